"""Whose place is not here: guests of 我市 name where they come from, and that is not what the page is about.

In: the page and its settled places. Out: the places without those of guests.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from operator import attrgetter

from extractnews.kinds.places.delegations import DELEGATION, GROUP
from extractnews.kinds.places.mention import NATION, Division, PlaceMention
from extractnews.match.late_pattern import LatePattern
from extractnews.page import Page

_RECEIVES = LatePattern(
    f"{GROUP}(?:一行)?(?:来到?|抵达?|莅临)(?:我[省市县区州盟旗]|(?P<here>[^\\W\\d_])(?=考察|访问|参观|学习))"
)
_PARTY = LatePattern(
    "(?:(?:一行(?:\\d{1,3}余?多?人)?,?|率队|带队|率团)(?:来到?|抵达?|莅临|到)|(?:来到?|莅临)(?=我))"
    "(?:我(?P<kind>[县市区旗])|(?P<here>[^\\W\\d_])(?=考察|访问|参观|学习|调研))"
)
_START = attrgetter("start")
_LONGEST_GUEST = 60  # characters from the place of someone's post to 一行


def without_guests(page: Page, mentions: Sequence[PlaceMention]) -> Sequence[PlaceMention]:
    """The mentions but those of whose delegation came to 我市: 四平市党政考察团来到我盟."""
    plain = page.plain
    mentions = _without_visitors(plain, mentions)
    arrival = _RECEIVES.search(plain, mentions[0].start) if mentions else None
    if arrival is None:
        return mentions
    here = arrival["here"] or ""  # 来铜考察: the home is called so
    named = {one.division for one in mentions if DELEGATION.match(plain, one.end)}
    around = _around(division for division in named if not here or here not in division.name)
    return [one for one in mentions if one.division.adcode not in around]


def _without_visitors(plain: str, mentions: Sequence[PlaceMention]) -> Sequence[PlaceMention]:
    """The mentions but those of the place whose official came: 肥东县副县长张三一行来我县, 襄阳市领导来我市.

    苏州市市长张三一行来我区 may come from the city above.
    """
    guests: set[Division] = set()
    starts = list(map(_START, mentions))
    for party in _PARTY.finditer(plain):
        floor = max(0, party.start() - _LONGEST_GUEST)
        begin = max(party.start() - _LONGEST_GUEST, *(plain.rfind(stop, floor, party.start()) for stop in "。;\n"))
        before = mentions[bisect_right(starts, begin) : bisect_left(starts, party.start())]
        here, is_city = party["here"], party["kind"] not in ("县", "区", "旗")
        named = (one.division for one in before)
        guests.update(one for one in named if (is_city or one.level == "county") and not (here and here in one.name))
    if not guests:
        return mentions
    around, homes = _around(guests), {guest.adcode for guest in guests}
    hosts = [one for one in mentions if one.division.adcode not in around]
    return [one for one in hosts if homes.isdisjoint(_codes_around(one.division))] or hosts


def _around(divisions: Iterable[Division]) -> set[str]:
    """The codes of all that contain one of `divisions`: as many as these, so that they are asked for at once."""
    return {code for division in divisions for code in _codes_around(division)}


def _codes_around(division: Division) -> tuple[str, ...]:
    """Its own code and those of what it lies in."""
    return division.adcode, division.parent, f"{division.adcode[:2]}0000", NATION.adcode
