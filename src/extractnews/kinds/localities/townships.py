"""The table of townships: which counties have a town, township or street office of a name (end of 2025)."""

from __future__ import annotations

from functools import cache

from extractnews.match.lexicon import read_rows

_REGION = 4  # digits of a code that a prefecture and its counties share
TABLED = frozenset(("subdistrict", "town", "township"))


@cache
def _by_region() -> dict[str, list[list[str]]]:
    """First four digits of a code -> the rows of its counties: county, the names of its townships."""
    table: dict[str, list[list[str]]] = {}
    for row in read_rows("localities/townships.tsv", 2):
        table.setdefault(row[0][:4], []).append(row)
    return table


@cache
def of_region(region: str) -> dict[str, list[str]]:
    """Township -> the counties that have one of this name, within a prefecture given by four digits."""
    found: dict[str, list[str]] = {}
    for county, names in _by_region().get(region, ()):
        for name in names.split(" "):
            found.setdefault(name, []).append(county)
    return found


def counties_with(name: str, region: str = "") -> list[str]:
    """The counties whose code begins with `region` ("" for all: half a millisecond) that have a township of this name.

    >>> counties_with("朔里镇"), counties_with("朔里镇", "3406"), counties_with("朔里镇", "43")
    (['340602'], ['340602'], [])
    """
    if len(region) == _REGION:
        return of_region(region).get(name, [])
    padded = f" {name} "
    return [
        county
        for part, rows in _by_region().items()
        if part.startswith(region)
        for county, names in rows
        if name in names and padded in f" {names} "
    ]
