"""One number with its unit: the whole of an amount, or one end of a range, before bounds are read.

`6万多人`, `120 多天`, `两年半`, `百分之八十`, `三分之二`, `2/3`, `九成五`, `1:3`.
"""

from __future__ import annotations

from extractnews.kinds.figures.units import unit_at
from extractnews.light_classes import dataclass
from extractnews.match.late_pattern import LatePattern
from extractnews.match.numerals import DIGITS, RUN, Number, read_neighbours, read_numeral

NUMERAL = LatePattern(RUN)
LONGEST_NUMERAL = 20
OVER = ("多", "余")
_OVER_STARTS = frozenset("多余来")

_KILO = ("瓦", "米", "克", "伏", "卡", "帕", "焦", "赫", "兆")  # 50万千瓦: 千 belongs to the unit
_SPACED = LatePattern(" [万亿]{1,2}")
_MULTIPLES = frozenset("百千万亿")
_FACTORS = {"百": 10**2, "千": 10**3, "万": 10**4, "亿": 10**8}
_ROUND = ("十", "百", "千", "万", "0")
_MULTIPLE = LatePattern("[百千万亿]{1,3}(?![瓦伏])")
_TENTHS = LatePattern(f"成([{DIGITS[2:]}半](?![{DIGITS}个家名年天月]))?")
_NO_TENTHS = LatePattern("成[为立员果本交熟人功品套长绩就效分型群片语上]")
_HALF = LatePattern("半(?=年|个月|小时|天|个)|个半(?=小时|月|钟头|世纪)")
_POINTS = LatePattern("(?:[、和,及与][0-9.]{1,5}个){0,4}[、和及与][0-9.]{1,5}个?百分点")  # 提高1.2个|和0.6个百分点
_HALVED = frozenset({"年", "天", "个月", "岁", "周岁", "斤", "公斤", "里", "公里", "亩"})
_AND_A_HALF = LatePattern("半(?![径程数天年月夜山个路坡])")
_SOME = f"([1-9{DIGITS[2:]}])"
_SMALL = {
    "元": LatePattern(f"{_SOME}[角毛](?:(?P<cents>[1-9{DIGITS[2:]}])分)?"),
    "块": LatePattern(f"{_SOME}(?:[角毛](?![^\\W\\d_]*票)|(?=[,。;、!?)的]|$))"),
    "斤": LatePattern(f"{_SOME}两"),
    "米": LatePattern("(?<=(?<![0-9.])[12]米)([0-9])(?P<cents>[0-9])(?=[,。;、的)以左]|$)"),  # 身高1米85
}
_MILLIARDS = LatePattern("个(多)?亿")
_FRACTION = LatePattern("/([0-9]{1,2})(?![0-9/年月日%.])")
_RATIO = LatePattern(r":([0-9]+(?:\.[0-9]+)?)(?![0-9:.])")
_RATIO_CUES = ("比例", "比为", "比约", "比达", "之比", "配比", "按", "比由", "到")
_HUNDREDS = {"百": "%", "千": "‰", "万": "‱"}


@dataclass(frozen=True)
class Half:
    """A number with its unit at `plain[start:end]`."""

    start: int
    end: int
    value: Number
    unit: str
    rule: str
    factor: int = 1  # what 万 or 亿 multiplied it by
    high: Number | None = None  # the other end, of 三四百
    over: bool = False  # 多, 余


def read_half(plain: str, start: int, end: int) -> Half | None:
    """The number whose first numeral run is `plain[start:end]`, with its unit."""
    follower = plain[end : end + 1]
    special = _SPECIAL.get(follower)
    return (special and special(plain, start, end)) or _plain_half(plain, start, end)


def _plain_half(plain: str, start: int, end: int) -> Half | None:
    """A numeral, 多 or 余, and a unit."""
    if (plain[end - 1] == "千" and plain.startswith(_KILO, end)) or plain[end - 1 : end + 1] == "百帕":
        end -= 1
    run = plain[start:end].replace(" ", "")  # 3 860
    spaced = _SPACED.match(plain, end) if plain[end : end + 1] == " " else None
    if spaced:
        end = spaced.end()
        run += spaced.group()[1:]
    value = read_numeral(run)
    high: Number | None = None
    if value is None:
        span = read_neighbours(run)
        if span is None:
            return None
        value, high = span
    at, factor, over = _over(plain, end) if plain[end : end + 1] in _OVER_STARTS else (end, 1, False)
    gap = at + (plain[at : at + 1] == " ")
    unit = unit_at(plain, gap)
    at = gap + len(unit) if unit else at
    if unit == "个" and high is None and _POINTS.match(plain, at):
        unit = "个百分点"
    if unit in _HALVED and high is None and _AND_A_HALF.match(plain, at):
        value, at = value + 0.5, at + 1
    small = _SMALL[unit].match(plain, at) if unit in _SMALL and high is None and not over else None
    if small:  # 4元5角, 26斤8两
        value, at = round(value + _tenth(small[1]) + _tenth(small.groupdict().get("cents")) / 10, 2), small.end()
    if unit.startswith("个多"):
        over, unit = True, unit.replace("多", "")
    value *= factor
    if run[-1] in _MULTIPLES:
        factor *= _factor(run)
    return Half(start, at, value, unit, "numeral", factor, high, over)


def _tenth(digit: str | None) -> float:
    """The tenth of a digit; 0 where there is none."""
    return (read_numeral(digit) or 0) / 10 if digit else 0


def _over(plain: str, end: int) -> tuple[int, int, bool]:
    """Where 多, 余 or 来 after a numeral ends, with the 万 or 亿 that may follow it: 20多万, 十来个."""
    if plain.startswith(OVER, end):
        multiple = _MULTIPLE.match(plain, end + 1)
        if multiple:
            return multiple.end(), int(read_numeral(multiple.group()) or 1), True
        return end + 1, 1, True
    if plain.startswith("来", end) and plain.endswith(_ROUND, 0, end):
        return end + 1, 1, False
    return end, 1, False


def _factor(run: str) -> int:
    """What the 万 and 亿 at the end of a numeral multiply it by."""
    tail = run[len(run.rstrip("万亿千百")) :]
    return _FACTORS.get(tail) or int(read_numeral(tail) or 1) if len(tail) < len(run) else 1


def _parts(plain: str, start: int, end: int) -> Half | None:
    """百分之八十 is 80 %; 三分之二 is 2/3."""
    second = NUMERAL.match(plain, end + 2) if plain.startswith("分之", end) else None
    if second is None or len(second.group()) > LONGEST_NUMERAL:
        return None
    value, whole = read_numeral(second.group()), read_numeral(plain[start:end])
    if value is None or not whole:
        return None
    unit = _HUNDREDS.get(plain[start:end])
    if unit:
        return Half(start, second.end(), value, unit, "parts of a hundred")
    return Half(start, second.end(), value / whole, "", "fraction") if value < whole else None


def _tenths(plain: str, start: int, end: int) -> Half | None:
    """两成 is 20 %, 九成五 is 95 %, 七八成 is [70, 80] %."""
    match = _TENTHS.match(plain, end)
    if match is None or _NO_TENTHS.match(plain, end):
        return None
    run = plain[start:end]
    span = read_neighbours(run)
    value = span[0] if span else read_numeral(run)
    if value is None or not 0 < value <= 10:
        return None
    end = match.end()
    over = not match.group(1) and plain.startswith(OVER, end) and not plain.startswith("多数", end)
    rest = match.group(1)
    tail = 5 if rest == "半" else (read_numeral(rest) or 0) if rest else 0
    return Half(start, end + over, value * 10 + tail, "%", "tenths", high=span and span[1] * 10, over=over)


def _half_more(plain: str, start: int, end: int) -> Half | None:
    """两个半小时; 5.8个亿."""
    match = _HALF.match(plain, end)
    value = read_numeral(plain[start:end])
    if value and (milliards := _MILLIARDS.match(plain, end)):
        total = round(value * _FACTORS["亿"], 2)
        unit = unit_at(plain, milliards.end())
        total = int(total) if total == int(total) else total
        return Half(start, milliards.end() + len(unit), total, unit, "numeral", over=milliards[1] is not None)
    if match is None or not value:
        return None
    unit = unit_at(plain, match.end())
    return Half(start, match.end() + len(unit), value + 0.5, unit, "half")


def _fraction(plain: str, start: int, end: int) -> Half | None:
    """2/3, but neither a date nor 24/7."""
    match = _FRACTION.match(plain, end)
    run = plain[start:end]
    if match is None or not (run.isascii() and run.isdecimal()) or not 0 < int(run) < int(match.group(1)) <= 10:
        return None
    return Half(start, match.end(), int(run) / int(match.group(1)), "", "fraction")


def _ratio(plain: str, start: int, end: int) -> Half | None:
    """1:3 where the words around say that it is a ratio; of three or more parts it is no one value."""
    match = _RATIO.match(plain, end)
    if match is None or plain[max(0, start - 1) : start] == ":":
        return None
    if not any(cue in plain[max(0, start - 6) : start] for cue in _RATIO_CUES):
        return None
    if "比" not in plain[max(0, start - 16) : match.end() + 4]:
        return None
    left, right = read_numeral(plain[start:end]), read_numeral(match.group(1))
    return Half(start, match.end(), left / right, "", "ratio") if left and right else None


_SPECIAL = {"分": _parts, "成": _tenths, "个": _half_more, "半": _half_more, "/": _fraction, ":": _ratio}
