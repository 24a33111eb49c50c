"""The year of a lunar day or feast."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from extractnews.kinds.dates.context import Context
from extractnews.kinds.dates.days import Day, nearest, of_date
from extractnews.kinds.dates.expression import Expression
from extractnews.kinds.dates.lunar import feast_day, feast_days

_BESIDE = 5  # characters between a day and its lunar name: 1月25日(农历正月初一)


def choose_feast(said: Expression, year: int | None, context: Context) -> Day | None:
    """The day of a feast: in the year said, else the one nearest to the report; None where no year is known."""
    report = context.report
    year = year or (context.year_said(in_sentence=True) if said.feast[0] == "S" else None)
    if year is None and report and report.exact:
        on = report.exact
        days = [feast_day(said.feast, on.year + n) for n in (-1, 0, 1)]
        near = nearest([day for day in days if day], on, ahead=context.is_ahead(said))
        return of_date(near) if near else None
    year = year or (report.year if report else None) or (context.years.day.year if context.years else None)
    if year is not None:
        day = feast_day(said.feast, year)
        return of_date(day) if day else None
    if said.feast[0] == "S":
        return Day(None, int(said.feast[1:3]), int(said.feast[4:6]))
    beside = context.last_day
    return beside.day if beside and beside.sentence == context.sentence and _is_feast(said, beside.day) else None


def _is_feast(said: Expression, day: Day) -> bool:
    return any((on.month, on.day) == (day.month, day.day) for on in feast_days(said.feast))


def settle_year_by_feast(plain: str, said: Sequence[Expression]) -> None:
    """Gives a written day its year where its lunar name stands beside it and fits one year only: 1月25日(正月初一)."""
    for first, second in pairwise(said):
        if (
            first.year is None
            and isinstance(first.month, int)
            and second.feast[:1] == "L"
            and second.start - first.end <= _BESIDE
            and "。" not in plain[first.end : second.start]
        ):
            years = [on.year for on in feast_days(second.feast) if (on.month, on.day) == (first.month, first.day)]
            if len(years) == 1:
                first.year = years[0]
                second.year = years[0]
