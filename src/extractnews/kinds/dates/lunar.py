"""Lunar days and feasts: code and solar year to a date.

Codes: "L01-03" the third day of the first lunar month (正月初三), "L12-30" the last of the year (除夕, 大年三十, be it
the 29th or the 30th), "S10-01" a solar day (国庆), "Q" 清明.
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache
from typing import NamedTuple

from extractnews.kinds.dates.days import real
from extractnews.match.lexicon import read_rows


class LunarYear(NamedTuple):
    """A lunar year: date of its first day, its leap month (0: none), the lengths of its months in order."""

    first: date
    leap: int
    lengths: tuple[int, ...]


@cache
def lunar_years() -> dict[int, LunarYear]:
    """All lunar years that the table knows (1990-2030)."""
    return {
        int(year): LunarYear(date.fromisoformat(first), int(leap), tuple(map(int, lengths.split())))
        for year, first, leap, lengths in read_rows("dates/lunar_years.tsv", 4)
    }


def feast_day(code: str, year: int) -> date | None:
    """The date of a feast in a solar year; None where it has none or the table ends.

    >>> feast_day("L01-01", 2020), feast_day("L12-30", 2020), feast_day("Q", 2021)
    (datetime.date(2020, 1, 25), datetime.date(2020, 1, 24), datetime.date(2021, 4, 4))
    """
    if code == "Q":
        return _clear_and_bright(year)
    month, day = int(code[1:3]), int(code[4:6])
    if code[0] == "S":
        return real(year, month, day)
    for lunar_year in (year, year - 1):
        found = _lunar_day(lunar_year, month, day)
        if found and found.year == year:
            return found
    return None


def feast_days(code: str) -> list[date]:
    """All dates of a feast that are known."""
    days = (feast_day(code, year) for year in lunar_years())
    return [day for day in days if day]


def _lunar_day(year: int, month: int, day: int) -> date | None:
    known = lunar_years().get(year)
    if not known or not 1 <= month <= 12:
        return None
    before = month - 1 + (known.leap != 0 and month > known.leap)
    length = known.lengths[before]
    if (month, day) == (12, 30):
        day = length
    return known.first + timedelta(days=sum(known.lengths[:before]) + day - 1) if 1 <= day <= length else None


def _clear_and_bright(year: int) -> date | None:
    """清明, by the formula of the century (day = Y·0.2422 + C less the leap years): right for 1901-2099."""
    if not 1901 <= year <= 2099:
        return None
    in_century = year % 100
    constant = 5.59 if year < 2000 else 4.81
    return date(year, 4, int(in_century * 0.2422 + constant) - in_century // 4)
