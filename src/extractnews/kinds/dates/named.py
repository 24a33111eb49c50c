"""Dates said in words: 今天, 昨晚, 当天下午, 去年12月, 本周三, 正月初三, 除夕, 一季度, 上午."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import NamedTuple

from extractnews.kinds.dates.calendars import read_era, read_eve, read_feast, read_first_month, read_lunar
from extractnews.kinds.dates.clock import ends_with_part, read_hour, read_tail
from extractnews.kinds.dates.expression import Base, Expression, Shift
from extractnews.kinds.dates.named_days import read_alone, read_beside, read_day, read_days
from extractnews.kinds.dates.numerals import NUMERALS, read_number
from extractnews.kinds.dates.patterns import CLAUSE, NUMBER, begins_clause
from extractnews.kinds.dates.written import read_month_day
from extractnews.match.lexicon import read_rows, read_words
from extractnews.match.programs import compiled

_WEEKDAYS = {char: at for at, char in enumerate("一二三四五六日", 1)} | {"天": 7}
_NUMBER_SIGNS = frozenset(NUMERALS + "0123456789")
_AND = ("和", "及", "与")  # 下午和|晚上
_OPENING_HOURS = "(?:[0-9]{1,2}[点时:][0-9]*分?)?(?:至|到|-)"
_DAY_OF_MONTH = rf" ?({NUMBER}) ?[日号]"


class Word(NamedTuple):
    """What a word of `words.tsv` says."""

    kind: str
    amount: str
    part: str


@cache
def words() -> dict[str, Word]:
    """All words that begin a date."""
    rows = read_rows("dates/words.tsv", 4)
    return {word: Word(kind, amount, "" if part == "-" else part) for word, kind, amount, part in rows}


def stops() -> tuple[str, ...]:
    """Words that hold such a word and say no date."""
    return read_words("dates/stops.tsv")


def read_named(plain: str, start: int, text: str) -> Expression | None:
    """The date that begins with the word `text` at `start`."""
    word = words()[text]
    kind = word.kind
    if kind.startswith("bare_"):
        if not begins_clause(plain, start):
            return None
        kind = kind[5:]
    said = Expression(start, start + len(text), kind.replace("_", " "), part=word.part)
    base: Base = "spoken" if kind.startswith("spoken_") else "report"
    return _READERS[kind.removeprefix("spoken_")](plain, said, word.amount, base)


def _read_year(plain: str, said: Expression, amount: str, base: Base) -> Expression | None:
    """今年, 去年12月28日, 今年正月初三, 2020年除夕, 今年上半年."""
    said.year = Shift(int(amount), base)
    return read_after_year(plain, said)


def read_after_year(plain: str, said: Expression) -> Expression:
    """What may follow a year: month and day, a part of the year, a lunar day or a feast."""
    end = said.end
    is_of_year = plain.startswith("的", end)  # 去年的|10月3日, 2012年的|国庆节
    said.end += is_of_year
    if not is_of_year or plain[said.end : said.end + 1] in _NUMBER_SIGNS:
        read_month_day(plain, said)
        if said.month is not None:
            return said
    for length in (5, 4, 3, 2):
        text = plain[said.end : said.end + length]
        word = words().get(text)
        if word and word.kind in ("period", "months", "feast", "eve", "month_name"):
            inner = read_named(plain, said.end, text)
            if inner:
                return _with_year(said, inner)
    said.end -= is_of_year
    return said


def _with_year(year: Expression, inner: Expression) -> Expression:
    inner.start, inner.year = year.start, year.year
    return inner


def _read_month(plain: str, said: Expression, amount: str, base: Base) -> Expression | None:
    """上月, 本月5日, 当月下旬."""
    said.month = Shift(int(amount), base)
    day = compiled(_DAY_OF_MONTH).match(plain, said.end)
    number = day and read_number(day[1])
    if day and number and number <= 31:
        said.day, said.end = number, day.end()
        read_tail(plain, said)
    elif plain[said.end : said.end + 2] in ("上旬", "中旬", "下旬"):
        said.period, said.end = f"D{'上中下'.index(plain[said.end]) + 1}", said.end + 2
    elif plain[said.end : said.end + 3] in ("上半月", "下半月"):
        said.period, said.end = "D4" if plain[said.end] == "上" else "D5", said.end + 3
    elif plain[said.end : said.end + 1] in ("初", "底", "末"):
        said.end += 1
    return said


def _read_week(plain: str, said: Expression, amount: str, base: Base) -> Expression | None:
    """本周, 上周五下午, 上周末."""
    said.week = Shift(int(amount), base)
    after = plain[said.end : said.end + 1]
    if after in _WEEKDAYS and after:
        said.weekday, said.end = _WEEKDAYS[after], said.end + 1
        read_tail(plain, said)
    elif after == "末":
        said.end += 1
    elif after in ("边", "围", "期", "密", "全", "长", "到", "年", "刊"):
        return None
    return said


def _read_weekday(plain: str, said: Expression, amount: str, _base: Base) -> Expression | None:
    """周三上午, 星期五(21日): only where a clause begins with it and a part of the day or a clause's end follows."""
    if not begins_clause(plain, said.start) or plain[said.end : said.end + 1] in ("至", "到", "-", "、"):
        return None
    if plain[said.start - 1 : said.start] in ("、", "至", "到", "和"):
        return None
    end = said.end
    said.weekday, said.week = int(amount), None
    read_tail(plain, said)
    return said if said.end > end or plain[end : end + 1] in (",", ")") else None


def _read_part(plain: str, said: Expression, _amount: str, _base: Base) -> Expression | None:
    """A part of the day on the day last spoken of: 上午, 下午3点半, 在晚上召开的."""
    before = plain[said.start - 1] if said.start else "\n"
    hour = read_hour(plain, said.end, said.part)
    leads = "在于至到从自" if hour else "在于"
    is_led = before in CLAUSE or before in leads or plain.endswith(("截至", "会后"), 0, said.start)
    if not is_led and not (before in _AND and ends_with_part(plain, said.start - 1)):
        return None
    said.day = Shift(0, "spoken")
    if hour:
        said.clock, said.end = hour
    elif compiled(_OPENING_HOURS).match(plain, said.end) or plain[said.end : said.end + 1] in ("的", "、", "和", "时"):
        return None
    return said


def _read_period(plain: str, said: Expression, amount: str, _base: Base) -> Expression | None:
    """一季度, 上半年, 前三季度."""
    if plain[said.start - 1 : said.start] in ("每", "各", "第", "前", "分"):
        return None
    said.period = amount
    if plain[said.end : said.end + 1] in ("末", "初"):
        said.end += 1
    return said


def _read_months(plain: str, said: Expression, amount: str, _base: Base) -> Expression | None:
    """今年前7个月, 前7个月: not 婚前3个月, nor 前6个月内."""
    stands_free = not said.start or plain[said.start - 1] in CLAUSE or plain[said.start - 1] in "年度"
    if not stands_free or plain[said.end : said.end + 1] in ("内", "的", "起"):
        return None
    said.period = f"01/{int(amount):02d}"
    said.end += plain[said.end : said.end + 1] == "份"
    return said


_READERS: dict[str, Callable[[str, Expression, str, Base], Expression | None]] = {
    "day": read_day,
    "days": read_days,
    "beside": read_beside,
    "alone": read_alone,
    "year": _read_year,
    "month": _read_month,
    "week": _read_week,
    "weekday": _read_weekday,
    "part": _read_part,
    "period": _read_period,
    "months": _read_months,
    "eve": read_eve,
    "feast": read_feast,
    "month_name": read_lunar,
    "era": read_era,
    "first_month": read_first_month,
}
