"""Which year a month and day are of, which month a bare day, which year a quarter."""

from __future__ import annotations

from datetime import date

from extractnews.kinds.dates.context import Context, Spoken
from extractnews.kinds.dates.days import Day, month_shifted, nearest, of_date, real
from extractnews.kinds.dates.expression import Expression

_RECENT = 31  # days before the report within which a date is taken to be of the report's own time
_TOLD_WITHIN = 2  # months: what the first months of a year brought is told soon after
_EARLY = 2  # months of a year in which a quarter to come may be last year's
_MIDDLES = {"Q1": (2, 15), "Q2": (5, 15), "Q3": (8, 15), "Q4": (11, 15), "H1": (4, 1), "H2": (10, 1)}
_ENDS = {"Q1": 3, "Q2": 6, "Q3": 9, "Q4": 12, "H1": 6, "H2": 12}


def choose_month(month: int, day: int | None, said: Expression, context: Context) -> Day:
    """The year of 2月14日 or 2月: of its sentence, else the nearest to the report, else XXXX."""
    report = context.report
    on = report.exact if report else None
    in_sentence = context.year_said(in_sentence=True) or context.year_headed
    if in_sentence:
        return Day(_following(in_sentence, month, day, context), month, day)
    if on is None:
        year = report.year if report and report.year else context.years.day.year if context.years else None
        return Day(year or context.only_year, month, day)
    if day is None and month == on.month:
        return Day(on.year, month)
    candidates = [real(on.year + n, month, day or 15) for n in (-1, 0, 1)]
    near = nearest([one for one in candidates if one], on, ahead=context.is_ahead(said))
    if near is None:
        return Day(None, month, day)
    in_line = context.year_said(in_sentence=False)
    if in_line and in_line != near.year and not 0 <= (on - near).days <= _RECENT:
        return Day(_following(in_line, month, day, context), month, day)
    told = context.years.day.year if context.years else None
    goes_on = near > on and told and told < on.year and not context.is_ahead(said)  # a story of 1998 looks not ahead
    return Day(told if goes_on else near.year, month, day)


def _following(year: int, month: int, day: int | None, context: Context) -> int:
    """`year`, or the next one where the month comes round again: 2018年11月开工,次… 3月完工."""
    last = context.last
    if not last or last.day.year != year or last.sentence != context.sentence or last.day.month is None:
        return year
    on = context.report.exact if context.report else None
    turned = real(year + 1, month, day or 1)
    comes_round = month < last.day.month and turned is not None and (on is None or turned <= on)
    return year + 1 if comes_round else year


def choose_day(day: int, said: Expression, context: Context) -> Day:
    """The month of a bare day: of the heading, of what stands before, else the nearest to the report."""
    last, report = context.last, context.report
    if context.heading and not (last and last.opens_line and last.line == context.line):
        return Day(context.heading.year, context.heading.month, day)
    if last and (_goes_on(last, said, context) or report is None):
        return _after(last.day, day, said, context)
    if report and report.month:
        return _near_report(day, report, ahead=context.is_ahead(said))
    if last:
        return _after(last.day, day, said, context)
    month = context.first_month
    return Day(month.year, month.month, day) if month else Day(None, None, day)


def _goes_on(last: Spoken, said: Expression, context: Context) -> bool:
    """Whether a bare day goes on from the date before it: in its line, or in a chronicle of lines."""
    if last.line == context.line:
        return True
    return last.opens_line and context.opens_line(said) and last.day.day is not None


def _after(last: Day, day: int, said: Expression, context: Context) -> Day:
    """A bare day after another date: in its month, else in the next or the one before."""
    report = context.report
    on, known = report.exact if report else None, last.exact
    following = month_shifted(last, 1)
    same = Day(last.year, last.month, day)
    if on is None:
        turns = last.day is not None and last.day - day >= 20 and following
        return Day(following.year, following.month, day) if turns and following else same
    if (last.year, last.month) == (on.year, on.month):
        if known and known > on:
            return same
        return _near_report(day, of_date(on), ahead=context.is_ahead(said))
    if _is_looked_ahead_to(last, day, on, context) and not context.is_ahead(said):
        return _near_report(day, of_date(on), ahead=False)
    comes_round = following and real(following.year, following.month, day)
    if following and comes_round and last.day and last.day - day > 10 and comes_round <= on:
        return Day(following.year, following.month, day)
    return same


def _is_looked_ahead_to(last: Day, day: int, on: date, context: Context) -> bool:
    """不早于2月22日开学。…11日晚: whether the date before, of another sentence, and its month are yet to come."""
    same = real(last.year, last.month, day)
    known = last.exact
    is_apart = context.last is not None and context.last.sentence != context.sentence
    goes_back = last.day is not None and day < last.day
    return bool(is_apart and goes_back and known and known > on and same and same > on)


def _near_report(day: int, report: Day, *, ahead: bool) -> Day:
    """The nearest such day to the report: the last past one, unless the text looks ahead."""
    on = report.exact
    if on is None:
        if report.day and day > report.day and not ahead:
            before = month_shifted(report, -1)
            return Day(before.year, before.month, day) if before else Day(None, None, day)
        return Day(report.year, report.month, day)
    candidates = [_in_month(on, months, day) for months in (-2, -1, 0, 1, 2)]
    near = nearest([one for one in candidates if one], on, ahead=ahead)
    return of_date(near) if near else Day(None, None, day)


def _in_month(on: date, months: int, day: int) -> date | None:
    month = month_shifted(of_date(on), months)
    return real(month.year, month.month, day) if month else None


def choose_year_of_period(said: Expression, context: Context) -> Day | None:
    """The year of a quarter, half-year or 前7个月: of its line, else the report's; early in a year the nearest one."""
    if said.period[0].isdigit():
        return _year_of_months(int(said.period[-2:]), context)
    said_year = context.year_said(in_sentence=False)
    report = context.report
    if said_year or not report or not report.year:
        return Day(said_year or context.only_year)
    on = report.exact
    if on is None or on.month > _EARLY:
        return Day(report.year)
    parts = said.period.split("/")
    length = 6 if parts[0][0] == "H" else 3
    if _ENDS[parts[0]] - length < on.month <= _ENDS[parts[-1]]:
        return Day(on.year)
    middles = [real(on.year + n, *_MIDDLES[parts[0]]) for n in (-1, 0, 1)]
    near = nearest([one for one in middles if one], on, ahead=context.is_ahead(said))
    return Day(near.year) if near else None


def _year_of_months(last: int, context: Context) -> Day | None:
    """The year of the first months up to `last`, which are told when they are over: 前3个月 in June is none."""
    on = context.report.exact if context.report else None
    said_year = context.year_said(in_sentence=False)
    if on is None or (said_year and said_year != on.year):
        return Day(said_year) if said_year else None
    if (on.month - last) % 12 > _TOLD_WITHIN:
        return None
    return Day(on.year if on.month >= last else on.year - 1)
