"""Fills what a sentence left open: the day of an event, and the place of one that names none."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from extractnews.kinds.activities.event import ABROAD, Event
from extractnews.kinds.activities.when import Calendar
from extractnews.kinds.activities.where import Stop, lies_in
from extractnews.kinds.places.mention import Division
from extractnews.page import Page
from extractnews.records import Official, PlaceRef


def settle_days(page: Page, calendar: Calendar, events: Sequence[Event]) -> None:
    """Open days: the day last spoken of in the paragraph, else the person's day before or after, else the piece's."""
    later, at_places = _days_to_come(events), _days_at_places(events)
    known: dict[tuple[int, int], Event] = {}
    latest: dict[int, tuple[str, ...]] = {}
    for event, coming in zip(events, later, strict=True):
        if not event.days:
            piece = page.pieces[event.piece] if event.piece >= 0 else None
            line = page.line_at(event.start)
            floor = piece.start if piece else 0
            paragraph = line.start if line else floor
            is_prose = line is not None and page.plain.find("。", line.start, line.end) >= 0
            earlier = next((known[key] for person in event.persons if (key := (event.piece, person)) in known), None)
            event.days = (
                (earlier.days if earlier is not None and earlier.start >= paragraph else ())
                or calendar.last_before(event.start, paragraph)
                or next((days for key in _keys(event) if len(days := at_places.get(key, ())) == 1), ())
                or (earlier.days if earlier is not None else ())
                or (latest.get(event.piece, ()) if is_prose else ())
                or coming
                or calendar.last_before(event.start, floor)
                or (calendar.dateline_of(piece.start, piece.end) if piece else ())
            )
        if event.days:
            latest[event.piece] = event.days
            for person in event.persons:
                known[event.piece, person] = event


def _days_to_come(events: Sequence[Event]) -> list[tuple[str, ...]]:
    """For each event the days of the next dated one of the same piece with one of its persons.

    Where these differ between its persons, it only sums up what is told of each: it becomes nobody's.
    """
    coming: dict[tuple[int, int], tuple[str, ...]] = {}
    found: list[tuple[str, ...]] = []
    for event in reversed(events):
        days = {coming[key] for person in event.persons if (key := (event.piece, person)) in coming}
        if len(days) > 1 and not event.days:
            event.persons = ()
        found.append(days.pop() if len(days) == 1 else ())
        if event.days:
            for person in event.persons:
                coming[event.piece, person] = event.days
    return found[::-1]


def _days_at_places(events: Sequence[Event]) -> dict[tuple[int, int, str], tuple[str, ...]]:
    """The day on which a person is said to have been somewhere; a caption may tell of the same visit without it."""
    found: dict[tuple[int, int, str], tuple[str, ...]] = {}
    for event in events:
        if event.days:
            for key in _keys(event):
                found[key] = event.days if found.get(key, event.days) == event.days else ("", "")  # no one day
    return found


def _keys(event: Event) -> Iterator[tuple[int, int, str]]:
    """(piece, person, locality or else code) for each person and place of an event."""
    for person in event.persons:
        for stop in event.stops:
            if stop.locality is not None or stop.place is not None:
                yield event.piece, person, stop.locality or (stop.place.adcode if stop.place else "")


def settle_stops(events: Sequence[Event], officials: Sequence[Official], homes: Sequence[Division | None]) -> None:
    """Events without a named place: where the persons were last on that day, else their own seat, else the home."""
    been: dict[tuple[int, int, tuple[str, ...]], list[PlaceRef]] = {}
    references = [_reference(home) for home in homes]
    counties = _counties_of_localities(events)
    only = _only_counties(events)
    for event in events:
        home = references[event.piece] if 0 <= event.piece < len(references) else None
        event.stops = [_sharper(stop, counties.get(event.piece, {}), home) for stop in event.stops]
        places = [stop.place for stop in event.stops if stop.place is not None]
        keys = [(event.piece, person, event.days) for person in event.persons]
        if not places and event.rule != ABROAD:
            known = [place for key in keys for place in been.get(key, ())]
            place = _of_the_hosts(event, officials, known) if known else _seat_or_home(event, officials, home)
            place = place or only.get(event.piece)
            event.stops = [Stop(place, False, stop.locality) for stop in event.stops] or [Stop(place, False)]
            places = [place] if place is not None else []
        elif not places:
            event.stops = event.stops or [Stop(None, False)]
        if places:
            for key in keys:
                been.setdefault(key, []).extend(places)


def _counties_of_localities(events: Sequence[Event]) -> dict[int, dict[str, PlaceRef]]:
    """For each piece the counties in which its events' localities are known to lie."""
    found: dict[int, dict[str, PlaceRef]] = {}
    for event in events:
        for stop in event.stops:
            if stop.locality is not None and stop.place is not None and not stop.place.adcode.endswith("00"):
                found.setdefault(event.piece, {}).setdefault(stop.locality, stop.place)
    return found


def _only_counties(events: Sequence[Event]) -> dict[int, PlaceRef]:
    """The county of each piece whose events all lie in one, as far as is told."""
    found: dict[int, dict[str, PlaceRef]] = {}
    for event in events:
        for stop in event.stops:
            if stop.place is not None:
                found.setdefault(event.piece, {})[stop.place.adcode] = stop.place
    only: dict[int, PlaceRef] = {}
    for piece, places in found.items():
        counties = [code for code in places if not code.endswith("00")]
        if len(counties) == 1 and all(lies_in(counties[0], code) for code in places if code != counties[0]):
            only[piece] = places[counties[0]]
    return only


def _sharper(stop: Stop, counties: Mapping[str, PlaceRef], home: PlaceRef | None) -> Stop:
    """A town known to lie in the prefecture lies in the county told elsewhere, else in the one the piece is about."""
    if stop.locality is None or (stop.place is not None and not stop.place.adcode.endswith("00")):
        return stop
    county = counties.get(stop.locality)
    if county is None and stop.place is not None and stop.locality[-1] in "乡镇村道":
        county = next((place for name, place in counties.items() if name.startswith(stop.locality)), home)
    if county is None or (stop.place is not None and not lies_in(county.adcode, stop.place.adcode)):
        return stop
    return stop._replace(place=county)


def _seat_or_home(event: Event, officials: Sequence[Official], home: PlaceRef | None) -> PlaceRef | None:
    """Where the persons have their post, but the piece's home where that is a part of it or they have none.

    A leader of the city on a page of one of its counties came to that county.
    """
    seat = next((seat for person in event.persons if (seat := _seat(officials[person])) is not None), None)
    if seat is None or (home is not None and lies_in(home.adcode, seat.adcode)):
        return home
    return seat


def _of_the_hosts(event: Event, officials: Sequence[Official], known: Sequence[PlaceRef]) -> PlaceRef:
    """Of the places where someone was that day the one whose leaders came along, else the last."""
    seats = {seat.adcode for host in event.company if (seat := _seat(officials[host])) is not None}
    return next((place for place in known if place.adcode in seats), known[-1])


def _seat(official: Official) -> PlaceRef | None:
    """The prefecture or county of the first post of an official that has one."""
    places = (office.place for office in official.offices)
    return next((place for place in places if place is not None and not place.adcode.endswith("0000")), None)


def _reference(home: Division | None) -> PlaceRef | None:
    return None if home is None or home.level == "province" else PlaceRef(name=home.path, adcode=home.adcode)
