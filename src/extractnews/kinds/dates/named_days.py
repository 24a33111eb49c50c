"""Days said in words: 今天, 昨晚, 昨(4)日, 昨, 今明两天."""

from __future__ import annotations

from extractnews.kinds.dates.clock import read_hour, read_tail
from extractnews.kinds.dates.expression import Base, Expression, Shift
from extractnews.kinds.dates.numerals import read_number
from extractnews.kinds.dates.patterns import NUMBER
from extractnews.match.programs import compiled

_BESIDE = (
    rf" ?\(? ?(?:(?P<month>{NUMBER}) ?月)? ?(?P<day>{NUMBER}) ?(?P<unit>日)?[^)\n]{{0,6}}?\)"
    r" ?(?P<left>[日天]|(?=[晚夜晨早午]))?"
)
_FIGURATIVE = "的(?!会|发布|调研|座谈|仪式|活动|督查|检查|讲话|报告|大会|采访|部署|演练|最高)"
_BRAND = "[^,。、:;()\n]{2,4}(?:网|报(?![道告到名送备])|客户端|》)"
_EACH = "(?:每|凡)[^。!?\n]*$"
_NEAR = 24
_REACHED = ("走到", "直到", "发展到", "坚持到", "才有", "才有了", "没有", "美好", "的", "拥抱", "迎接", "点亮", "幸福")


def read_day(plain: str, said: Expression, amount: str, base: Base) -> Expression | None:
    """今天, 昨晚, 当天下午, 今天(2月15日), 昨(4)日."""
    if base == "report" and (
        (not said.part and compiled(_FIGURATIVE).match(plain, said.end) and not plain.endswith("在", 0, said.start))
        or plain.endswith(_REACHED, 0, said.start)
        or (plain.startswith("今日", said.start) and compiled(_BRAND).match(plain, said.end))
    ):
        return None
    if base == "spoken" and not int(amount) and compiled(_EACH).search(plain, max(0, said.start - _NEAR), said.start):
        return None
    shift = int(amount)
    said.day = Shift(shift, base)
    beside = compiled(_BESIDE).match(plain, said.end) if plain[said.end : said.end + 1] == "(" else None
    day = beside and read_number(beside["day"])
    if beside and day and day <= 31 and (beside["unit"] or beside["left"] is not None or not beside["month"]):
        said.day, said.month, said.end = day, read_number(beside["month"] or "") or None, beside.end()
        if base == "report":
            said.stated = shift
    if said.part:
        hour = read_hour(plain, said.end, said.part)
        if hour:
            said.clock, said.end = hour
    else:
        read_tail(plain, said)
    return said


def read_days(_plain: str, said: Expression, amount: str, base: Base) -> Expression | None:
    """今明两天."""
    first, last = amount.split("/")
    said.day = Shift(int(first), base)
    said.until = Expression(said.start, said.end, said.rule, day=Shift(int(last), base))
    return said


def read_beside(plain: str, said: Expression, amount: str, base: Base) -> Expression | None:
    """昨(4)日, 今(15日): the word is 昨 with the bracket."""
    said.end, said.rule = said.start + 1, "day"
    beside = compiled(_BESIDE).match(plain, said.end)
    if not beside or (not beside["unit"] and beside["left"] is None):
        return read_alone(plain, said, amount, base) if plain[said.start] == "昨" else None
    return read_day(plain, said, amount, base)


def read_alone(plain: str, said: Expression, amount: str, base: Base) -> Expression | None:
    """昨, as a word: 记者昨从市政府获悉, 昨起, 昨上午; not 今是昨非, 恍如昨."""
    before, after = plain[said.start - 1 : said.start], plain[said.end : said.end + 1]
    if (before and before in "如犹而似若忆恍宛") or (after and after in "非年儿是报"):
        return None
    said.rule = "day"
    return read_day(plain, said, amount, base)
