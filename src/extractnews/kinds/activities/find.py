"""Activities of the page: events read from sentences, their open days and places filled, one record each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from extractnews.kinds.activities.cast import Cast
from extractnews.kinds.activities.event import Event
from extractnews.kinds.activities.read import read_events
from extractnews.kinds.activities.scene import Ground
from extractnews.kinds.activities.settle import settle_days, settle_stops
from extractnews.kinds.activities.when import VAGUE, Calendar
from extractnews.kinds.activities.where import Map, Stop, lies_in
from extractnews.kinds.activities.words import context, vague_words, verbs
from extractnews.kinds.dates.mention import DateMention
from extractnews.kinds.localities.mention import Localities
from extractnews.kinds.officials.persons import Persons
from extractnews.kinds.places.resolve import Places
from extractnews.light_classes import dataclass, field
from extractnews.match.scan import Anchors
from extractnews.page import Page
from extractnews.records import Activity, Official, PlaceRef


def vocabulary() -> dict[str, tuple[str, ...]]:
    """The words this room wants found, by class of anchor."""
    return {
        "activities.verb": tuple(word for word, name in verbs().items() if name != "speak"),
        "activities.time": tuple(vague_words()),
        "activities.own place": context()["own_place"],
    }


@dataclass(frozen=True)
class Setting:
    """What earlier rooms settled: who, when, where; `officials` are the records of `persons`, in the same order."""

    persons: Persons
    officials: Sequence[Official]
    dates: Sequence[DateMention]
    places: Places
    localities: Localities


def find_activities(page: Page, anchors: Anchors, setting: Setting) -> list[Activity]:
    """One record for each (person, day, most precise division), in order of the text."""
    if not setting.persons.persons or not anchors.of("activities.verb"):
        return []
    cast = Cast(page, setting.persons)
    calendar = Calendar(page, anchors, setting.dates)
    places = Map(page, anchors, setting.places, setting.localities, cast.entrances)
    events = read_events(Ground(page, cast, calendar, places), anchors)
    settle_days(page, calendar, events)
    settle_stops(events, setting.officials, setting.places.piece_homes)
    return _records(page, events, [person.name for person in setting.persons.persons])


@dataclass()
class _Stay:
    """What is known of one person at one division on one day."""

    place: PlaceRef | None
    verb: str
    rule: str
    is_sharp: bool = False
    localities: list[str] = field(default_factory=list)
    spans: list[tuple[int, int]] = field(default_factory=list)


def _records(page: Page, events: Sequence[Event], names: Sequence[str]) -> list[Activity]:
    stays: dict[tuple[int, str], dict[str, _Stay]] = {}
    itinerary = _itinerary(events)
    dated = _dated(events)
    for event in events:
        if event.is_meeting and all(stop.place is None for stop in event.stops):
            continue  # a meeting nobody knows where is no visit
        for day in event.days or VAGUE:
            stops = _stops_on(day, event, itinerary)
            for person in event.persons:
                if not day and (event.piece, person) in dated and not any(stop.is_sharp for stop in stops):
                    continue  # 连日来,张三、李四分别走访: what is told again with its days
                by_code = stays.setdefault((person, day), {})
                for stop in stops:
                    _note(by_code, event, stop, event.rule)
            for person in event.company:
                first = next((stop for stop in stops if stop.place is not None), stops[0])
                _note(stays.setdefault((person, day), {}), event, first, "companion")
    return [
        Activity(
            official=names[person],
            date=day or None,
            place=stay.place,
            localities=stay.localities,
            verb=stay.verb,
            mentions=page.mentions(stay.spans),
            rule=stay.rule,
        )
        for (person, day), by_code in stays.items()
        for code, stay in by_code.items()
        if _counts(code, stay, by_code)
    ]


def _dated(events: Sequence[Event]) -> set[tuple[int, int]]:
    """(piece, person) of those of whom a later event after one of no day tells the day."""
    vague: set[tuple[int, int]] = set()
    found: set[tuple[int, int]] = set()
    for event in events:
        keys = {(event.piece, person) for person in event.persons}
        if event.days == VAGUE or not event.days:
            vague |= keys
        else:
            found |= keys & vague
    return found


def _itinerary(events: Sequence[Event]) -> dict[tuple[int | str, ...], list[Stop]]:
    """(piece, persons, day) -> where they were by the events of that day alone.

    A summary (13日至14日,深入威宁县、赫章县) is told again day by day: then it adds no more places to a day.
    """
    found: dict[tuple[int | str, ...], list[Stop]] = {}
    for event in events:
        if len(event.days) == 1 and event.days != VAGUE:
            stops = [stop for stop in event.stops if stop.place is not None]
            if stops:
                found.setdefault((event.piece, *event.persons, event.days[0]), []).extend(stops)
    return found


def _stops_on(day: str, event: Event, itinerary: Mapping[tuple[int | str, ...], Sequence[Stop]]) -> Sequence[Stop]:
    """The stops of an event on one of its days: of a summary those that its itinerary tells of that day."""
    if len(event.days) <= 1:
        return event.stops
    summed_up = [stop.place.adcode for stop in event.stops if stop.place is not None]
    told = itinerary.get((event.piece, *event.persons, day), ())
    codes = [(stop, stop.place.adcode if stop.place is not None else "") for stop in told]
    shown = [stop for stop, code in codes if any(code == one or lies_in(code, one) for one in summed_up)]
    return shown or _left_over(event, itinerary) or event.stops


def _left_over(event: Event, itinerary: Mapping[tuple[int | str, ...], Sequence[Stop]]) -> list[Stop]:
    """The stops of a summary that are told of none of its days: for the one day that nothing else is told of."""
    told = {
        stop.place.adcode
        for day in event.days
        for stop in itinerary.get((event.piece, *event.persons, day), ())
        if stop.place is not None
    }
    return [
        stop
        for stop in event.stops
        if stop.place is not None
        and not any(code == stop.place.adcode or lies_in(code, stop.place.adcode) for code in told)
    ]


def _counts(code: str, stay: _Stay, by_code: Mapping[str, _Stay]) -> bool:
    """Whether no other stay of the same person and day says it more precisely."""
    if not code:
        return len(by_code) == 1
    return stay.is_sharp or not any(other and lies_in(other, code) for other in by_code)


def _note(by_code: dict[str, _Stay], event: Event, stop: Stop, rule: str) -> None:
    code = stop.place.adcode if stop.place is not None else ""
    stay = by_code.get(code)
    if stay is None:
        stay = by_code[code] = _Stay(stop.place, event.verb, rule)
    if not code.endswith("0000"):  # 省人民医院 does not make a visit to the province beside one to a county
        stay.is_sharp = stay.is_sharp or stop.is_sharp or event.is_meeting
    span = event.start, event.end
    if not stay.spans or stay.spans[-1] != span:
        stay.spans.append(span)
    if stop.locality is not None and stop.locality not in stay.localities:
        stay.localities.append(stop.locality)
