"""The place of an event that names none, and the county of a town that is known to lie in the prefecture."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from extractnews.kinds.activities.event import ABROAD, HERE, UNNAMED, Event, Stop
from extractnews.kinds.activities.named.map import lies_in
from extractnews.kinds.places.mention import Division, is_wider_than_city, reference
from extractnews.light_classes import replace
from extractnews.records import Official, PlaceRef

_CAPITAL = "0100"  # how the code of a province's capital ends


def settle_places(
    events: Sequence[Event], officials: Sequence[Official], homes: Sequence[Division | None]
) -> list[Event]:
    """Events without a named place: where the persons were last on that day, else their own seat, else the home."""
    been: dict[tuple[int, int, tuple[str, ...]], list[PlaceRef]] = {}
    references = [_reference(home) for home in homes]
    counties = _counties_of_localities(events)
    only = _only_counties(events)
    coming = _places_to_come(events)
    unnamed: set[tuple[int, int]] = set()  # (piece, person) of guests of 我市 that the page does not name
    settled: list[Event] = []
    for event in events:
        home = references[event.piece] if 0 <= event.piece < len(references) else None
        stops = event.stops
        if any(stop.is_sharp for stop in stops):
            stops = tuple([_sharper(stop, counties.get(event.piece, {}), home) for stop in stops])
        if event.rule == HERE and _seat_within(event, officials, stops):
            stops = ()
        places = [stop.place for stop in stops if stop.place is not None]
        keys = [(event.piece, person, event.days) for person in event.persons]
        guests = {(event.piece, person) for person in event.persons}
        if event.rule == UNNAMED:
            unnamed |= guests
        if not places and event.rule not in (ABROAD, UNNAMED) and unnamed.isdisjoint(guests):
            known = [place for key in keys for place in been.get(key, ())]
            if not known and event.company and not event.is_meeting:
                known = [place for key in keys for place in coming.get(key, ())][:1]
            place = _of_the_hosts(event, officials, known) if known else _seat_of_hosts(event, officials, home)
            place = place or _seat_or_home(event, officials, home)
            place = (
                place or only.get(event.piece) or (_province_of(homes, event, officials) if event.is_meeting else None)
            )
            stops = tuple([Stop(place, False, stop.locality) for stop in stops]) or (Stop(place, False),)
            places = [place] if place is not None else []
        for key in keys if places else ():
            been.setdefault(key, []).extend(places)
        stops = stops or (Stop(None, False),)
        settled.append(event if stops is event.stops else event.settled(event.persons, event.days, stops))
    return settled


def _places_to_come(events: Sequence[Event]) -> Mapping[tuple[int, int, tuple[str, ...]], Sequence[PlaceRef]]:
    """Where each person goes on each day after the lead that tells who comes along: 市长调研,副市长陪同。他来到某县."""
    found: dict[tuple[int, int, tuple[str, ...]], list[PlaceRef]] = {}
    for event in events if any(event.company and not event.stops for event in events) else ():
        if event.is_meeting:
            continue
        for person in event.persons:
            places = [
                stop.place
                for stop in event.stops
                if stop.place is not None and not is_wider_than_city(stop.place.adcode)
            ]
            found.setdefault((event.piece, person, event.days), []).extend(places)
    return found


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
    """A town known to lie in the prefecture lies in the county told elsewhere, else in the one the piece is about.

    What is named after the province alone (甘肃大剧院) lies in the home.
    """
    if stop.locality is None and stop.is_sharp and stop.place is not None and home is not None:
        is_of_province = is_wider_than_city(stop.place.adcode) and lies_in(home.adcode, stop.place.adcode)
        return replace(stop, place=home, is_sharp=False) if is_of_province else stop
    if stop.locality is None or (stop.place is not None and not stop.place.adcode.endswith("00")):
        return stop
    county = counties.get(stop.locality)
    if county is None and stop.place is not None and stop.locality[-1] in "乡镇村道":
        county = next((place for name, place in counties.items() if name.startswith(stop.locality)), home)
    if county is None or (stop.place is not None and not lies_in(county.adcode, stop.place.adcode)):
        return stop
    return replace(stop, place=county)


def _seat_or_home(event: Event, officials: Sequence[Official], home: PlaceRef | None) -> PlaceRef | None:
    """Where the persons have their post, but the piece's home where that is a part of it or they have none.

    A leader of the city on a page of one of its counties came to that county.
    """
    seat = next((seat for person in event.persons if (seat := _seat(officials[person], home)) is not None), None)
    province = _province_led(event, officials) if seat is None and event.is_meeting else None
    if province is not None and home is not None and home.adcode != province.adcode[:2] + _CAPITAL:
        return None  # the leaders of a province meet in its capital, whatever county the page tells of
    if seat is None or (home is not None and lies_in(home.adcode, seat.adcode)):
        return home
    return seat


def _province_led(event: Event, officials: Sequence[Official]) -> PlaceRef | None:
    """The province whose leaders the persons of an event are."""
    places = (office.place for person in event.persons for office in officials[person].offices)
    return next((place for place in places if place is not None and is_wider_than_city(place.adcode)), None)


def _seat_within(event: Event, officials: Sequence[Official], stops: Sequence[Stop]) -> bool:
    """Whether those who came to the piece's home have their post in a part of it: 县委书记来到县防汛指挥部."""
    seats = [_seat(officials[person], None) for person in event.persons]
    return any(
        seat is not None and stop.place is not None and lies_in(seat.adcode, stop.place.adcode)
        for seat in seats
        for stop in stops
    )


def _of_the_hosts(event: Event, officials: Sequence[Official], known: Sequence[PlaceRef]) -> PlaceRef:
    """Of the places where someone was that day the one whose leaders came along, else the last."""
    seats = {seat.adcode for host in event.company if (seat := _seat(officials[host], None)) is not None}
    return next((place for place in known if place.adcode in seats), known[-1])


def _seat_of_hosts(event: Event, officials: Sequence[Official], home: PlaceRef | None) -> PlaceRef | None:
    """The one county whose leaders came along by a phrase: 在县长李四陪同下,市长考察了当地的企业."""
    if event.is_meeting or event.rule == HERE:
        return None
    seats = [seat for host in event.company if (seat := _seat(officials[host], home)) is not None]
    counties = {seat.adcode: seat for seat in seats if not seat.adcode.endswith("00")}
    return next(iter(counties.values())) if len(counties) == 1 else None


def _seat(official: Official, home: PlaceRef | None) -> PlaceRef | None:
    """The prefecture or county of the posts of an official: the piece's home if it is one of them, else the first's.

    市委常委、县委书记 sits in the county.
    """
    seats = [
        one for office in official.offices if (one := office.place) is not None and not is_wider_than_city(one.adcode)
    ]
    seat = home if home in seats else seats[0] if seats else None
    for one in seats:
        if seat is not None and lies_in(one.adcode, seat.adcode):
            seat = one
    return seat


def _province_of(homes: Sequence[Division | None], event: Event, officials: Sequence[Official]) -> PlaceRef | None:
    """Where a meeting of a province takes place, as far as the page tells: 省长主持召开全省…会议."""
    home = homes[event.piece] if 0 <= event.piece < len(homes) else None
    if home is not None and home.level == "province":
        return reference(home.path, home.adcode)
    return _province_led(event, officials)


def _reference(home: Division | None) -> PlaceRef | None:
    return None if home is None or is_wider_than_city(home.adcode) else reference(home.path, home.adcode)
