"""Who was at which stop on which day, once days and places are settled: events become visits."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from extractnews.kinds.activities.event import VAGUE, Event, Stop
from extractnews.kinds.activities.named.map import lies_in
from extractnews.light_classes import dataclass

_Itinerary = Mapping[tuple[int | str, ...], Sequence[tuple[int, Stop]]]


@dataclass(frozen=True)
class Visit:
    """One person on one day ("" where there is none) at the stops that one event tells of."""

    person: int
    day: str
    stops: Sequence[Stop]
    event: Event
    rule: str


def visits_of(events: Sequence[Event]) -> Iterator[Visit]:
    """Each person on each day of the events, in order of the text; company at the first of the stops only."""
    itinerary, dated = _itinerary(events), _dated(events)
    for event in events:
        for day in event.days or VAGUE:
            stops = _stops_on(day, event, itinerary)
            for person in event.persons:
                if not day and (event.piece, person) in dated and not any(stop.is_sharp for stop in stops):
                    continue  # 连日来,张三、李四分别走访: what is told again with its days
                yield Visit(person, day, stops, event, event.rule)
            if event.company:
                first = next((stop for stop in stops if stop.place is not None), stops[0])
                for person in event.company:
                    yield Visit(person, day, (first,), event, "companion")


def _dated(events: Sequence[Event]) -> set[tuple[int, int]]:
    """(piece, person) of those of whom a later event after one of no day tells the day."""
    vague: set[tuple[int, int]] = set()
    found: set[tuple[int, int]] = set()
    for event in events:
        if event.days == VAGUE or not event.days:
            vague.update((event.piece, person) for person in event.persons)
        elif vague:
            found.update(key for person in event.persons if (key := (event.piece, person)) in vague)
    return found


def _itinerary(events: Sequence[Event]) -> _Itinerary:
    """(piece, persons, day) -> where they were on that day, each with the number of days of the event that tells it.

    A summary (13日至14日,深入威宁县、赫章县) is told again by fewer days: then it adds no more places to a day.
    """
    found: dict[tuple[int | str, ...], list[tuple[int, Stop]]] = {}
    if all(len(event.days) <= 1 for event in events):
        return found  # no summary asks
    for event in events:
        if event.days == VAGUE:
            continue
        stops = [(len(event.days), stop) for stop in event.stops if stop.place is not None]
        for day in event.days if stops else ():
            found.setdefault((event.piece, *event.persons, day), []).extend(stops)
    return found


def _stops_on(day: str, event: Event, itinerary: _Itinerary) -> Sequence[Stop]:
    """The stops of an event on one of its days: of a summary those that its itinerary tells of that day."""
    if len(event.days) <= 1:
        return event.stops
    summed_up = [stop.place.adcode for stop in event.stops if stop.place is not None]
    told = itinerary.get((event.piece, *event.persons, day), ())
    codes = [
        (stop, stop.place.adcode if stop.place is not None else "") for count, stop in told if count < len(event.days)
    ]
    shown = [stop for stop, code in codes if any(code == one or lies_in(code, one) for one in summed_up)]
    return shown or _left_over(event, itinerary) or event.stops


def _left_over(event: Event, itinerary: _Itinerary) -> list[Stop]:
    """The stops of a summary that are told of none of its days: for the one day that nothing else is told of."""
    told = {
        stop.place.adcode
        for day in event.days
        for count, stop in itinerary.get((event.piece, *event.persons, day), ())
        if stop.place is not None and count < len(event.days)
    }
    return [
        stop
        for stop in event.stops
        if stop.place is not None
        and not any(code == stop.place.adcode or lies_in(code, stop.place.adcode) for code in told)
    ]
