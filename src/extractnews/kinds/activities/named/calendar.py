"""On which day: the day named in the sentence, else the one last spoken of in the piece."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Container, Sequence
from datetime import date, timedelta

from extractnews.kinds.activities.event import VAGUE
from extractnews.kinds.activities.words import beside_deeds, vague_words
from extractnews.kinds.dates.mention import DateMention
from extractnews.kinds.places.mention import PlaceMention
from extractnews.match.late_pattern import LatePattern
from extractnews.match.scan import Anchors, Hit
from extractnews.page import Page

_DAY = LatePattern(r"(XXXX|\d{4})-(\d\d)-(\d\d)")
_JOINTS = ("、", "和", "及")
_BREAK = LatePattern(r"[,:“]")
_LONGEST_PLACE = 12  # characters between 在 and 期间
_ONE_SIGN = 2
_LONGEST_VISIT = 10  # days; a longer span is a campaign, not one visit


class Calendar:
    """The days of a page in order of the text; a dateline's day counts only where the piece names no other."""

    def __init__(
        self, page: Page, anchors: Anchors, dates: Sequence[DateMention], places: Sequence[PlaceMention]
    ) -> None:
        self._page = page
        self._starts: list[int] = []
        self._days: list[tuple[str, ...]] = []
        self._datelines: list[tuple[int, tuple[str, ...]]] = []
        end = 0
        for mention in dates:
            days = days_of(mention)
            if not days:
                continue
            if page.plain.startswith(("讯", "电", "消息"), mention.end):
                self._datelines.append((mention.start, days))
            elif not self._is_meta(mention.start):
                if self._starts and page.plain[end : mention.start] in _JOINTS:
                    days = (*self._days[-1], *days)  # 24日、25日: both
                self._starts.append(mention.start)
                self._days.append(days)
                end = mention.end
        starts = {place.start for place in places}
        vague = [hit for hit in anchors.of("activities.time") if _is_vague(page.plain, hit, starts)]
        self._vague = sorted(hit.start for hit in vague)
        self._opening = sorted(hit.start for hit in vague if vague_words()[hit.word] == "vague")

    def _is_meta(self, offset: int) -> bool:
        line = self._page.line_at(offset)
        return line is not None and line.role in ("meta", "credit")

    def in_sentence(self, start: int, verb: int, end: int) -> tuple[str, ...]:
        """The days of the verb at `verb` in the sentence `start:end`; VAGUE, or () where it names none."""
        at = bisect_left(self._starts, verb)
        if at and self._starts[at - 1] >= start:
            return self._days[at - 1]
        if _is_any_between(self._vague, start, verb):
            return VAGUE
        if at < len(self._starts) and self._starts[at] < end:
            after = self._starts[at]
            if not _BREAK.search(self._page.plain, verb, after):
                return self._days[at]
        return ()

    def last_before(self, offset: int, floor: int) -> tuple[str, ...]:
        """The days last spoken of between `floor` and `offset`; VAGUE where that was said to be no one day."""
        at = bisect_right(self._starts, offset) - 1
        since = self._starts[at] if at >= 0 else floor
        if _is_any_between(self._opening, max(since, floor), offset):
            return VAGUE
        return self._days[at] if at >= 0 and since >= floor else ()

    def speaks_between(self, start: int, end: int) -> bool:
        """Whether a day is named between `start` and `end`."""
        return _is_any_between(self._starts, start, end)

    def dateline_of(self, start: int, end: int) -> tuple[str, ...]:
        """The day of the dateline of the piece `text[start:end]`."""
        return next((days for offset, days in self._datelines if start <= offset < end), ())


def _is_any_between(offsets: Sequence[int], start: int, end: int) -> bool:
    at = bisect_left(offsets, start)
    return at < len(offsets) and offsets[at] < end


def days_of(mention: DateMention) -> tuple[str, ...]:
    """The days that a date names: one, or each of a short range; () where it names none."""
    if mention.day:
        return (mention.day,)
    return _each_day(*mention.days) if mention.days else ()


def _each_day(first: str, last: str) -> tuple[str, ...]:
    """The days of a visit of up to ten days, both ends counted; () for longer spans and impossible days."""
    begin, end = (_DAY.fullmatch(day) for day in (first, last))
    if begin is None or end is None:
        return ()
    year = 2000 if begin[1] == "XXXX" else int(begin[1])  # a leap year, where the year is unknown
    try:
        start = date(year, int(begin[2]), int(begin[3]))
        stop = date(year if end[1] == begin[1] else year + 1, int(end[2]), int(end[3]))
    except ValueError:
        return ()
    if not 0 <= (stop - start).days < _LONGEST_VISIT:
        return ()
    days = (start + timedelta(number) for number in range((stop - start).days + 1))
    return tuple(f"{begin[1] if begin[1] == end[1] else day.year}-{day.month:02}-{day.day:02}" for day in days)


def _is_vague(plain: str, hit: Hit, places: Container[int]) -> bool:
    """Whether a word says that there is no one day: 近日 at the head of a clause, 多次 anywhere, 期间 at its end.

    在甘孜州期间 and 在甬期间 are the days of the visit that is told of.
    """
    kind = vague_words()[hit.word]
    before = plain[hit.start - 1 : hit.start] if hit.start else "\n"
    if kind == "vague":
        return before in ",;:。!?”\n )"
    if kind == "span_end":
        if beside_deeds().precede(plain, hit.start):
            return False  # 走访时, 植树期间: the day of what was told
        at = plain.rfind("在", max(0, hit.start - _LONGEST_PLACE), hit.start)
        if at >= 0 and (at + 1 in places or hit.start - at == _ONE_SIGN):
            return False
        return plain.startswith(",", hit.end) and before not in "同及随按小准临当届此其。;!?”\n "
    return True
