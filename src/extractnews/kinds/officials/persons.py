"""Who holds the posts: names beside title runs, in lists and attendance sentences, and wherever they come again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from extractnews.kinds.officials.titles import Title, TitleRun
from extractnews.match.scan import Anchors
from extractnews.page import Page
from extractnews.records import Unresolved


@dataclass(frozen=True, slots=True)
class Holding:
    """One statement of the page that a person holds, held or will hold a post."""

    title: Title


@dataclass(frozen=True, slots=True)
class Person:
    """One official: `spans` of all mentions of the name in `text`, `holdings` in order of the text (may be empty)."""

    name: str
    raw_name: str
    spans: tuple[tuple[int, int], ...]
    holdings: tuple[Holding, ...]
    rule: str


@dataclass(frozen=True, slots=True)
class Persons:
    """The officials of a page, and what was seen but could not be settled (周常委)."""

    persons: tuple[Person, ...] = ()
    unresolved: tuple[Unresolved, ...] = ()


def vocabulary() -> dict[str, tuple[str, ...]]:
    """The words this module wants found, by class of anchor."""
    return {}


def find_persons(page: Page, anchors: Anchors, runs: Sequence[TitleRun]) -> Persons:
    """The officials of the page. Names in `page.credits` are journalists, never officials by that mention."""
    return Persons()
