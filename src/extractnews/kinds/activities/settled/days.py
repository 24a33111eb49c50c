"""The day of an event whose sentence names none."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from extractnews.kinds.activities.event import Event
from extractnews.kinds.activities.named.calendar import Calendar
from extractnews.page import Page

_Days = tuple[str, ...]


def settle_days(page: Page, calendar: Calendar, events: Sequence[Event]) -> list[Event]:
    """Open days: the day last spoken of in the paragraph, else the person's day before or after, else the piece's.

    Where the days to come differ between its persons, an event only sums up what is told of each: it is nobody's.
    """
    at_places = _days_at_places(events)
    known: dict[tuple[int, int], Event] = {}
    latest: dict[int, _Days] = {}
    settled: list[Event] = []
    for told, coming in zip(events, _days_to_come(events), strict=True):
        event = told
        if not event.days:
            if len(coming) > 1:
                event = event.settled((), (), event.stops)
            earlier = next((known[key] for person in event.persons if (key := (event.piece, person)) in known), None)
            line = page.line_at(event.start)
            piece = page.pieces[event.piece] if event.piece >= 0 else None
            floor = piece.start if piece else 0
            paragraph = line.start if line else floor
            is_prose = line is not None and page.plain.find("。", line.start, line.end) >= 0
            days = (
                (earlier.days if earlier is not None and earlier.start >= paragraph else ())
                or calendar.last_before(event.start, paragraph)
                or next((days for key in _keys(event) if len(days := at_places.get(key, ())) == 1), ())
                or (earlier.days if earlier is not None else ())
                or (latest.get(event.piece, ()) if is_prose else ())
                or (next(iter(coming)) if len(coming) == 1 else ())
                or calendar.last_before(event.start, floor)
                or (calendar.dateline_of(piece.start, piece.end) if piece else ())
            )
            event = event.settled(event.persons, days, event.stops)
        if event.days:
            latest[event.piece] = event.days
            for person in event.persons:
                known[event.piece, person] = event
        settled.append(event)
    return settled


def _days_to_come(events: Sequence[Event]) -> list[AbstractSet[_Days]]:
    """For each event the days of the next dated one of the same piece with each of its persons."""
    coming: dict[tuple[int, int], _Days] = {}
    found: list[AbstractSet[_Days]] = []
    for event in reversed(events):
        found.append({coming[key] for person in event.persons if (key := (event.piece, person)) in coming})
        if event.days:
            for person in event.persons:
                coming[event.piece, person] = event.days
    return found[::-1]


def _days_at_places(events: Sequence[Event]) -> dict[tuple[int, int, str], _Days]:
    """The day on which a person is said to have been somewhere; a caption may tell of the same visit without it."""
    found: dict[tuple[int, int, str], _Days] = {}
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
