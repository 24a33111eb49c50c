"""Counties told by a town of theirs right behind them: 新化油溪乡, 中山小榄镇, 蓝山:塔峰镇, whatever words they are.

In: the settled places and the localities of a page. Out: the mentions of counties that the places leave out.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable

from extractnews.kinds.localities.mention import LocalityMention
from extractnews.kinds.localities.townships import TABLED, counties_with, of_region
from extractnews.kinds.places.boundaries import joins_left, joins_right, names_something_else
from extractnews.kinds.places.gazetteer import as_of, gazetteer, in_force
from extractnews.kinds.places.mention import Division, PlaceMention
from extractnews.kinds.places.resolve import Places
from extractnews.kinds.places.settling import prefecture_key
from extractnews.page import Page

_SIZES = (3, 2)  # characters of a short form
_RULE = "county of the town behind it"
TOLD_APART = "county of the towns of the page"
_RISK = 2  # that a short form is a word, up to which one is believed
_MOST = 8  # towns that are looked up


def counties_of_towns(
    page: Page, places: Places, towns: Iterable[LocalityMention], persons: Container[int]
) -> list[PlaceMention]:
    """The counties in short before their towns; `persons` are the offsets of the characters of names."""
    told = []
    for town in towns:
        if town.kind in TABLED:
            mention = _before(page.plain, places, town) or _inside(page.plain, places, town)
            if mention is not None and mention.start not in persons:
                told.append(mention)
    return told or _told_apart(page, places, towns)


def _told_apart(page: Page, places: Places, towns: Iterable[LocalityMention]) -> list[PlaceMention]:
    """The county that is named in short somewhere on a page whose towns lie in it only: 石岐街道…对中山."""
    names = {page.plain[one.start : one.end] for one in towns if one.kind in TABLED and one.parent is None}
    if not names or len(names) > _MOST:
        return []
    owners: dict[str, PlaceMention] = {}
    for code in sorted(set.intersection(*(set(counties_with(name)) for name in names))):
        mention = _named_in_short(page.plain, places, code)
        if mention is not None:
            owners[mention.division.adcode] = mention
    return list(owners.values()) if len(owners) == 1 else []


def _named_in_short(plain: str, places: Places, code: str) -> PlaceMention | None:
    """The first place where the county of `code` is named in short, as no part of other words."""
    division = gazetteer().of_code(code, places.year)
    name = division.name[:-1] if division is not None else ""
    if division is None or len(name) < min(_SIZES) or gazetteer().risk(name) > _RISK:
        return None
    for found in re.finditer(re.escape(name), plain):
        start, end = found.span()
        is_word = joins_left(plain, start) or joins_right(plain, end)
        if not is_word and not names_something_else(plain, end, name, risk=2, is_province=False):
            return PlaceMention(start, end, as_of(division, places.year), TOLD_APART)
    return None


def _before(plain: str, places: Places, town: LocalityMention) -> PlaceMention | None:
    """新化|油溪乡, and in a list of what each has 蓝山:|塔峰镇."""
    end = town.start - plain.startswith(":", town.start - 1)
    if end < min(_SIZES) or places.ending_at(end) is not None:
        return None
    return _of(plain, places, end, plain[town.start : town.end], begins=None)


def _inside(plain: str, places: Places, town: LocalityMention) -> PlaceMention | None:
    """中山|小榄镇 read as one; not 长沙贡马乡, which is a town by this name."""
    text = plain[town.start : town.end]
    if town.parent is not None and text in of_region(prefecture_key(town.parent)[:4]):
        return None
    for size in _SIZES:
        found = _of(plain, places, town.start + size, text[size:], begins=town.start)
        if found is not None:
            return found
    return None


def _of(plain: str, places: Places, end: int, town: str, *, begins: int | None) -> PlaceMention | None:
    """The county in short that ends at `end` (and begins at `begins`, if that is known) and has the town."""
    for size in _SIZES:
        start = end - size
        if start < 0 or (begins is not None and start != begins) or places.within(start, end):
            continue
        division = _owner(plain[start:end], town, places.year)
        if division is not None:
            return PlaceMention(start, end, division, _RULE)
    return None


def _owner(name: str, town: str, year: int | None) -> Division | None:
    """The only county, else the only city, that is called `name` in short and has a town of this name."""
    known = gazetteer().look_up(name)
    if known.is_full or len(town) < min(_SIZES):
        return None
    owners = [one for one in in_force(known.bearers, year) if _has(one, town, year)] if known.bearers else []
    counties = [one for one in owners if one.level == "county"] or owners
    return counties[0] if len({one.adcode for one in counties}) == 1 else None


def _has(division: Division, town: str, year: int | None) -> bool:
    """Whether the table has the town in a county or prefecture."""
    if division.level == "province":
        return False
    today = of_region(division.adcode[:4]).get(town, ())
    if division.level == "prefecture":
        return bool(today)
    counties = (gazetteer().of_code(code, year) for code in today)
    return any(one is not None and as_of(one, year).adcode == division.adcode for one in counties)
