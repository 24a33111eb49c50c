"""Seconds that each stage takes over the same pages, in the order of the pipeline."""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Callable, Sequence
from typing import TypeVar

from extractnews.convert import simplify
from extractnews.kinds.activities import find as activities
from extractnews.kinds.dates import find as dates
from extractnews.kinds.figures import find as figures
from extractnews.kinds.localities import find as localities
from extractnews.kinds.officials import jurisdiction, offices, persons
from extractnews.kinds.places import find as places
from extractnews.kinds.places.resolve import resolve_places
from extractnews.layout import lay_out
from extractnews.options import Options
from extractnews.pipeline import extract_page, scanner
from extractnews.reading.decode import decode
from extractnews.repair import repair
from extractnews.text.traced import TracedText

T = TypeVar("T")


class _Clock:
    def __init__(self) -> None:
        self.seconds: dict[str, float] = defaultdict(float)

    def __call__(self, stage: str, work: Callable[[], T]) -> T:
        begin = time.process_time()
        result = work()
        self.seconds[stage] += time.process_time() - begin
        return result


def stage_seconds(pages: Sequence[str]) -> dict[str, float]:
    """Stage -> seconds over all pages; the dictionaries are loaded before the clock starts."""
    extract_page(pages[0], "-", Options())
    clock = _Clock()
    for page in pages:
        _one_page(page.encode(), clock)
    sums = clock.seconds
    groups = {
        "cleaning (repair, convert, lay out)": ("repair", "convert", "lay out"),
        "officials and places": ("find places", "find titles", "find persons", "resolve places", "whose post"),
        "dates and figures": ("dates", "figures"),
    }
    return dict(sums) | {name: sum(sums[stage] for stage in stages) for name, stages in groups.items()}


def _one_page(data: bytes, clock: _Clock) -> None:
    raw = clock("decode", lambda: decode(data, "-"))
    text = TracedText.of_raw(raw.text)
    repaired, _ = clock("repair", lambda: repair(text))
    simplified = clock("convert", lambda: simplify(repaired))
    page, _ = clock("lay out", lambda: lay_out(simplified, raw.text.splitlines()))
    anchors = clock("scan", lambda: scanner().scan(page.plain))
    candidates = clock("find places", lambda: places.find_places(page, anchors))
    runs = clock("find titles", lambda: offices.find_titles(page, anchors, candidates))
    people = clock("find persons", lambda: persons.find_persons(page, anchors, runs))
    named = sorted(span for person in people.persons for span in person.spans)
    settled = clock("resolve places", lambda: resolve_places(page, candidates, named))
    officials = clock("whose post", lambda: jurisdiction.official_records(page, people, settled))
    spots = clock("localities", lambda: localities.find_localities(page, anchors, settled))
    days = clock("dates", lambda: dates.find_dates(page, anchors))
    clock("figures", lambda: figures.find_figures(page, anchors, [(day.start, day.end) for day in days]))
    setting = activities.Setting(people, officials, days, settled, spots)
    clock("activities", lambda: activities.find_activities(page, anchors, setting))
    clock("all, to JSON", lambda: extract_page(data, "-", Options()).model_dump_json())
