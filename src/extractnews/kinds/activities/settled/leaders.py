"""Visits of the nation's first leaders that a local page only looks back on: 总书记亲临兰州视察时强调."""

from __future__ import annotations

from collections.abc import Sequence

from extractnews.kinds.activities.event import Event
from extractnews.page import Page
from extractnews.records import Official

_FIRST = ("总书记", "国家主席", "总理", "国务院总理", "中央军委主席", "全国人大常委会委员长", "全国政协主席")


def without_background(page: Page, events: Sequence[Event], officials: Sequence[Official]) -> Sequence[Event]:
    """The events without first leaders whom the headline of the piece does not name; a visit of theirs would be it."""
    first = {
        index: official.name
        for index, official in enumerate(officials)
        if any(office.office.endswith(_FIRST) and _is_of_the_nation(official) for office in official.offices)
    }
    if not first:
        return events
    return [_without(event, first, _headline(page, event)) for event in events]


def _is_of_the_nation(official: Official) -> bool:
    return all(office.place is not None and office.place.adcode == "100000" for office in official.offices)


def _headline(page: Page, event: Event) -> str | None:
    return page.pieces[event.piece].title if event.piece >= 0 else page.title


def _without(event: Event, first: dict[int, str], headline: str | None) -> Event:
    if headline is None or first.keys().isdisjoint((*event.persons, *event.company)):
        return event
    named = [
        index for index, name in first.items() if name not in headline and not any(post in headline for post in _FIRST)
    ]
    persons = tuple(person for person in event.persons if person not in named)
    return event.settled(persons, event.days, event.stops)
