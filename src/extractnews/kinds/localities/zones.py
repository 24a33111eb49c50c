"""Zones that are called by their kind alone, beside divisions: 岳阳楼区、经开区; 到|高新区和袁州区."""

from __future__ import annotations

from collections.abc import Container

from extractnews.match.late_pattern import LatePattern
from extractnews.match.scan import Hit

_BARE = frozenset(("经开区", "高新区"))
_GOES_ON = LatePattern("[、和与及](?:(?:经开区|高新区)[、和与及])?")
_BEFORE = frozenset(("到", "在", "赴", "、", "和", ",", "对", "往", "于"))


def is_listed_zone(plain: str, hit: Hit, ends: Container[int], beginnings: Container[int]) -> bool:
    """Whether a bare zone stands in a list beside a division; places end at `ends` and begin at `beginnings`."""
    if hit.word not in _BARE:
        return False
    before = plain[hit.start - 1 : hit.start]
    if before == "、" and hit.start - 1 in ends:
        return True
    more = _GOES_ON.match(plain, hit.end)
    return more is not None and more.end() in beginnings and before in _BEFORE
