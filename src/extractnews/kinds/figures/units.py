"""Units and classifiers: what stands after a number, and of which kind it is."""

from __future__ import annotations

from typing import Literal, cast

from extractnews.match.lexicon import read_rows

Kind = Literal["percent", "duration", "degree", "person", "event", "count", "measure", "money", "area", "ascii", "none"]

UNITS: dict[str, Kind] = {
    unit: cast(Kind, kind) for kind, units in read_rows("figures/units.tsv", 2) for unit in units.split(" ")
}


def _by_first_sign() -> dict[str, tuple[int, ...]]:
    """First character -> the lengths of the units that begin with it, longest first."""
    lengths: dict[str, set[int]] = {}
    for unit in UNITS:
        lengths.setdefault(unit[0], set()).add(len(unit))
    return {sign: tuple(sorted(found, reverse=True)) for sign, found in lengths.items()}


LENGTHS = _by_first_sign()
# Signs with which a unit is the start of another word: 320万|人民, 5|管理局, 1|担任.
_RUNS_ON = {"人": "民", "管": "理道委网控齐辖护家线事", "担": "任当忧心保负责纲子架"}


def unit_at(plain: str, at: int) -> str:
    """The longest unit that `plain` has at `at`; "" where there is none."""
    for length in LENGTHS.get(plain[at : at + 1], ()):
        unit = plain[at : at + length]
        if unit in UNITS and not _runs_on(plain, at + length, unit):
            return unit
    return ""


def _runs_on(plain: str, end: int, unit: str) -> bool:
    """Whether a unit is only the start of a longer word (5G, 3D, 20mmHg, 320万人民)."""
    follower = plain[end : end + 1]
    if follower and follower in _RUNS_ON.get(unit, ""):
        return True
    return unit[-1].isascii() and unit[-1].isalpha() and follower.isascii() and follower.isalnum()
