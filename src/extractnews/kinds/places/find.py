"""Names of divisions on the page, before it is settled which ones they are."""

from __future__ import annotations

from extractnews.kinds.places.mention import PlaceCandidate
from extractnews.match.scan import Anchors
from extractnews.page import Page


def vocabulary() -> dict[str, tuple[str, ...]]:
    """The words this room wants found, by class of anchor."""
    return {}


def find_places(page: Page, anchors: Anchors) -> list[PlaceCandidate]:
    """All candidates, in order of the text, without overlaps."""
    return []
