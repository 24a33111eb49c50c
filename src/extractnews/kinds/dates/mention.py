"""What the dates room hands to the others."""

from __future__ import annotations

from extractnews.light_classes import dataclass


@dataclass(frozen=True)
class DateMention:
    """A date at `text[start:end]`. `day` is its day ("2020-02-14", "XXXX-01-28") where it names just one.

    `days` are the first and last day of a range of days ("2020-02-06", "2020-02-08").
    """

    start: int
    end: int
    value: str
    day: str | None
    rule: str
    days: tuple[str, str] | None = None
