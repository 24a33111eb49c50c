"""The table of townships: which counties have a town, township or street office of a name (end of 2025)."""

from __future__ import annotations

from functools import cache

from extractnews.match.lexicon import read_bytes, read_rows, read_words

TABLED = frozenset(("subdistrict", "town", "township"))
_REGION = 4  # digits of a code that a prefecture and its counties share
_CODE = 6
_SHORTEST = 2


@cache
def _table() -> bytes:
    """The file itself, rows in order of their codes: a page needs three of 2,900."""
    return b"\n" + read_bytes("localities/townships.tsv")


@cache
def of_region(region: str) -> dict[str, list[str]]:
    """Township -> the counties that have one of this name, within a prefecture given by four digits.

    3100 is all of a municipality. 乌镇 stands for 乌镇镇, 河镇乡 for 河镇彝族苗族乡 as well.
    """
    found: dict[str, list[str]] = {}
    table, begin = _table(), f"\n{region.removesuffix('00')}".encode()
    at = table.find(begin)
    while at >= 0:
        end = table.find(b"\n", at + 1)
        county, _, names = table[at + 1 : end].decode().partition("\t")
        for name in names.split(" "):
            found.setdefault(name, []).append(county)
            if name.endswith("镇镇"):
                found.setdefault(name[:-1], []).append(county)  # 乌镇 is 乌镇镇
            if name.endswith("族乡"):
                found.setdefault(_without_peoples(name), []).append(county)
        at = end if table.startswith(begin, end) else -1
    return found


@cache
def _peoples() -> tuple[str, ...]:
    """Longer names first: the end of 东乡族 is no 乡."""
    return tuple(sorted(read_words("localities/peoples.tsv"), key=len, reverse=True))


def _without_peoples(name: str) -> str:
    """The name of a township of one or more peoples in short: 河镇彝族苗族乡 is 河镇乡."""
    stem = name.removesuffix("乡")
    while stem.endswith("族"):
        shorter = next((stem.removesuffix(people) for people in _peoples() if stem.endswith(people)), stem)
        if shorter == stem or len(shorter) < _SHORTEST:
            break
        stem = shorter
    return stem + "乡"


@cache
def _mergers() -> dict[str, list[tuple[int, str]]]:
    found: dict[str, list[tuple[int, str]]] = {}
    for county, year, other in read_rows("localities/mergers.tsv", 3):
        found.setdefault(county, []).append((int(year), other))
    return found


def taken_in_since(county: str, year: int) -> list[str]:
    """The counties that one of today took in, whole or in part, in `year` or later: its towns may have been theirs.

    >>> taken_in_since("310115", 2003), taken_in_since("310115", 2020)
    (['310119'], [])
    """
    return [other for then, other in _mergers().get(county, ()) if then >= year]


def counties_with(name: str, region: str = "") -> list[str]:
    """The counties whose code begins with `region` ("" for all: a third of a millisecond) that have such a township.

    >>> counties_with("朔里镇"), counties_with("朔里镇", "3406"), counties_with("朔里镇", "43")
    (['340602'], ['340602'], [])
    """
    if len(region) == _REGION:
        return of_region(region).get(name, [])
    table, wanted = _table(), name.encode()
    found: dict[str, None] = {}
    at = table.find(wanted)
    while at >= 0:
        end = at + len(wanted)
        if table[at - 1 : at] in (b" ", b"\t") and table[end : end + 1] in (b" ", b"\n"):
            row = table.rfind(b"\n", 0, at) + 1
            found[table[row : row + _CODE].decode()] = None
        at = table.find(wanted, end)
    return [county for county in found if county.startswith(region)]


def is_tabled(name: str) -> bool:
    """Whether any county has such a township; 乌镇 is 乌镇镇."""
    return bool(counties_with(name) or (name.endswith("镇") and counties_with(name + "镇")))
