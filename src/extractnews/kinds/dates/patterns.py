"""Pieces of patterns that the readers share."""

from __future__ import annotations

from extractnews.kinds.dates.numerals import NUMERALS

NUMBER = rf"[0-9{NUMERALS}]{{1,3}}"
# Where what was matched is read as a number anyway: a class of scattered characters takes long to compile.
WORD = r"[\w○]{1,3}"
CLAUSE = ",。;:、!?“”()\n \t丨|"
_PREPOSITIONS = "在于自从是至到及截即为与和比较同超"
JOINTS = frozenset("、和至到-–―−~ ")
JOIN = r" ?(?:至|到|-{1,2}|[–―−~]) ?"


def begins_clause(plain: str, start: int) -> bool:
    """Whether a clause begins at `start`, or a preposition stands before."""
    return start == 0 or plain[start - 1] in CLAUSE or plain[start - 1] in _PREPOSITIONS
