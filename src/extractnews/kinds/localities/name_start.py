"""Towns, villages, communities, estates: the name before a generic part, by its left edge or the township table.

In: a generic part. Out: where the whole name begins, and the rule that tells; no rule where there is none.
"""

from __future__ import annotations

from extractnews.kinds.localities.edges import Stem, stem_before
from extractnews.kinds.localities.ground import Ground, is_full
from extractnews.kinds.localities.names import is_name, is_slogan, is_word_as_name
from extractnews.kinds.localities.short_forms import number_of_village
from extractnews.kinds.localities.townships import TABLED, is_tabled
from extractnews.match.scan import Hit


def start_of_name(ground: Ground, hit: Hit, kind: str) -> tuple[int, str]:
    """Where the locality that ends with `hit` begins, and the rule that tells."""
    stem = stem_before(ground.plain, hit.start, ground.ends)
    start, rule = _by_edge(ground, hit, kind, stem)
    if kind not in TABLED:
        return start, rule
    return _by_table(ground, hit, stem, start, rule)


def _by_edge(ground: Ground, hit: Hit, kind: str, stem: Stem | None) -> tuple[int, str]:
    """As the left edge tells; the start is that of the generic part where it tells nothing."""
    plain, generic = ground.plain, hit.start
    numbered = number_of_village(ground, hit) if kind == "village" else None
    if numbered is not None:
        return numbered, "number as a name"
    if stem is None or is_slogan(plain, stem.start, hit.end):
        return generic, ""
    if is_name(plain[stem.start : generic], kind, stem.edge):
        return stem.start, f"name after {stem.edge}"
    return (stem.start, "word as a name") if _is_word_as_name(ground, stem, hit) else (generic, "")


def _is_word_as_name(ground: Ground, stem: Stem, hit: Hit) -> bool:
    """Whether a word that is no name elsewhere is one here; places may stand right before it, or before its 、."""
    before = stem.start - 1
    is_behind = stem.start in ground.ends or (before in ground.ends and ground.plain[before] in "、和及与")
    return is_word_as_name(ground.plain, stem.start, hit.start, hit.end, is_behind_place=is_behind)


def _by_table(ground: Ground, hit: Hit, stem: Stem | None, start: int, rule: str) -> tuple[int, str]:
    """As the township table tells, where it tells more than the edge did."""
    plain, generic = ground.plain, hit.start
    tabled = ground.parents.longest_township(generic, hit.end)
    if tabled is not None and (not rule or _is_surer(ground, tabled, start, hit.end, stem)):
        return tabled, "township table"
    if stem is not None and stem.edge == "chain" and (longer := _with_place_before(ground, start, hit)) is not None:
        return longer, "township table"
    if not rule and stem is not None and hit.word == "乡" and plain[generic - 1] == "镇":
        name = plain[stem.start : generic]  # 盐镇乡, 盐镇镇 since
        return stem.start, "township table" if is_tabled(name + "乡") or is_tabled(name + "镇") else ""
    if rule == "name after lead" and generic - start == 1 and not is_tabled(plain[start : hit.end]):
        return start, ""  # 到|堡镇, but no 为|云镇
    return start, rule


def _with_place_before(ground: Ground, start: int, hit: Hit) -> int | None:
    """Where a town begins that what was read as a place is part of: 巴彦|托海镇, far from the county of 巴彦."""
    place = ground.places_ending.get(start)
    if place is None or is_full(place) or place.division.level == "province":
        return None
    plain, end = ground.plain, hit.end
    is_other = is_tabled(plain[place.start : end]) and not ground.parents.has_township(plain[start:end])
    return place.start if is_other else None


def _is_surer(ground: Ground, tabled: int, start: int, end: int, stem: Stem | None) -> bool:
    """Whether the table's town is surer than what was read at `start`; no 玛乡 in 墨竹工卡县|甲玛乡."""
    if ground.parents.has_township(ground.plain[start:end]):
        return False
    is_behind_place = stem is not None and stem.edge == "chain"
    return not is_behind_place or tabled < start or ground.plain[tabled - 1] in "县区市旗至"  # 威远镇至|南门镇
