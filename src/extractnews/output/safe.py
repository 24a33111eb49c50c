"""Text of strangers made harmless for where it goes: terminals, JSON lines, spreadsheets."""

from __future__ import annotations

import re
from functools import cache

from extractnews.match.programs import compiled

# C0 but tab and newline, DEL and C1 move cursors and open escape sequences; the rest turns reading order around.
_UNSAFE = "\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff"
_UNSAFE_IN_JSON = "\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff"
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


@cache
def _any_of(characters: str) -> re.Pattern[str]:
    return compiled(f"[{characters}]")  # half a millisecond: compiled where it is needed


def shown(text: str) -> str:
    """`text` as a terminal may get it: what could steer it becomes U+FFFD, character for character.

    >>> shown("市长\\x1b[31m张三")
    '市长�[31m张三'
    """
    return _any_of(_UNSAFE).sub("\ufffd", text)


def escaped_json(json: str) -> str:
    """The same JSON with line separators, C1 controls and marks of direction as `\\uXXXX`.

    What reads it gets the same strings; a terminal, or a reader that splits at U+2028, takes no harm.
    """
    return _any_of(_UNSAFE_IN_JSON).sub(lambda found: f"\\u{ord(found.group()):04x}", json)


def safe_cell(cell: str | int | float | None) -> str | int | float | None:
    """A cell that no spreadsheet takes for a formula: a leading = + - @ gets an apostrophe before it.

    A lone - is no formula: it is the name of standard input.
    """
    is_formula = isinstance(cell, str) and cell.startswith(_FORMULA_STARTS) and cell != "-"
    return f"'{cell}" if is_formula else cell
