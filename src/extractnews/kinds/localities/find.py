"""Localities of the page."""

from __future__ import annotations

from dataclasses import dataclass

from extractnews.kinds.places.mention import Division
from extractnews.kinds.places.resolve import Places
from extractnews.match.scan import Anchors
from extractnews.page import Page
from extractnews.records import Locality


@dataclass(frozen=True, slots=True)
class LocalityMention:
    """A locality at `text[start:end]`; `parent` is the county, else prefecture, it lies in."""

    start: int
    end: int
    kind: str
    parent: Division | None
    rule: str


@dataclass(frozen=True, slots=True)
class Localities:
    """The localities of a page, in order of the text."""

    mentions: tuple[LocalityMention, ...] = ()
    records: tuple[Locality, ...] = ()


def vocabulary() -> dict[str, tuple[str, ...]]:
    """The words this room wants found, by class of anchor."""
    return {}


def find_localities(page: Page, anchors: Anchors, places: Places) -> Localities:
    """All localities of the page."""
    return Localities()
