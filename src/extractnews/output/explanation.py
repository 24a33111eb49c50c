"""Why a document is as it is: the page with what was taken, what was dropped and repaired, every record's rule."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TextIO

from rich.console import Console
from rich.table import Table
from rich.text import Text

from extractnews.options import KINDS
from extractnews.output.console import STYLES, console_for, table_of
from extractnews.output.safe import shown
from extractnews.output.table import number_of
from extractnews.records import Document, Mention


def write_explanation(document: Document, stream: TextIO) -> None:
    """Prints the explanation on `stream`."""
    console = console_for(stream)
    _print_page(document, console)
    sections = (
        ("records", ("record", "kind", "rule", "words", "lines"), _records(document), ""),
        ("dropped lines", ("line", "reason", "text"), _dropped(document), ""),
        ("repairs", ("line", "kind", "raw", "fixed"), _repairs(document), ""),
        ("unresolved", ("text", "reason", "lines"), _unresolved(document), ""),
    )
    for title, columns, rows, style in sections:
        listed = list(rows)
        if listed:
            console.print()
            console.print(table_of(console, title, columns, listed, style))


def _print_page(document: Document, console: Console) -> None:
    """The kept text, numbered, with what each kind took in its colour."""
    legend = Text().append("taken: ", "dim")
    page = Text(shown(document.text))
    for kind in KINDS:
        records = getattr(document, kind)
        if records:
            legend.append(kind, STYLES[kind]).append(f" {len(records)}  ")
        if kind == "activities":
            continue  # an activity is a sentence; its parts are coloured already
        for record in records:
            for mention in [*record.mentions, *_office_mentions(record)]:
                page.stylize(STYLES[kind], mention.start, mention.end)
    console.print(legend)
    lines = Table.grid(padding=(0, 2, 0, 0))
    lines.add_column(style="dim", justify="right")
    lines.add_column(overflow="fold")
    for number, line in enumerate(page.split("\n"), 1):
        lines.add_row(str(number), line)
    console.print(lines)


def _office_mentions(record: object) -> Iterator[Mention]:
    for office in getattr(record, "offices", ()):
        yield from office.mentions


def _lines(document: Document, mentions: list[Mention]) -> str:
    """The numbers of the kept lines that hold `mentions`."""
    numbers = dict.fromkeys(document.text.count("\n", 0, mention.start) + 1 for mention in mentions)
    return ",".join(map(str, numbers))


def _words(document: Document, mentions: list[Mention]) -> str:
    """What the mentions say, each wording once."""
    return " | ".join(dict.fromkeys(document.text[mention.start : mention.end] for mention in mentions))


def _records(document: Document) -> Iterator[tuple[str, ...]]:
    for kind, what, rule, mentions in _all_records(document):
        yield what, kind, rule, _words(document, mentions), _lines(document, mentions)


def _all_records(document: Document) -> Iterator[tuple[str, str, str, list[Mention]]]:
    """(kind, resolved value, rule, mentions) of every record."""
    for official in document.officials:
        yield "official", official.name, official.rule, official.mentions
        for office in official.offices:
            whose = f" ({office.place.name})" if office.place else ""
            yield "office", f"  {office.office}{whose} {office.status}", office.rule, office.mentions
    for place in document.places:
        yield "place", f"{place.name} {place.adcode}", place.rule, place.mentions
    for spot in document.localities:
        within = f" in {spot.parent.name}" if spot.parent else ""
        yield "locality", spot.text + within, spot.rule, spot.mentions
    for date in document.dates:
        yield "date", date.value, date.rule, date.mentions
    for figure in document.figures:
        said = (figure.mod, number_of(figure), figure.unit, figure.of and f"of {figure.of}", figure.change)
        yield "figure", " ".join(part for part in said if part), figure.rule, figure.mentions
    for visit in document.activities:
        where = visit.place.name if visit.place else ""
        seen = " ".join(part for part in (visit.official, visit.date, visit.verb, where) if part)
        yield "activity", seen, visit.rule, visit.mentions


def _dropped(document: Document) -> Iterator[tuple[str, ...]]:
    return ((str(line.line), line.reason, line.text) for line in document.dropped)


def _repairs(document: Document) -> Iterator[tuple[str, ...]]:
    return ((str(found.line), found.kind, found.raw, found.fixed) for found in document.repairs)


def _unresolved(document: Document) -> Iterator[tuple[str, ...]]:
    return ((found.text, found.reason, _lines(document, found.mentions)) for found in document.unresolved)
