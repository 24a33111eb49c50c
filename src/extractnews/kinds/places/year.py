"""The year that a page is read in, which says what codes are in force.

In: the page, the candidates of places. Out: a year, or None where nothing tells it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from extractnews.kinds.places.cases import first_year_of_names, year_of_names
from extractnews.kinds.places.gazetteer import year_of
from extractnews.kinds.places.mention import PlaceCandidate
from extractnews.match.late_pattern import LatePattern
from extractnews.page import Page

# Years of the table; those before are history wherever they stand.
_YEAR = LatePattern(r"(?<!\d)(?:199[89]|20[0-4]\d)(?=年(?![代初底末前内]))", re.ASCII)


def year_of_page(page: Page, candidates: Iterable[PlaceCandidate]) -> int | None:
    """The year of publication, else the one the text names most often, else what names tell.

    A page of 2017 that begins with 2011 names 山南市, which there was not in 2011.
    """
    year = year_of(page.published)
    if year is None:
        candidates = list(candidates)
        year = _most_named(page.plain)
        if year is not None:
            year = max(year, first_year_of_names(page.plain, candidates))
    return year if year is not None else year_of_names(page.plain, candidates)


def _most_named(plain: str) -> int | None:
    """The year that is named more often than any other."""
    (first, often), (_, other) = (*Counter(_YEAR.findall(plain)).most_common(2), ("", 0), ("", 0))[:2]
    return int(first) if often > other else None
