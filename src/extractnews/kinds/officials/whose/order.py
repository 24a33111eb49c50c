"""Where a post without a place of its own belongs: by its sentence, its paragraph, its piece and the page's home.

In: the page, its settled places, a title. Out: a seat with the name of the rule that found it, or None.
"""

from __future__ import annotations

from extractnews.kinds.officials.titles import Title
from extractnews.kinds.officials.whose.abroad import is_abroad
from extractnews.kinds.officials.whose.around import Found, around
from extractnews.kinds.officials.whose.delegations import is_unnamed_host, seat_by_delegation
from extractnews.kinds.officials.whose.home import home_of
from extractnews.kinds.officials.whose.institutions import seat_of_institution
from extractnews.kinds.officials.whose.only_one import only_one_in_line_before, only_one_in_piece, only_one_visited
from extractnews.kinds.officials.whose.paragraph import seat_above_paragraph, seat_of_paragraph
from extractnews.kinds.officials.whose.towns import seat_of_town
from extractnews.kinds.officials.whose.units import is_of_a_unit, seat_of_unit
from extractnews.kinds.places.resolve import Places
from extractnews.page import Page

_BELOW_DIVISIONS = {"": seat_of_institution, "town": seat_of_town}  # by level


def seat_by_surroundings(page: Page, places: Places, title: Title, cities: tuple[str, ...]) -> Found | None:
    """The seat and the rule that found it; none for the posts of another country."""
    post = around(page, places, title, cities)
    if is_abroad(post):
        return None
    home = home_of(post)
    if is_of_a_unit(post):
        return seat_of_unit(home)
    if (seat_of := _BELOW_DIVISIONS.get(title.level)) is not None:
        return seat_of(post, home)
    if (led := seat_by_delegation(post)) is not None:
        return led
    if is_unnamed_host(post, home):
        return None
    return (
        seat_of_paragraph(post, home)
        or home
        or seat_above_paragraph(post)
        or only_one_visited(post)
        or only_one_in_piece(post)
        or only_one_in_line_before(post)
    )
