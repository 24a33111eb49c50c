"""The small numbers in dates: 14, 十四, 廿三, 二〇二〇, 一百一十二."""

from __future__ import annotations

from extractnews.match.numerals import read_numeral

DIGITS = "〇○零一二三四五六七八九"
NUMERALS = DIGITS + "十廿卅"
_LONGEST = 6
_GREATEST = 9999


def read_number(text: str) -> int | None:
    """A number up to 9999, Arabic or Chinese, in its places or digit by digit; None where it is none.

    >>> [read_number(text) for text in ("08", "二十六", "廿三", "一百一十二", "二〇二〇", "二六", "")]
    [8, 26, 23, 112, 2020, None, None]
    """
    if not 0 < len(text) <= _LONGEST:
        return None
    if text.isascii():
        return int(text) if text.isdecimal() and len(text) <= 4 else None
    value = read_numeral(text.replace("廿", "二十").replace("卅", "三十"))
    return value if isinstance(value, int) and value <= _GREATEST else None
