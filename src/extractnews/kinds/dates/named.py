"""Dates said in words: 今天, 昨晚, 当天下午, 去年12月, 本周三, 正月初三, 除夕, 一季度, 上午."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import NamedTuple

from extractnews.kinds.dates.clock import read_hour, read_tail
from extractnews.kinds.dates.expression import Base, Expression, Shift
from extractnews.kinds.dates.named_days import read_alone, read_beside, read_day, read_days
from extractnews.kinds.dates.numerals import NUMERALS, read_number
from extractnews.kinds.dates.patterns import NUMBER, compiled
from extractnews.kinds.dates.written import read_month_day
from extractnews.match.lexicon import read_rows, read_words

_CLAUSE = ",。;:、!?“”()\n \t丨|"
_PREPOSITIONS = "在于自从是至到及截即为与和比较同超"
_LUNAR_DAY = (
    rf"(?:(?P<new>初[一二三四五六七八九十])|(?P<number>[{NUMERALS}]{{1,3}}))(?![季年届个名件条项日])"
    r"|(?P<small>初[0-9]{1,2})"
)
_LUNAR_MONTH = r"(?P<month>正|腊|冬|[一二三四五六七八九十]{1,2})月"
_WEEKDAYS = {char: at for at, char in enumerate("一二三四五六日", 1)} | {"天": 7}
_DAY_OF_FEAST = (
    "(?:节|佳节)?(?:当天|当日|这天|那天|之日|之夜|当晚|夜|[上下]午|凌晨|清晨|中午|傍晚|[,(、至]"
    "|起(?![来步床早])|到(?!来)|晚(?!会))"
)
_FEAST_TIME = "(?:节|佳节)?(?:小?长?假|期间|[前后将节档]|以[来后]|黄金周|慰问|来临|临近|联欢|晚会|活动|主题)"
_OPENING_HOURS = "(?:[0-9]{1,2}[点时:][0-9]*分?)?(?:至|到|-)"
_DAY_OF_MONTH = rf" ?({NUMBER}) ?[日号]"
_YEAR_OF_ERA = r" ?(?P<year>[0-9]{1,3}|[百零〇一二三四五六七八九十]{1,6}) ?年"


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


def begins_clause(plain: str, start: int) -> bool:
    """Whether a clause begins at `start`, or a preposition stands before."""
    return start == 0 or plain[start - 1] in _CLAUSE or plain[start - 1] in _PREPOSITIONS


def _read_year(plain: str, said: Expression, amount: str, base: Base) -> Expression | None:
    """今年, 去年12月28日, 今年正月初三, 2020年除夕, 今年上半年."""
    said.year = Shift(int(amount), base)
    return read_after_year(plain, said)


def read_after_year(plain: str, said: Expression) -> Expression:
    """What may follow a year: month and day, a part of the year, a lunar day or a feast."""
    if plain[said.end : said.end + 1] == "的":
        return said
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
    if before not in _CLAUSE and before not in "在于" and not plain.endswith(("截至", "会后"), 0, said.start):
        return None
    said.day = Shift(0, "spoken")
    hour = read_hour(plain, said.end, said.part)
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
    stands_free = not said.start or plain[said.start - 1] in _CLAUSE or plain[said.start - 1] in "年度"
    if not stands_free or plain[said.end : said.end + 1] in ("内", "的", "起"):
        return None
    said.period = f"01/{int(amount):02d}"
    said.end += plain[said.end : said.end + 1] == "份"
    return said


def _read_eve(plain: str, said: Expression, amount: str, _base: Base) -> Expression | None:
    """除夕, 大年三十下午: days by their lunar names."""
    if plain[said.end : said.end + 1] in ("前", "后", "将"):
        return None
    said.feast = amount
    if plain.endswith(("农历", "阴历"), 0, said.start):
        said.start -= 2
    if plain.startswith("之夜", said.end):
        said.part, said.end = "TEV", said.end + 2
        return said
    read_tail(plain, said)
    return said


def _read_feast(plain: str, said: Expression, amount: str, _base: Base) -> Expression | None:
    """元宵节, 国庆当天, 清明节上午: only as a day, not as a season (国庆期间, 春节前)."""
    if compiled(_FEAST_TIME).match(plain, said.end) and not compiled(_DAY_OF_FEAST).match(plain, said.end):
        return None
    days = compiled(_DAY_OF_FEAST).match(plain, said.end)
    if not days or not (begins_clause(plain, said.start) or plain[said.start - 1] == "年"):
        return None
    if amount in ("L01-01", "S10-01", "S05-01") and days[0][-1] in ",、(到至":
        return None
    for day_word in ("当天", "当日", "这天", "那天", "之日"):
        if plain.startswith(day_word, said.end):
            said.end += len(day_word)
            break
    said.feast = amount
    read_tail(plain, said)
    return said


def _read_lunar(plain: str, said: Expression, amount: str, _base: Base) -> Expression | None:
    """正月初三, 腊月廿三, 大年初一上午, 农历八月十五."""
    month = int(amount)
    if not month:
        named = compiled(_LUNAR_MONTH).match(plain, said.end)
        if not named:
            return None
        month = {"正": 1, "腊": 12, "冬": 11}.get(named["month"]) or read_number(named["month"]) or 0
        said.end = named.end()
    found = compiled(_LUNAR_DAY).match(plain, said.end)
    if not found or not 1 <= month <= 12:
        return None
    day = read_number((found["new"] or found["small"] or "")[1:] or found["number"] or "")
    if not day or day > 30 or (plain[said.start : said.start + 2] == "大年" and day > 10):
        return None
    said.feast, said.end, said.rule = f"L{month:02d}-{day:02d}", found.end(), "lunar"
    read_tail(plain, said)
    return said


def _read_first_month(plain: str, said: Expression, _amount: str, _base: Base) -> Expression | None:
    """元月, 元月1日至2日, 元月中旬; not 每人30元月租, whose 元 stands behind a number."""
    said.end, said.rule = said.start, "calendar"
    read_month_day(plain, said)
    return said if said.end > said.start else None


def _read_era(plain: str, said: Expression, _amount: str, _base: Base) -> Expression | None:
    """民国一百一十二年二月; in digits it is read from the digits."""
    found = compiled(_YEAR_OF_ERA).match(plain, said.end)
    year = found and read_number(found["year"])
    if not found or not year:
        return None
    said.year, said.end = year + 1911, found.end()
    read_month_day(plain, said)
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
    "eve": _read_eve,
    "feast": _read_feast,
    "month_name": _read_lunar,
    "era": _read_era,
    "first_month": _read_first_month,
}
