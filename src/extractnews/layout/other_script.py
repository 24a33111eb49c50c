"""Lines in the other script: on a traditional page, what is written in simplified characters was put there."""

from __future__ import annotations

from collections.abc import Sequence

from extractnews.layout.rows import Row, han_count
from extractnews.layout.words import words


def drop_other_script(rows: list[Row], traditional_lines: frozenset[int], raw_lines: Sequence[str]) -> None:
    """Drop simplified lines above and below a traditional story, and inside it those that advertise."""
    story = [index for index, row in enumerate(rows) if row.is_text and row.number in traditional_lines]
    written = [row for row in rows if row.reason is None and han_count(row.plain) >= 6]
    if not story or sum(row.number in traditional_lines for row in written) < 0.6 * len(written):
        return
    for index, row in enumerate(rows):
        if row.reason is None and row.number not in traditional_lines:
            outside = not story[0] < index < story[-1]
            if (outside or row.phrases) and _is_simplified(row, raw_lines):
                row.drop("spam")


def _is_simplified(row: Row, raw_lines: Sequence[str]) -> bool:
    """Whether the raw line holds characters that traditional text does not use, and not one or two by accident."""
    if row.number > len(raw_lines) or han_count(row.plain) < 12:
        return False
    only = words().simplified_characters
    found = sum(char in only for char in raw_lines[row.number - 1])
    return found >= 3 and found * 12 >= han_count(row.plain)
