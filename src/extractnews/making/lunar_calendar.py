"""Builds `data/dates/lunar_years.tsv`, the lunar years 1990-2030, out of borax (MIT).

Run as `python -m extractnews.making.lunar_calendar`; the package `borax` must be installed (extra `data`).
"""

from __future__ import annotations

from pathlib import Path

from borax.calendars.lunardate import LCalendars, LunarDate

from extractnews.making import DATA

FILE = Path("dates/lunar_years.tsv")
FIRST, LAST = 1990, 2030
HEADER = """\
# columns: lunar year, solar date of its first day, leap month (0: none), days of each month in order of the year
# source: made by extractnews.making.lunar_calendar from borax 4.1.3 (calendar facts)
# licence: MIT
# date: 2025-04
"""


def lunar_year(year: int) -> str:
    """The row of one lunar year.

    >>> lunar_year(2020)
    '2020\\t2020-01-25\\t4\\t29 30 30 30 29 30 29 29 30 29 30 29 30'
    """
    first = LunarDate(year, 1, 1).to_solar_date().isoformat()
    lengths = " ".join(str(days) for _, days, _ in LCalendars.iter_year_month(year))
    return f"{year}\t{first}\t{LCalendars.leap_month(year)}\t{lengths}"


def table() -> str:
    """The whole file."""
    return HEADER + "\n".join(lunar_year(year) for year in range(FIRST, LAST + 1)) + "\n"


if __name__ == "__main__":
    (DATA / FILE).write_text(table(), encoding="utf-8")
