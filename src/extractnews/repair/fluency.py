"""How well characters read in a row, out of the statistics of a dictionary; smaller is better, in nats.

A character goes on a word that the dictionary knows, or ends a word and begins the next. Read from data on first use.
"""

from __future__ import annotations

from functools import cache, lru_cache
from heapq import nsmallest
from itertools import pairwise
from typing import NamedTuple

from extractnews.match.lexicon import SortedRows

UNSEEN = 14.0
UNSEEN_WAY = 1e6  # no way leads there
Walk = tuple[float, float]  # what the cheapest way costs that begins a word here, and the one that goes on one
START: Walk = (0.0, 0.0)
# How often marks stand between words of running text, in nats.
_MARKS = dict.fromkeys(",，", 2.8) | dict.fromkeys("。、", 3.4) | dict.fromkeys("“”", 4.6)
_MARKS |= dict.fromkeys("《》:：?？\ufffd", 5.5) | dict.fromkeys("()（）;；!！", 6.5) | dict.fromkeys("0123456789", 5.0)
_MARKS |= dict.fromkeys("\n\u3000 ", 4.0) | dict.fromkeys("‘’·—…【】〔〕%％-－~～./", 8.0)
# Marks that like to stand together: the second after the first.
_MARK_PAIRS = {"。”": 1.2, "。“": 3.0, "。\n": 1.0, "”\n": 2.0, "。。": 12.0, "”。": 2.5, "”,": 2.0, "”，": 2.0}
_MARK_PAIRS |= {"”、": 3.0, "、“": 2.5, "》、": 2.5, "、《": 3.0, "!”": 2.0, "！”": 2.0, ":“": 1.0, "：“": 1.0}
_MARK_PAIRS |= {"》。": 2.5, ")。": 2.5, "）。": 2.5, "%。": 2.5, "》,": 2.0, "》，": 2.0, "),": 2.0, "），": 2.0}
_MARK_PAIRS |= {"。\u3000": 2.0, "\u3000\u3000": 0.7} | {digit + "。": 4.0 for digit in "0123456789"}
_MARK_AFTER_MARK = 7.0
_SENTENCE_ENDS = "。!?！？"
_SELDOM_FIRST = dict.fromkeys(
    "的了和與与及等們们之而以於于地得着著過过", 5.0
)  # so much dearer at the start of a sentence


class _Row(NamedTuple):
    """One character: as the start of a word, as all of that word, as the end of another, and what follows in each."""

    start: float
    alone: float
    end: float
    followers_at_start: dict[str, float]
    followers_within: dict[str, float]


_NO_ROW = _Row(UNSEEN, 1.0, 1.0, {}, {})


@cache
def _rows() -> SortedRows:
    return SortedRows("repair/characters.tsv")


@cache
def _row(character: str) -> _Row:
    row = _rows().get(character)
    if row is None:
        return _NO_ROW
    start, alone, end, at_start, within = row.split("\t")
    return _Row(int(start) / 2, int(alone) / 2, int(end) / 2, _followers(at_start), _followers(within))


def _followers(groups: str) -> dict[str, float]:
    followers: dict[str, float] = {}
    for group in groups.split():
        weight, _, characters = group.partition(":")
        followers |= dict.fromkeys(characters, int(weight) / 2)
    return followers


def is_han(character: str) -> bool:
    """Whether it is a Chinese character that GBK can write."""
    return "\u4e00" <= character <= "\u9fa5"


def is_known(character: str) -> bool:
    """Whether it is a mark, or a character that the dictionary has in words of some currency."""
    return not is_han(character) or _row(character) is not _NO_ROW


def begins_word(first: str, second: str) -> bool:
    """Whether the dictionary has words that begin with the two characters."""
    return second in _row(first).followers_at_start


class _Step(NamedTuple):
    """What a second character costs after a first that began its word, or stands within: to go on, or to begin anew."""

    on_from_start: float
    on_from_within: float
    anew_from_start: float
    anew_from_within: float


@lru_cache(maxsize=1 << 16)
def _step(first: str, second: str) -> _Step:
    row = _row(first) if is_han(first) else None
    if is_han(second):
        start = _row(second).start
        if row is None:
            start += _SELDOM_FIRST.get(second, 0.0) if first in _SENTENCE_ENDS else 0.0
            return _Step(UNSEEN, UNSEEN, start, start)
        return _Step(
            row.followers_at_start.get(second, UNSEEN),
            row.followers_within.get(second, UNSEEN),
            min(row.alone + start, UNSEEN),
            min(row.end + start, UNSEEN),
        )
    mark = _MARKS.get(second, UNSEEN)
    if row:
        return _Step(UNSEEN, UNSEEN, min(row.alone + mark, UNSEEN), min(row.end + mark, UNSEEN))
    both_digits = first in "0123456789" and second in "0123456789"
    mark = 2.0 if both_digits else _MARK_PAIRS.get(first + second, max(mark, _MARK_AFTER_MARK))
    return _Step(UNSEEN, UNSEEN, mark, mark)


def rough_cost(text: str) -> float:
    """What a row of characters costs: that of the cheapest way to cut it into words."""
    return min(walk(START, text))


def walk(so_far: Walk, text: str) -> Walk:
    """The cheapest way along `text`, where its last character begins a word, and where it goes on one."""
    begun, within = so_far
    for first, second in pairwise(text):
        on_from_start, on_from_within, anew_from_start, anew_from_within = _step(first, second)
        anew, anew_too = begun + anew_from_start, within + anew_from_within
        on, on_too = begun + on_from_start, within + on_from_within
        begun = anew if anew < anew_too else anew_too  # min() takes longer than all the rest
        within = on if on < on_too else on_too
    return begun, within


def _rest(text: str) -> Walk:
    """What `text` costs from its first character on, where that begins a word, and where it goes on one."""
    return min(walk((0.0, UNSEEN_WAY), text)), min(walk((UNSEEN_WAY, 0.0), text))


@lru_cache(maxsize=1 << 12)
def likeliest_between(before: str, options: tuple[str, ...], after: str, most: int) -> list[str]:
    """The options that read best between two texts, the best first.

    All share the ways up to the last character before them and from the first one after them.
    """
    so_far, rest, last, first = walk(START, before), _rest(after) if after else START, before[-1:], after[:1]
    ranked = []
    for option in options:
        begun, within = walk(so_far, last + option + first)
        ranked.append((min(begun + rest[0], within + rest[1]), option))
    return [option for _, option in nsmallest(most, ranked)]
