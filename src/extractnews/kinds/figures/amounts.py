"""Amounts: a number or a range with its unit, and the bounds on both sides of it.

`近百万份`, `七成以上`, `9级~10级`, `38人至41人`, `20—30万元`, `零下9摄氏度`, `三年多`. What is no figure at all
(ordinals, names, codes, slogans) is turned down in guards.py.
"""

from __future__ import annotations

from extractnews.kinds.figures.bounds import bound_after, bound_before
from extractnews.kinds.figures.halves import LONGEST_NUMERAL, NUMERAL, OVER, Half, read_half
from extractnews.kinds.figures.units import Kind, kind_of
from extractnews.light_classes import dataclass, replace
from extractnews.match.late_pattern import LatePattern
from extractnews.match.numerals import Number
from extractnews.records import Mod

_MAY_JOIN = frozenset(" -~—–至到")
_JOINT = LatePattern("(?: ?(?:--|——|—-|[-~—–至到]) ?)(-|零下)?")
_BELOW = {"℃", "摄氏度", "°C", "%", "度"}
OF_LIST = "unit of the list"
_JOINTS = frozenset("、和及与")
_SHARING = LatePattern(r"(?:[、和及与] ?[0-9]{1,6}(?:\.[0-9]{1,3})?){0,6}[、和及与] ?(?=[0-9])")
_EACH = 16  # characters in which 分别 stands before the first of a list
_MAKES_A_FIGURE = frozenset("余多万亿")  # without a unit: 7000多万, 1550万
_CAN_RUN_OVER = frozenset({"duration", "measure", "money", "degree"})  # 三年多, 5公里多


@dataclass(frozen=True)
class Amount:
    """A figure at `plain[start:end]`: `number` is where its numeral begins, `bare_end` where its unit ends; what
    lies outside of these is bound (超过, 以上)."""

    start: int
    end: int
    number: int
    bare_end: int
    value: Number | tuple[Number, Number]
    unit: str
    kind: Kind
    mod: Mod | None
    rule: str


def read_amount(plain: str, start: int, end: int) -> Amount | None:
    """The amount whose first numeral run is `plain[start:end]`; None where that is no number."""
    if end - start > LONGEST_NUMERAL:
        return None
    half = read_half(plain, start, end)
    if half is None:
        return None
    if half.high is not None:
        return _bounded(plain, half, (half.value, half.high), "range")
    if plain[half.end : half.end + 1] in _MAY_JOIN:
        ended = _range(plain, half)
        if ended is not None:
            return _bounded(plain, *ended, "range")
    if not half.unit and plain[half.end : half.end + 1] in _JOINTS:
        half = _with_unit_of_list(plain, half)
    if not half.unit and half.rule == "numeral" and plain[half.end - 1] not in _MAKES_A_FIGURE:
        return None
    return _bounded(plain, half, half.value, half.rule)


def _with_unit_of_list(plain: str, half: Half) -> Half:
    """With the unit that all of a list share: 分别高|0.7|、1.4个百分点, 分别投资3、5亿元; not 到3、5号楼."""
    start, end = half.start, half.end
    joined = _SHARING.match(plain, end)
    if joined is None or ("." not in plain[start:end] and plain.find("分别", max(0, start - _EACH), start) < 0):
        return half
    numeral = NUMERAL.match(plain, joined.end())
    last = read_half(plain, *numeral.span()) if numeral and len(numeral.group()) <= LONGEST_NUMERAL else None
    if last is None or not last.unit or last.high is not None or kind_of(last.unit) == "area":
        return half
    return replace(half, value=round(half.value * last.factor, 2), unit=last.unit, rule=OF_LIST, factor=last.factor)


def _range(plain: str, low: Half) -> tuple[Half, tuple[Number, Number]] | None:
    """Both ends as one, with their values; None where no second end follows."""
    joint = _JOINT.match(plain, low.end)
    numeral = NUMERAL.match(plain, joint.end()) if joint else None
    if joint is None or numeral is None or len(numeral.group()) > LONGEST_NUMERAL:
        return None
    high = read_half(plain, *numeral.span())
    if high is None or high.high is not None or not high.unit or low.unit not in ("", high.unit):
        return None
    first, second = low.value, high.value
    if not low.unit and low.factor == 1 < high.factor and first < second / high.factor:  # 20—30万元
        first *= high.factor
    if joint.group(1) or (not low.unit and plain.endswith("零下", 0, low.start)):
        second = -second
    return replace(low, end=high.end, unit=high.unit, over=high.over), (first, second)


def _bounded(plain: str, half: Half, value: Number | tuple[Number, Number], rule: str) -> Amount:
    """With what stands around it: 超过, 近, 零下; 多 and 余 after the unit; 以上, 左右.

    The name of a division is no unit: 14市州 ends before 市州.
    """
    start, unit_end, unit = half.start, half.end, half.unit
    kind: Kind = kind_of(unit)
    if kind == "area":
        unit_end -= len(unit)
        unit = ""
    if plain.endswith("零下", 0, start):
        start -= 2
        value = _below(value)
    elif unit in _BELOW and plain.endswith("-", 0, start):
        start -= 1
        value = _below(value)
    start, before = bound_before(plain, start)
    end = unit_end
    mod: Mod | None = "MORE_THAN" if half.over else None
    if mod is None and kind in _CAN_RUN_OVER and plain.startswith(OVER, end):
        end, mod = end + 1, "MORE_THAN"
    end, after = bound_after(plain, end)
    if isinstance(value, tuple):
        value = (min(value), max(value))
    return Amount(start, end, half.start, unit_end, value, unit, kind, mod or before or after, rule)


def _below(value: Number | tuple[Number, Number]) -> Number | tuple[Number, Number]:
    """Below zero; of a range only the first end, the second has its own sign."""
    if isinstance(value, tuple):
        return -value[0], value[1]
    return -value
