"""A document as CSV rows, an entity a row: the columns are the same for all kinds, what a kind lacks is empty."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence

from extractnews.output.safe import safe_cell
from extractnews.records import Document, Mention, Office, PlaceRef

COLUMNS = (
    *("source", "kind", "text", "name", "office", "organization", "position", "status", "place", "adcode", "level"),
    *("date", "value", "value_to", "unit", "mod", "change", "of", "localities", "verb"),
    *("start", "end", "mentions", "rule"),
)
Cell = str | int | float | None
Row = dict[str, Cell]


def csv_header() -> str:
    """The line of column names."""
    return _csv([COLUMNS])


def csv_rows(document: Document) -> str:
    """The lines of one document: officials and, below each, its offices; then the other kinds."""
    return _csv([row.get(column) for column in COLUMNS] for row in _rows(document))


def _csv(rows: Iterator[Sequence[Cell]] | list[tuple[str, ...]] | Iterator[list[Cell]]) -> str:
    lines = io.StringIO()
    writer = csv.writer(lines, lineterminator="\n")
    for row in rows:
        writer.writerow(map(safe_cell, row))
    return lines.getvalue()


def _rows(document: Document) -> Iterator[Row]:
    for row in _all_kinds(document):
        yield {"source": document.source, **row}


def _all_kinds(document: Document) -> Iterator[Row]:
    for official in document.officials:
        offices = "、".join(office.office for office in official.offices)
        row: Row = {"kind": "official", "text": official.raw_name, "name": official.name, "office": offices}
        yield row | {"rule": official.rule, **_where(official.mentions)}
        for office in official.offices:
            yield {"kind": "office", "name": official.name, **_office(office)}
    for place in document.places:
        row = {"kind": "place", "text": place.text, "place": place.name, "adcode": place.adcode, "level": place.level}
        yield row | {"rule": place.rule, **_where(place.mentions)}
    for spot in document.localities:
        row = {"kind": "locality", "text": spot.text, "level": spot.kind, **_place(spot.parent)}
        yield row | {"rule": spot.rule, **_where(spot.mentions)}
    for date in document.dates:
        yield {"kind": "date", "text": date.text, "date": date.value, "rule": date.rule, **_where(date.mentions)}
    for figure in document.figures:
        low, high = figure.value if isinstance(figure.value, tuple) else (figure.value, None)
        row = {"kind": "figure", "text": figure.text, "value": low, "value_to": high, "unit": figure.unit}
        row |= {"mod": figure.mod, "change": figure.change, "of": figure.of, "rule": figure.rule}
        yield row | _where(figure.mentions)
    for visit in document.activities:
        row = {"kind": "activity", "name": visit.official, "date": visit.date, "verb": visit.verb}
        row |= {"localities": "、".join(visit.localities), "rule": visit.rule, **_place(visit.place)}
        yield row | _where(visit.mentions)


def _office(office: Office) -> Row:
    row: Row = {"text": office.text, "office": office.office, "organization": office.organization}
    row |= {"position": office.position, "status": office.status, "rule": office.rule}
    return row | _place(office.place) | _where(office.mentions)


def _place(place: PlaceRef | None) -> Row:
    return {} if place is None else {"place": place.name, "adcode": place.adcode}


def _where(mentions: list[Mention]) -> Row:
    """The first mention, and how many there are."""
    if not mentions:
        return {"mentions": 0}
    return {"start": mentions[0].start, "end": mentions[0].end, "mentions": len(mentions)}
