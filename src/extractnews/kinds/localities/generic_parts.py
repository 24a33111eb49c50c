"""Whether the word of a kind (镇, 村, 小区) is the generic part of a locality at all.

It is none inside other names (固镇, 鲁镇), before the rest of a longer town (韩村|河镇), and in other words (乡下).
"""

from __future__ import annotations

from collections.abc import Container
from functools import cache

from extractnews.kinds.localities.ground import Ground
from extractnews.kinds.localities.names import goes_on
from extractnews.kinds.localities.townships import TABLED
from extractnews.match.late_pattern import LatePattern
from extractnews.match.lexicon import read_rows
from extractnews.match.scan import Hit

# What makes other words with 镇 and 乡 (镇守, 乡下), and also begins names of villages: 牙哈镇|守努特一村.
_BEGIN_VILLAGES = {
    "township": LatePattern("[下里土音]"),
    "town": LatePattern(
        r"[化静定守江](?![的了在])[^\W\d_的了在到和与及村镇乡市县区]{0,5}(?:村(?![民庄镇居])|社区|嘎查)"
    ),
}
# Follow a generic part that is part of the name: 壶镇|镇, 韩村|河镇.
_LONGER = LatePattern(r"[^\W\d_]{0,2}?(镇|乡|街道|苏木)")
_SHORT_NAME = 4  # characters of a town's name


@cache
def kinds() -> dict[str, str]:
    """Generic part -> kind."""
    return dict(read_rows("localities/generic_parts.tsv", 2))


def is_generic_part(ground: Ground, hit: Hit, kind: str) -> bool:
    """Whether a locality may end with `hit`."""
    return not (
        _ends_in(ground, ground.covered, hit, kind)
        or _goes_on(ground, hit, kind)
        or _ends_in(ground, ground.persons, hit, kind)
        or _is_part_of_town(ground, hit)
    )


def _ends_in(ground: Ground, spans: Container[int], hit: Hit, kind: str) -> bool:
    """Whether a generic part stands in one of `spans`, places (固镇) or persons (鲁镇), and not the town around it.

    A town that begins before them is one: 长丰镇 is no 丰镇.
    """
    if hit.start not in spans:
        return False
    town = ground.parents.longest_township(hit.start, hit.end) if kind in TABLED else None
    return town is None or town in spans


def _goes_on(ground: Ground, hit: Hit, kind: str) -> bool:
    """Whether a generic part begins another word (乡下); not where there is such a town: 下党乡|下党村.

    Towns are renamed: right behind a county (五河县甲洼镇|江达村) any name will do.
    """
    if not goes_on(ground.plain, hit.end, kind):
        return False
    village = _BEGIN_VILLAGES.get(kind)
    if village is None or not village.match(ground.plain, hit.end):
        return True
    if ground.parents.longest_township(hit.start, hit.end) is not None:
        return False
    return kind != "town" or not ground.ends.intersection(range(hit.start - _SHORT_NAME, hit.start - 1))


def _is_part_of_town(ground: Ground, hit: Hit) -> bool:
    """Whether a longer town goes on from a generic part: 壶镇|镇, 真如镇|街道, 韩村|河镇, 滨河新区|街道."""
    more = _LONGER.match(ground.plain, hit.end)
    if more is None:
        return False
    longest = ground.parents.longest_township(more.start(1), more.end())
    return longest is not None and longest <= hit.start
