"""What is known of a page while its localities are read, one after the other."""

from __future__ import annotations

from collections.abc import Iterator

from extractnews.kinds.localities.mention import LocalityMention
from extractnews.kinds.localities.parents import Parents
from extractnews.kinds.places.mention import PlaceMention
from extractnews.kinds.places.resolve import Places
from extractnews.page import Page


class Ground:
    """The places of a page and the localities found so far.

    `persons` and `covered` are the offsets of the characters of persons' names and of places, `ends` those where
    places and localities end.
    """

    __slots__ = (
        "_before",
        "covered",
        "ends",
        "found",
        "parents",
        "persons",
        "places_beginning",
        "places_ending",
        "plain",
    )

    def __init__(self, page: Page, places: Places, persons: frozenset[int]) -> None:
        self.plain = page.plain
        self.parents = Parents(page, places)
        self.persons = persons
        self.covered = {at for mention in places.mentions for at in range(mention.start, mention.end)}
        self.places_ending = {mention.end: mention for mention in places.mentions}
        self.places_beginning = {mention.start: mention for mention in places.mentions}
        self.ends = set(self.places_ending)
        self.found: list[LocalityMention] = []
        self._before: dict[str, frozenset[str]] = {}

    def before(self, word: str, sizes: tuple[int, ...]) -> frozenset[str]:
        """What stands anywhere on the page before `word`, in the `sizes` of names; found once for each word."""
        known = self._before.get(word)
        if known is None:
            plain = self.plain
            known = frozenset(plain[end - size : end] for end in _all_of(plain, word) for size in sizes if size <= end)
            self._before[word] = known
        return known


def _all_of(plain: str, word: str) -> Iterator[int]:
    at = plain.find(word)
    while at >= 0:
        yield at
        at = plain.find(word, at + 1)


def is_full(place: PlaceMention) -> bool:
    """Whether a mention is the full name of its division."""
    return place.end - place.start == len(place.division.name)
