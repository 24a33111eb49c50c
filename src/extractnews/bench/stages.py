"""Seconds of processor time that each step of the pipeline takes over the same pages."""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Callable, Sequence
from typing import ParamSpec, TypeVar

from extractnews.options import Options
from extractnews.pipeline import extract_page

P = ParamSpec("P")
T = TypeVar("T")
_GROUPS = {
    "cleaning": ("repair", "convert", "lay out"),
    "officials and places": ("find places", "find titles", "find persons", "resolve places", "whose post"),
    "dates and figures": ("dates", "figures"),
}


class _Clock:
    """A step of the pipeline that adds up the time of each name."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = defaultdict(float)

    def __call__(self, name: str, work: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> T:
        begin = time.process_time()
        result = work(*args, **kwargs)
        self.seconds[name] += time.process_time() - begin
        return result


def stage_seconds(pages: Sequence[str]) -> dict[str, float]:
    """Step -> seconds over all pages, and sums of steps; the dictionaries are loaded before the clock starts."""
    encoded = [page.encode() for page in pages]
    extract_page(encoded[0], "-", Options())
    clock = _Clock()
    begin = time.process_time()
    for page in encoded:
        extract_page(page, "-", Options(), clock).model_dump_json()
    whole = time.process_time() - begin
    sums = clock.seconds
    grouped = {name: sum(sums[step] for step in steps) for name, steps in _GROUPS.items()}
    return dict(sums) | grouped | {"all, to JSON": whole}
