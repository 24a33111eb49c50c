"""Where: the divisions and localities named as the goal of a verb."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from itertools import zip_longest

from extractnews.kinds.localities.find import Localities
from extractnews.kinds.places.mention import Division
from extractnews.kinds.places.resolve import Places
from extractnews.match.scan import Anchors, Hit
from extractnews.page import Page
from extractnews.records import PlaceRef

_AFTER_BARE_PLACE = re.compile(
    r"(?:等地|各地|境内|全境|一带|等)?(?:$|[,。;:、和与及“”()\s]|督|调研|检查|考察|视察|看望|慰问|走访|指导|开展|就|进行|出席|参加|参观|主持|召开|暗访|巡|部分|多个|基层|市?委|实地|专题|的)"
)


@dataclass(frozen=True, slots=True)
class Stop:
    """One place of a visit; `is_sharp` where a facility or locality there is named, not just the division.

    `place` is None for a locality of which the page does not tell where it lies.
    """

    place: PlaceRef | None
    is_sharp: bool
    locality: str | None = None


class Map:
    """Divisions and localities of a page, asked by span."""

    def __init__(self, page: Page, anchors: Anchors, places: Places, localities: Localities) -> None:
        self._page = page
        self._own = anchors.of("activities.own place")
        self._own_starts = [hit.start for hit in self._own]
        self._places = places
        self._localities = localities.mentions
        self._starts = [mention.start for mention in self._localities]

    def stops(self, start: int, end: int) -> list[Stop]:
        """The stops that `text[start:end]` names, in order; of a chain (市 + 区) only its last link."""
        plain = self._page.plain
        found: list[tuple[int, Stop]] = []
        mentions = list(self._places.within(start, end))
        for mention, after in zip_longest(mentions, mentions[1:]):
            if after is not None and after.start == mention.end and after.division.parent == mention.division.adcode:
                continue
            is_sharp = not _AFTER_BARE_PLACE.match(plain, mention.end, min(end + 2, len(plain)))
            found.append((mention.start, Stop(_reference(mention.division), is_sharp)))
        for at in range(bisect_left(self._starts, start), bisect_left(self._starts, end)):
            spot = self._localities[at]
            parent = _reference(spot.parent) if spot.parent is not None else None
            found.append((spot.start, Stop(parent, True, self._page.text[spot.start : spot.end])))
        for at in range(bisect_left(self._own_starts, start), bisect_left(self._own_starts, end)):
            home = self._home_called(self._own[at])
            if home is not None:
                found.append((self._own[at].start, Stop(_reference(home), False)))
        return [stop for _, stop in sorted(found, key=lambda item: item[0])]

    def _home_called(self, hit: Hit) -> Division | None:
        """The home of the piece, where 我市, 我县 … calls it by its kind."""
        piece, homes = self._page.piece_at(hit.start), self._places.piece_homes
        home = homes[piece] if 0 <= piece < len(homes) else None
        if home is None or home.level == "province":
            return None
        return home if home.name.endswith(hit.word[-1]) else None

    def begins_at(self, offset: int) -> bool:
        """Whether a division or locality is named right at `offset`."""
        at = bisect_left(self._starts, offset)
        if at < len(self._starts) and self._starts[at] == offset:
            return True
        at = bisect_left(self._own_starts, offset)
        if at < len(self._own) and self._own_starts[at] == offset and self._home_called(self._own[at]) is not None:
            return True
        return any(mention.start == offset for mention in self._places.within(offset, offset + 1))


def lies_in(inner: str, outer: str) -> bool:
    """Whether the division of code `inner` is a part of that of code `outer`, by the digits of the codes."""
    return inner != outer and inner.startswith(outer.rstrip("0").ljust(2 if outer.endswith("0000") else 4, "0"))


def _reference(division: Division) -> PlaceRef:
    return PlaceRef(name=division.path, adcode=division.adcode)
