"""Figures of the page.

A number's own signs are its anchors, so the room needs no words of the common scan: numerals are found line by line,
read into amounts (amounts.py), turned down where they count nothing (guards.py), and given their noun (counted.py).
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from operator import itemgetter

from extractnews.kinds.figures.amounts import Amount, read_amount
from extractnews.kinds.figures.asked import Reading
from extractnews.kinds.figures.counted import Counted
from extractnews.kinds.figures.guards import counts_nothing, end_of_phrase
from extractnews.kinds.figures.halves import NUMERAL
from extractnews.kinds.figures.units import LENGTHS
from extractnews.match.scan import Anchors
from extractnews.page import Line, Page
from extractnews.records import Figure

_ROLES = frozenset({"body", "caption", "headline", "subhead"})
_FOLLOWERS = frozenset(LENGTHS) | frozenset("多余来成分几半至到~-—– /:")
_GROUP = 3
_AFTER_ONE = frozenset("成倍点年个天周多余")
_END = itemgetter(1)
_Key = tuple[object, str, str, str | None]


def vocabulary() -> dict[str, tuple[str, ...]]:
    """The words this room wants found, by class of anchor: none."""
    return {}


def find_figures(page: Page, anchors: Anchors, taken: Sequence[tuple[int, int]]) -> list[Figure]:  # noqa: ARG001
    """One record for each distinct (value, unit, of); numbers inside `taken` (spans of dates, in order) are none.

    >>> page = Page.of_text("全市共投建生产线39条，日产口罩195万余只。")
    >>> [(f.text, f.value, f.unit, f.of) for f in find_figures(page, Anchors({}), [])]
    [('39条', 39, '条', '生产线'), ('195万余只', 1950000, '只', '口罩')]
    """
    found: dict[_Key, tuple[Amount, Reading, str, list[tuple[int, int]]]] = {}
    for line in page.lines:
        if line.role not in _ROLES:
            continue
        counted: Counted | None = None
        for amount in _amounts(page, line, taken):
            counted = counted or Counted(page.plain, line.start, line.end)
            reading = counted.read(amount)
            for noun in reading.nouns or ("",):
                key = (amount.value, amount.unit, noun, reading.change)
                found.setdefault(key, (amount, reading, noun, []))[3].append((amount.start, amount.end))
    return [_record(page, *entry) for entry in found.values()]


def _amounts(page: Page, line: Line, taken: Sequence[tuple[int, int]]) -> Iterator[Amount]:
    """The figures of a line, in order, without overlaps."""
    plain, at = page.plain, line.start
    blocked = bisect_right(taken, line.start, key=_END)
    search = NUMERAL.search
    while (match := search(plain, at, line.end)) is not None:
        start, end = match.span()
        if "," in match.group():
            run_end, end = end, _grouped_end(page.text, start, end)
            if end < run_end and _is_split_number(page.text, start, end):
                at = run_end
                continue
        while blocked < len(taken) and taken[blocked][1] <= start:
            blocked += 1
        at = end
        if blocked < len(taken) and taken[blocked][0] < end:
            at = max(end, taken[blocked][1])
            continue
        if plain[start] > "9":
            if not _may_count(plain, start, end):
                continue
            at = max(end, end_of_phrase(plain, start))
            if at > end:
                continue
        amount = read_amount(plain, start, end)
        if amount is None or amount.bare_end > line.end or counts_nothing(plain, amount):
            continue
        at = max(end, amount.bare_end)
        yield amount


def _may_count(plain: str, start: int, end: int) -> bool:
    """Whether what follows a Chinese numeral can follow one that counts: turns most of them down at once."""
    follower = plain[end : end + 1]
    if end - start == 1 and plain[start] == "一":
        return follower in _AFTER_ONE
    return follower in _FOLLOWERS or plain[end - 1] in "万亿"


def _is_split_number(text: str, start: int, end: int) -> bool:
    """Whether a full-width comma may part the thousands of one number: 投资1，234.5万元, which is not 234.5万元."""
    return text[end : end + 1] == "，" and end - start <= _GROUP and text[start:end].isdecimal()


def _grouped_end(text: str, start: int, end: int) -> int:
    """Where a number with commas ends: a full-width comma groups no digits, nor does one after more than three."""
    numeral = text[start:end].partition("，")[0]
    head = numeral.partition(",")[0]
    return start + len(numeral if len(head) <= _GROUP else head)


def _record(page: Page, amount: Amount, reading: Reading, noun: str, spans: list[tuple[int, int]]) -> Figure:
    return Figure(
        text=page.text[slice(*spans[0])],
        value=amount.value,
        unit=amount.unit,
        mod=amount.mod,
        change=reading.change,
        of=noun,
        mentions=page.mentions(spans),
        rule=f"{amount.rule}, {reading.rule}",
    )
