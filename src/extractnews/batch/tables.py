"""A document as rows of flat tables: the schema that CSV, parquet and SQLite share.

Every table but `documents` has `document` (the number of its page, from 1) as its first column.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

Row = tuple[str | int | float | None, ...]
Json = dict[str, Any]  # Any: a document as read back from JSON; its shape is records.py

_ROWS_AT_ONCE = 5_000
INTEGERS = frozenset(
    {"document", "official", "line", "start", "end", "mentions", "start_offset", "end_offset", "number"}
)
REALS = frozenset({"value_low", "value_high"})
COLUMNS: dict[str, tuple[str, ...]] = {
    "documents": ("document", "source", "title", "outlet", "published", "script", "text"),
    "articles": ("document", "number", "title", "start_offset", "end_offset"),
    "bylines": ("document", "name", "role"),
    "officials": ("document", "official", "name", "raw_name", "mentions", "rule"),
    "offices": (
        *("document", "official", "name", "text", "office", "organization", "position", "status"),
        *("place", "adcode", "start_offset", "end_offset", "rule"),
    ),
    "places": ("document", "text", "name", "adcode", "level", "mentions", "start_offset", "end_offset"),
    "localities": ("document", "text", "kind", "parent", "adcode", "mentions", "start_offset", "end_offset"),
    "dates": ("document", "text", "value", "mentions", "start_offset", "end_offset", "rule"),
    "figures": (
        *("document", "text", "value_low", "value_high", "unit", "mod", "change", "of"),
        *("mentions", "start_offset", "end_offset", "rule"),
    ),
    "activities": ("document", "official", "name", "date", "place", "adcode", "localities", "verb"),
    "repairs": ("document", "line", "raw", "fixed", "kind"),
    "dropped": ("document", "line", "text", "reason"),
    "unresolved": ("document", "text", "reason"),
}


def rows_of(number: int, document: Json) -> Iterator[tuple[str, Row]]:
    """(table, row) for all that one document holds; `number` is the page's number."""
    page = tuple(document[key] for key in COLUMNS["documents"][1:])
    yield "documents", (number, *page)
    for at, article in enumerate(document["articles"], 1):
        yield "articles", (number, at, article["title"], article["start"], article["end"])
    for byline in document["bylines"]:
        yield "bylines", (number, byline["name"], byline["role"])
    yield from _people(number, document)
    for place in document["places"]:
        yield "places", (number, *_pick(place, "text", "name", "adcode", "level"), *_where(place))
    for spot in document["localities"]:
        yield "localities", (number, spot["text"], spot["kind"], *_place(spot["parent"]), *_where(spot))
    for date in document["dates"]:
        yield "dates", (number, date["text"], date["value"], *_where(date), date["rule"])
    for figure in document["figures"]:
        low, high = value if isinstance(value := figure["value"], list) else (value, value)
        said = _pick(figure, "unit", "mod", "change", "of")
        yield "figures", (number, figure["text"], low, high, *said, *_where(figure), figure["rule"])
    for table in ("repairs", "dropped", "unresolved"):
        for entry in document[table]:
            yield table, (number, *_pick(entry, *COLUMNS[table][1:]))


def _people(number: int, document: Json) -> Iterator[tuple[str, Row]]:
    numbers: dict[str, int] = {}
    for at, person in enumerate(document["officials"], 1):
        numbers.setdefault(person["name"], at)
        said = _pick(person, "name", "raw_name")
        yield "officials", (number, at, *said, len(person["mentions"]), person["rule"])
        for office in person["offices"]:
            said = _pick(office, "text", "office", "organization", "position", "status")
            first = office["mentions"][0] if office["mentions"] else {"start": None, "end": None}
            where = (first["start"], first["end"])
            yield "offices", (number, at, person["name"], *said, *_place(office["place"]), *where, office["rule"])
    for visit in document["activities"]:
        who = visit["official"]
        spots = "、".join(visit["localities"])
        yield (
            "activities",
            (number, numbers.get(who), who, visit["date"], *_place(visit["place"]), spots, visit["verb"]),
        )


def _pick(record: Json, *keys: str) -> Row:
    return tuple(record[key] for key in keys)


def _place(place: Json | None) -> tuple[str | None, str | None]:
    return (place["name"], place["adcode"]) if place else (None, None)


def _where(record: Json) -> tuple[int, int | None, int | None]:
    """How often it is mentioned, and where first."""
    mentions = record["mentions"]
    if not mentions:
        return 0, None, None
    return len(mentions), mentions[0]["start"], mentions[0]["end"]


def all_rows(documents: Iterable[bytes]) -> Iterator[tuple[str, Row]]:
    """(table, row) of documents as JSON lines, numbered from 1."""
    for number, line in enumerate(documents, 1):
        yield from rows_of(number, json.loads(line))


def in_lots(rows: Iterable[tuple[str, Row]]) -> Iterator[tuple[str, list[Row]]]:
    """The rows of each table, some thousand at once: memory stays flat."""
    lots: dict[str, list[Row]] = {table: [] for table in COLUMNS}
    for table, row in rows:
        lots[table].append(row)
        if len(lots[table]) == _ROWS_AT_ONCE or (table == "documents" and len(lots[table]) == 200):
            yield table, lots[table]
            lots[table] = []
    yield from ((table, lot) for table, lot in lots.items() if lot)
