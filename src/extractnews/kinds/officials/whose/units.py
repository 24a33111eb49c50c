"""Posts of troops and of the divisions of the Production and Construction Corps: 某集团军|军长, 七师|党委书记.

Where they are stationed is not whose they are: they belong to no place, but to the city that a division of the Corps
is (师市), where that is the home of the piece.
"""

from __future__ import annotations

from extractnews.kinds.officials.whose.around import Around, Found
from extractnews.match.late_pattern import LatePattern

_NUMBERED = "(?:[第农某]{0,2}[0-9一二三四五六七八九十]{1,3}|预备役|步兵|某|该|[^\\W\\d]{1,4}部)"
_UNIT = LatePattern(f"{_NUMBERED}?(?:集团军|野战军|师(?!范|大|资|生|院|傅|宗|河))|{_NUMBERED}旅(?!游|行|客|店)")
_BESIDE = LatePattern("师党委[^,。;\n]{2,6}、\\Z")  # 师党委书记、|政委
_NEAR = 12
_HEADS = ("师长", "军长", "旅长")
_CORPS = "659"  # codes of its cities begin so


def is_of_a_unit(post: Around) -> bool:
    """Whether the post, or the first of its coordination, is one of a unit."""
    title = post.title
    plain = post.page.plain
    if (
        title.position.endswith(_HEADS)
        or _UNIT.match(title.organization)
        or plain.startswith("师党委", title.start - 1)
    ):
        return True
    return title.is_bare and _BESIDE.search(plain, max(0, title.start - _NEAR), title.start) is not None


def seat_of_unit(home: Found | None) -> Found | None:
    """The city of the Corps that is the home of the piece."""
    return home if home is not None and home[0].adcode.startswith(_CORPS) else None
