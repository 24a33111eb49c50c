"""Weeks and their days: 本周三, 上周, 周五上午."""

from __future__ import annotations

from datetime import date, timedelta

from extractnews.kinds.dates.context import Context
from extractnews.kinds.dates.days import Day, of_date
from extractnews.kinds.dates.expression import Expression


def choose_week(said: Expression, context: Context) -> Day | None:
    """The day of a week (its Monday, where only the week is said); None where the report has no date."""
    on = context.report.exact if context.report else None
    if on is None:
        return None
    try:
        return of_date(_day_of_week(said, on, ahead=context.is_ahead(said)))
    except OverflowError:
        return None


def _day_of_week(said: Expression, on: date, *, ahead: bool) -> date:
    monday = on - timedelta(days=on.weekday())
    if said.week:
        return monday + timedelta(days=7 * said.week.amount + (said.weekday or 1) - 1)
    day = monday + timedelta(days=(said.weekday or 1) - 1)
    if day > on and not ahead:
        return day - timedelta(days=7)
    return day + timedelta(days=7) if day < on and ahead else day
