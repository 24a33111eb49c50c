"""Whose post it is: from the post's own words, its coordination, the person's other posts, the sentence, the piece."""

from __future__ import annotations

from extractnews.kinds.officials.persons import Persons
from extractnews.kinds.places.resolve import Places
from extractnews.page import Page
from extractnews.records import Official


def official_records(page: Page, persons: Persons, places: Places) -> list[Official]:
    """One record for each person, offices with their division."""
    return []
