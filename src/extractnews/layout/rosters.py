"""Rows of nothing but names under a heading that announces them: members of a presidium, candidates, those elected.

By shape they are links or names of sections; what tells is `按姓名笔画为序`, `(女)`, `(回族)`, 名单, a dotted name.
"""

from __future__ import annotations

from extractnews.layout.rows import Row
from extractnews.layout.words import words
from extractnews.match.late_pattern import LatePattern

_CUE = LatePattern(r"按姓[名氏]笔[画划]|名单|主席团|候选人|委员\(|[(,](?:女|[^()\s,]{1,5}族)[,)]|·")
_HEADING = LatePattern(r"[^。]{2,40}$")
_NOTE = LatePattern(r"\([^()\n]{1,12}\)")
_LABEL = LatePattern(r"[^:,。\s]{2,12}:")
_BETWEEN = LatePattern(r"[\s、,]+")
_SPACED = LatePattern(r"(?<!\S)([^\W\d_a-zA-Z]) +([^\W\d_a-zA-Z])(?!\S)")  # 马 林
_SHARE = 0.8


def keep_rosters(rows: list[Row]) -> None:
    """Keeps open rows of names where something announces them, and the heading that does."""
    inside = False
    for index, row in enumerate(rows):
        if not row.is_open:
            inside = False
        elif _are_names(row.plain) and (inside or _CUE.search(row.plain)):
            row.keep("body")
            inside = True
        elif _is_heading(rows, index):
            row.keep("subhead")
            inside = True
        else:
            inside = False


def _is_heading(rows: list[Row], index: int) -> bool:
    plain = rows[index].plain
    if index + 1 == len(rows) or not _HEADING.match(plain) or not _CUE.search(plain):
        return False
    return rows[index + 1].is_open and _are_names(rows[index + 1].plain)


def _are_names(plain: str) -> bool:
    """Whether a row is made of names of persons, or of a label with names."""
    text = _SPACED.sub(r"\1\2", _NOTE.sub("", plain))
    label = _LABEL.match(text)
    names = [part for part in _BETWEEN.split(text[label.end() :] if label else text) if part]
    if len(names) < (1 if label else 2):
        return False
    return sum(map(_is_name, names)) >= _SHARE * len(names)


def _is_name(part: str) -> bool:
    lexicon = words()
    if "·" in part:
        return 3 <= len(part) <= 16 and part[0] != "·" != part[-1]
    if part in lexicon.not_names or not 2 <= len(part) <= 4:
        return False
    return part[:2] in lexicon.surnames or (len(part) < 4 and part[0] in lexicon.surnames)
