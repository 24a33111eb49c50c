"""A document as tables for people: a header panel, then a table for each kind with resolved values."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TextIO

from rich.console import Console, Group
from rich.panel import Panel
from rich.text import Text

from extractnews.options import KINDS
from extractnews.output.console import STYLES, console_for, table_of
from extractnews.output.safe import shown
from extractnews.records import Document, Figure, PlaceRef

_MODS = {"MORE_THAN": ">", "EQUAL_OR_MORE": "≥", "LESS_THAN": "<", "EQUAL_OR_LESS": "≤", "APPROX": "≈", None: ""}
_CHANGES = {"increase": "↑", "decrease": "↓", None: ""}
_COLUMNS = {
    "officials": ("name", "office", "of", "code", "status"),
    "places": ("place", "as written", "code", "level", "seen"),
    "localities": ("locality", "kind", "in", "code", "seen"),
    "dates": ("date", "value", "seen"),
    "figures": ("figure", "value", "unit", "of", "change"),
    "activities": ("who", "day", "did", "where", "localities"),
}
Rows = Iterator[tuple[str, ...]]


def write_table(document: Document, stream: TextIO) -> None:
    """Prints the document on `stream`."""
    console = console_for(stream)
    console.print(_header(document, console))
    rows = {
        "officials": _officials(document),
        "places": _places(document),
        "localities": _localities(document),
        "dates": ((date.text, date.value, str(len(date.mentions))) for date in document.dates),
        "figures": _figures(document),
        "activities": _activities(document),
    }
    for kind in KINDS:
        if getattr(document, kind):
            console.print()
            console.print(table_of(console, kind, _COLUMNS[kind], rows[kind], STYLES[kind]))
    footer = _footer(document)
    if footer:
        console.print()
        console.print(Text(footer, style="dim"))


def _header(document: Document, console: Console) -> Panel | Group:
    """Headline, where and when it was printed, and how much was found."""
    lines = [Text(shown(document.title or document.source), style="bold")]
    facts = [document.outlet, document.published and document.published.replace("T", " "), document.script]
    if document.bylines:
        facts.append("、".join(byline.name for byline in document.bylines))
    lines.append(Text(shown(" · ".join(fact for fact in facts if fact))))
    counts = [_counted(len(getattr(document, kind)), kind) for kind in KINDS if getattr(document, kind)]
    lines.append(Text(", ".join(counts) or "nothing found", style="dim"))
    if console.is_terminal:
        return Panel(Group(*lines), title=Text(shown(document.source), style="dim"), title_align="left", expand=False)
    return Group(Text(shown(document.source)), *lines)


def _counted(count: int, plural: str) -> str:
    """`3 places`, `1 place`, `1 locality`."""
    if count == 1 and plural.endswith("s"):
        plural = plural[:-3] + "y" if plural.endswith("ies") else plural[:-1]
    return f"{count} {plural}"


def _footer(document: Document) -> str:
    counts = {
        "repairs": len(document.repairs),
        "dropped lines": len(document.dropped),
        "unresolved": len(document.unresolved),
    }
    told = ", ".join(_counted(count, what) for what, count in counts.items() if count)
    return told and f"{told}: see extractnews explain {shown(document.source)}"


def _where(place: PlaceRef | None) -> tuple[str, str]:
    return ("", "") if place is None else (place.name, place.adcode)


def _officials(document: Document) -> Rows:
    for official in document.officials:
        name = official.name
        for office in official.offices:
            status = "" if office.status == "current" else office.status
            yield name, office.office, *_where(office.place), status
            name = ""
        if not official.offices:
            yield name, "", "", "", ""


def _places(document: Document) -> Rows:
    for place in document.places:
        yield place.name, place.text, place.adcode, place.level, str(len(place.mentions))


def _localities(document: Document) -> Rows:
    for spot in document.localities:
        yield spot.text, spot.kind, *_where(spot.parent), str(len(spot.mentions))


def _figures(document: Document) -> Rows:
    for figure in document.figures:
        change = _CHANGES[figure.change]
        yield figure.text, _MODS[figure.mod] + number_of(figure), figure.unit, figure.of, change


def number_of(figure: Figure) -> str:
    """The value in digits: 60,000 or 10-12."""
    values = figure.value if isinstance(figure.value, tuple) else (figure.value,)
    return "-".join(f"{value:,}" for value in values)


def _activities(document: Document) -> Rows:
    for visit in document.activities:
        place, _ = _where(visit.place)
        yield visit.official, visit.date or "", visit.verb, place, "、".join(visit.localities)
