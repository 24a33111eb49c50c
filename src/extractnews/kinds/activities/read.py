"""Reads the sentences that hold a verb of visiting or chairing into events."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from extractnews.kinds.activities.cast import Cast
from extractnews.kinds.activities.event import Event
from extractnews.kinds.activities.when import Calendar
from extractnews.kinds.activities.where import Map, Stop
from extractnews.kinds.activities.words import VISIT_CLASSES, context, speech, unreal, verbs
from extractnews.match.scan import Anchors, Hit
from extractnews.page import Page

_CLAUSE_MARKS = ",;:。!?“"
_ZONE_END = re.compile(r"[,;:。!?“\n]")
_NOT_A_VISIT_AFTER = ("组", "情况", "工作会", "会上", "员", "学习", "贯彻", "实施", "人心", "推进", "开展", "指导意见")
_NEEDS_A_PLACE = ("到", "先后到", "率队到", "带队到", "来", "抵")
_MEETING = re.compile(r"会|座谈")


class Reader:
    """Turns one page into events, sentence by sentence."""

    def __init__(self, page: Page, cast: Cast, calendar: Calendar, places: Map) -> None:
        self._page = page
        self._plain = page.plain
        self._cast = cast
        self._calendar = calendar
        self._map = places
        self._class_of = {word: name for name in VISIT_CLASSES for word in verbs()[name]}

    def read(self, anchors: Anchors) -> list[Event]:
        """All events of the page in order of the text."""
        events: list[Event] = []
        hits = [hit for hit in anchors.longest("activities.verb") if self._is_verb(hit)]
        for (start, end), group in groupby(hits, key=lambda hit: self._page.sentence_at(hit.start)):
            events.extend(self._sentence(start, end, list(group), events))
        return events

    def _is_verb(self, hit: Hit) -> bool:
        """Refuses 到 without a place after it, what stands in quotes, and compounds like 督导组."""
        if hit.word in _NEEDS_A_PLACE:
            return self._map.begins_at(hit.end)
        return not self._plain.startswith(_NOT_A_VISIT_AFTER, hit.end)

    def _sentence(self, start: int, end: int, hits: Sequence[Hit], before: Sequence[Event]) -> Iterator[Event]:
        visits: list[Event] = []
        piece = self._page.piece_at(start)
        for hit in hits:
            if hit.word in self._class_of:
                event = self._visit(hit, start, end, piece)
                if event is not None:
                    visits.append(event)
            else:
                latest = visits[-1] if visits else _latest(before, piece)
                companions = self._companions(hit, start, visits)
                if latest is not None and companions and not latest.is_meeting:
                    latest.company = tuple(dict.fromkeys((*latest.company, *companions)))
        yield from visits
        if not visits:
            yield from self._presence(start, end, piece, before)

    def _visit(self, hit: Hit, start: int, end: int, piece: int) -> Event | None:
        plain, cast = self._plain, self._cast
        clause = max(plain.rfind(mark, start, hit.start) for mark in _CLAUSE_MARKS) + 1 or start
        clause = max(clause, start)
        if plain.rfind("“", start, hit.start) > plain.rfind("”", start, hit.start):
            return None
        persons, rule = cast.subjects(start, hit.start), "named subject"
        named = cast.within(start, hit.start)
        since = max([entrance.end for entrance in named if entrance.acts], default=start)
        if not persons:
            if not self._is_carried(start, clause, hit.start):
                return None
            persons, rule = cast.last_before(start, self._floor(piece)), "carried subject"
        since = max(since, start)
        if not persons or speech().search(plain, since, hit.start) or _is_unreal(plain[max(since, clause) : hit.start]):
            return None
        zone = _ZONE_END.search(plain, hit.end, end)
        stop_at = zone.start() if zone else end
        is_meeting = self._class_of[hit.word] == "chair"
        if is_meeting and not _MEETING.search(plain, hit.start, stop_at):
            return None
        stops = self._stops_before(since, hit.start) + self._map.stops(hit.end, stop_at)
        days = self._calendar.in_sentence(start, hit.start, end)
        return Event(piece, persons, days, stops, hit.word, hit.start, stop_at, rule, is_meeting)

    def _stops_before(self, start: int, verb: int) -> list[Stop]:
        """What a phrase 在… or 到… between subject and verb names."""
        at = max(self._plain.rfind(word, start, verb) for word in "在到于")
        return self._map.stops(at + 1, verb) if at >= 0 else []

    def _is_carried(self, start: int, clause: int, verb: int) -> bool:
        """Whether the verb has no subject of its own, so that the one before goes on acting."""
        return self._names_nobody(clause, verb) and (clause == start or self._opens_without_subject(start, clause))

    def _names_nobody(self, start: int, end: int) -> bool:
        rest = self._plain[start:end].strip(" “”")
        words = (*context()["group"], *context()["carry"])
        at = max((rest.rfind(mark) + len(mark) for mark in ("日", "天", "午", "晚", "晨") if mark in rest), default=0)
        rest = rest[at:]
        if rest.startswith(("在", "以", "冒", "顶", "沿", "从", "乘")):
            return len(rest) <= 24
        while rest:
            word = next((word for word in words if rest.startswith(word)), None)
            if word is None:
                return False
            rest = rest[len(word) :]
        return True

    def _opens_without_subject(self, start: int, clause: int) -> bool:
        first = _ZONE_END.search(self._plain, start, clause)
        end = first.start() if first else clause
        opening = self._plain[start:end].strip(" “”")
        if opening.startswith(("在", "一下", "到", "经", "从", "沿", "冒", "当")) or self._names_nobody(start, end):
            return True
        return any(opening.startswith(word) for name in VISIT_CLASSES for word in verbs()[name])

    def _companions(self, hit: Hit, start: int, visits: Sequence[Event]) -> tuple[int, ...]:
        """Who came along, by a verb like 陪同 or 参加; attending a meeting is no visit."""
        zone = _ZONE_END.search(self._plain, hit.end)
        if zone is not None and _MEETING.search(self._plain, hit.end, zone.start()):
            return ()
        begin = max((event.end for event in visits if event.end <= hit.start), default=start)
        return self._cast.company(begin, hit.start)

    def _presence(self, start: int, end: int, piece: int, before: Sequence[Event]) -> Iterator[Event]:
        """`在合丰小区,她要求…`: who is on a visit is where the sentence opens."""
        latest = _latest(before, piece)
        if latest is None or latest.is_meeting or not self._plain.startswith("在", start):
            return
        comma = self._plain.find(",", start, end)
        stops = self._map.stops(start + 1, comma) if comma > 0 else []
        persons = self._cast.subjects(comma, end) or self._cast.last_before(start, self._floor(piece))
        if stops and persons and not set(persons).isdisjoint((*latest.persons, *latest.company)):
            yield Event(piece, persons, (), stops, "在", start, comma, "presence")

    def _floor(self, piece: int) -> int:
        return self._page.pieces[piece].start if piece >= 0 else 0


def _is_unreal(prefix: str) -> bool:
    """Whether words between subject and verb make it a plan, a wish or history."""
    return any(match.group(1) for match in unreal().finditer(prefix))


def _latest(events: Sequence[Event], piece: int) -> Event | None:
    return events[-1] if events and events[-1].piece == piece else None
