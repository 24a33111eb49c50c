"""A page with all that may be asked of it."""

from __future__ import annotations

from extractnews.kinds.activities.named.calendar import Calendar
from extractnews.kinds.activities.named.cast import Cast
from extractnews.kinds.activities.named.map import Map
from extractnews.light_classes import dataclass
from extractnews.page import Page


@dataclass(frozen=True)
class Ground:
    """A page, its persons, days and places."""

    page: Page
    cast: Cast
    calendar: Calendar
    places: Map

    def last_named(self, offset: int, piece: int) -> tuple[int, ...]:
        """The persons last named as a subject before `offset`; nothing is carried over from before a piece."""
        return self.cast.last_before(offset, self.page.pieces[piece].start if piece >= 0 else 0)
