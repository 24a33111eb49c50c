"""Posts of schools, firms, hospitals, and those that tell nothing at all (局长): 松江校区主任, 清华大学校长 in Luoyang.

In: the post, and the home of its piece. Out: its seat and the rule; none for firms and banks of the nation, whose
seat is not where a page speaks of them.
"""

from __future__ import annotations

from functools import cache

from extractnews.kinds.officials.whose.around import Around, Found
from extractnews.kinds.officials.whose.elsewhere import is_other_than_here
from extractnews.kinds.officials.whose.home import named_by_home, province_of_home
from extractnews.kinds.officials.whose.of_the_nation import is_firm_of_page, known_institution
from extractnews.kinds.officials.whose.schools import is_of_unnamed_school, seat_of_school
from extractnews.kinds.officials.whose.seats import Seat, own_seat
from extractnews.match.lexicon import read_words

_PARTS_OF_SCHOOLS = ("校区", "分校")
_HEADS_OF_SITES = ("校长", "院长", "园长")
_OF_PROVINCE = "厅"
_CLOSING_QUOTES = frozenset("”’》")


@cache
def _provincial_organs() -> tuple[str, ...]:
    return read_words("officials/provincial_organs.tsv")


def seat_of_institution(post: Around, home: Found | None) -> Found | None:
    """The seat of a post whose words tell no level."""
    title = post.title
    known = known_institution(title.organization)
    if known is not None and (home is None or not known.has(home[0])):
        return _part_of_school(post) or ((known.seat, "known institution") if known.seat else None)
    if is_of_unnamed_school(post.page, title):
        school = seat_of_school(post.page, post.places, title)
        return (school, "school of piece") if school else None
    if is_firm_of_page(post.page, title.organization, title.start) or _is_of_a_quoted_name(post):
        return None
    if title.office.lstrip("副").startswith(_OF_PROVINCE):
        return province_of_home(post)
    if (named := named_by_home(post, title.organization)) is not None:
        return named
    return home if home and _can_be_of(post, home[0]) else _part_of_school(post) or _site_visited(post)


def _is_of_a_quoted_name(post: Around) -> bool:
    """“中国电子”|总经理: of what the quotes hold, which is not read."""
    return post.title.organization == "" and post.page.plain[post.title.start - 1 : post.title.start] in _CLOSING_QUOTES


def _can_be_of(post: Around, seat: Seat) -> bool:
    """A bare 局长 on a page about a province may be anywhere in it; a university there is the province's."""
    return seat.level != "province" or post.title.organization.endswith(_provincial_organs())


def _part_of_school(post: Around) -> Found | None:
    """华东政法学院|松江|校区: the part of a school lies where its name says."""
    title = post.title
    if not title.organization.endswith(_PARTS_OF_SCHOOLS):
        return None
    for mention in reversed(post.places.within(title.start, title.end)):
        seat = own_seat(mention.division)
        return (seat, "own name") if seat else None
    return None


def _site_visited(post: Around) -> Found | None:
    """赶往都昌县,在周溪镇慰问。校长…: a bare head of a school is one of the county that the paragraph is in."""
    if post.line is None or post.title.organization or not post.title.position.endswith(_HEADS_OF_SITES):
        return None
    for mention in post.latest(post.line.start):
        if mention.division.level == "county":
            seat = None if is_other_than_here(post.page, post.places, mention) else own_seat(mention.division)
            return (seat, "county before") if seat else None
    return None
