"""Visits become records: one for each person, day and division."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from extractnews.kinds.activities.event import Event, Stop
from extractnews.kinds.activities.named.map import lies_in
from extractnews.kinds.activities.settled.itinerary import Visit
from extractnews.light_classes import dataclass, field
from extractnews.page import Page
from extractnews.records import Activity, PlaceRef


@dataclass()
class _Stay:
    """What is known of one person at one division on one day."""

    place: PlaceRef | None
    verb: str
    rule: str
    is_sharp: bool = False
    localities: list[str] = field(default_factory=list)
    spans: list[tuple[int, int]] = field(default_factory=list)


def activity_records(page: Page, visits: Iterable[Visit], names: Sequence[str]) -> list[Activity]:
    """The records of the visits; a division is left out where a part of it is told of the same person and day."""
    stays = _stays(visits)
    dated: dict[tuple[int, str], list[str]] = {}
    for (person, day), by_code in stays.items():
        for code, stay in by_code.items() if day else ():
            dated.setdefault((person, code), []).extend(stay.localities)
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
        if _counts(code, stay, by_code) and (day or not _only_captions(page, stay, dated.get((person, code))))
    ]


def _only_captions(page: Page, stay: _Stay, dated: Sequence[str] | None) -> bool:
    """Whether a visit of no day, told in captions and headlines alone, is where one with its day is told of."""
    if dated is None or not set(stay.localities) <= set(dated):
        return False
    lines = [page.line_at(start) for start, _ in stay.spans]
    return all(line is not None and page.plain.find("。", line.start, line.end) < 0 for line in lines)


def _stays(visits: Iterable[Visit]) -> dict[tuple[int, str], dict[str, _Stay]]:
    """(person, day) -> code of the division ("" where none is known) -> what all visits tell of it."""
    stays: dict[tuple[int, str], dict[str, _Stay]] = {}
    for visit in visits:
        by_code = stays.setdefault((visit.person, visit.day), {})
        for stop in visit.stops:
            _note(by_code, stop, visit.event, visit.rule)
    return stays


def _note(by_code: dict[str, _Stay], stop: Stop, event: Event, rule: str) -> None:
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


def _counts(code: str, stay: _Stay, by_code: Mapping[str, _Stay]) -> bool:
    """Whether no other stay of the same person and day says it more precisely."""
    if not code:
        return len(by_code) == 1
    return stay.is_sharp or not any(other and lies_in(other, code) for other in by_code)
