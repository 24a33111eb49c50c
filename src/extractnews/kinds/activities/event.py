"""One thing that happened, as one verb tells it; days and places may still be open."""

from __future__ import annotations

from dataclasses import dataclass, field

from extractnews.kinds.activities.where import Stop


@dataclass(slots=True)
class Event:
    """`persons` are indices; `days` is () while open, VAGUE where the text says that there is no one day."""

    piece: int
    persons: tuple[int, ...]
    days: tuple[str, ...]
    stops: list[Stop]
    verb: str
    start: int
    end: int
    rule: str
    is_meeting: bool = False
    company: tuple[int, ...] = field(default=())
