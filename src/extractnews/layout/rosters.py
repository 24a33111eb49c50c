"""Rows of nothing but names under a heading that announces them: members of a presidium, candidates, those elected.

So are those of a group with their posts (组长:张三(县长)), and the years of a life (1984.06—1990.12 甲县副县长).

By shape they are links or names of sections; what tells is `按姓名笔画为序`, `(女)`, `(回族)`, 名单, a dotted name.
"""

from __future__ import annotations

from extractnews.layout.rows import Row
from extractnews.layout.words import words
from extractnews.match.late_pattern import LatePattern

_CUE = LatePattern(r"按姓[名氏]笔[画划]|名单|组成人员|主席团|候选人|委员\(|[(,](?:女|[^()\s,]{1,5}族)[,)]|·")
_HEADING = LatePattern(r"[^。]{2,40}$")
_NOTE = LatePattern(r"\([^()\n]{1,12}\)")
_POSTS = LatePattern(r"\([^()\n]{2,40}[长任记员席理官][、)][^()\n]{0,20}\)?$")  # (县委副书记、县长)
_YEAR = r"(?:19|20)\d\d(?:[.年/]\d{1,2}月?|年)?"
_YEARS = LatePattern(rf" *{_YEAR} ?(?:[-—–―~]+|至|到) ?(?:{_YEAR}|至?今|现在|(?=[ ,:]))")
_PROFILE = LatePattern(r"[^\W\d_]{2,9},[男女],")
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
        elif (inside and _is_member(row.plain)) or _goes_on_with_life(rows, index):
            row.keep("body")
        elif _is_heading(rows, index):
            row.keep("subhead")
            inside = True
        else:
            inside = False


def _is_member(plain: str) -> bool:
    """`曾向阳(县政府党组成员、县公安局局长)`: a name with posts."""
    posts = _POSTS.search(plain)
    return posts is not None and _is_name(_LABEL.sub("", plain[: posts.start()]).replace(" ", ""))


def _goes_on_with_life(rows: list[Row], index: int) -> bool:
    """Whether a row tells years of a life whose beginning, or other years, the row before tells."""
    before = rows[index - 1]
    if index == 0 or before.role is None or not _YEARS.match(rows[index].plain):
        return False
    return (_YEARS.match(before.plain) or _PROFILE.match(before.plain)) is not None


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
