"""The county of a post in a town, a village, a zone: 镇党委书记, 村支书, 管委会主任."""

from __future__ import annotations

from extractnews.kinds.officials.posts.edges import LOCALITIES
from extractnews.kinds.officials.whose.around import Around, Found
from extractnews.kinds.officials.whose.elsewhere import is_other_than_here
from extractnews.kinds.officials.whose.only_one import only_one_in_piece
from extractnews.kinds.officials.whose.paragraph import seat_of_paragraph
from extractnews.kinds.officials.whose.seats import Seat, own_seat

_LOCALITIES = (*LOCALITIES, "副镇", "副乡", "嘎查", "苏木", "居委会", "驻村")


def seat_of_town(post: Around, home: Found | None) -> Found | None:
    """Towns lie in the county named last, unless the page is a county's own; zones are the home's."""
    title = post.title
    is_zone = not (title.office.startswith(_LOCALITIES) or title.organization.endswith(_LOCALITIES))
    if home and (is_zone or home[0].level == "county"):
        return home if is_zone else seat_of_paragraph(post, home) or home
    return (
        _county_before(post, home[0] if home else None)
        or _only_county_of_sentence(post)
        or home
        or only_one_in_piece(post)
    )


def _county_before(post: Around, home: Seat | None) -> Found | None:
    """The county named last in the piece, of those in the home."""
    within = home.adcode.rstrip("0") if home else None
    for mention in post.latest(post.page.pieces[post.piece].start if post.piece >= 0 else 0):
        if mention.division.level == "county" and not is_other_than_here(post.page, post.places, mention):
            seat = own_seat(mention.division)
            if seat is not None and (within is None or seat.adcode.startswith(within)):
                return seat, "county before"
    return None


def _only_county_of_sentence(post: Around) -> Found | None:
    mentions = post.places.within(*post.sentence)
    counties = {one.division.adcode: one.division for one in mentions if one.division.level == "county"}
    seat = own_seat(next(iter(counties.values()))) if len(counties) == 1 else None
    return (seat, "sentence") if seat else None
