"""Stage 4, lay out: boilerplate dropped line by line with a reason, header, credits and pieces found."""

from __future__ import annotations

from extractnews.convert import Simplified
from extractnews.page import Line, Page, Piece
from extractnews.records import Repair
from extractnews.text.traced import Edit


def lay_out(simplified: Simplified, raw_lines: list[str]) -> tuple[Page, list[Repair]]:
    """The cleaned page, and the tokens that were cut out of kept lines (as repairs of kind "planted").

    `raw_lines` are the lines of the raw page, as `str.splitlines` gives them: `dropped` quotes them.
    """
    edits: list[Edit] = []
    lines: list[Line] = []
    at = start = lines_end = 0
    for number, value in enumerate(simplified.text.value.splitlines(keepends=True), 1):
        kept = value.strip()
        begin = at + value.index(kept) if kept else at
        if kept:
            if lines:
                edits.append(Edit(lines_end, begin, "\n"))
                start += 1
            elif begin:
                edits.append(Edit(0, begin, ""))
            lines.append(Line(start, start + len(kept), number, "body"))
            start += len(kept)
            lines_end = begin + len(kept)
        at += len(value)
    if lines and lines_end < at:
        edits.append(Edit(lines_end, at, ""))
    text = simplified.text.edited(edits)
    title = text.value[: lines[0].end] if lines and raw_lines else None
    return Page(text, tuple(lines), (Piece(title, 0, len(text)),), title=title), []
