"""The county that a page is from, told by its towns where its places do not: 朔里镇 and 石台镇 are in 杜集区 only.

In: the settled places and the localities of a page. Out: the places, at home in that county where it is sure.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from extractnews.kinds.localities.townships import TABLED, counties_with, taken_in_since
from extractnews.kinds.places.gazetteer import as_of, contains, gazetteer
from extractnews.kinds.places.homes import says_ours, speaks_as
from extractnews.kinds.places.mention import Division
from extractnews.kinds.places.resolve import Places
from extractnews.light_classes import replace
from extractnews.page import Page

_MOST = 60  # towns of one county: a page that names more is about a larger one
_FEWEST = 2  # towns of one county, where nothing says in which prefecture they are


def at_home_by_towns(page: Page, places: Places, towns: Iterable[tuple[str, str]]) -> Places:
    """The places with the home that the `towns` (name, kind) of a page of one piece tell, else as they are."""
    if len(page.pieces) > 1 or page.region:
        return places
    home = places.page_home
    is_county = home is not None and home.level == "county"
    named = {one.division.adcode for one in places.mentions if one.division.level == "county"}
    names = sorted({name for name, kind in towns if kind in TABLED})
    if not 0 < len(names) <= _MOST or len(named) > 1 or (is_county and not says_ours(page.plain)):
        return places
    county = _county_of(names, places.year, None if is_county else home)
    if (
        county is None
        or county == home
        or (not is_county and named - {county.adcode})
        or not speaks_as(page.plain, county, home)
    ):
        return places
    return replace(places, page_home=county, piece_homes=(county,) * len(page.pieces))


def _county_of(names: Sequence[str], year: int | None, within: Division | None) -> Division | None:
    """The only county that has all towns which lie in `within` (None: anywhere)."""
    region = within.adcode[:4].removesuffix("00") if within is not None else ""
    is_sure = len(region) == 4
    if len(names) < (1 if is_sure else _FEWEST):
        return None
    held: Counter[str] = Counter()
    known = 0
    for name in names:
        counties = set(counties_with(name, region))
        known += bool(counties)
        held.update(counties)
    best = held.most_common(2)
    if not best or best[0][1] < max(known, 1 if is_sure else _FEWEST) or (len(best) > 1 and best[1][1] == best[0][1]):
        return None
    if year is not None and taken_in_since(best[0][0], year):
        return None  # the towns may have been those of a county that is no more
    county = gazetteer().of_code(best[0][0], year)
    county = as_of(county, year) if county is not None else None
    return county if county is not None and (within is None or contains(within, county) or is_sure) else None
