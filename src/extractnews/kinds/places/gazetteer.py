"""The table of divisions: every province, prefecture and county of any year since 1998, by name and by code.

In: `data/places/divisions.tsv` and `names.tsv`. Out: `Division`s for names, codes and years. Rows are split and become
`Division`s only when asked for: a page needs some twenty of 4,400.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from extractnews.errors import BadOptionError
from extractnews.kinds.places.mention import NATION, Division, Level
from extractnews.match.lexicon import read_lines

_LEVELS: dict[str, Level] = {"province": "province", "prefecture": "prefecture", "county": "county"}


_FULL = "-"  # stands for the risk of full names


class Name(NamedTuple):
    """Who bears a name in any year, whether it is a full one, and how much a short one may be something else."""

    bearers: tuple[Division, ...]
    is_full: bool
    risk: int


_NOBODY = Name((), False, 0)


class Gazetteer:
    """Divisions by name and by code; see `gazetteer()` for the one that is used."""

    def __init__(self) -> None:
        self._rows = read_lines("places/divisions.tsv")  # in order of their codes
        self._names = {
            name: rest for name, _, rest in [line.partition("\t") for line in read_lines("places/names.tsv")]
        }
        self._divisions: dict[int, Division] = {}
        self._known: dict[str, Name] = {}

    def names(self) -> tuple[str, ...]:
        """All full names and short forms."""
        return tuple(self._names)

    def look_up(self, name: str) -> Name:
        """What is known of a full name or short form; of any other string, that nobody bears it."""
        known = self._known.get(name)
        if known is None:
            rest = self._names.get(name)
            if rest is None:
                return _NOBODY
            risk, _, numbers = rest.partition("\t")
            bearers = tuple(self._division(int(number)) for number in numbers.split(" "))
            known = Name(bearers, risk == _FULL, 0 if risk == _FULL else int(risk))
            self._known[name] = known
        return known

    def bearers(self, name: str) -> tuple[Division, ...]:
        """All divisions of any year that bear `name` in full or in short."""
        return self.look_up(name).bearers

    def is_full(self, name: str) -> bool:
        """Whether `name` is the full name of a division (株洲市), not only a short form."""
        return self.look_up(name).is_full

    def risk(self, name: str) -> int:
        """How much a short form may be something else: 0 to 3, see `words.tsv`."""
        return self.look_up(name).risk

    def of_code(self, adcode: str, year: int | None) -> Division | None:
        """The division with this code in force in `year` (None: now), else the nearest in time."""
        if adcode == NATION.adcode:
            return NATION
        found = []
        number = bisect_left(self._rows, adcode)
        while number < len(self._rows) and self._rows[number].startswith(adcode + "\t"):
            found.append(self._division(number))
            number += 1
        return in_force(found, year)[0] if found else None

    def _division(self, number: int) -> Division:
        known = self._divisions.get(number)
        if known is None:
            code, name, level, parent, first, last = self._rows[number].split("\t")
            above = self._path_of(parent, int(last))
            known = Division(code, name, above + name, _LEVELS[level], parent, int(first), int(last))
            self._divisions[number] = known
        return known

    def _path_of(self, adcode: str, year: int) -> str:
        """The full path of the division above, "" above provinces."""
        above = self.of_code(adcode, year)
        return above.path if above is not None and above is not NATION else ""


@cache
def gazetteer() -> Gazetteer:
    """The table, read on first use."""
    return Gazetteer()


def in_force(divisions: Sequence[Division], year: int | None) -> list[Division]:
    """Those in force in `year`, in the year of a change both old and new, new ones first. None is the present,
    with what ended in other provinces: 江北区 is one of 宁波, and was one of 重庆.

    Where none is, those nearest in time: an old name is read as what it was.
    """
    if year is None:
        latest = max(division.last for division in divisions)
        current = [division for division in divisions if division.last == latest]
        provinces = {division.adcode[:2] for division in current}
        return current + [division for division in divisions if division.adcode[:2] not in provinces]
    current = [division for division in divisions if division.first <= year <= division.last]
    ending = [division for division in divisions if division.last == year - 1 and division not in current]
    if current or ending:
        return current + ending
    nearest = min(_distance(division, year) for division in divisions)
    return [division for division in divisions if _distance(division, year) == nearest]


def _distance(division: Division, year: int) -> int:
    return max(division.first - year, year - division.last, 0)


def year_of(published: str | None) -> int | None:
    """The year of an ISO 8601 date, None where there is none."""
    head = (published or "")[:4]
    return int(head) if len(head) == 4 and head.isascii() and head.isdigit() else None


def as_of(division: Division, year: int | None) -> Division:
    """What a county was in `year`, under another code where it had one: 崇明区 was 崇明县 until 2016."""
    if year is None or division.first <= year <= division.last or division.level != "county":
        return division
    known = [
        one
        for one in gazetteer().bearers(division.name[:-1])
        if one.level == "county" and one.adcode[:2] == division.adcode[:2] and one.first <= year <= one.last
    ]
    return known[0] if len(known) == 1 else division


def ancestors(division: Division, year: int | None = None) -> tuple[Division, ...]:
    """The divisions above, nearest first, without the nation.

    >>> [above.name for above in ancestors(division_named("芦淞区", 2020))]
    ['株洲市', '湖南省']
    """
    found = []
    above: Division | None = division
    while above is not None and above.level not in ("nation", "province"):
        above = gazetteer().of_code(above.parent, min(division.last, year or division.last))
        if above is not None:
            found.append(above)
    return tuple(found)


def at_level(division: Division | None, level: Level, year: int | None = None) -> Division | None:
    """The division itself or the one above it that has `level`; None where there is none."""
    if division is None or level == "nation":
        return division and NATION
    for above in (division, *ancestors(division, year)):
        if above.level == level:
            return above
    return None


def prefecture_of(division: Division | None, year: int | None = None) -> Division | None:
    """The prefecture of a county, or the prefecture itself; a municipality counts as its own."""
    found = at_level(division, "prefecture", year)
    if found is None and division is not None and division.adcode[:2] in ("11", "12", "31", "50"):
        return province_of(division, year)
    return found


def province_of(division: Division | None, year: int | None = None) -> Division | None:
    """The province that a division lies in, or is."""
    return at_level(division, "province", year)


def contains(outer: Division, inner: Division) -> bool:
    """Whether `inner` lies in `outer` or is it; by codes, and by the parent where codes do not show it."""
    if outer.level == "nation" or outer.adcode in (inner.adcode, inner.parent):
        return True
    return outer.level == "province" and outer.adcode[:2] == inner.adcode[:2]


def division_named(region: str, year: int | None = None) -> Division:
    """The division that an option names: adcode, full name, path or short form (长沙, 湖南省长沙市, 430100).

    Raises BadOptionError where there is none, or more than one.
    """
    table = gazetteer()
    wanted = region.strip()
    if wanted.isascii() and wanted.isdigit():
        found = table.of_code(wanted, year)
        if found is None:
            raise BadOptionError(
                "--region", f"no division has the code {wanted}", "give a GB/T 2260 code of six digits"
            )
        return found
    named = _named(wanted, year)
    if len(named) == 1:
        return named[0]
    if not named:
        hint = "give a full name (长沙市), a path (湖南省长沙市) or a code (430100)"
        raise BadOptionError("--region", f"no division is called {wanted}", hint)
    hint = "give the path or code: " + ", ".join(f"{one.path} {one.adcode}" for one in named[:4])
    raise BadOptionError("--region", f"{len(named)} divisions are called {wanted}", hint)


def _named(wanted: str, year: int | None) -> list[Division]:
    """The divisions of a name or path; of several levels under one name the highest."""
    for start in range(len(wanted) - 1):
        bearers = gazetteer().bearers(wanted[start:])
        if start:
            bearers = tuple(one for one in bearers if _is_path(wanted[:start], one))
        if bearers:
            return highest(in_force(bearers, year))
    return []


def _is_path(above: str, division: Division) -> bool:
    """Whether `above` is made of names of divisions above `division`, in full or in short (湖南郴州)."""
    rest = above
    for upper in reversed(ancestors(division)):
        for end in range(len(rest), 1, -1):
            if upper in gazetteer().bearers(rest[:end]):
                rest = rest[end:]
                break
    return not rest


def highest(divisions: Sequence[Division]) -> list[Division]:
    """Those of the highest level among `divisions`, one for each code."""
    order = ("nation", "province", "prefecture", "county")
    top = min(order.index(one.level) for one in divisions)
    return list({one.adcode: one for one in reversed(divisions) if one.level == order[top]}.values())
