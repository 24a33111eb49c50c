"""Which division a name means on this page: by its own chain, the region, the outlet, and what else is named."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field

from extractnews.kinds.places.mention import Division, PlaceCandidate, PlaceMention
from extractnews.page import Page
from extractnews.records import Place, Unresolved


@dataclass(frozen=True, slots=True)
class Places:
    """The settled places of a page. `mentions` are in order of the text and do not overlap.

    `page_home` is the division the page is about or comes from (finest that is sure), `piece_homes` the same for
    each piece; None where the page cannot tell.
    """

    mentions: tuple[PlaceMention, ...] = ()
    records: tuple[Place, ...] = ()
    unresolved: tuple[Unresolved, ...] = ()
    page_home: Division | None = None
    piece_homes: tuple[Division | None, ...] = ()
    _starts: tuple[int, ...] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_starts", tuple(mention.start for mention in self.mentions))

    def within(self, start: int, end: int) -> Sequence[PlaceMention]:
        """The mentions that begin in `text[start:end]`."""
        return self.mentions[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def ending_at(self, offset: int) -> PlaceMention | None:
        """The mention that ends right before `offset`."""
        at = bisect_left(self._starts, offset) - 1
        return self.mentions[at] if at >= 0 and self.mentions[at].end == offset else None


def resolve_places(page: Page, candidates: Sequence[PlaceCandidate], claimed: Sequence[tuple[int, int]] = ()) -> Places:
    """Settles each candidate that no other kind has `claimed` (spans of persons' names, in order of the text).

    Raises BadOptionError where `page.region` names no division.
    """
    return Places()
