"""On which day: the day named in the sentence, else the one last spoken of in the piece."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from extractnews.kinds.activities.words import vague_words
from extractnews.kinds.dates.find import DateMention
from extractnews.match.scan import Anchors, Hit
from extractnews.page import Page

VAGUE: tuple[str, ...] = ("",)  # the sentence says that there is no one day


class Calendar:
    """The days of a page in order of the text; a dateline's day counts only where the piece names no other."""

    def __init__(self, page: Page, anchors: Anchors, dates: Sequence[DateMention]) -> None:
        self._page = page
        dated = [date for date in dates if days_of(date)]
        self._spoken = [date for date in dated if not self._is_dateline(date)]
        self._datelines = [date for date in dated if self._is_dateline(date)]
        self._starts = [date.start for date in self._spoken]
        self._vague = sorted(hit.start for hit in anchors.of("activities.time") if _is_vague(page.plain, hit))

    def _is_dateline(self, date: DateMention) -> bool:
        line = self._page.line_at(date.start)
        if line is not None and line.role in ("meta", "credit"):
            return True
        return self._page.plain.startswith(("讯", "电", "消息"), date.end)

    def in_sentence(self, start: int, verb: int, end: int) -> tuple[str, ...]:
        """The days of the verb at `verb` in the sentence `start:end`; VAGUE, or () where it names none."""
        plain = self._page.plain
        before = self._spoken[bisect_left(self._starts, start) : bisect_left(self._starts, verb)]
        if before:
            return days_of(before[-1])
        if self._is_vague_between(start, verb):
            return VAGUE
        after = self._spoken[bisect_left(self._starts, verb) : bisect_left(self._starts, end)]
        if after and not any(mark in plain[verb : after[0].start] for mark in ",:“"):
            return days_of(after[0])
        return ()

    def last_before(self, offset: int, floor: int) -> tuple[str, ...]:
        """The days last spoken of between `floor` and `offset`; VAGUE where that was said to be no one day."""
        at = bisect_right(self._starts, offset) - 1
        since = self._spoken[at].start if at >= 0 else floor
        if self._is_vague_between(max(since, floor), offset):
            return VAGUE
        return days_of(self._spoken[at]) if at >= 0 and since >= floor else ()

    def _is_vague_between(self, start: int, end: int) -> bool:
        at = bisect_left(self._vague, start)
        return at < len(self._vague) and self._vague[at] < end

    def dateline_of(self, piece_start: int, piece_end: int) -> tuple[str, ...]:
        """The day of the piece's dateline."""
        for date in self._datelines:
            if piece_start <= date.start < piece_end and self._page.plain.startswith(("讯", "电"), date.end):
                return days_of(date)
        return ()


def days_of(date: DateMention) -> tuple[str, ...]:
    """The days that a date names: one, or the two to five of a short range."""
    if date.day:
        return (date.day,)
    return ()


def _is_vague(plain: str, hit: Hit) -> bool:
    """Whether a word says that there is no one day: 近日 at the head of a clause, 多次 anywhere, 期间 at its end."""
    kind = vague_words()[hit.word]
    before = plain[hit.start - 1 : hit.start] if hit.start else "\n"
    if kind == "vague":
        return before in ",;:。!?”\n )"
    if kind == "span_end":
        return plain.startswith(",", hit.end) and before not in "同及随按小准临当届"
    return True
