"""Zones: 长沙经开区 keeps its place, 青石桥工业园 is a name of its own, 岳阳楼区、经开区 is called by its kind alone.

In: the generic part of a zone. Out: where the whole name begins and ends, and the rule that tells; None for none.
"""

from __future__ import annotations

from extractnews.kinds.localities.edges import Stem, stem_after_chain, stem_before
from extractnews.kinds.localities.ground import Ground, is_full
from extractnews.kinds.localities.names import MAKING, is_common, is_name, is_slogan
from extractnews.match.late_pattern import LatePattern
from extractnews.match.scan import Hit

PARTS = ("分区", "分园", "片区")
_BARE = frozenset(("经开区", "高新区"))
_GOES_ON = LatePattern("[、和与及](?:(?:经开区|高新区)[、和与及])?")
_BEFORE_BARE = frozenset(("到", "在", "赴", "、", "和", ",", "对", "往", "于"))
_LONGEST_NAME = 8  # characters between a place and a zone of its


def zone_at(ground: Ground, hit: Hit) -> tuple[int, int, str] | None:
    """The zone whose generic part is `hit`."""
    place = ground.places_ending.get(hit.start)
    if place is not None:
        is_of_province = place.division.level == "province" and is_full(place)  # 辽宁省|化工园区 are many
        return None if is_of_province else (place.start, _end(ground, hit.end), "place and zone")
    if _is_listed(ground, hit):
        return hit.start, hit.end, "zone in a list of divisions"
    return _with_name(ground, hit)


def _with_name(ground: Ground, hit: Hit) -> tuple[int, int, str] | None:
    """A zone with a name of its own (青石桥|工业园), or with more than its place before it (丽水|生态|工业园)."""
    stem = stem_after_chain(ground.plain, hit.start, ground.ends) or stem_before(ground.plain, hit.start, ground.ends)
    if stem is None or stem.start == hit.start:
        return None
    name = ground.plain[stem.start : hit.start]
    place = ground.places_ending.get(stem.start)
    if place is not None and not is_full(place) and len(name) <= _LONGEST_NAME and not name.startswith(MAKING):
        return place.start, _end(ground, hit.end), "place, name and zone"
    if is_slogan(ground.plain, stem.start, hit.end):
        return None
    if is_name(name, "zone", stem.edge) and not _only_tells_its_kind(name, stem):
        return stem.start, _end(ground, hit.end), f"name after {stem.edge}"
    return None


def _is_listed(ground: Ground, hit: Hit) -> bool:
    """Whether a zone called by its kind alone stands in a list beside a division: 到|高新区和袁州区."""
    if hit.word not in _BARE:
        return False
    before = ground.plain[hit.start - 1 : hit.start]
    if before == "、" and hit.start - 1 in ground.ends:
        return True
    more = _GOES_ON.match(ground.plain, hit.end)
    return more is not None and more.end() in ground.places_beginning and before in _BEFORE_BARE


def _end(ground: Ground, end: int) -> int:
    """The end of a zone with its part in a place: 丽水工业园区|缙云分区."""
    place = ground.places_beginning.get(end)
    has_part = place is not None and ground.plain.startswith(PARTS, place.end)
    return place.end + 2 if place is not None and has_part else end


def _only_tells_its_kind(name: str, stem: Stem) -> bool:
    """Whether the words before a zone only say of what kind it is: 现代农业产业园."""
    if stem.edge == "chain":
        return is_common(name[:2])  # 东港市|前阳精细化工产业园区 is called after 前阳
    return is_common(name[:2]) or (len(name) >= 4 and is_common(name[-2:])) or stem.edge == "word"
