"""The only place of its level in a stretch of text, for a post that nothing nearer tells of.

The stretch is what is visited later in the sentence, the whole piece, or the line before.
"""

from __future__ import annotations

from collections.abc import Sequence

from extractnews.kinds.officials.whose.around import LONGEST_LINE, MOST_MENTIONS, Around, Found
from extractnews.kinds.officials.whose.elsewhere import is_of_visitor
from extractnews.kinds.officials.whose.seats import Seat, finest, is_called_as
from extractnews.kinds.places.mention import PlaceMention

_MOST_SEATS = 8


def only_one_visited(post: Around) -> Found | None:
    """副省长张三到周口市调研: leaders of a province visit what lies in it."""
    if post.title.level != "province":
        return None
    return _only_one(post, post.places.within(post.title.end, post.sentence[1]), "visited")


def only_one_in_line_before(post: Around) -> Found | None:
    """市委书记 of the line before …; 副市长 of this: of the only city there, where this line names no place."""
    line = post.line
    if line is None or post.piece < 0 or post.places.within(line.start, line.end):
        return None
    first = max(post.page.pieces[post.piece].start, line.start - LONGEST_LINE)
    start = post.page.plain.rfind("\n", first, max(line.start - 1, first)) + 1
    return _only_one(post, post.places.within(max(start, first), line.start), "line before")


def _only_one(post: Around, mentions: Sequence[PlaceMention], rule: str) -> Found | None:
    seats = {seat for one in mentions[:MOST_MENTIONS] if (seat := finest(one.division, post.suits)) is not None}
    return (seats.pop(), rule) if len(seats) == 1 else None


def only_one_in_piece(post: Around) -> Found | None:
    """The only one that the piece names, or the only one that is called as the post is."""
    if post.piece < 0:
        return None
    piece = post.page.pieces[post.piece]
    seats: set[Seat] = set()
    for mention in post.places.within(piece.start, piece.end)[:MOST_MENTIONS]:
        seat = None if is_of_visitor(post.page, mention) else finest(mention.division, post.suits)
        if seat is not None and (post.title.level != "town" or seat.level == "county"):
            seats.add(seat)
        if len(seats) > _MOST_SEATS:
            return None
    if len(seats) > 1:  # 县 may be any county, but is rather what is called so
        seats = {seat for seat in seats if is_called_as(seat, post.title)}
    return (seats.pop(), "only one in piece") if len(seats) == 1 else None
