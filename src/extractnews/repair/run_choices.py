"""Chooses what a shifted run meant: its first and its last character may each be one of several.

In: the characters that are certain, the options, and the neighbours. Out: the most fluent reading, in which a
character that cannot be told stays a sign of loss.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import NamedTuple

from extractnews.match.lexicon import read_words
from extractnews.repair.fluency import UNSEEN, best_between, cost, is_han
from extractnews.repair.shifted_run import Run

_HEADS_TRIED = 8  # where head and end stand together only the likeliest heads are tried with each end
_LEAST_MARGIN = 3.5  # nats that one of several marks must be better than the next
_LEAST_MARGIN_IN_TEXT = 4.5  # before a character nothing tells the end of a sentence but the characters themselves
_LEAST_MARGIN_OF_CHARACTER = 5.5  # a dictionary knows which characters go together, not which were written
_PREVIOUS = _FOLLOWING = 3  # characters that tell how words go on
_UNKNOWN = "?"


class Choice(NamedTuple):
    """A run as it can be read; `cost` is that of the likeliest reading, also where `text` leaves a character open."""

    text: str
    end: int
    cost: float


def choose(heads: tuple[str, ...], run: Run, before: str, behind: str) -> Choice | None:
    """The most fluent of all heads and ends; None where there is none. A head may be empty."""
    if not run.text and len(run.last) > 1:
        return _together(heads, run, before, behind)
    following = (run.text + run.last[0] + behind if len(run.last) == 1 else run.text)[:_FOLLOWING]
    head = best_between(before, heads, following)
    previous = before + heads[0] + run.text
    last = _before_number(previous, run) or best_between(previous[-_PREVIOUS:], run.last, behind)
    if not head or not last:
        return None
    likeliest = head[0] + run.text + last[0]
    first = head[0] if head[1] >= _needed(head[0], following) else _UNKNOWN
    end = last[0] + run.behind if last[1] >= _needed(last[0], behind) else _UNKNOWN
    return Choice(first + run.text + end, run.end, cost(before + likeliest + behind[0]))


def _before_number(previous: str, run: Run) -> tuple[str, float] | None:
    """The one last character that makes a word of those before numbers (總人口?29.94萬人), of which a digit is lost."""
    if not run.is_before_number:
        return None
    known = _words_before_numbers()
    fitting = [option for option in run.last if previous[-1] + option in known]
    return (fitting[0], UNSEEN) if len(fitting) == 1 else None


@cache
def _words_before_numbers() -> frozenset[str]:
    return frozenset(read_words("repair/words_before_numbers.tsv"))


def _together(heads: tuple[str, ...], run: Run, before: str, behind: str) -> Choice | None:
    """Head and last character side by side; None where they cannot be told."""
    pair = best_between(before, _pairs(heads, run.last, before), behind)
    if pair is None or pair[1] < _LEAST_MARGIN:
        return None
    return Choice(pair[0] + run.behind, run.end, cost(before + pair[0] + behind[0]))


@lru_cache(maxsize=1 << 12)
def _pairs(heads: tuple[str, ...], lasts: tuple[str, ...], before: str) -> tuple[str, ...]:
    """The likeliest heads with all last characters."""
    likely = sorted(heads, key=lambda head: cost(before + head))[:_HEADS_TRIED] if len(heads) > 1 else heads
    return tuple(head + last for head in likely for last in lasts)


def _needed(option: str, following: str) -> float:
    """How far an option must be ahead of the next to be believed."""
    if is_han(option):
        return _LEAST_MARGIN_OF_CHARACTER
    return _LEAST_MARGIN_IN_TEXT if is_han(following[0]) else _LEAST_MARGIN
