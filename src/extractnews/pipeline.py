"""START HERE: the order of the stages, and nothing of their insides.

read → repair → convert → lay out → scan → find → resolve, which gives the records; output/ is the eighth.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from typing import NamedTuple, ParamSpec, Protocol, TypeVar

from extractnews.convert import simplify
from extractnews.kinds.activities import find as activities
from extractnews.kinds.dates import find as dates
from extractnews.kinds.figures import find as figures
from extractnews.kinds.localities import find as localities
from extractnews.kinds.officials import jurisdiction, offices, persons
from extractnews.kinds.places import find as places
from extractnews.kinds.places.resolve import resolve_places
from extractnews.layout import lay_out
from extractnews.light_classes import replace
from extractnews.match.scan import Scanner
from extractnews.options import Kind, Options
from extractnews.page import Page
from extractnews.reading.decode import decode, refuse_empty
from extractnews.reading.html import text_of_html
from extractnews.records import Article, Byline, Document, Record, Repair, Script
from extractnews.repair import repair
from extractnews.text.traced import TracedText

P = ParamSpec("P")
T = TypeVar("T")


class CleanPage(NamedTuple):
    """A page after cleaning: what the rooms read, and what was done to get there."""

    page: Page
    script: Script
    repairs: tuple[Repair, ...]


class Step(Protocol):
    """Carries out one named step; the benchmark's also looks at the clock."""

    def __call__(self, name: str, work: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> T:
        """What `work` returns."""


def step(_name: str, work: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> T:
    """Just does it."""
    return work(*args, **kwargs)


def clean(data: str | bytes, source: str, options: Options, do: Step = step) -> CleanPage:
    """Stages 1 to 4: decoded, repaired, simplified, laid out. Raises UnreadablePageError for what is no page."""
    if isinstance(data, str):
        refuse_empty(data, source)
    raw = do("decode", decode, data, source, options.encoding)
    text = do("html", text_of_html, raw.text, source) if raw.is_html else TracedText.of_raw(raw.text)
    raw_lines = text.value.splitlines()
    repaired, repairs = do("repair", repair, text)
    simplified = do("convert", simplify, repaired)
    page, cuts = do("lay out", lay_out, simplified, raw_lines)
    if options.region or (options.published and not page.published):
        page = replace(page, published=page.published or options.published, region=options.region)
    return CleanPage(page, simplified.script, (*repairs, *cuts))


@cache
def scanner() -> Scanner:
    """The one automaton over the words of all rooms."""
    words: dict[str, tuple[str, ...]] = {}
    for room in (places, localities, offices, persons, dates, figures, activities):
        words |= room.vocabulary()
    return Scanner(words)


def read_records(cleaned: CleanPage, source: str, options: Options, do: Step = step) -> Document:
    """Stages 5 to 7: from the cleaned page to records (of models that validate, or plain: records.py)."""
    page = cleaned.page
    anchors = do("scan", scanner().scan, page.plain)
    candidates = do("find places", places.find_places, page, anchors)
    runs = do("find titles", offices.find_titles, page, anchors, candidates)
    people = do("find persons", persons.find_persons, page, anchors, runs, candidates)
    named = sorted(span for person in people.persons for span in person.spans)
    settled = do("resolve places", resolve_places, page, candidates, named)
    spots, settled = do("localities", localities.find_localities, page, anchors, settled, named)
    days = do("dates", dates.find_dates, page, anchors)
    taken = [(day.start, day.end) for day in days]
    officials = do("whose post", jurisdiction.official_records, page, people, settled, spots)
    setting = activities.Setting(people, officials, days, settled, spots)
    records: dict[Kind, Sequence[Record]] = {
        "officials": officials,
        "places": settled.records,
        "localities": spots.records,
        "dates": dates.date_records(page, days),
        "figures": do("figures", figures.find_figures, page, anchors, taken),
        "activities": do("activities", activities.find_activities, page, anchors, setting),
    }
    return Document(
        source=source,
        script=cleaned.script,
        title=page.title,
        outlet=page.outlet,
        published=page.published,
        bylines=[Byline(name=c.name, role=c.role, mentions=page.mentions(c.spans)) for c in page.credits],
        articles=[Article(title=p.title, start=p.start, end=p.end) for p in page.pieces],
        text=page.text,
        repairs=list(cleaned.repairs),
        dropped=list(page.dropped),
        unresolved=[*people.unresolved, *settled.unresolved],
        **{kind: list(found) for kind, found in records.items() if kind in options.only},  # type: ignore[arg-type]
    )


def extract_page(data: str | bytes, source: str, options: Options, do: Step = step) -> Document:
    """One raw page, read. Raises ExtractNewsError where it cannot be read at all."""
    return read_records(clean(data, source, options, do), source, options, do)
