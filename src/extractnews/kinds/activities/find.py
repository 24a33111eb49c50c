"""Activities of the page."""

from __future__ import annotations

from collections.abc import Sequence

from extractnews.kinds.dates.find import DateMention
from extractnews.kinds.localities.find import Localities
from extractnews.kinds.officials.persons import Persons
from extractnews.kinds.places.resolve import Places
from extractnews.match.scan import Anchors
from extractnews.page import Page
from extractnews.records import Activity


def vocabulary() -> dict[str, tuple[str, ...]]:
    """The words this room wants found, by class of anchor."""
    return {}


def find_activities(
    page: Page,
    anchors: Anchors,
    persons: Persons,
    dates: Sequence[DateMention],
    places: Places,
    localities: Localities,
) -> list[Activity]:
    """One record for each (person, day, most precise division)."""
    return []
