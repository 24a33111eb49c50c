"""Figures of the page."""

from __future__ import annotations

from collections.abc import Sequence

from extractnews.match.scan import Anchors
from extractnews.page import Page
from extractnews.records import Figure


def vocabulary() -> dict[str, tuple[str, ...]]:
    """The words this room wants found, by class of anchor."""
    return {}


def find_figures(page: Page, anchors: Anchors, taken: Sequence[tuple[int, int]]) -> list[Figure]:
    """One record for each distinct (value, unit, of); numbers inside `taken` (spans of dates, in order) are none."""
    return []
