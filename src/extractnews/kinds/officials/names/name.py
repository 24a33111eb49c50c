"""A name as read on the page: what everything that reads names hands on."""

from __future__ import annotations

from extractnews.light_classes import dataclass


@dataclass(frozen=True)
class Name:
    """A name at `plain[start:end]`, in plain writing without spaces; `surplus` is how much cheaper than no name."""

    start: int
    end: int
    text: str
    surplus: int
