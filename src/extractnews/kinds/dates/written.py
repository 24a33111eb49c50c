"""Dates written in numbers, Arabic or Chinese: 2020年2月14日, 二〇二〇年二月, 2020-02-14, 14日, 1-4月, 2016—2020年."""

from __future__ import annotations

import re
from functools import cache

from extractnews.kinds.dates.clock import read_tail
from extractnews.kinds.dates.expression import Expression
from extractnews.kinds.dates.numerals import NUMERALS, read_number
from extractnews.kinds.dates.numeric import STAMP_CUES, read_month_line, read_numeric, read_slashed, read_stamp
from extractnews.kinds.dates.patterns import JOIN, JOINTS, NUMBER, WORD, begins_clause
from extractnews.kinds.dates.years import full_year, is_span, read_decade
from extractnews.match.late_pattern import LatePattern
from extractnews.match.lexicon import read_words
from extractnews.match.programs import compiled

_NEXT = rf"(?:{JOIN}|[、和])"
_ANCHOR = LatePattern(rf"[0-9年月日号时点](?:(?<=[0-9])[0-9]*|(?<=[{NUMERALS}].))")  # a class first is quick to search
_NUMBER_SIGNS = frozenset(NUMERALS + "0123456789")
_LONGEST_NUMBER = 3
_GOES_ON = frozenset("年学月日号时点-./:、和至到~–―−) 世")
_YEARS = r"(?:[、和及][0-9]{4})"  # of those that share a unit: 1998、2005和2010年, … 和2010三个年份
_YEAR = LatePattern(
    rf"(?P<year>[0-9]{{4}}|[0-9]{{2,3}}(?= ?年 ?{WORD} ?月 ?{WORD} ?[日号]|年{WORD}月)|[\w○]{{4}}"
    r"|1[0-3][0-9](?= ?年)) ?(?:学?年(?:度(?!假))?(?!级|代|头)"
    rf"|(?={JOIN}[0-9]{{4}} ?学?年|{_YEARS}{{1,8}} ?年(?![级代])|{_YEARS}{{0,8}}[两三四五六七八九十]个年[头份]))"
)
_MONTH = LatePattern(rf" ?(?P<month>{WORD}) ?月份?(?!龄|牌|嫂|季)")
_DAY = LatePattern(rf" ?(?P<day>{WORD}) ?(?:(?P<unit>[日号])|(?<![日号])(?=上午|中午|下午|傍晚|晚上|夜间|凌晨))")
_NO_DAY_OF_MONTH = ("线", "楼", "院", "台风")
_MONTHS = rf" ?(?P<month>{NUMBER}) ?(?=(?:{_NEXT}{NUMBER}){{1,8}} ?月(?! ?{NUMBER} ?[日号]))"
_DAYS_OF_MONTH = rf" ?(?P<day>{NUMBER}) ?(?=(?:{_NEXT}{NUMBER}){{1,8}} ?[日号])"
_DAYS = rf" ?(?P<day>{NUMBER}) ?(?=(?:{_NEXT}{NUMBER}){{1,8}} ?日(?!内|龄|游|左右|以|后|前))"
_SPACED_DAY = r"(?P<day>[12] [0-9]|3 [01]) ?(?P<unit>日)"  # 1 7 日: set with wide digits
_BRACKETED = r"\((?P<day>[0-9]{1,2})\)(?P<unit>日)"
_PERIODS = {"上旬": "D1", "中旬": "D2", "下旬": "D3", "上半月": "D4", "下半月": "D5"}
_PERIOD = rf"[上中下]旬|[上下]半月|[初底末](?![期尾{NUMERALS}])"
_YEAR_EDGE = "年?[初底末](?!期)"
_STAMP_LENGTHS = frozenset({7, 8})
_NO_DAY_AFTER = (
    "内|龄|游|以上|以下|左右|余(?!震)|多|均(?![在未已有居到由无属可按])|间|之内|的?时间|行程|前(?![往来去赴])|后(?!来)"
)


@cache
def _before_lengths() -> tuple[str, ...]:
    return read_words("dates/before_lengths.tsv")


def anchors(plain: str) -> list[int]:
    """Where a date in numbers may begin: positions of digit runs and of Chinese numerals before 年, 月, 日 ….

    A digit run counts where a unit or a separator follows.
    """
    starts = []
    for found in _ANCHOR.finditer(plain):
        start, end = found.span()
        if plain[start].isascii():
            if end - start < 5:
                goes_on = plain[end : end + 1] in _GOES_ON or (end - start == 4 and plain.startswith("个年", end + 1))
                if goes_on and not _is_decimal(plain, start, end) and not _glued(plain, start):
                    starts.append(start)
            elif end - start in _STAMP_LENGTHS and plain.endswith(STAMP_CUES, 0, start):
                starts.append(start)
        else:
            low = max(0, start - 4)
            while start > low and plain[start - 1] in NUMERALS:
                start -= 1
            if plain[start - 1 : start] == "至" and plain[end - 1] in "月日":
                starts.extend(_start_of_range(plain, start - 1, plain[end - 1]))
            starts.append(start)
    return starts


def _start_of_range(plain: str, end: int, unit: str) -> list[int]:
    """Where the Chinese number begins that ends at `end`: 一|至八月; none in 第一至八月, 缩短二十|至三十日."""
    start = end
    while start > max(0, end - _LONGEST_NUMBER) and plain[start - 1] in NUMERALS:
        start -= 1
    is_date = begins_clause(plain, start) if unit == "日" else plain[start - 1 : start] != "第"
    return [start] if start < end and is_date else []


def _is_decimal(plain: str, start: int, end: int) -> bool:
    """Whether a point after the digits makes no date of them: 98.5, not 2020.2.14 nor 14.02.2020."""
    return plain[end : end + 1] == "." and end - start != 4 and plain[end + 3 : end + 4] != "."


def _glued(plain: str, start: int) -> bool:
    """Whether the digits at `start` go on from a number, a word or an address before them."""
    if start == 0:
        return False
    before = plain[start - 1]
    if before == " ":  # 1 7日: spaced digits of one number
        return start > 1 and plain[start - 2].isdecimal() and plain[start - 2].isascii()
    if before in "./:-–~":
        return start > 1 and plain[start - 2].isascii() and plain[start - 2].isalnum()
    return before.isascii() and (before.isalpha() or before in "+_#@$&=")


def read_written(plain: str, start: int) -> Expression | None:
    """The date that begins with a number at `start`; no range is read here (see `ranges`)."""
    if start and plain[start - 1] in NUMERALS:
        return None
    for read in _WRITTEN:
        said = read(plain, start)
        if said:
            return said
    return None


def _read_dated(plain: str, start: int) -> Expression | None:
    """2020年2月14日下午, 二月二十六日, 2020年, 1月中旬; also the first month of 1-4月."""
    year_said = _YEAR.match(plain, start)
    year = year_said and full_year(year_said["year"], plain, start)
    if year_said and not year:
        if year_said["year"].isascii():
            return None
        year_said = None
    said = Expression(start, year_said.end() if year_said else start, "calendar", year=year)
    read_month_day(plain, said)
    if said.month is None and year_said and is_span(plain, year_said, year or 0):
        return None
    if said.end == start or (not year_said and said.day is None and _is_idiom(plain, said)):
        return None
    return said


def _is_idiom(plain: str, said: Expression) -> bool:
    """Whether a lone month is none: 一月 (a month's time), 五月花, 历时2月; 二月份 and 十二月 are."""
    written = plain[said.start : said.end]
    if written[-1] != "月":
        return False
    return plain.endswith(_before_lengths(), 0, said.start) if written[0].isascii() else written[1] == "月"


def read_month_day(plain: str, said: Expression) -> None:
    """Takes month, day and what follows them into `said`, which may hold a year already."""
    found, month = _number_of("month", _MONTH, _MONTHS, plain, said.end)
    if not found or not month or not 1 <= month <= 12:
        if said.year is not None and (edge := compiled(_YEAR_EDGE).match(plain, said.end)):
            said.end = edge.end()
        return
    said.month, said.end = month, found.end()
    day_said, day = _number_of("day", _DAY, _DAYS_OF_MONTH, plain, said.end)
    if day_said and day and day <= 31 and not plain.startswith(_NO_DAY_OF_MONTH, day_said.end()):
        said.day, said.end = day, day_said.end()
        read_tail(plain, said)
    elif period := compiled(_PERIOD).match(plain, said.end):
        said.period, said.end = _PERIODS.get(period[0], ""), period.end()


def _number_of(
    name: str, alone: LatePattern, listed: str, plain: str, start: int
) -> tuple[re.Match[str] | None, int | None]:
    """A number with its unit, or the first of a list of them, and its value."""
    found = alone.match(plain, start)
    number = found and (1 if found[name] == "元" and name == "month" else read_number(found[name]))
    if not number and (found := _of_list(listed, plain, start)):
        number = read_number(found[name])
    return found, number


def _of_list(pattern: str, plain: str, start: int) -> re.Match[str] | None:
    """The first of several numbers that share one unit (1-4月, 3、4日), where signs of such a list follow."""
    at = start + (plain[start : start + 1] == " ")
    end = at
    while end < at + _LONGEST_NUMBER and plain[end : end + 1] in _NUMBER_SIGNS:
        end += 1
    return compiled(pattern).match(plain, start) if end > at and plain[end : end + 1] in JOINTS else None


def _read_bare_day(plain: str, start: int) -> Expression | None:
    """14日, 14日下午, (14)日; 14号 only where a part of the day follows."""
    found = compiled(_BRACKETED).match(plain, start - 1) if plain[start - 1 : start] == "(" else None
    day = found and read_number(found["day"])
    if found is None and plain[start + 1 : start + 2] == " " and (found := compiled(_SPACED_DAY).match(plain, start)):
        day = int(found["day"].replace(" ", ""))
    if found is None:
        found, day = _number_of("day", _DAY, _DAYS, plain, start)
    if not found or not day or day > 31:
        return None
    if compiled(_NO_DAY_AFTER).match(plain, found.end()) or plain.endswith(_before_lengths(), 0, start):
        return None
    said = Expression(found.start(), found.end(), "day of month", day=day)
    read_tail(plain, said)
    if "unit" in found.groupdict() and found["unit"] == "号" and not said.part:
        return None
    return said if plain[start].isascii() or _is_chinese_day(plain, start, said) else None


def _is_chinese_day(plain: str, start: int, said: Expression) -> bool:
    """Whether a Chinese bare day is one: 二十六日, 三日上午, 六日八时, not 三日 or 一日."""
    return bool(said.part or said.clock) or plain[start + 1] in NUMERALS


_WRITTEN = (read_stamp, read_decade, read_numeric, _read_dated, _read_bare_day, read_month_line, read_slashed)
