"""Printed dates of publication: every form that pages print, as ISO 8601 and no more precise than printed."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from extractnews.match.late_pattern import LatePattern

_DIGITS = {c: d for d, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "○": 0, "О": 0, "O": 0}
_CLOCK = LatePattern(
    r" {0,4}(?:\(?(?:星期|周|礼拜)[一二三四五六日天]\)?)? {0,4}T?(上午|下午|晚上|晚|早上|中午|凌晨|AM|PM|am|pm)? {0,2}"
    r"(\d{1,2}) ?[:点时] ?(\d{2})(?: ?[:分] ?(\d{2})(?![\d:]))?(?: ?(AM|PM|am|pm)\b)?"
)
_FROM_MIDNIGHT = frozenset({"上午", "凌晨", "AM", "am"})
_AFTERNOON = frozenset({"下午", "PM", "pm"})
_EVENING = frozenset({"晚上", "晚"})
_LAST_NOON_HOUR = 3  # 中午1:30
_NO_HOUR = 24
_YEAR_FIRST = LatePattern(r"(?<![\d.])((?:19|20)\d\d) ?([-/.年]) ?(\d{1,2}) ?(?:\2|[-/.月]) ?(\d{1,2})(?!\d)日?")


# Xinhua sets the year apart: 2022 07/ 19 21:32:27
_YEAR_APART = LatePattern(r"(?<![\d.])((?:19|20)\d\d) {1,3}(\d{1,2}) ?/ {0,2}(\d{1,2})(?= {1,3}\d{1,2}:\d\d)")
_YEAR_LAST = LatePattern(r"(?<![\d.])(\d{1,2})([./-])(\d{1,2})\2((?:19|20)\d\d)(?!\d)")
_CHINESE = LatePattern(
    r"([一二][〇○零一二三四五六七八九ОO]{3})年([一二三四五六七八九十]{1,3})月(?:([一二三四五六七八九十]{1,3})日)?"
)
_ROC = LatePattern(r"(?:民国|中华民国) ?(\d{2,3}) ?[-/.年] ?(\d{1,2}) ?[-/.月] ?(\d{1,2})(?!\d)日?")
_ROC_BARE = LatePattern(r"(?<![\d.])(1\d\d|[6-9]\d)[-/.年](\d{1,2})[-/.月](\d{1,2})(?!\d)日?")
_RUN = LatePattern(r"(?<!\d)(?:((?:19|20)\d\d)(\d\d)(\d\d)|(?:民国)?(1\d\d)(\d\d)(\d\d))(?!\d)")
_ROC_LONG = LatePattern(r"(?<![\d.])(1\d\d)[-/.年](\d{1,2})[-/.月](\d{1,2})(?!\d)日?")
_SHORT_YEAR = LatePattern(r"(?<![\d.])([0-29]\d)([-/.年])(\d{1,2})(?:\2|月)(\d{1,2})(?![\d./-])日?")
_FIRST_MONTH = LatePattern(r"(?<![\d.])((?:19|20)\d\d) ?年 ?元月 ?(\d{1,2}) ?日")
# Of programs: Tue Feb 25 2020 10:00:00 GMT+0800 (CST), Tue Feb 25 10:00:00 CST 2020, Tue, 25 Feb 2020 10:00:00 +0800.
_ENGLISH = LatePattern(
    r"(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6},? )?(?:(\d{1,2}) )?"
    r"\b(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?,? (?:(\d{1,2}),? )?"
    r"(?:((?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d) [A-Z]{3}(?:[+-]\d\d:?\d\d)? )?((?:19|20)\d\d)(?!\d)"
)
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_ZONE = LatePattern(r" ?(?:GMT|UTC|CST)?(?:[+-]\d\d:?\d\d)?(?: ?\([^()\d]{1,12}\))?")
_MONTH = LatePattern(r"(?<![\d.])((?:19|20)\d\d) ?(?:年 ?(\d{1,2}) ?月|[-/](\d{1,2}))(?![\d-])")


class Stamp(NamedTuple):
    """A date printed at `plain[start:end]`; `value` is ISO 8601."""

    start: int
    end: int
    value: str


def find_stamp(plain: str, start: int = 0, *, labelled: bool = False, of_republic: bool = False) -> Stamp | None:
    """The first full date from `start` on; after a label also the forms that could be something else.

    A year of two digits is 19xx or 20xx, but on a page `of_republic` one of 民国.

    >>> find_stamp("发布时间:2020-02-05 09:28:29 | 来源").value
    '2020-02-05T09:28:29'
    >>> find_stamp("07.07.2015").value
    '2015-07-07'
    """
    stamp = _first(_YEAR_FIRST, plain, start, lambda match: _stamp(match, match[1], match[3], match[4]))
    if stamp:
        return stamp
    return _rarer_stamp(plain, start) or (_labelled_stamp(plain, start, of_republic) if labelled else None)


def _first(pattern: LatePattern, plain: str, start: int, read: Callable[[re.Match[str]], Stamp | None]) -> Stamp | None:
    """The first match that is a day of the calendar: 索引号2021-00-12 is none."""
    for match in pattern.finditer(plain, start):
        if stamp := read(match):
            return stamp
    return None


def _rarer_stamp(plain: str, start: int) -> Stamp | None:
    stamp = None
    if "/" in plain:
        stamp = _first(_YEAR_APART, plain, start, lambda match: _stamp(match, match[1], match[2], match[3]))
    if not stamp and ("20" in plain or "19" in plain):
        stamp = _first(_YEAR_LAST, plain, start, _year_last_stamp)
    if not stamp and (" 20" in plain or " 19" in plain):
        stamp = _first(_ENGLISH, plain, start, _english_stamp)
    if not stamp and ("年" in plain or "民国" in plain):
        stamp = _worded_stamp(plain, start)
    return stamp


def _year_last_stamp(match: re.Match[str]) -> Stamp | None:
    """07.07.2015, 05/25/2020; 02/05/2020 tells no order."""
    day, month = match[1], match[3]
    if match[2] != "." and int(day) <= 12 and day != month:
        if int(month) <= 12:
            return None
        day, month = month, day
    return _stamp(match, match[4], month, day)


def _worded_stamp(plain: str, start: int) -> Stamp | None:
    """二〇二〇年二月五日, 2020年元月5日, 民国109年2月5日."""
    return (
        _first(_CHINESE, plain, start, _chinese_stamp)
        or _first(_FIRST_MONTH, plain, start, lambda match: _stamp(match, match[1], "1", match[2]))
        or _first(_ROC, plain, start, _republic_stamp)
    )


def _chinese_stamp(match: re.Match[str]) -> Stamp | None:
    year = "".join(str(_DIGITS[c]) for c in match[1])
    day = str(_chinese_number(match[3])) if match[3] else None
    return _stamp(match, year, str(_chinese_number(match[2])), day)


def _labelled_stamp(plain: str, start: int, of_republic: bool) -> Stamp | None:
    """20200205, 1090205, 109-2-5, 20-02-05, 2020-02."""
    return (
        _first(_RUN, plain, start, _run_stamp)
        or _first(_ROC_BARE if of_republic else _ROC_LONG, plain, start, _republic_stamp)
        or _first(_SHORT_YEAR, plain, start, _short_year_stamp)
        or _first(_MONTH, plain, start, lambda match: _stamp(match, match[1], match[2] or match[3], None))
    )


def _run_stamp(match: re.Match[str]) -> Stamp | None:
    if match[1]:
        return _stamp(match, match[1], match[2], match[3])
    return _stamp(match, _of_republic(match[4]), match[5], match[6])


def _republic_stamp(match: re.Match[str]) -> Stamp | None:
    return _stamp(match, _of_republic(match[1]), match[2], match[3])


def _short_year_stamp(match: re.Match[str]) -> Stamp | None:
    """99-12-31 is of 1999, 22/07/18 of 2022."""
    return _stamp(match, ("19" if match[1][0] == "9" else "20") + match[1], match[3], match[4])


def _english_stamp(match: re.Match[str]) -> Stamp | None:
    """The stamp of a match, with the clock inside or behind it and its zone, as printed."""
    day, name, late_day, clock, year = match.groups()
    if bool(day) == bool(late_day):
        return None
    stamp = _stamp(match, year, str(_MONTHS.index(name) + 1), day or late_day)
    if stamp is None:
        return None
    if clock and "T" not in stamp.value:
        stamp = stamp._replace(value=f"{stamp.value}T{clock}")
    zone = _ZONE.match(match.string, stamp.end)
    return stamp._replace(end=zone.end()) if zone else stamp


def _of_republic(year: str) -> str:
    """The year of 民国 in the common era."""
    return str(int(year) + 1911)


def _stamp(match: re.Match[str], year: str, month: str, day: str | None) -> Stamp | None:
    """The stamp of a match with the clock behind it, or None for 99月99日."""
    if not 1 <= int(month) <= 12 or (day is not None and not 1 <= int(day) <= _days(int(year), int(month))):
        return None
    value = f"{year}-{int(month):02}" + (f"-{int(day):02}" if day is not None else "")
    clock = _CLOCK.match(match.string, match.end()) if day is not None else None
    if clock is None:
        return Stamp(match.start(), match.end(), value)
    half, hour, minute, second, late_half = clock.groups()
    hours = _hour_of_day(int(hour), half or late_half)
    if hours > 23 or int(minute) > 59 or int(second or 0) > 59:
        return Stamp(match.start(), match.end(), value)
    return Stamp(match.start(), clock.end(), f"{value}T{hours:02}:{minute}" + (f":{second}" if second else ""))


def _hour_of_day(hour: int, half: str | None) -> int:
    """12:30 AM is 0, 中午1:30 is 13; `_NO_HOUR` for 晚上12:30, which may be of the next day."""
    if half in _FROM_MIDNIGHT:
        return 0 if hour == 12 else hour
    if half in _EVENING and hour in (0, 12):
        return _NO_HOUR
    is_later = half in _AFTERNOON or half in _EVENING or (half == "中午" and hour <= _LAST_NOON_HOUR)
    return hour + 12 if is_later and hour < 12 else hour


def _days(year: int, month: int) -> int:
    if month == 2:
        return 29 if year % 4 == 0 and (year % 100 or year % 400 == 0) else 28
    return 30 if month in (4, 6, 9, 11) else 31


def _chinese_number(text: str) -> int:
    """二十六 -> 26; one to three characters below a hundred; 0 where it is none."""
    tens, ten, ones = text.partition("十")
    if not ten:
        return _DIGITS.get(text, 0)
    return (_DIGITS.get(tens, 0) if tens else 1) * 10 + (_DIGITS.get(ones, 0) if ones else 0)
