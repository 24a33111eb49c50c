"""Amounts: from a numeral in the page to value, unit and bound, with what belongs to it on both sides.

`6万多人`, `近百万份`, `七成以上`, `百分之八十`, `三分之二`, `9级~10级`, `零下9摄氏度`, `两个半小时`. What is no figure at all
(ordinals, names, codes, slogans) is turned down in guards.py.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from extractnews.kinds.figures.bounds import bound_after, bound_before
from extractnews.kinds.figures.units import UNITS, Kind, unit_at
from extractnews.match.numerals import DIGITS, RUN, Number, read_neighbours, read_numeral
from extractnews.records import Mod

NUMERAL = re.compile(RUN)
_KILO = frozenset("瓦米克伏卡帕焦赫兆")  # 50万千瓦: 千 belongs to the unit
_OVER = frozenset("多余")
_MYRIADS_AFTER = re.compile("[百千万亿]{1,3}(?![瓦伏])")
_JOINTS = re.compile(" ?(?:[-~—–至到]|—-|--|——|～) ?")
_PARTS = {"十": 10, "百": 100, "千": 1000, "万": 10000}
_TENTHS = re.compile(f"成([{DIGITS[2:]}半](?![{DIGITS}个家名年天月]))?")
_NOT_TENTHS = frozenset("为立员果本交熟人功都品套长绩就效分型群片员因语千上")
_HALF = re.compile("半(?=年|个月|小时|天|个)|个半(?=小时|月|钟头|世纪)")
_FRACTION = re.compile("/([0-9]{1,2})(?![0-9/年月日%.])")
_RATIO = re.compile(r":([0-9]+(?:\.[0-9]+)?)(?![0-9:.])")
_RATIO_CUES = ("比例", "比为", "比约", "比达", "之比", "配比", "按")
_LONGEST_NUMERAL = 20


@dataclass(frozen=True, slots=True)
class Amount:
    """A number with its unit at `plain[start:end]`; `number` is where the bare numeral begins, `bare_end` where the
    unit ends and a bound may follow."""

    start: int
    end: int
    number: int
    bare_end: int
    value: Number | tuple[Number, Number]
    unit: str
    kind: Kind
    mod: Mod | None
    rule: str


@dataclass(frozen=True, slots=True)
class _Half:
    """One end of a range, or the whole of an amount, before bounds are read."""

    start: int
    end: int
    value: Number
    factor: int  # what 万 or 亿 multiplied it by
    high: Number | None  # the other end, of 三四百
    unit: str
    over: bool  # 多, 余
    rule: str


def read_amount(plain: str, start: int, end: int) -> Amount | None:
    """The amount whose first numeral run is `plain[start:end]`; None where no unit or multiple makes it one."""
    if end - start > _LONGEST_NUMERAL:
        return None
    half = _special(plain, start, end) or _half(plain, start, end)
    if half is None:
        return None
    amount = _range(plain, half) or _single(plain, half)
    return amount and _bounded(plain, amount)


def _half(plain: str, start: int, end: int) -> _Half | None:
    """A numeral, 多 or 余, and a unit."""
    run = plain[start:end]
    if run[-1] == "千" and plain[end : end + 1] in _KILO and plain[end : end + 1]:
        end -= 1
        run = run[:-1]
    value = read_numeral(run)
    high: Number | None = None
    if value is None:
        span = read_neighbours(run)
        if span is None:
            return None
        value, high = span
    factor, over, at = 1, False, end
    if plain[at : at + 1] in _OVER and plain[at : at + 1]:
        over = True
        at += 1
        multiple = _MYRIADS_AFTER.match(plain, at)
        if multiple:
            factor = int(read_numeral(multiple.group()) or 1)
            at = multiple.end()
    elif plain[at : at + 1] == "来" and run[-1] in "十百":
        at += 1
    gap = at + (plain[at : at + 1] == " ")
    unit = unit_at(plain, gap)
    if unit:
        at = gap + len(unit)
    if unit.startswith("个多"):
        over, unit = True, unit.replace("多", "")
    return _Half(start, at, value * factor, _factor(run) * factor, high, unit, over, "numeral")


def _factor(run: str) -> int:
    """What the 万 and 亿 at the end of a numeral multiply it by."""
    tail = len(run) - len(run.rstrip("万亿千百"))
    return int(read_numeral(run[-tail:]) or 1) if 0 < tail < len(run) else 1


def _special(plain: str, start: int, end: int) -> _Half | None:
    """百分之八十, 三分之二, 2/3, 九成五, 两年半, 1:3."""
    follower = plain[end : end + 1]
    if follower == "分" and plain.startswith("分之", end):
        return _parts(plain, start, end)
    if follower == "成":
        return _tenths(plain, start, end)
    if follower == "/":
        return _fraction(plain, start, end)
    if follower == ":":
        return _ratio(plain, start, end)
    half = _HALF.match(plain, end) if follower in {"个", "半"} else None
    if half is None:
        return None
    value = read_numeral(plain[start:end])
    unit = unit_at(plain, half.end())
    return value and _Half(start, half.end() + len(unit), value + 0.5, 1, None, unit, False, "half") or None


def _parts(plain: str, start: int, end: int) -> _Half | None:
    """百分之八十 is 80 %; 三分之二 is 2/3."""
    second = NUMERAL.match(plain, end + 2)
    if second is None or len(second.group()) > _LONGEST_NUMERAL:
        return None
    value, whole = read_numeral(second.group()), read_numeral(plain[start:end])
    if value is None or not whole:
        return None
    if plain[start:end] in {"百", "千", "万"}:
        unit = {"百": "%", "千": "‰", "万": "‱"}[plain[start:end]]
        return _Half(start, second.end(), value, 1, None, unit, False, "parts of a hundred")
    return _Half(start, second.end(), value / whole, 1, None, "", False, "fraction") if value < whole else None


def _tenths(plain: str, start: int, end: int) -> _Half | None:
    """两成 is 20 %, 九成五 is 95 %, 七八成 is [70, 80] %."""
    match = _TENTHS.match(plain, end)
    run = plain[start:end]
    if match is None or plain[match.end() : match.end() + 1] in _NOT_TENTHS and plain[match.end() : match.end() + 1]:
        return None
    span = read_neighbours(run)
    value = span[0] if span else read_numeral(run)
    if value is None or not 0 < value <= 10:
        return None
    rest = match.group(1)
    tail = 5 if rest == "半" else (read_numeral(rest) or 0) if rest else 0
    return _Half(start, match.end(), value * 10 + tail, 1, span and span[1] * 10, "%", False, "tenths")


def _fraction(plain: str, start: int, end: int) -> _Half | None:
    """2/3, but neither a date nor 24/7."""
    match = _FRACTION.match(plain, end)
    run = plain[start:end]
    if match is None or not run.isdecimal() or not 0 < int(run) < int(match.group(1)) <= 10:
        return None
    return _Half(start, match.end(), int(run) / int(match.group(1)), 1, None, "", False, "fraction")


def _ratio(plain: str, start: int, end: int) -> _Half | None:
    """1:3 where the words around say that it is a ratio; of three or more parts it is no one value."""
    match = _RATIO.match(plain, end)
    if match is None or plain[max(0, start - 1) : start] == ":":
        return None
    before, after = plain[max(0, start - 6) : start], plain[match.end() : match.end() + 4]
    if not (any(cue in before for cue in _RATIO_CUES) or "比例" in after or "的比" in after):
        return None
    left, right = read_numeral(plain[start:end]), read_numeral(match.group(1))
    return _Half(start, match.end(), left / right, 1, None, "", False, "ratio") if left and right else None


def _range(plain: str, low: _Half) -> Amount | None:
    """38人至41人, 9级~10级, 20—30万元, 三四百名: `value` is [low, high]."""
    if low.high is not None:
        return replace(_amount(plain, low), value=(low.value, low.high), rule="range of neighbours")
    joint = _JOINTS.match(plain, low.end)
    numeral = joint and NUMERAL.match(plain, joint.end() + (plain[joint.end() : joint.end() + 1] == "-"))
    if joint is None or numeral is None or len(numeral.group()) > _LONGEST_NUMERAL:
        return None
    high = _special(plain, numeral.start(), numeral.end()) or _half(plain, numeral.start(), numeral.end())
    if high is None or high.high is not None or not high.unit or low.unit not in ("", high.unit):
        return None
    first = low.value
    if not low.unit and low.factor == 1 and high.factor > 1 and first < high.value / high.factor:
        first *= high.factor
    negative = -1 if plain[numeral.start() - 1] == "-" and joint.end() < numeral.start() else 1
    amount = replace(low, end=high.end, unit=high.unit, over=high.over)
    if not low.unit and low.rule == "numeral" and high.rule == "tenths":
        first *= 10
    return replace(_amount(plain, amount), value=(first, high.value * negative), rule="range")


def _single(plain: str, half: _Half) -> Amount:
    return _amount(plain, half)


def _amount(plain: str, half: _Half) -> Amount:
    kind: Kind = UNITS.get(half.unit, "none")
    mod: Mod | None = "MORE_THAN" if half.over else None
    unit = half.unit
    if kind == "area":
        return Amount(
            half.start, half.end - len(unit), half.start, half.end - len(unit), half.value, "", kind, mod, half.rule
        )
    return Amount(half.start, half.end, half.start, half.end, half.value, unit, kind, mod, half.rule)


def _bounded(plain: str, amount: Amount) -> Amount:
    """With what stands around it: 超过, 近, 零下; 多 and 余 after the unit; 以上, 左右."""
    start, mod = amount.start, amount.mod
    value = amount.value
    if start >= 2 and plain[start - 2 : start] == "零下":
        start -= 2
        value = (-value[1], -value[0]) if isinstance(value, tuple) else -value
    elif plain[start - 1 : start] == "-" and amount.unit in {"℃", "摄氏度", "°C", "%"}:
        start -= 1
        value = (-value[0], value[1]) if isinstance(value, tuple) else -value
    start, before = bound_before(plain, start)
    end = amount.bare_end
    if mod is None and plain[end : end + 1] in _OVER and amount.unit and plain[end : end + 1]:
        if amount.kind in {"duration", "measure", "money", "degree"} and plain[end + 1 : end + 2] not in {"额", "元"}:
            end += 1
            mod = "MORE_THAN"
    end, after = bound_after(plain, end)
    return replace(amount, start=start, end=end, value=_signed(value), mod=mod or before or after)


def _signed(value: Number | tuple[Number, Number]) -> Number | tuple[Number, Number]:
    """A range from the lower to the higher end."""
    return (min(value), max(value)) if isinstance(value, tuple) else value
