"""Activities of the page: events read from sentences, their open days and places filled, one record each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from extractnews.kinds.activities.cast import Cast
from extractnews.kinds.activities.event import Event
from extractnews.kinds.activities.read import Reader
from extractnews.kinds.activities.when import VAGUE, Calendar
from extractnews.kinds.activities.where import Map, Stop, lies_in
from extractnews.kinds.activities.words import context, vague_words, verbs
from extractnews.kinds.dates.find import DateMention
from extractnews.kinds.localities.find import Localities
from extractnews.kinds.officials.persons import Persons
from extractnews.kinds.places.resolve import Places
from extractnews.match.scan import Anchors
from extractnews.page import Page
from extractnews.records import Activity, Official, PlaceRef


def vocabulary() -> dict[str, tuple[str, ...]]:
    """The words this room wants found, by class of anchor."""
    spoken = (word for name, words in verbs().items() if name != "speak" for word in words)
    return {
        "activities.verb": tuple(spoken),
        "activities.time": tuple(vague_words()),
        "activities.own place": context()["own_place"],
    }


@dataclass(frozen=True, slots=True)
class Setting:
    """What earlier rooms settled: who, when, where; `officials` are the records of `persons`, in the same order."""

    persons: Persons
    officials: Sequence[Official]
    dates: Sequence[DateMention]
    places: Places
    localities: Localities


def find_activities(page: Page, anchors: Anchors, setting: Setting) -> list[Activity]:
    """One record for each (person, day, most precise division), in order of the text."""
    if not setting.persons.persons:
        return []
    calendar = Calendar(page, anchors, setting.dates)
    reader = Reader(page, Cast(page, setting.persons), calendar, Map(page, anchors, setting.places, setting.localities))
    events = reader.read(anchors)
    _settle_days(page, calendar, events)
    _settle_stops(events, _seats(setting.officials), _homes(setting.places))
    return _records(page, events, [person.name for person in setting.persons.persons])


def _settle_days(page: Page, calendar: Calendar, events: Sequence[Event]) -> None:
    """Open days: the day last spoken of in the paragraph, else the person's day before or after, else the piece's."""
    later = _days_to_come(events)
    known: dict[tuple[int, int], Event] = {}
    for event, coming in zip(events, later, strict=True):
        if not event.days:
            piece = page.pieces[event.piece] if event.piece >= 0 else None
            line = page.line_at(event.start)
            floor = piece.start if piece else 0
            paragraph = line.start if line else floor
            earlier = next((known[key] for person in event.persons if (key := (event.piece, person)) in known), None)
            event.days = (
                (earlier.days if earlier is not None and earlier.start >= paragraph else ())
                or calendar.last_before(event.start, paragraph)
                or (earlier.days if earlier is not None else ())
                or coming
                or calendar.last_before(event.start, floor)
                or (calendar.dateline_of(piece.start, piece.end) if piece else ())
            )
        if event.days:
            known.update({(event.piece, person): event for person in event.persons})


def _days_to_come(events: Sequence[Event]) -> list[tuple[str, ...]]:
    """For each event the days of the next dated one of the same piece with one of its persons."""
    coming: dict[tuple[int, int], tuple[str, ...]] = {}
    found: list[tuple[str, ...]] = []
    for event in reversed(events):
        found.append(next((coming[key] for person in event.persons if (key := (event.piece, person)) in coming), ()))
        for person in event.persons:
            if event.days:
                coming[event.piece, person] = event.days
    return found[::-1]


def _settle_stops(events: Sequence[Event], seats: Mapping[int, PlaceRef], homes: Sequence[PlaceRef | None]) -> None:
    """Events without a named place: where the persons were last, else their own seat, else the piece's home."""
    last: dict[tuple[int, int], PlaceRef] = {}
    for event in events:
        places = [stop.place for stop in event.stops if stop.place is not None]
        if not places:
            known = [last[key] for person in event.persons if (key := (event.piece, person)) in last]
            seat = next((seats[person] for person in event.persons if person in seats), None)
            home = homes[event.piece] if 0 <= event.piece < len(homes) else None
            if seat is not None and home is not None and lies_in(home.adcode, seat.adcode):
                seat = home  # a leader of the city on a page of one of its counties came to that county
            place = known[-1] if known else seat or home
            spots = [stop.locality for stop in event.stops]
            event.stops = [Stop(place, False, spot) for spot in spots] or [Stop(place, False)]
            places = [place] if place is not None else []
        if places:
            last.update({(event.piece, person): places[-1] for person in event.persons})


def _seats(officials: Sequence[Official]) -> dict[int, PlaceRef]:
    """The prefecture or county whose post a person holds, by index of the person."""
    seats: dict[int, PlaceRef] = {}
    for index, official in enumerate(officials):
        for office in official.offices:
            if office.place is not None and not office.place.adcode.endswith("0000"):
                seats.setdefault(index, office.place)
    return seats


def _homes(places: Places) -> list[PlaceRef | None]:
    return [
        PlaceRef(name=home.path, adcode=home.adcode) if home is not None and home.level != "province" else None
        for home in places.piece_homes
    ]


@dataclass(slots=True)
class _Stay:
    """What is known of one person at one division on one day."""

    place: PlaceRef | None
    verb: str
    rule: str
    is_sharp: bool = False
    localities: list[str] = field(default_factory=list)
    spans: list[tuple[int, int]] = field(default_factory=list)


def _records(page: Page, events: Sequence[Event], names: Sequence[str]) -> list[Activity]:
    stays: dict[tuple[int, str | None], dict[str, _Stay]] = {}
    for event in events:
        if event.is_meeting and all(stop.place is None for stop in event.stops):
            continue  # a meeting nobody knows where is no visit
        for day in event.days or VAGUE:
            for person in event.persons:
                for stop in event.stops:
                    _note(stays.setdefault((person, day or None), {}), event, stop, event.rule)
            for person in event.company:
                for stop in event.stops[:1]:
                    _note(stays.setdefault((person, day or None), {}), event, stop, "companion")
    return [
        Activity(
            official=names[person],
            date=day,
            place=stay.place,
            localities=stay.localities,
            verb=stay.verb,
            mentions=page.mentions(dict.fromkeys(stay.spans)),
            rule=stay.rule,
        )
        for (person, day), by_code in stays.items()
        for code, stay in by_code.items()
        if _counts(code, stay, by_code)
    ]


def _counts(code: str, stay: _Stay, by_code: Mapping[str, _Stay]) -> bool:
    """Whether no other stay of the same person and day says it more precisely."""
    if not code:
        return len(by_code) == 1
    return stay.is_sharp or not any(other and lies_in(other, code) for other in by_code)


def _note(by_code: dict[str, _Stay], event: Event, stop: Stop, rule: str) -> None:
    code = stop.place.adcode if stop.place is not None else ""
    stay = by_code.setdefault(code, _Stay(stop.place, event.verb, rule))
    stay.is_sharp = stay.is_sharp or stop.is_sharp or event.is_meeting
    stay.spans.append((event.start, event.end))
    if stop.locality is not None and stop.locality not in stay.localities:
        stay.localities.append(stop.locality)
