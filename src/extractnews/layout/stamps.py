"""Printed dates of publication: every form that pages print, as ISO 8601 and no more precise than printed."""

from __future__ import annotations

import re
from typing import NamedTuple

_DIGITS = {c: d for d, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "○": 0, "О": 0, "O": 0}
_CLOCK = (
    r"(?:\s*(?:\(?(?:星期|周|礼拜)[一二三四五六日天]\)?))?(?:\s*T?\s*(?:(上午|下午|晚上|晚|早上|中午|凌晨|AM|PM|am|pm)\s*)?"
    r"(\d{1,2})\s?[:点时]\s?(\d{2})(?:\s?[:分]\s?(\d{2})(?![\d:])|分)?(?:\s?(AM|PM|am|pm)\b)?)?"
)
_YEAR_FIRST = re.compile(
    r"(?<![\d.])((?:19|20)\d\d)\s?([-/.年])\s?(\d{1,2})\s?(?:\2|[-/.月])\s?(\d{1,2})(?!\d)日?" + _CLOCK
)
_YEAR_LAST = re.compile(r"(?<![\d.])(\d{1,2})([./-])(\d{1,2})\2((?:19|20)\d\d)(?!\d)" + _CLOCK)
_CHINESE = re.compile(
    r"([一二][〇○零一二三四五六七八九ОO]{3})年([一二三四五六七八九十]{1,3})月(?:([一二三四五六七八九十]{1,3})日)?"
)
_ROC = re.compile(
    r"(?:民国|中华民国)\s?(\d{2,3})\s?([-/.年])\s?(\d{1,2})\s?(?:\2|[-/.月])\s?(\d{1,2})(?!\d)日?" + _CLOCK
)
_ROC_BARE = re.compile(r"(?<![\d.])(1\d\d|[6-9]\d)([-/.年])(\d{1,2})(?:\2|月)(\d{1,2})(?!\d)日?" + _CLOCK)
_RUN = re.compile(r"(?<!\d)(?:((?:19|20)\d\d)(\d\d)(\d\d)|(?:民国)?(1\d\d)(\d\d)(\d\d))(?!\d)" + _CLOCK)
_SHORT_YEAR = re.compile(r"(?<![\d.])(\d\d)([-/.])(\d{1,2})\2(\d{1,2})(?![\d./-])" + _CLOCK)
_MONTH = re.compile(r"(?<![\d.])((?:19|20)\d\d)\s?(?:年\s?(\d{1,2})\s?月|[-/](\d{1,2}))(?![\d-])")


class Stamp(NamedTuple):
    """A date printed at `plain[start:end]`; `value` is ISO 8601."""

    start: int
    end: int
    value: str


def find_stamp(plain: str, start: int = 0, *, labelled: bool = False) -> Stamp | None:
    """The first full date from `start` on; after a label also the forms that could be something else.

    >>> find_stamp("发布时间:2020-02-05 09:28:29 | 来源").value
    '2020-02-05T09:28:29'
    >>> find_stamp("07.07.2015").value
    '2015-07-07'
    """
    match = _YEAR_FIRST.search(plain, start)
    stamp = match and _stamp(match, match[1], match[3], match[4], match.groups()[4:])
    if stamp:
        return stamp
    return _rarer_stamp(plain, start) or (_labelled_stamp(plain, start) if labelled else None)


def _rarer_stamp(plain: str, start: int) -> Stamp | None:
    if match := _YEAR_LAST.search(plain, start):
        day, month = match[1], match[3]
        if match[2] != "." and int(day) <= 12 and day != month:
            day, month = month, day if int(month) > 12 else ""  # 02/05/2020 tells no order
        return _stamp(match, match[4], month, day, match.groups()[4:]) if month else None
    if match := _CHINESE.search(plain, start):
        year = "".join(str(_DIGITS[c]) for c in match[1])
        day = str(_chinese_number(match[3])) if match[3] else None
        return _stamp(match, year, str(_chinese_number(match[2])), day, ())
    if match := _ROC.search(plain, start):
        return _stamp(match, str(int(match[1]) + 1911), match[3], match[4], match.groups()[4:])
    return None


def _labelled_stamp(plain: str, start: int) -> Stamp | None:
    if match := _RUN.search(plain, start):
        if match[1]:
            return _stamp(match, match[1], match[2], match[3], match.groups()[6:])
        return _stamp(match, str(int(match[4]) + 1911), match[5], match[6], match.groups()[6:])
    if match := _ROC_BARE.search(plain, start):
        return _stamp(match, str(int(match[1]) + 1911), match[3], match[4], match.groups()[4:])
    if match := _SHORT_YEAR.search(plain, start):
        return _stamp(match, "20" + match[1], match[3], match[4], match.groups()[4:])
    if match := _MONTH.search(plain, start):
        return _stamp(match, match[1], match[2] or match[3], None, ())
    return None


def _stamp(match: re.Match[str], year: str, month: str, day: str | None, clock: tuple[str | None, ...]) -> Stamp | None:
    """The stamp of a match, or None for 99月99日."""
    if not 1 <= int(month) <= 12 or (day is not None and not 1 <= int(day) <= _days(int(year), int(month))):
        return None
    value = f"{year}-{int(month):02}" + (f"-{int(day):02}" if day is not None else "")
    half, hour, minute, second, late_half = (*clock, None, None, None, None, None)[:5]
    if hour is None or minute is None:
        return Stamp(match.start(), match.end(), value)
    hours = int(hour) + (12 if (half or late_half) in _AFTERNOON and int(hour) < 12 else 0)
    if hours > 23 or int(minute) > 59 or int(second or 0) > 59:
        return Stamp(match.start(), match.end(), value)
    return Stamp(match.start(), match.end(), f"{value}T{hours:02}:{minute}" + (f":{second}" if second else ""))


_AFTERNOON = frozenset({"下午", "晚上", "晚", "PM", "pm"})


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
