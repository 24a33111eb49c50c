"""The home of the piece, else of the page, as the seat of a post of its level."""

from __future__ import annotations

from extractnews.kinds.officials.whose.around import Around, Found
from extractnews.kinds.officials.whose.seats import finest


def home_of(post: Around) -> Found | None:
    """The seat at or above the home, where one has the level of the post."""
    at, homes = post.piece, post.places.piece_homes
    candidates = [(homes[at], "piece home")] if 0 <= at < len(homes) else []
    for division, rule in (*candidates, (post.places.page_home, "page home")):
        seat = finest(division, post.suits) if division else None
        if seat is not None:
            return seat, rule
    return None
