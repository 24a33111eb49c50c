"""The grammar of offices: organ × department × position, with coordination and what it shares."""

from __future__ import annotations

from collections.abc import Sequence

from extractnews.kinds.officials.titles import TitleRun
from extractnews.kinds.places.mention import PlaceCandidate
from extractnews.match.scan import Anchors
from extractnews.page import Page


def vocabulary() -> dict[str, tuple[str, ...]]:
    """The words this module wants found, by class of anchor."""
    return {}


def find_titles(page: Page, anchors: Anchors, places: Sequence[PlaceCandidate]) -> list[TitleRun]:
    """All runs of coordinated posts on the page, in order, without overlaps; whether someone holds them is open."""
    return []
