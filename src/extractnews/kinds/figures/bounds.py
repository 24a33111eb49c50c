"""Bounds: the words before and after a number that make it a least, a most, or an approximation."""

from __future__ import annotations

from typing import cast

from extractnews.match.lexicon import read_rows
from extractnews.records import Mod

_ROWS = [(side, mod, words.split(" ")) for side, mod, words in read_rows("figures/bounds.tsv", 3)]
BEFORE: dict[str, Mod] = {word: cast(Mod, mod) for side, mod, words in _ROWS for word in words if side == "before"}
AFTER: dict[str, Mod] = {word: cast(Mod, mod) for side, mod, words in _ROWS for word in words if side == "after"}
GUARDS = frozenset(word for side, _, words in _ROWS for word in words if side == "guard")

_AFTER_STARTS = frozenset(word[0] for word in AFTER)
_BEFORE_ENDS = frozenset(word[-1] for word in BEFORE)
_LONGEST = 5
_ROUND_START = "十百千万亿"


def bound_before(plain: str, start: int) -> tuple[int, Mod | None]:
    """Where the bound that ends at `start` begins, and what it means: 超过|5000人 → MORE_THAN."""
    if start == 0 or plain[start - 1] not in _BEFORE_ENDS:
        return start, None
    for length in range(min(_LONGEST, start), 0, -1):
        word = plain[start - length : start]
        if word in GUARDS or (word == "上" and plain[start] not in _ROUND_START):
            return start, None
        mod = BEFORE.get(word)
        if mod is not None and (length > 1 or plain[max(0, start - 2) : start] not in GUARDS):
            return start - length, mod
    return start, None


def bound_after(plain: str, end: int) -> tuple[int, Mod | None]:
    """Where the bound that begins at `end` ends, and what it means: 70%|以上 → EQUAL_OR_MORE."""
    at = end + (plain[end : end + 1] == " ")
    if plain[at : at + 1] not in _AFTER_STARTS:
        return end, None
    for length in range(_LONGEST, 0, -1):
        mod = AFTER.get(plain[at : at + length])
        if mod is not None and length > 1:
            return at + length, mod
    return end, None
