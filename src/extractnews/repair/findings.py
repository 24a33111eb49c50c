"""What every fixer gives back: the edits to make in the text, and their explanation for the reader.

Nothing here looks for damage. Lines are counted as `str.splitlines` counts them.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable
from typing import NamedTuple

from extractnews.match.late_pattern import LatePattern
from extractnews.records import Repair
from extractnews.text.traced import Edit

LINE_END = LatePattern("\r\n|[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")


class Findings(NamedTuple):
    """Edits in order of the text, and the repairs that explain them (a repair may stand for many edits)."""

    edits: list[Edit]
    repairs: list[Repair]


Fixer = Callable[[str], Findings]


class LineCounter:
    """Turns offsets of a text into 1-based line numbers."""

    def __init__(self, value: str) -> None:
        self._ends = [match.end() for match in LINE_END.finditer(value)]

    def line_of(self, offset: int) -> int:
        """The line that holds `offset`."""
        return bisect_right(self._ends, offset) + 1


def each(value: str, found: Iterable[Edit], kind: str) -> Findings:
    """Findings with one repair for each edit; of edits that overlap the first is made."""
    edits: list[Edit] = []
    for edit in sorted(found):
        if not edits or edit.start >= edits[-1].end:
            edits.append(edit)
    if not edits:
        return Findings(edits, [])
    lines = LineCounter(value)
    repairs = [
        Repair(line=lines.line_of(start), raw=value[start:end], fixed=text, kind=kind) for start, end, text in edits
    ]
    return Findings(edits, repairs)


def counted(raw: str, fixed: str, line: int, count: int, kind: str) -> Repair:
    """One repair for many of the same kind: the first of them, and how many there are (`領 ×412`)."""
    return Repair(line=line, raw=raw, fixed=fixed if count == 1 else f"{fixed} ×{count}".strip(), kind=kind)
