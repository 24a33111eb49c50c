"""The contract: what one page becomes. Shapes and the rules of their fields; no text is read here.

All text is simplified Chinese after repair. Offsets count code points: `start`/`end` in `Document.text`,
`raw_start`/`raw_end` in the decoded raw page (null for HTML input).
"""
# ruff: noqa: RUF012 - each record gets a copy of a default that is a list

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Literal

from extractnews import plain_records

if TYPE_CHECKING or not plain_records.are_wanted():
    from pydantic import BaseModel, ConfigDict, TypeAdapter

    class Record(BaseModel):
        """Base of all records: immutable, and nothing beside the fields of the contract."""

        model_config = ConfigDict(frozen=True, extra="forbid")
else:
    from extractnews.plain_records import Record

SCHEMA_VERSION: Literal["1"] = "1"

Status = Literal["current", "acting", "former", "candidate", "appointed", "removed"]
Level = Literal["province", "prefecture", "county"]
Mod = Literal["MORE_THAN", "EQUAL_OR_MORE", "LESS_THAN", "EQUAL_OR_LESS", "APPROX"]
Change = Literal["increase", "decrease"]
BylineRole = Literal["reporter", "correspondent", "photographer", "editor", "author"]
Script = Literal["simplified", "traditional", "mixed"]


class Mention(Record):
    """One place where a record was read: `text[start:end]`, and `raw[raw_start:raw_end]`."""

    start: int
    end: int
    raw_start: int | None
    raw_end: int | None


MentionFields = tuple[int, int, int | None, int | None]

if TYPE_CHECKING or not plain_records.are_wanted():
    _validated: Callable[[object], list[Mention]] = TypeAdapter(list[Mention]).validator.validate_python

    def mentions_of(rows: Iterable[MentionFields]) -> list[Mention]:
        """A mention of each (start, end, raw_start, raw_end)."""
        fields = [{"start": a, "end": b, "raw_start": c, "raw_end": d} for a, b, c, d in rows]
        return _validated(fields)  # at once: two thirds of the cost of one by one
else:

    def mentions_of(rows: Iterable[MentionFields]) -> list[Mention]:
        """A mention of each (start, end, raw_start, raw_end)."""
        return [Mention(start=a, end=b, raw_start=c, raw_end=d) for a, b, c, d in rows]


class PlaceRef(Record):
    """A division that a record points to: full path and GB/T 2260 code; 中华人民共和国 is 100000."""

    name: str
    adcode: str


class Byline(Record):
    """A journalist, photographer or editor credited on the page."""

    name: str
    role: BylineRole
    mentions: list[Mention]


class Article(Record):
    """One headed piece of the page: `text[start:end]`."""

    title: str | None
    start: int
    end: int


class Office(Record):
    """One post of one person: `text` as written, `office` without the names of places."""

    text: str
    office: str
    organization: str
    position: str
    status: Status
    place: PlaceRef | None
    mentions: list[Mention]
    rule: str


class Official(Record):
    """A person to whom the page gives public posts, or who attends among those who have them."""

    name: str
    raw_name: str
    offices: list[Office]
    mentions: list[Mention]
    rule: str


class Place(Record):
    """A province, prefecture or county named on the page; `name` is the full path."""

    text: str
    name: str
    adcode: str
    level: Level
    mentions: list[Mention]
    rule: str


class Locality(Record):
    """A street office, town, village, community, estate or zone, and the division it lies in."""

    text: str
    kind: str
    parent: PlaceRef | None
    mentions: list[Mention]
    rule: str


class Date(Record):
    """A date as a TIMEX3 (ISO-TimeML) value; XXXX where the year is unknown."""

    text: str
    value: str
    mentions: list[Mention]
    rule: str


class Figure(Record):
    """A number that counts or measures; 万 and 亿 are in `value`, a range is [low, high]."""

    text: str
    value: int | float | tuple[int | float, int | float]
    unit: str
    mod: Mod | None
    change: Change | None
    of: str
    mentions: list[Mention]
    rule: str


class Activity(Record):
    """Who was where on which day: `official` is a name in `officials`."""

    official: str
    date: str | None
    place: PlaceRef | None
    localities: list[str]
    verb: str
    mentions: list[Mention]
    rule: str


class Repair(Record):
    """A damaged run of the raw page and what it was read as; `line` is 1-based."""

    line: int
    raw: str
    fixed: str
    kind: str


class Dropped(Record):
    """A raw line (1-based) that is not the news, and why."""

    line: int
    text: str
    reason: str


class Unresolved(Record):
    """What was seen but could not be settled: never a guessed record."""

    text: str
    reason: str
    mentions: list[Mention]


class Document(Record):
    """One page, read."""

    schema_version: Literal["1"] = SCHEMA_VERSION
    source: str
    script: Script
    title: str | None
    outlet: str | None
    published: str | None
    bylines: list[Byline] = []
    articles: list[Article] = []
    officials: list[Official] = []
    places: list[Place] = []
    localities: list[Locality] = []
    dates: list[Date] = []
    figures: list[Figure] = []
    activities: list[Activity] = []
    text: str
    repairs: list[Repair] = []
    dropped: list[Dropped] = []
    unresolved: list[Unresolved] = []
