"""Posts of a school that they do not name: 校党委书记, 副校长, 党委校长办公室主任.

In: the page, its settled places, a title. Out: whether it is such a post on a page of a university, and the seat of
the one university that the piece names. A university's own news is often of visits elsewhere: where one goes is not
where it stands.
"""

from __future__ import annotations

from extractnews.kinds.officials.titles import Title
from extractnews.kinds.officials.whose.seats import Seat, own_seat
from extractnews.kinds.places.resolve import Places
from extractnews.match.late_pattern import LatePattern
from extractnews.page import Page

_OWN_WORDS = ("我校", "校地", "校企", "校党委")
_ORGANS = ("校", "学院", "系", "校长办公室", "处")
_POSITIONS = ("校长", "校长助理", "学院院长", "学院副院长")
_UNIVERSITY = LatePattern(r"[^\W\da-zA-Z_]{0,8}?(?:大学|学院)(?![生路城区])")
_MOST_MENTIONS = 200
_NEIGHBOURHOOD = 4_000


def is_of_unnamed_school(page: Page, title: Title) -> bool:
    """Whether it is a post of a school without its name, on a page that speaks as one or of a university."""
    organization = title.organization
    if title.own_place is not None or not (
        organization.startswith("校")
        or organization.endswith(_ORGANS)
        or (organization == "" and title.position.endswith(_POSITIONS))
    ):
        return False
    start, end = _around(page, title)
    if any(page.plain.find(word, start, end) >= 0 for word in _OWN_WORDS):
        return True
    return organization == "" and page.plain.find("大学", start, end) >= 0


def seat_of_school(page: Page, places: Places, title: Title) -> Seat | None:
    """The seat of the only university that the piece names with its place; None where it names none or several."""
    index = page.piece_at(title.start)
    start, end = _around(page, title)
    if index >= 0:
        start, end = max(start, page.pieces[index].start), min(end, page.pieces[index].end)
    seats = {
        seat
        for one in places.within(start, end)[:_MOST_MENTIONS]
        if page.plain[one.end - 1] not in "市县区州旗" or one.end - one.start == 2
        if _UNIVERSITY.match(page.plain, one.end) and (seat := own_seat(one.division)) is not None
    }
    return seats.pop() if len(seats) == 1 else None


def _around(page: Page, title: Title) -> tuple[int, int]:
    """The text near a title: a page, not a volume."""
    return max(0, title.start - _NEIGHBOURHOOD), min(len(page.plain), title.end + _NEIGHBOURHOOD)
