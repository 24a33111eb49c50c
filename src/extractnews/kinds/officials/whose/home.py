"""The home of the piece, else of the page, as the seat of a post of its level."""

from __future__ import annotations

from extractnews.kinds.officials.whose.around import Around, Found
from extractnews.kinds.officials.whose.seats import Seat, finest, seats_of

_ENDINGS = ("自治区", "省", "市", "地区", "盟", "县", "区", "旗")
_PEOPLES = ("维吾尔", "回族", "壮族")


def home_of(post: Around) -> Found | None:
    """The seat at or above the home, where one has the level of the post."""
    at, homes = post.piece, post.places.piece_homes
    candidates = [(homes[at], "piece home")] if 0 <= at < len(homes) else []
    for division, rule in (*candidates, (post.places.page_home, "page home")):
        seat = finest(division, post.suits) if division else None
        if seat is not None:
            return seat, rule
    return None


def province_of_home(post: Around) -> Found | None:
    """厅长, 厅党组书记 on the page of a county: of its province."""
    above = _seats_of_home(post)
    return (above[-1], "province of home") if above else None


def named_by_home(post: Around, organization: str) -> Found | None:
    """新华社|湖北|分社 in Huangshi, |定西|供电公司 in Longxi: the home, or what it lies in, that a name holds."""
    for seat in _seats_of_home(post):
        if (name := _short(seat)) and name in organization:
            return seat, "home in its name"
    return None


def _seats_of_home(post: Around) -> tuple[Seat, ...]:
    """The home of the piece, else of the page, and the divisions above it, finest first."""
    at, homes = post.piece, post.places.piece_homes
    home = (homes[at] if 0 <= at < len(homes) else None) or post.places.page_home
    return seats_of(home) if home else ()


def _short(seat: Seat) -> str:
    """湖北 of 湖北省; "" where nothing but one character would be left."""
    ending = next((one for one in _ENDINGS if seat.name.endswith(one)), "")
    name = seat.name.removesuffix(ending)
    for people in _PEOPLES:
        name = name.removesuffix(people)
    return name if len(name) > 1 else ""
