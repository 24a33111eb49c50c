"""Dates written in numbers, Arabic or Chinese: 2020年2月14日, 二〇二〇年二月, 2020-02-14, 14日, 1-4月, 2016—2020年."""

from __future__ import annotations

import re
from functools import cache

from extractnews.kinds.dates.clock import read_tail
from extractnews.kinds.dates.expression import Expression
from extractnews.kinds.dates.numerals import NUMERALS, read_number
from extractnews.kinds.dates.patterns import JOIN, JOINTS, NUMBER, WORD, compiled
from extractnews.match.late_pattern import LatePattern
from extractnews.match.lexicon import read_words

_NEXT = rf"(?:{JOIN}|[、和])"
_ANCHOR = LatePattern(rf"[0-9年月日号时点](?:(?<=[0-9])[0-9]*|(?<=[{NUMERALS}].))")  # a class first is quick to search
_NUMBER_SIGNS = frozenset(NUMERALS + "0123456789")
_LONGEST_NUMBER = 3
_GOES_ON = frozenset("年月日号时点-./:、和至到~–―−) 世")
_YEAR = LatePattern(
    rf"(?P<year>[0-9]{{4}}|[0-9]{{2,3}}(?= ?年 ?{WORD} ?月 ?{WORD} ?[日号]|年{WORD}月)|[\w○]{{4}}"
    rf"|1[0-3][0-9](?=年[底初末])) ?(?:年(?:度(?!假))?(?!级|代|头)|(?={JOIN}[0-9]{{4}} ?年|、[0-9]{{4}} ?年))"
)
_MONTH = LatePattern(rf" ?(?P<month>{WORD}) ?月份?(?!龄|牌|嫂|季)")
_DAY = LatePattern(rf" ?(?P<day>{WORD}) ?(?P<unit>[日号])")
_NO_DAY_OF_MONTH = ("线", "楼", "院", "台风")
_MONTHS = rf" ?(?P<month>{NUMBER}) ?(?=(?:{_NEXT}{NUMBER}){{1,8}} ?月(?! ?{NUMBER} ?[日号]))"
_DAYS_OF_MONTH = rf" ?(?P<day>{NUMBER}) ?(?=(?:{_NEXT}{NUMBER}){{1,8}} ?[日号])"
_DAYS = rf" ?(?P<day>{NUMBER}) ?(?=(?:{_NEXT}{NUMBER}){{1,8}} ?日(?!内|龄|游|左右|以|后|前))"
_SPACED_DAY = r"(?P<day>[12] [0-9]|3 [01]) ?(?P<unit>日)"  # 1 7 日: set with wide digits
_BRACKETED = r"\((?P<day>[0-9]{1,2})\)(?P<unit>日)"
_NUMERIC = LatePattern(
    r"(?P<year>(?:19|20)[0-9]{2})(?P<sep>[-./])(?P<month>[0-9]{1,2})(?:(?P=sep)(?P<day>[0-9]{1,2}))?(?![0-9]|[./][0-9])"
)
_DAY_FIRST = r"(?P<day>[0-9]{2})\.(?P<month>[0-9]{2})\.(?P<year>(?:19|20)[0-9]{2})(?![0-9]|\.[0-9])"
_SLASHED = r"(?P<month>[0-9]{1,2})/(?P<day>[0-9]{1,2})(?![0-9/.%]|以|的|多|左|强|个)"
_NUMERIC_SIGNS = frozenset("0123456789.")  # at the third place of 2020-2-14 and 14.02.2020
_JOINTS = ("-", "~", "至", "到")
_PERIODS = {"上旬": "D1", "中旬": "D2", "下旬": "D3", "上半月": "D4", "下半月": "D5"}
_PERIOD = rf"[上中下]旬|[上下]半月|[初底末](?![期尾{NUMERALS}])"
_YEAR_EDGE = "年?[初底末](?!期)"
_STAMP = r"(?P<year>(?:19|20)[0-9]{2}|1[0-3][0-9])(?P<month>0[1-9]|1[0-2])(?P<day>[0-2][0-9]|3[01])(?![0-9])"
_STAMP_LENGTHS = frozenset({7, 8})
_STAMP_CUES = ("日期:", "时间:", "日期", "时间", "日期: ", "时间: ")
_DECADE = (
    r"(?:(?P<century>20|21|二十|二十一)世纪 ?)?(?P<decade>[0-9]0|[二三四五六七八九]十)年代"
    r"(?:初期?|中期?|末期?|后期|中后期)?"
)
_CENTURIES = {"20": 19, "二十": 19, "21": 20, "二十一": 20}
DECADE = "decade"
_DECADE_REACH = 10
_FIRST_DECADE = 3  # a decade without its century is of the twentieth: 30年代 to 90年代
_TIME = LatePattern("T(?=[0-9])")
_SPAN_AFTER = "历史|以上|来[,的,]|之久|左右|文明|前的"
_ROUND_BEFORE = ("近", "约", "超", "过", "逾", "达", "有", "距今")
_NO_DAY_AFTER = "内|龄|游|以上|以下|左右|余|多|均|间|之内|的?时间|行程|前(?![往来去赴])|后(?!来)"


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
                if plain[end : end + 1] in _GOES_ON and not _is_decimal(plain, start, end) and not _glued(plain, start):
                    starts.append(start)
            elif end - start in _STAMP_LENGTHS and plain.endswith(_STAMP_CUES, 0, start):
                starts.append(start)
        else:
            low = max(0, start - 4)
            while start > low and plain[start - 1] in NUMERALS:
                start -= 1
            starts.append(start)
    return starts


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


def _read_numeric(plain: str, start: int) -> Expression | None:
    """2020-02-14, 2020.2.14, 2020/2/14 14:07:33, 1963.06 in brackets or of a range, 14.02.2020."""
    if not plain[start].isascii() or plain[start + 2 : start + 3] not in _NUMERIC_SIGNS:
        return None
    found = _NUMERIC.match(plain, start) or compiled(_DAY_FIRST).match(plain, start)
    if not found:
        return None
    year, month = int(found["year"]), int(found["month"])
    day = int(found["day"]) if found["day"] else None
    if not 1 <= month <= 12 or (day is not None and not 1 <= day <= 31):
        return None
    if day is None and not _is_month(plain, found):
        return None
    said = Expression(start, found.end(), "numeric", year=year, month=month, day=day)
    if day is not None:
        time = _TIME.match(plain, said.end)
        said.end += 1 if time else 0
        read_tail(plain, said)
        if time and not said.clock:
            said.end -= 1
    return said


def _is_month(plain: str, found: re.Match[str]) -> bool:
    """Whether 2020.02 is a month, not a decimal: in brackets, or one of two with a dash or 至 between."""
    if found["sep"] != ".":
        return False
    before, after = plain[found.start() - 1 : found.start()], plain[found.end() : found.end() + 1]
    joined = before in _JOINTS or after in _JOINTS
    return (before == "(" and after in (")", ",", "生", *_JOINTS)) or (len(found["month"]) == 2 and joined)


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
    if said.month is None and year_said and _is_span(plain, year_said, year or 0):
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


def _is_span(plain: str, found: re.Match[str], year: int) -> bool:
    """Whether 2000年 is a length of time: 近2000年, 5000年历史."""
    if not 1800 <= year <= 2100 or compiled(_SPAN_AFTER).match(plain, found.end()):
        return True
    return year % 100 == 0 and plain.endswith(_ROUND_BEFORE, 0, found.start())


def full_year(text: str, plain: str, start: int) -> int | None:
    """The year of its digits: 2020, 20 → 2020, 98 → 1998, 112 or 民国98 → years of the Republic."""
    year = read_number(text)
    if year is None:
        return None
    if plain.endswith("民国", 0, start):
        return year + 1911
    if len(text) == 3:
        return year + 1911 if 80 <= year <= 130 else None
    if len(text) == 2:
        return year + 1900 if year >= 80 else year + 2000 if year <= 40 else None
    return year


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
    number = found and read_number(found[name])
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
    """Whether a Chinese bare day is one: 二十六日, 三日上午, not 三日 or 一日."""
    return bool(said.part) or plain[start + 1] in NUMERALS


def _read_slashed(plain: str, start: int) -> Expression | None:
    """2/14, 02/14: with a leading zero or a day beyond 12, not a fraction."""
    found = compiled(_SLASHED).match(plain, start) if "/" in plain[start : start + 3] else None
    if not found or plain[start - 1 : start] == "/":
        return None
    month, day = int(found["month"]), int(found["day"])
    if not 1 <= month <= 12 or not 1 <= day <= 31 or (day < 13 and found["month"][0] != "0"):
        return None
    said = Expression(start, found.end(), "slashed", month=month, day=day)
    read_tail(plain, said)
    return said


def _read_stamp(plain: str, start: int) -> Expression | None:
    """20200214, or 1120314 of the Republic, after 日期: and the like."""
    if not plain.endswith(_STAMP_CUES, 0, start):
        return None
    found = compiled(_STAMP).match(plain, start)
    year = found and full_year(found["year"], plain, start)
    if not found or not year:
        return None
    return Expression(start, found.end(), "stamp", year=year, month=int(found["month"]), day=int(found["day"]))


def _read_decade(plain: str, start: int) -> Expression | None:
    """20世纪90年代, 上世纪八十年代末, 90年代: the year is that of TIMEX3, less its last digit."""
    if "年代" not in plain[start : start + _DECADE_REACH]:
        return None
    found = compiled(_DECADE).match(plain, start)
    decade = found and read_number(found["decade"])
    if not found or decade is None:
        return None
    tens, century = decade // 10, _CENTURIES.get(found["century"] or "", 0)
    if not century:
        if tens < _FIRST_DECADE:
            return None
        century = 19
    start -= 3 if plain.endswith("上世纪", 0, start) else 0
    return Expression(start, found.end(), DECADE, year=century * 10 + tens)


_WRITTEN = (_read_stamp, _read_decade, _read_numeric, _read_dated, _read_bare_day, _read_slashed)
