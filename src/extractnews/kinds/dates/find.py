"""Dates on the page with their TIMEX3 values."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from extractnews.kinds.dates.clock import read_bare_hour
from extractnews.kinds.dates.expression import Expression
from extractnews.kinds.dates.mention import DateMention
from extractnews.kinds.dates.named import read_after_year, read_named, stops, words
from extractnews.kinds.dates.ranges import read_range
from extractnews.kinds.dates.resolve import resolve
from extractnews.kinds.dates.written import anchors as number_anchors
from extractnews.kinds.dates.written import read_written
from extractnews.match.lexicon import read_rows
from extractnews.match.scan import Anchors
from extractnews.page import Page
from extractnews.records import Date

__all__ = ["DateMention", "date_records", "find_dates", "vocabulary"]

_WORD, _STOP = "dates.word", "dates.stop"
_LONGEST_WORD = 9


def vocabulary() -> dict[str, tuple[str, ...]]:
    """The words this room wants found, by class of anchor."""
    return {_WORD: tuple(words()), _STOP: stops()}


def find_dates(page: Page, anchors: Anchors) -> list[DateMention]:
    """All dates of the page, resolved, in order, without overlaps."""
    return resolve(page, _expressions(page.plain, anchors))


def date_records(page: Page, mentions: Sequence[DateMention]) -> list[Date]:
    """One record for each distinct value, in order of first mention; `text` is the fullest form."""
    by_value: dict[str, list[DateMention]] = {}
    for mention in mentions:
        by_value.setdefault(mention.value, []).append(mention)
    return [
        Date(
            text=max((page.text[one.start : one.end] for one in found), key=len),
            value=value,
            mentions=page.mentions((one.start, one.end) for one in found),
            rule=found[0].rule,
        )
        for value, found in by_value.items()
    ]


def _expressions(plain: str, anchors: Anchors) -> list[Expression]:
    """What says a date, left to right, without overlaps."""
    named = _words_by_start(plain, anchors)
    starts = sorted({*number_anchors(plain), *named})
    stopped = [(hit.start, hit.end) for hit in anchors.longest(_STOP)]
    found: list[Expression] = []
    end = at = 0
    for start in starts:
        while at < len(stopped) and stopped[at][1] <= start:
            at += 1
        if start < end or (at < len(stopped) and stopped[at][0] <= start):
            continue
        said = _read(plain, start, named.get(start))
        if said:
            found.append(said)
            end = said.end
    return found


def _words_by_start(plain: str, anchors: Anchors) -> dict[int, str]:
    """The longest word at each start, where the character before does not make another word of it."""
    barred = _barred()
    longest: dict[int, str] = {}
    for start, end, word in anchors.of(_WORD):
        if start and plain[start - 1] in barred.get(word[0], ()):
            continue
        if end - start > len(longest.get(start, "")):
            longest[start] = word
    return longest


@cache
def _barred() -> dict[str, str]:
    return {row[0]: row[1] for row in read_rows("dates/not_after.tsv", 2)}


def _read(plain: str, start: int, word: str | None) -> Expression | None:
    """The date at an anchor, with its end where it is a range."""
    said = _read_point(plain, start, word) or (None if word else read_bare_hour(plain, start))
    return read_range(plain, said, _read_any) if said else None


def _read_point(plain: str, start: int, word: str | None) -> Expression | None:
    if word:
        said = read_named(plain, start, word)
        if said:
            return said
    said = read_written(plain, start)
    if said and said.rule == "calendar" and said.month is None and said.year is not None:
        return read_after_year(plain, said)
    return said


def _read_any(plain: str, start: int) -> Expression | None:
    """The date at a position of which it is not known whether a word or a number stands there."""
    for length in range(min(_LONGEST_WORD, len(plain) - start), 1, -1):
        if plain[start : start + length] in words():
            return _read_point(plain, start, plain[start : start + length])
    return _read_point(plain, start, None) if start < len(plain) else None
