"""START HERE: the flow of the room, from what earlier rooms found to records."""

from __future__ import annotations

from collections.abc import Sequence

from extractnews.kinds.activities.named.calendar import Calendar
from extractnews.kinds.activities.named.cast import Cast
from extractnews.kinds.activities.named.ground import Ground
from extractnews.kinds.activities.named.map import Map
from extractnews.kinds.activities.records import activity_records
from extractnews.kinds.activities.settled.days import settle_days
from extractnews.kinds.activities.settled.itinerary import visits_of
from extractnews.kinds.activities.settled.leaders import without_background
from extractnews.kinds.activities.settled.places import settle_places
from extractnews.kinds.activities.told.read import read_events
from extractnews.kinds.activities.words import context, vague_words, verbs
from extractnews.kinds.dates.mention import DateMention
from extractnews.kinds.localities.mention import Localities
from extractnews.kinds.officials.persons import Persons
from extractnews.kinds.places.resolve import Places
from extractnews.light_classes import dataclass
from extractnews.match.scan import Anchors
from extractnews.page import Page
from extractnews.records import Activity, Official


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
    calendar = Calendar(page, anchors, setting.dates, setting.places.mentions)
    places = Map(page, anchors, setting.places, setting.localities, cast.entrances)
    events = read_events(Ground(page, cast, calendar, places), anchors)
    told = without_background(page, events, setting.officials)
    dated = settle_days(page, calendar, told)
    placed = settle_places(dated, setting.officials, setting.places.piece_homes)
    return activity_records(page, visits_of(placed), [person.name for person in setting.persons.persons])
