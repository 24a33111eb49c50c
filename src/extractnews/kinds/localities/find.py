"""Localities of the page, read one after the other: is it one, where does it begin, where does it lie."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain
from typing import TypeAlias

from extractnews.kinds.localities.chains import division_of_chain
from extractnews.kinds.localities.generic_parts import is_generic_part, kinds
from extractnews.kinds.localities.ground import Ground
from extractnews.kinds.localities.mention import Localities, LocalityMention, locality_records
from extractnews.kinds.localities.name_start import start_of_name
from extractnews.kinds.localities.names import is_of_a_kind
from extractnews.kinds.localities.own_towns import TOLD_APART, counties_of_towns
from extractnews.kinds.localities.short_forms import listed_before, listed_for_all, street_office
from extractnews.kinds.localities.town_homes import at_home_by_towns
from extractnews.kinds.localities.townships import TABLED
from extractnews.kinds.localities.zones import zone_at
from extractnews.kinds.places.gazetteer import contains
from extractnews.kinds.places.resolve import Places, places_and, places_outside
from extractnews.light_classes import replace
from extractnews.match.scan import Anchors, Hit
from extractnews.page import Page

_Span: TypeAlias = tuple[int, int, str]  # of a locality, with the rule that made it
_GENERIC = "localities.generic"


def vocabulary() -> dict[str, tuple[str, ...]]:
    """The words this room wants found, by class of anchor."""
    return {_GENERIC: tuple(kinds())}


def find_localities(
    page: Page, anchors: Anchors, places: Places, claimed: Iterable[tuple[int, int]] = ()
) -> tuple[Localities, Places]:
    """All localities of the page, and its places: without parts of the names of towns, at home where these alone tell.

    `claimed` are the spans of persons' names, in which there is none.
    """
    persons = frozenset(chain.from_iterable(range(start, end) for start, end in claimed))
    hits = anchors.longest(_GENERIC)
    if not hits:
        return Localities(), places
    found = _found(page, hits, places, persons)
    outside = places_outside(page, places, [(one.start, one.end) for one in found if one.kind in TABLED])
    if outside is not places:
        places, found = outside, _found(page, hits, outside, persons)
    told = counties_of_towns(page, places, found, persons)
    if told:
        places = places_and(page, places, told)
        home, above = told[0].division, places.page_home
        if told[0].rule == TOLD_APART and len(page.pieces) <= 1 and (above is None or contains(above, home)):
            places = replace(places, page_home=home, piece_homes=(home,) * len(page.pieces))
        found = _found(page, hits, places, persons)
    # a town with its own chain may be a guest: 寿宁县下党乡
    ends = {mention.end for mention in places.mentions}
    towns = [(page.plain[one.start : one.end], one.kind) for one in found if one.start not in ends]
    at_home = at_home_by_towns(page, places, towns)
    if at_home is not places:
        found = _found(page, hits, at_home, persons)
    return Localities(tuple(found), locality_records(page, found)), at_home


def _found(page: Page, hits: Iterable[Hit], places: Places, persons: frozenset[int]) -> list[LocalityMention]:
    """The localities at `hits`, read in order: where one ends another may begin."""
    ground = Ground(page, places, persons)
    for hit in hits:
        kind = kinds()[hit.word]
        if not is_generic_part(ground, hit, kind):
            continue
        spans = _zones_at(ground, hit) if kind == "zone" else _named_at(ground, hit, kind)
        for start, end, rule in spans:
            above = division_of_chain(ground, start, end, kind)
            name = page.plain[start:end] + _rest_of_name(hit, end, kind)
            parent = ground.parents.parent_of(name, kind, start, above)
            ground.found.append(LocalityMention(start, end, kind, parent, rule))
            ground.ends.add(end)
        if spans:
            continue
        if kind != "zone" and hit.word != "街" and is_of_a_kind(page.plain, hit.start):
            ground.ends.add(hit.end)  # 派驻村|向阳村
    return ground.found


def _rest_of_name(hit: Hit, end: int, kind: str) -> str:
    """What a name in short that ends at `end` leaves out: the 道 of a 街, the 镇 of 石壁、万泉、嘉积镇."""
    if hit.word == "街":
        return "道"
    return "" if end == hit.end or kind == "zone" else hit.word


def _zones_at(ground: Ground, hit: Hit) -> list[_Span]:
    """The zone whose generic part is `hit`, which takes the place of what was found in it: 杏花村|经济技术开发区."""
    zone = zone_at(ground, hit)
    while zone is not None and ground.found and ground.found[-1].start >= zone[0]:
        ground.found.pop()
    return [zone] if zone is not None else []


def _named_at(ground: Ground, hit: Hit, kind: str) -> list[_Span]:
    """The town, village, community or estate whose generic part is `hit`, and those in short that share it."""
    if hit.word == "街":
        office = street_office(ground, hit)
        return [(office, hit.end, "street office in short")] if office is not None else []
    spans = listed_for_all(ground, hit, kind)
    start, rule = start_of_name(ground, hit, kind) if not spans else (hit.start, "")
    spans = spans or (listed_before(ground, start, hit, kind) if rule else [])
    named: list[_Span] = [(start, hit.end, rule)] if rule else []
    return [*((begin, end, "list of names in short") for begin, end in spans), *named]
