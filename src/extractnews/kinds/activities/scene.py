"""One sentence read into events: who acts by which verb, where to, on which day, and who came along."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extractnews.kinds.activities.cast import Cast
from extractnews.kinds.activities.event import ABROAD, OTHERS, VENUE, Event
from extractnews.kinds.activities.sentence import Sentence
from extractnews.kinds.activities.subject import is_about_others, is_carried
from extractnews.kinds.activities.when import Calendar
from extractnews.kinds.activities.where import Map, Stop
from extractnews.kinds.activities.words import hearsay, party, verbs, visitors
from extractnews.light_classes import dataclass
from extractnews.match.late_pattern import LatePattern
from extractnews.match.scan import Hit
from extractnews.page import Page

_MEETING = LatePattern(r"会|座谈")
_OF_A_SPEECH = LatePattern(r"精神|(?<![并作表了])讲话")  # 视察时的讲话, but 主持会议并讲话
_LOOKING = ("视察", "调研", "考察", "检查", "督导", "督查", "走访", "慰问", "活动")
_WHILE = ("中", "时", "过程", "期间", "结束", "后")
_NAMED_AFTER = LatePattern(r"[^,。;:]{0,8}的[^,。;:]{0,6}[有是]:?")
_AGAIN = LatePattern("又|再次|[他她]还")
_LOOK_BACK = 40  # characters before a subject in which 据传 and the like stand
_RECENT = 4  # events among which a meeting's venue is sought
_ON_SITE = "在现场"
_TOGETHER = tuple(who + joint for who in "他她" for joint in "与和同")
_JOINED = ("陪同调研", "陪同检查", "陪同考察", "陪同看望", "陪同视察", "陪同督导", "陪同走访", "陪同慰问")
_ADJACENT = 3  # characters between 参加 and the verb that is only its object: 参加上述调研


@dataclass(frozen=True)
class Ground:
    """A page, and what may be asked of it: its persons, days and places."""

    page: Page
    cast: Cast
    calendar: Calendar
    places: Map

    def floor(self, piece: int) -> int:
        """Where a piece begins: nothing is carried over from before it."""
        return self.page.pieces[piece].start if piece >= 0 else 0


class Scene:
    """One sentence with its verbs."""

    def __init__(self, ground: Ground, span: tuple[int, int], earlier: Sequence[Event]) -> None:
        start, end = span
        self._ground = ground
        self._plain = ground.page.plain
        named = ground.cast.within(start, end)
        self._sentence = Sentence(self._plain, start, end, named)
        self._along = [one for one in named if one.part == "along"]
        self._piece = ground.page.piece_at(start)
        self._earlier = earlier
        self._visits: list[Event] = []
        self._opening: Hit | None = None
        self._before: Hit | None = None
        self._to_join: tuple[int, ...] = ()
        self._subject: tuple[int, tuple[int, ...]] = 0, ()

    def read(self, hits: Sequence[Hit]) -> list[Event]:
        """The events that the verbs of the sentence tell."""
        for hit in hits:
            kind = verbs()[hit.word]
            if kind == "presence":
                self._opening = self._opening or hit
            elif kind == "along":
                self._come_along(hit)
            elif kind == "meet" or (kind == "chair" and not self._sentence.acting_before(hit.start)):
                self._meet(hit)
            elif self._before is None or not (self._is_object(hit, self._before) or self._goes_on(hit, self._before)):
                self._visit(hit, is_meeting=kind == "chair")
            self._before = hit
        if not self._visits and self._opening is not None:
            self._stay(self._opening)
        return self._visits

    def _is_object(self, hit: Hit, before: Hit) -> bool:
        """Whether a verb only says what someone came along for: 陪同调研, 参加上述活动."""
        if hit.start - before.end > _ADJACENT or verbs()[before.word] != "along" or before.word == _ON_SITE:
            return False
        if self._sentence.acting_before(before.end) < self._sentence.acting_before(hit.start):
            return False
        return not self._ground.places.has(hit.end, self._sentence.clause_end(hit.end))

    def _goes_on(self, hit: Hit, before: Hit) -> bool:
        """Whether a verb says no more than what was done on the visit just told: no other subject, place or day."""
        if not self._visits or verbs()[hit.word] != "look":
            return False
        last, sentence, ground = self._visits[-1], self._sentence, self._ground
        if (
            last.is_meeting
            or not last.persons
            or sentence.acting_before(hit.start) != sentence.acting_before(last.start)
        ):
            return False
        end = sentence.clause_end(hit.end)
        if ground.places.has(before.end, end) or ground.calendar.speaks_between(last.start, hit.start):
            return False
        last.end = end
        if verbs()[last.verb] == "go":
            last.verb = hit.word
        return True

    def _visit(self, hit: Hit, *, is_meeting: bool) -> None:
        sentence = self._sentence
        clause = sentence.clause_start(hit.start)
        persons, since, rule = self._subject_of(hit, clause)
        end = sentence.clause_end(hit.end)
        if not persons:
            if sentence.acting_before(hit.start) or is_meeting or not self._is_of_a_party(hit, end):
                return
            rule = OTHERS
        if sentence.is_quoted(hit.start) or sentence.is_doubted(since, clause, hit.start):
            return
        if self._is_no_visit(hit, clause, since, is_meeting=is_meeting):
            return
        stops = self._stops(hit, since, is_meeting=is_meeting)
        days = self._ground.calendar.in_sentence(sentence.start, hit.start, sentence.end)
        if not stops and self._is_abroad(end, persons):
            rule = ABROAD
        elif not stops:
            if is_meeting:
                venue = None if "召开" in hit.word else self._venue()
                stops, days = (venue.stops, days or venue.days) if venue is not None else (stops, days)
            elif self._says_no_place(hit, end):
                return  # 到嘉禾县任职; 率团前往 where only the sentence before says
            elif rule == "carried subject" and self._plain.startswith(_WHILE, hit.end):
                return  # 检查中,他指出
        self._add(Event(self._piece, persons, days, stops, hit.word, hit.start, end, rule, is_meeting))

    def _is_no_visit(self, hit: Hit, clause: int, since: int, *, is_meeting: bool) -> bool:
        """Whether a verb tells of what was said on a visit, chairs what is no meeting, or talks no one says where."""
        plain, end = self._plain, self._sentence.clause_end(hit.end)
        if _OF_A_SPEECH.search(plain, hit.end, end):
            return True
        if verbs()[hit.word] == "talk":  # only 在疏附县同村民座谈 tells where
            at = plain.rfind("在", clause, hit.start)
            return at < 0 or not self._ground.places.begins_at(at + 1)
        begin = clause if is_meeting and "由" in plain[clause:since] else hit.start
        return is_meeting and not _MEETING.search(plain, begin, end)

    def _says_no_place(self, hit: Hit, end: int) -> bool:
        """Whether a verb of going has no place of its own, or one that is no goal."""
        kind = verbs()[hit.word]
        return self._ground.places.begins_at(hit.end) or (kind == "go" and end == hit.end)

    def _is_abroad(self, end: int, persons: tuple[int, ...]) -> bool:
        """Whether the sentence leads to a land without a code, or the same persons were there by the event before."""
        if self._ground.places.leads_abroad(self._sentence.start, end):
            return True
        if not self._ground.places.leads_abroad(0, end):
            return False
        latest = next((event for event in (*reversed(self._visits), *self._recent()) if event.persons), None)
        return latest is not None and latest.rule == ABROAD and set(persons) <= set(latest.persons)

    def _is_of_a_party(self, hit: Hit, end: int) -> bool:
        """`省督导组到双牌县督导`: nobody's visit, but officials may come along."""
        if not self._ground.places.has(hit.end, end):
            return False
        begin = max(self._sentence.start, hit.start - _LOOK_BACK)
        return bool(visitors().search(self._plain, begin, hit.start))

    def _subject_of(self, hit: Hit, clause: int) -> tuple[tuple[int, ...], int, str]:
        """The persons a verb belongs to, where its subject ends, and how it was found."""
        sentence = self._sentence
        count = sentence.acting_before(hit.start)
        if count:
            if count != self._subject[0]:
                self._subject = count, self._group(count)
            since = sentence.acting[count - 1].end
            is_theirs = since >= clause or not is_about_others(self._plain, clause, hit.start)
            return self._subject[1] if is_theirs else (), since, "named subject"
        if not is_carried(self._plain, sentence, clause, hit.start):
            return (), sentence.start, ""
        return self._who_goes_on(hit, clause), sentence.start, "carried subject"

    def _who_goes_on(self, hit: Hit, clause: int) -> tuple[int, ...]:
        """The persons last named; for 调研组, and where the last named only came along, those of the event before."""
        if self._visits and self._visits[-1].persons:
            return self._visits[-1].persons
        start = self._sentence.start
        named = self._ground.cast.last_before(start, self._ground.floor(self._piece))
        latest = next((event for event in self._recent() if event.persons), None)
        if latest is None:
            return named
        goes_on = party().search(self._plain, clause, hit.start) or _AGAIN.search(self._plain, clause, hit.start)
        return latest.persons if goes_on or set(named) <= set(latest.company) else named

    def _group(self, count: int) -> tuple[int, ...]:
        """The persons joined to the last one named; none where the sentence only says what is rumoured."""
        start = self._sentence.acting[count - 1].start
        group = self._ground.cast.group(self._sentence.acting, count)
        if self._is_with_the_last(self._sentence.acting[max(0, count - len(group))].start):
            last = self._ground.cast.last_before(self._sentence.start, self._ground.floor(self._piece))
            group = tuple(dict.fromkeys((*last, *group)))
        begin = max(self._sentence.clause_start(start), start - _LOOK_BACK)
        return () if hearsay().search(self._plain, begin, start) else group

    def _is_with_the_last(self, start: int) -> bool:
        """他与|康铁成|一起: the one named before goes, too."""
        return self._plain.endswith(_TOGETHER, 0, start)

    def _stops(self, hit: Hit, since: int, *, is_meeting: bool) -> list[Stop]:
        """What the verb's own object names, a phrase 在… before it, and the phrase that opens the sentence."""
        places, plain = self._ground.places, self._plain
        clause, end = self._sentence.clause_start(hit.start), self._sentence.clause_end(hit.end)
        stops: list[Stop] = []
        before = self._before
        begin = since if before is None or before is self._opening else max(since, before.end)
        if places.has(begin, hit.start):
            at = max(plain.rfind(word, begin, hit.start) for word in "在到于对")
            stops = places.stops(at + 1, hit.start) if at >= 0 else []
        if not is_meeting or places.begins_at(hit.end):
            stops += places.stops(hit.end, end)
        opening = self._opening
        if not stops and not self._visits and opening is not None and opening.start < max(since, clause):
            stops = places.stops(opening.end, self._sentence.clause_end(opening.end))
        return stops

    def _meet(self, hit: Hit) -> None:
        """`现场会在温宿县召开`: where whoever is then said to chair was; nobody yet."""
        clause = self._sentence.clause_start(hit.start)
        at = self._plain.rfind("在", clause, hit.start)
        stops = self._ground.places.stops(max(at + 1, clause), hit.start)
        last = self._visits[-1] if self._visits else None
        if stops and last is not None and last.persons and self._plain.startswith("并在", clause):
            last.stops += stops  # 来某省考察,并在某市举行座谈会
        elif stops:
            days = self._ground.calendar.in_sentence(self._sentence.start, hit.start, self._sentence.end)
            span = hit.start, hit.end
            self._visits.append(Event(self._piece, (), days, stops, hit.word, *span, VENUE, is_meeting=True))

    def _venue(self) -> Event | None:
        """The meeting last spoken of."""
        recent = (*reversed(self._visits), *self._recent())
        return next((event for event in recent if event.rule == VENUE), None)

    def _add(self, event: Event) -> None:
        """Joins an event to the one before it in the sentence where both tell of the same visit."""
        event.company = self._along_until(event.start)
        last = self._visits[-1] if self._visits else None
        if (
            last is None
            or last.is_meeting
            or event.is_meeting
            or (last.persons, last.days) != (event.persons, event.days)
        ):
            self._visits.append(event)
            return
        last.stops += event.stops
        last.end = event.end
        last.joined_by(event.company)
        if verbs()[last.verb] == "go":
            last.verb = event.verb

    def _along_until(self, offset: int) -> tuple[int, ...]:
        """Who comes along by a phrase before `offset`: 在张三陪同下, 陪同李四."""
        if not self._along and not self._to_join:
            return ()
        phrased = [one.person for one in self._along if one.end <= offset]
        joined, self._to_join = (*self._to_join, *phrased), ()
        return tuple(dict.fromkeys(joined))

    def _come_along(self, hit: Hit) -> None:
        """Who came along by a verb like 陪同 or 参加; attending a meeting is no visit."""
        sentence = self._sentence
        of_a_visit = hit.word.startswith(_JOINED) or self._plain.startswith(_LOOKING, hit.end)
        end = sentence.clause_end(hit.end)
        if _MEETING.search(self._plain, hit.end, end) and not (of_a_visit and hit.word.startswith("陪同")):
            return
        listed = _NAMED_AFTER.match(self._plain, hit.end)
        if listed is not None:
            count = sentence.acting_before(listed.end())
            persons = tuple(dict.fromkeys(one.person for one in sentence.acting[count:]))
        else:
            begin = max((event.end for event in self._visits), default=sentence.start)
            acting = sentence.acting[sentence.acting_before(begin) : sentence.acting_before(hit.start)]
            persons = tuple(dict.fromkeys(one.person for one in acting))
        if listed is None and any(one.start == hit.end for one in sentence.acting):
            self._to_join = persons  # 张三陪同李四到…
            return
        latest = self._visits[-1] if self._visits else self._latest()
        leader = self._leader(begin=sentence.start, end=hit.start)
        if leader is not None:
            persons = tuple(person for person in persons if person != leader)
            led = (event for event in (*reversed(self._visits), *self._recent()) if leader in event.persons)
            latest = next(led, None)
        elif latest is not None and latest.is_meeting and of_a_visit and self._before is None:
            latest = next((event for event in self._recent() if not event.is_meeting), None)
        if latest is None or latest.is_meeting or not persons:
            return
        if latest.rule != OTHERS or hit.word != "参加" or self._plain.startswith(_LOOKING, hit.end):
            latest.joined_by(tuple(person for person in persons if person not in latest.persons))

    def _leader(self, begin: int, end: int) -> int | None:
        """Whom the others went with: 上官铁军随|郜文渊|一同检查."""
        behind = (
            one.person
            for one in self._sentence.acting
            if begin < one.start < end and self._plain[one.start - 1] in "随"
        )
        return next(behind, None)

    def _recent(self) -> Iterator[Event]:
        """The last events of the piece, the latest first."""
        return (event for event in self._earlier[: -_RECENT - 1 : -1] if event.piece == self._piece)

    def _latest(self) -> Event | None:
        """The event last told, unless in another paragraph and a new day has begun since."""
        latest = next(self._recent(), None)
        if latest is None:
            return None
        start = self._sentence.start
        line = self._ground.page.line_at(start)
        if line is not None and latest.start >= line.start:
            return latest
        return None if self._ground.calendar.speaks_between(latest.end, start) else latest

    def _stay(self, opening: Hit) -> None:
        """`在新苑小区,她要求…`: who is on a visit is where the sentence opens."""
        latest, sentence, cast = next(self._recent(), None), self._sentence, self._ground.cast
        if latest is None or latest.is_meeting:
            return
        comma = sentence.clause_end(opening.end)
        stops = self._ground.places.stops(opening.end, comma)
        if not stops or comma == sentence.end:
            return
        persons = cast.group(sentence.acting, len(sentence.acting)) if sentence.acting else ()
        persons = persons or cast.last_before(sentence.start, self._ground.floor(self._piece))
        if not set(persons).isdisjoint((*latest.persons, *latest.company)):
            self._visits.append(Event(self._piece, persons, (), stops, "在", opening.start, comma, "presence"))
