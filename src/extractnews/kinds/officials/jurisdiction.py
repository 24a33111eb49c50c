"""Whose post it is: from the post's own words, its coordination, the person's other posts, the sentence, the piece.

In: the persons with their posts, the settled places of the page. Out: one record a person; each office says which
rule told its place, and has none where the page cannot tell.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from extractnews.kinds.localities.mention import NO_LOCALITIES, Localities
from extractnews.kinds.officials.persons import Holding, Person, Persons
from extractnews.kinds.officials.titles import Title
from extractnews.kinds.officials.whose.order import seat_by_surroundings
from extractnews.kinds.officials.whose.seats import NATION_SEAT, Seat, city_levels, finest, fits, own_seat, seats_of
from extractnews.kinds.places.mention import Division
from extractnews.kinds.places.resolve import Places
from extractnews.light_classes import dataclass, field
from extractnews.page import Page
from extractnews.records import Office, Official, Status

_SURE_RULES = ("own words", "coordination", "nation")
_SEATS_IN_ASSEMBLIES = ("代表", "委员")
_CLOSE = 12


@dataclass()
class _Settled:
    """One office of a person while its mentions are gathered."""

    title: Title
    status: Status
    seat: Seat | None
    rule: str
    division: Division | None = None
    spans: list[tuple[int, int]] = field(default_factory=list)


def official_records(
    page: Page, persons: Persons, places: Places, localities: Localities = NO_LOCALITIES
) -> list[Official]:
    """One record for each person, offices with their division."""
    finder = _SeatFinder(page, places, localities)
    settled = [finder.offices(person) for person in persons.persons]
    _lend_province(settled)
    return [
        Official(
            name=person.name,
            raw_name=person.raw_name,
            offices=[_office(page, one) for one in offices],
            mentions=page.mentions(person.spans),
            rule=person.rule,
        )
        for person, offices in zip(persons.persons, settled, strict=True)
    ]


def _lend_province(persons: Sequence[Sequence[_Settled]]) -> None:
    """副省长 on a page that does not tell where, but calls another the one of 海南省: the same province's."""
    ofs = [one for offices in persons for one in offices if one.title.level == "province"]
    seats = {one.seat for one in ofs if one.rule in _SURE_RULES and one.seat is not None}
    if len(seats) != 1:
        return
    seat = seats.pop()
    for one in ofs:
        if one.seat is None and one.rule == "" and fits(seat, one.title):
            one.seat, one.rule = seat, "province of others"


def _office(page: Page, settled: _Settled) -> Office:
    title = settled.title
    return Office(
        text=page.text[title.start : title.end],
        office=title.office,
        organization=title.organization,
        position=title.position,
        status=settled.status,
        place=settled.seat.ref() if settled.seat else None,
        mentions=page.mentions(settled.spans),
        rule=settled.rule,
    )


class _SeatFinder:
    """Finds whose the offices on one page are."""

    __slots__ = ("_page", "_places", "_towns")

    def __init__(self, page: Page, places: Places, localities: Localities) -> None:
        self._page, self._places = page, places
        self._towns = [(one.start, one.end, one.parent) for one in localities.mentions if one.parent is not None]

    def offices(self, person: Person) -> list[_Settled]:
        """The distinct offices of a person, in order of the text."""
        stated = [self._stated(holding) for holding in person.holdings]
        held = list({one.title.office: one.title for one in stated}.values())
        told = {(one.title.office, one.seat): one for one in stated if one.rule in _SURE_RULES}
        for settled in stated:
            if settled.seat is None and settled.rule == "":
                settled.seat, settled.rule = self._from_context(settled.title, held, list(told.values()))
        return _distinct(stated)

    def _stated(self, holding: Holding) -> _Settled:
        """What the words of the post say: its place, or that it names one that nothing settles."""
        title = holding.title
        settled = _Settled(title, holding.status, None, "", spans=[(title.start, title.end)])
        if title.level == "nation":
            settled.seat, settled.rule = NATION_SEAT, "nation"
        elif title.own_place is not None:
            named = self._places.within(*title.own_place)
            settled.division = named[-1].division if named else self._called(title)
            if settled.division is None and title.level == "":
                return settled  # a place inside the name of a firm, and nowhere else on the page
            settled.seat = finest(settled.division, lambda seat: fits(seat, title)) if settled.division else None
            told = "coordination" if title.inherits else "own words"
            settled.rule = told if settled.seat else "own words unsettled"
        return settled

    def _called(self, title: Title) -> Division | None:
        """The division of a name inside that of a firm (国网宜昌供电公司), where the page names it elsewhere too."""
        start, end = title.own_place or (0, 0)
        name = self._page.plain[start:end]
        if title.level != "" or len(name) < 2:
            return None
        called = {one.division for one in self._places.mentions if one.division.name.startswith(name)}
        return called.pop() if len(called) == 1 else None

    def _from_context(self, title: Title, held: Sequence[Title], told: Sequence[_Settled]) -> tuple[Seat | None, str]:
        if (seat := _of_same_person(title, told)) is not None:
            return seat, "same person"
        if title.level == "" and title.position in _SEATS_IN_ASSEMBLIES:
            return None, ""
        if title.level == "town" and (county := self._county_of_town(title)) is not None:
            return county, "county of its town"
        cities = city_levels(title, held)
        return seat_by_surroundings(self._page, self._places, title, cities) or (None, "")

    def _county_of_town(self, title: Title) -> Seat | None:
        """独龙江乡|党委书记: the county that the town inside the post's own words was found to lie in."""
        index = bisect_left(self._towns, title.start, key=lambda town: town[0])
        for start, end, parent in self._towns[index : index + 1]:
            if start < end <= title.end and parent.level == "county":
                return own_seat(parent)
        return None


def _of_same_person(title: Title, told: Iterable[_Settled]) -> Seat | None:
    """The place of another post whose words tell it: 湖南省委书记 … 省委书记; 省委常委、长沙市委书记."""
    for other in told:
        if other.title.office == title.office:
            return other.seat
    for other in told:
        if other.status in ("former", "removed"):
            continue
        if 0 < other.title.start - title.end < _CLOSE and (seat := _above(title, other)) is not None:
            return seat
        if other.seat and _is_of_level(title, other.title) and (other.seat is NATION_SEAT or fits(other.seat, title)):
            return other.seat
    return None


def _above(title: Title, other: _Settled) -> Seat | None:
    """市委常委、桂阳县委书记: the city whose county it is."""
    above = seats_of(other.division)[1:] if other.division else ()
    return next((seat for seat in above if title.level == seat.level and fits(seat, title)), None)


def _is_of_level(title: Title, other: Title) -> bool:
    if title.level == "town":
        return other.level in ("county", "prefecture")
    if title.level == "":
        return other.level not in ("", "nation") or other.office.endswith(title.office)
    return title.level == other.level


def _distinct(stated: Iterable[_Settled]) -> list[_Settled]:
    """One of each office, place and status; a mention without place joins the one that has it."""
    kept: dict[tuple[str, str, Status], _Settled] = {}
    unplaced = []
    for settled in stated:
        if settled.seat is None:
            unplaced.append(settled)
            continue
        _join(kept, settled, settled.seat.adcode)
    placed = {(one.title.office, one.status): one for one in reversed(kept.values())}
    for settled in unplaced:
        same = placed.get((settled.title.office, settled.status))
        if same is not None:
            same.spans.extend(settled.spans)
        else:
            _join(kept, settled, "")
    return sorted(kept.values(), key=lambda settled: min(settled.spans))


def _join(kept: dict[tuple[str, str, Status], _Settled], settled: _Settled, adcode: str) -> None:
    key = (settled.title.office, adcode, settled.status)
    if key in kept:
        kept[key].spans.extend(settled.spans)
    else:
        kept[key] = settled
