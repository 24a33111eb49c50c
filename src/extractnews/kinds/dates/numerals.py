"""The numbers in dates: 14, 十四, 廿三, 二〇二〇, 一百一十二."""

from __future__ import annotations

DIGITS = "〇○零一二三四五六七八九"
NUMERALS = DIGITS + "十廿卅"
_VALUE = {char: max(0, at - 2) for at, char in enumerate(DIGITS)}
_TENS = {"十": 10, "廿": 20, "卅": 30}


def read_year(text: str) -> int | None:
    """The year in up to four digits, Arabic or Chinese, digit by digit; None where it is none.

    >>> read_year("二〇二〇"), read_year("1998"), read_year("二十")
    (2020, 1998, None)
    """
    if text.isascii():
        return int(text)
    number = 0
    for char in text:
        if char not in _VALUE:
            return None
        number = number * 10 + _VALUE[char]
    return number


def read_small(text: str) -> int | None:
    """A number up to 999, Arabic or Chinese; None where it is none.

    >>> read_small("08"), read_small("二十六"), read_small("廿三"), read_small("一百一十二"), read_small("二六")
    (8, 26, 23, 112, None)
    """
    if text.isascii():
        return int(text) if 0 < len(text) < 4 else None
    total, ones, ones_said = 0, 0, False
    for char in text:
        if char == "百":
            total, ones, ones_said = (ones or 1) * 100, 0, False
        elif char in _TENS:
            total, ones, ones_said = total + (ones or 1) * _TENS[char], 0, False
        elif char in _VALUE and (not ones_said or not ones):
            ones, ones_said = _VALUE[char], True
        else:
            return None
    return total + ones
