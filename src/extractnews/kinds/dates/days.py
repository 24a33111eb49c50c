"""Arithmetic on days whose year, month or day may be unknown, and their TIMEX3 values."""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

UNKNOWN_YEAR = "XXXX"
_LEAP, _COMMON = 2020, 2021
_PAST_COUNTS = 2  # a date to come must be this much nearer than the past one: reports look back
_OWN_YEAR_COUNTS = 8  # and this much, where the past one is of the report's own year
_RECENT = 60  # days back within which a date is never one to come
_EVE = 2  # days: a page may be dated a day before what it reports


class Day(NamedTuple):
    """A day as far as it is known: each of year, month and day may be None."""

    year: int | None = None
    month: int | None = None
    day: int | None = None

    @property
    def exact(self) -> date | None:
        """The date, where all of it is known and exists."""
        return real(*self) if self.year and self.month and self.day else None

    @property
    def value(self) -> str:
        """As precise as known: 2020-02-14, XXXX-02-14, XXXX-XX-14, 2020-02, 2020; "" where nothing is."""
        year = f"{self.year:04d}" if self.year else UNKNOWN_YEAR
        if self.day:
            return f"{year}-{f'{self.month:02d}' if self.month else 'XX'}-{self.day:02d}"
        if self.month:
            return f"{year}-{self.month:02d}"
        return year if self.year else ""


def of_date(when: date) -> Day:
    """The known day of a date."""
    return Day(when.year, when.month, when.day)


def real(year: int | None, month: int | None, day: int | None) -> date | None:
    """The date, or None where there is no such day (2月30日)."""
    try:
        return date(year or 0, month or 0, day or 0)
    except ValueError:
        return None


def exists(day: Day) -> bool:
    """Whether such a day can be: 2月29日 only in a leap year, 31日 only in some month."""
    return real(day.year or _LEAP, day.month or 1, day.day or 1) is not None


def shifted(day: Day, days: int) -> Day | None:
    """`day` moved by some days; None where the unknown year leaves it open (3月1日 less one)."""
    if not days:
        return day
    if not (day.month and day.day):
        return None
    moved = []
    for year in (day.year,) if day.year else (_LEAP, _COMMON):
        start = real(year, day.month, day.day)
        moved.append(_plus(start, days))
    if None in moved:
        return None
    ends = [of_date(end) for end in moved if end]
    if day.year:
        return ends[0]
    same = {(end.month, end.day) for end in ends}
    return Day(None, ends[0].month, ends[0].day) if len(same) == 1 else None


def _plus(start: date | None, days: int) -> date | None:
    try:
        return start + timedelta(days=days) if start else None
    except OverflowError:
        return None


def month_shifted(day: Day, months: int) -> Day | None:
    """The month so many months from that of `day`."""
    if not day.month:
        return None
    count = day.month - 1 + months
    year = day.year + count // 12 if day.year else None
    return Day(year, count % 12 + 1)


def nearest(candidates: list[date], report: date, *, ahead: bool) -> date | None:
    """Which of several dates is meant by a report of a day: the last past one, unless one to come is much nearer.

    `ahead` is whether the text speaks of what is to come (将于).
    """
    past = max((one for one in candidates if one <= report), default=None)
    coming = min((one for one in candidates if one > report), default=None)
    if past is None or coming is None:
        return past or coming
    if past == report:
        return past
    was_due = coming.year > report.year == past.year and (report - past).days <= _RECENT
    if ahead and not was_due:
        return coming
    to_come, gone = (coming - report).days, (report - past).days
    if to_come > _EVE:
        if gone <= _RECENT:
            return past
        to_come *= _OWN_YEAR_COUNTS if past.year == report.year else _PAST_COUNTS
    return coming if to_come < gone else past
