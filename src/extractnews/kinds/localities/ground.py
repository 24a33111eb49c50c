"""What is known of a page while its localities are read, one after the other."""

from __future__ import annotations

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

    __slots__ = ("covered", "ends", "found", "parents", "persons", "places_beginning", "places_ending", "plain")

    def __init__(self, page: Page, places: Places, persons: frozenset[int]) -> None:
        self.plain = page.plain
        self.parents = Parents(page, places)
        self.persons = persons
        self.covered = {at for mention in places.mentions for at in range(mention.start, mention.end)}
        self.places_ending = {mention.end: mention for mention in places.mentions}
        self.places_beginning = {mention.start: mention for mention in places.mentions}
        self.ends = set(self.places_ending)
        self.found: list[LocalityMention] = []


def is_full(place: PlaceMention) -> bool:
    """Whether a mention is the full name of its division."""
    return place.end - place.start == len(place.division.name)
