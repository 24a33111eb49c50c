"""Units and classifiers: what stands after a number, and of which kind it is."""

from __future__ import annotations

from typing import Literal, cast

from extractnews.match.late_pattern import LatePattern
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
_RUNS_ON = {
    "人": "民",
    "平": "台方",
    "具": "有体备",
    "发": "展放生布现电出行改言送表射动明挥票育热病达起酵证函往",
    "管": "理道委网控齐辖护家线事",
    "担": "任当忧心保负责纲子架",
}


_TAIWANESE = LatePattern("商(?![用业务品标])|胞|企(?!业)|属(?![于地下性])")  # 300|台商, not 5台|商用车
_BY = frozenset("/每")
_PER = LatePattern(
    "每(?:立方米|升|公斤)|/(?:立方米|平方米|平方公里|平米|公里|毫升|升|吨|亩|公顷|人|天|日|年|个?月|小时|时|分钟|分|秒|户|次|公斤|千克|斤|克|"
    "头|只|台|株|套|间|张|(?:m³|m3|m²|m2|㎡|km|kg|mL|ml|L|h|s|t)(?![A-Za-z0-9]))"
)


def kind_of(unit: str) -> Kind:
    """Of which kind a unit is: 微克/立方米 is a measure like 微克."""
    return UNITS.get(unit) or UNITS.get(unit.partition("/")[0]) or UNITS.get(unit.partition("每")[0], "none")


def unit_at(plain: str, at: int) -> str:
    """The longest unit that `plain` has at `at`, with what it is counted by (微克/立方米); "" where there is none."""
    unit = _unit_at(plain, at)
    if unit and plain[at + len(unit) : at + len(unit) + 1] in _BY and (per := _PER.match(plain, at + len(unit))):
        return unit + per.group()
    return unit


def _unit_at(plain: str, at: int) -> str:
    for length in LENGTHS.get(plain[at : at + 1], ()):
        unit = plain[at : at + length]
        if unit in UNITS and not _runs_on(plain, at + length, unit):
            return unit
    return ""


def _runs_on(plain: str, end: int, unit: str) -> bool:
    """Whether a unit is only the start of a longer word (5G, 3D, 20mmHg, 320万人民)."""
    follower = plain[end : end + 1]
    if follower and (follower in _RUNS_ON.get(unit, "") or (unit == "台" and _TAIWANESE.match(plain, end))):
        return True
    return unit[-1].isascii() and unit[-1].isalpha() and follower.isascii() and follower.isalnum()
