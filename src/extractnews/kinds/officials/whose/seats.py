"""Whose post it can be: the divisions of a level that a place stands in (芦淞区 → 株洲市 → 湖南省).

In: a settled division. Out: its seats, finest first, and whether a seat fits the level of a post.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import NamedTuple

from extractnews.kinds.officials.titles import Title
from extractnews.kinds.places.mention import MUNICIPALITIES, NATION, Division, reference
from extractnews.match.late_pattern import LatePattern
from extractnews.records import PlaceRef

_PROVINCE = LatePattern(".*?(?:自治区|特别行政区|省|市)")
# The word of the level that an office begins with, and how names of its divisions end.
_ENDINGS: dict[str, tuple[str, ...]] = {
    **{word: (word,) for word in "省市县区旗州盟"},
    "自": ("自治区", "自治州", "自治县", "自治旗"),
    "地": ("地区",),
    "行": ("地区", "盟"),
    "专": ("地区", "盟"),
}
_PREFIX = LatePattern("(?:民革|民盟|民建|民进|农工党|致公党|九三学社|台盟|共青团|团|[副代]|常务副|第一)*")


class Seat(NamedTuple):
    """A division as whose post an office can be: full path, code, and its own name."""

    path: str
    adcode: str
    name: str
    level: str

    def ref(self) -> PlaceRef:
        """As the records point to it."""
        return reference(self.path, self.adcode)


NATION_SEAT = Seat(NATION.path, NATION.adcode, NATION.name, "nation")


@lru_cache(maxsize=4096)
def seats_of(division: Division) -> tuple[Seat, ...]:
    """The division and those above it, finest first; nothing for the nation."""
    if division.level == "nation":
        return ()
    own = Seat(division.path, division.adcode, division.name, division.level)
    if division.level == "province":
        return (own,)
    match = _PROVINCE.match(division.path)
    province = match[0] if match else division.path
    top = Seat(province, division.adcode[:2] + "0000", province, "province")
    above = division.path.removesuffix(division.name)
    if division.level == "prefecture" or above == province:
        return (own, top)
    return (own, Seat(above, division.parent, above.removeprefix(province), "prefecture"), top)


def own_seat(division: Division) -> Seat | None:
    """The division itself; None for the nation."""
    seats = seats_of(division)
    return seats[0] if seats else None


def fits(seat: Seat, title: Title) -> bool:
    """Whether the post can be that division's: 市长 is a prefecture's, a city's or a municipality's."""
    if title.level == "town":
        return seat.level in ("county", "prefecture")
    if title.level == "" or "地区" in title.organization:
        return title.level == "" or seat.name.endswith("地区")
    word = _level_word(title)
    ending = _ENDINGS.get(word)
    if word == "市":
        return seat.name.endswith("市") and (seat.level != "province" or seat.adcode in MUNICIPALITIES)
    if title.level in ("province", "prefecture") and ending:  # 省委 is no municipality's and no autonomous region's
        return seat.level == title.level and seat.name.endswith(ending)
    if title.level == "county" and ending:
        return seat.level == "county" and (seat.name.endswith(ending) or (word == "县" and seat.name[-1] != "区"))
    return seat.level == title.level


def is_called_as(seat: Seat, title: Title) -> bool:
    """Whether the division's name ends in the word of the post's level: 城口县 for 县政协副主席, not 万源市."""
    word = _level_word(title)
    return word in _ENDINGS and seat.name.endswith(word)


def is_called_otherwise(seat: Seat, title: Title) -> bool:
    """Whether 县 or 旗 heads the office and 市 ends the division's name: 县委常委 of 临海市 is odd, not wrong."""
    return _level_word(title) in ("县", "旗") and seat.name.endswith("市")


def finest(division: Division, suits: Callable[[Seat], bool]) -> Seat | None:
    """The finest seat at or above `division` that suits."""
    for seat in seats_of(division):
        if suits(seat):
            return seat
    return None


def city_levels(title: Title, others: Iterable[Title]) -> tuple[str, ...]:
    """Which cities a 市委书记 can lead, told by the person's other posts.

    省委常委、市委书记 leads no county-level city; 州委副书记、市委书记 leads nothing else.
    """
    if _level_word(title) == "市":
        for other in others:
            if other.office.startswith(("省委", "自治区党委", "副省长")):
                return ("prefecture", "province")
            if other.office.startswith(("州委", "盟委", "地委", "副州长")):
                return ("county",)
    return ("county", "prefecture", "province")


def _level_word(title: Title) -> str:
    return _level_word_of(title.office)


@lru_cache(maxsize=4096)
def _level_word_of(office: str) -> str:
    match = _PREFIX.match(office)
    return office[match.end() : match.end() + 1] if match else ""
