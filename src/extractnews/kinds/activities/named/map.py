"""Where: the divisions and localities named as the goal of a verb."""

from __future__ import annotations

import sys
from bisect import bisect_left
from collections.abc import Sequence
from itertools import chain
from operator import attrgetter

from extractnews.kinds.activities.event import Stop
from extractnews.kinds.activities.named.cast import Entrance
from extractnews.kinds.activities.words import abroad, aliases, beside, verbs
from extractnews.kinds.localities.mention import Localities
from extractnews.kinds.places.boundaries import begins_company
from extractnews.kinds.places.mention import Division, is_wider_than_city
from extractnews.kinds.places.resolve import Places
from extractnews.light_classes import dataclass
from extractnews.match.late_pattern import LatePattern
from extractnews.match.scan import Anchors, Hit
from extractnews.page import Page
from extractnews.records import PlaceRef

_AFTER_BARE_PLACE = LatePattern(
    r"(?:等地|各地|境内|全境|一带|城|等)?(?:$|[,。;:、和与及“”()\s]|督|调研|检查|考察|视察|看望|慰问|走访|指导|开展|就|进行|出席|参加|参观|主持|召开|暗访|巡|部分|多个|基层|市?委|实地|专题|的|学习|招商|察看|查看|指挥)"
)
_LONGEST_BODY = 6  # characters of 海警局 and the like between a city and a county in one name
_BRANCHES = ("办事处", "联络处", "分公司", "分校", "分院", "商会")
_NO_NAME = frozenset("、,。;:()“” 和与及的到在赴往至等")
_COMES = frozenset(("来", "到", "抵", "赴", "来到", "抵达", "在"))
_RECENT = 12  # places among which 该县 is sought
_start_of = attrgetter("start", "end")


@dataclass(frozen=True)
class _Spot:
    """A division (`locality` is None) or locality named at `text[start:end]`."""

    start: int
    end: int
    division: Division | None
    locality: str | None


class Map:
    """Divisions and localities of a page, asked by span; those in the titles of persons are none."""

    def __init__(
        self, page: Page, anchors: Anchors, places: Places, localities: Localities, entrances: Sequence[Entrance]
    ) -> None:
        self._page = page
        self._plain = page.plain
        self._homes = places.piece_homes
        self._references: dict[str, PlaceRef] = {}
        self._abroad: list[int] | None = None
        self._not_before, self._not_behind = beside("not_goal_before"), beside("modifier_after")
        spots = [_Spot(one.start, one.end, one.division, None) for one in places.mentions]
        text = page.text
        spots += [_Spot(one.start, one.end, one.parent, text[one.start : one.end]) for one in localities.mentions]
        self._take(_outside_of_titles(sorted(spots, key=_start_of), entrances))
        own = [(hit.start, hit.end, self._called(hit)) for hit in anchors.of("activities.own place")]
        comes = [hit for hit in anchors.of("activities.verb") if hit.word in _COMES]
        own += [(hit.end, hit.end + 1, self._home_called(hit)) for hit in comes]
        called = [_Spot(start, end, division, None) for start, end, division in own if division is not None]
        if called:
            self._take(sorted((*self._spots, *called), key=_start_of))

    def _take(self, spots: list[_Spot]) -> None:
        self._spots = spots
        self._starts = [spot.start for spot in spots]
        self._begins = frozenset(self._starts)

    def _called(self, hit: Hit) -> Division | None:
        """What a word like 我县 (the home of the piece) or 该县 (the one last named) calls by its kind."""
        if hit.word[0] in "我本":
            home = self._home_at(hit.start)
            fits = home is not None and home.level != "province" and home.name.endswith(hit.word[-1])
            return home if fits else None
        before = self._spots[: bisect_left(self._starts, hit.start)][-_RECENT:]
        named = (spot.division for spot in reversed(before) if spot.division is not None)
        return next((division for division in named if division.name.endswith(hit.word[-1])), None)

    def _home_called(self, hit: Hit) -> Division | None:
        """The home of the piece, where one character after a verb of coming calls it: 来|甬|考察."""
        deed = self._plain[hit.end + 1 : hit.end + 3]
        if deed not in verbs() and deed != "期间":
            return None
        home, name = self._home_at(hit.start), self._plain[hit.end]
        fits = home is not None and (name in home.name[:2] or aliases().get(name) == home.adcode)
        return home if fits else None

    def _home_at(self, offset: int) -> Division | None:
        piece = self._page.piece_at(offset)
        return self._homes[piece] if 0 <= piece < len(self._homes) else None

    def home_stop(self, offset: int) -> tuple[Stop, ...]:
        """The home of the piece as a stop; none where it is but a province or not known."""
        home = self._home_at(offset)
        if home is None or is_wider_than_city(home.adcode):
            return ()
        return (Stop(self._reference(home), False),)

    def last_county(self, offset: int, floor: int) -> tuple[Stop, ...]:
        """The county last named between `floor` and `offset` as a stop; none where there is none."""
        at = bisect_left(self._starts, offset)
        for spot in reversed(self._spots[max(0, at - _RECENT) : at]):
            if spot.start < floor:
                break
            if spot.division is not None and spot.division.level == "county":
                return (Stop(self._reference(spot.division), False),)
        return ()

    def has(self, start: int, end: int) -> bool:
        """Whether a place is named in `text[start:end]`."""
        at = bisect_left(self._starts, start)
        return at < len(self._starts) and self._starts[at] < end

    def begins_at(self, offset: int) -> bool:
        """Whether a place is named right at `offset`."""
        return offset in self._begins

    def leads_abroad(self, start: int, end: int) -> bool:
        """Whether `text[start:end]` tells of a way to a land without a code."""
        if self._abroad is None:
            self._abroad = [match.start() for match in abroad().finditer(self._plain)]
        return bool(self._abroad) and bisect_left(self._abroad, start) < bisect_left(self._abroad, end)

    def stops(self, start: int, end: int) -> tuple[Stop, ...]:
        """The stops that `text[start:end]` names, in order; of a chain (市 + 区) only its last link."""
        at, starts, found = bisect_left(self._starts, start), self._starts, []
        before: _Spot | None = None
        while at < len(starts) and starts[at] < end:
            spot = self._spots[at]
            at += 1
            if at < len(starts) and starts[at] < end and self._is_chain(spot, self._spots[at]):
                continue
            if self._not_before.precede(self._plain, spot.start) or self._not_behind.follow(self._plain, spot.end):
                continue
            is_sharp = spot.locality is not None or self._is_within_a_name(spot)
            division = _sharper(before, spot)
            before = spot
            found.append(Stop(self._reference(division), is_sharp, spot.locality))
        return tuple(found)

    def _is_chain(self, spot: _Spot, after: _Spot) -> bool:
        """Whether `after` follows at once, or in the same name, and is a part of `spot`: 烟台|海警局莱州|工作站."""
        gap = after.start - spot.end
        if gap and (gap > _LONGEST_BODY or not _NO_NAME.isdisjoint(self._plain[spot.end : after.start])):
            return False
        if gap and self._plain.startswith(_BRANCHES, after.end):
            return True  # 福州房管局|南昌|办事处
        return _is_part(spot, after) and (not gap or after.locality is None)

    def _is_within_a_name(self, spot: _Spot) -> bool:
        """Whether a facility there is named.

        A company with the name of a city and the troops stationed (驻) there may be in any of its counties.
        """
        plain = self._plain
        if _AFTER_BARE_PLACE.match(plain, spot.end):
            return False
        of_a_city = spot.division is not None and spot.division.level == "prefecture"
        return not (of_a_city and (plain[spot.start - 1 : spot.start] == "驻" or begins_company(plain, spot.end)))

    def _reference(self, division: Division | None) -> PlaceRef | None:
        if division is None:
            return None
        known = self._references.get(division.adcode)
        if known is None:
            known = self._references[division.adcode] = PlaceRef(name=division.path, adcode=division.adcode)
        return known


def _outside_of_titles(spots: Sequence[_Spot], entrances: Sequence[Entrance]) -> list[_Spot]:
    """Without those that only say whose post someone holds (嘉禾县委书记李国军) or begin the name of another."""
    free: list[_Spot] = []
    last = begin = end = -1  # `begin`, `end`: of the mention of a person at hand
    spans = chain(((one.start, one.end) for one in entrances), [(sys.maxsize, sys.maxsize)])
    for spot in spots:
        start = spot.start
        while end <= start:
            begin, end = next(spans)
        if start < begin:
            if start == last:
                free.pop()  # the longer of 丽水 and 丽水工业园区 comes last
            free.append(spot)
            last = start
    return free


def _sharper(before: _Spot | None, spot: _Spot) -> Division | None:
    """Where a spot lies, which is where the town lies that it follows at once: 立石镇|中咀村项目区."""
    if before is None or before.division is None or spot.division is None or before.end != spot.start:
        return spot.division
    return before.division if lies_in(before.division.adcode, spot.division.adcode) else spot.division


def _is_part(spot: _Spot, after: _Spot) -> bool:
    """Whether `after` is a part of `spot`: 株洲市|芦淞区, 芦淞区|董家塅街道."""
    if spot.division is None or after.division is None:
        return False
    if lies_in(after.division.adcode, spot.division.adcode):
        return True
    return spot.locality is None and after.locality is not None and spot.division.adcode == after.division.adcode


def lies_in(inner: str, outer: str) -> bool:
    """Whether the division of code `inner` is a part of that of code `outer`, by the digits of the codes."""
    if inner == outer or not outer.endswith("00"):
        return False
    return inner.startswith(outer[:2] if outer.endswith("0000") else outer[:4])
