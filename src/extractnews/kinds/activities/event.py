"""One thing that happened, as one sentence tells it; days and places may still be open."""

from __future__ import annotations

from extractnews.kinds.activities.where import Stop
from extractnews.light_classes import dataclass

VENUE = "venue of a meeting"  # the rules of events that are nobody's
OTHERS = "visit of a party"
ABROAD = "abroad"  # of someone at a place that has no code


@dataclass()
class Event:
    """`persons` and `company` are indices of persons; `days` is () while open, VAGUE where there is no one day.

    `company` came along and counts with the first of the `stops` only.
    """

    piece: int
    persons: tuple[int, ...]
    days: tuple[str, ...]
    stops: list[Stop]
    verb: str
    start: int
    end: int
    rule: str
    is_meeting: bool = False
    company: tuple[int, ...] = ()

    def joined_by(self, others: tuple[int, ...]) -> None:
        """Adds companions."""
        if others:
            self.company = tuple(dict.fromkeys((*self.company, *others)))
