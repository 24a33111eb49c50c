"""Dates on the page with their TIMEX3 values."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from extractnews.match.scan import Anchors
from extractnews.page import Page
from extractnews.records import Date


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date at `text[start:end]`. `day` is its day ("2020-02-14", "XXXX-01-28") where it names just one."""

    start: int
    end: int
    value: str
    day: str | None
    rule: str


def vocabulary() -> dict[str, tuple[str, ...]]:
    """The words this room wants found, by class of anchor."""
    return {}


def find_dates(page: Page, anchors: Anchors) -> list[DateMention]:
    """All dates of the page, resolved, in order, without overlaps."""
    return []


def date_records(page: Page, mentions: Sequence[DateMention]) -> list[Date]:
    """One record for each distinct value, in order of first mention."""
    return []
