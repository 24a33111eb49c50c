"""From what is said to the day that is meant: expressions in order of the text, piece by piece, to mentions."""

from __future__ import annotations

from collections.abc import Sequence

from extractnews.kinds.dates.choose import choose_day, choose_month, choose_year_of_period
from extractnews.kinds.dates.context import Context, looks_ahead
from extractnews.kinds.dates.days import UNKNOWN_YEAR, Day, exists, month_shifted, real, shifted
from extractnews.kinds.dates.expression import Ending, Expression, Shift
from extractnews.kinds.dates.feasts import choose_feast, settle_year_by_feast
from extractnews.kinds.dates.mention import DateMention
from extractnews.kinds.dates.reports import report_days
from extractnews.kinds.dates.weeks import choose_week
from extractnews.kinds.dates.years import DECADE
from extractnews.match.late_pattern import LatePattern
from extractnews.page import Page

_TEN_DAYS = {"D1": (1, 10), "D2": (11, 20), "D3": (21, 31), "D4": (1, 15), "D5": (16, 31)}
_TAKES_PLACE = LatePattern(
    "(?:全[国省市县区])?(?:第?[一二三四五六七八九十0-9]{1,2}[批季]|[迎春夏秋冬](?=[季节国元新])|国庆|中秋|元旦)"
)
_LABEL = LatePattern("“(1[0-2]|0?[1-9])[·.]([0-9]{1,2})(?![0-9])")
_FULL_ROLES = frozenset({"meta", "credit"})  # where only a full date is one: 今日 there is of a name


def resolve(page: Page, said: Sequence[Expression]) -> list[DateMention]:
    """The mentions of all expressions that can be settled."""
    if not said:
        return []
    settle_year_by_feast(page.plain, said)
    pieces = [page.piece_at(one.start) for one in said]
    reports = report_days(page, said, pieces)
    months = _first_months(page.plain, said, pieces)
    own_years = _own_years(page, said, pieces)
    contexts: dict[int, Context] = {}
    mentions = []
    for one, piece in zip(said, pieces, strict=True):
        context = contexts.get(piece)
        if context is None:
            report, own_year = reports[piece], own_years.get(piece)
            if report is not None and report.year is None and own_year:  # 7月24日讯 in a piece of 2018
                report = report._replace(year=own_year)
            context = contexts[piece] = Context(page, report, months.get(piece) or months.get(None))
            context.only_year = None if report else own_year
        context.enter(one)
        mention = _settle(one, context)
        if mention:
            mentions.append(mention)
    return mentions


def _first_months(plain: str, said: Sequence[Expression], pieces: Sequence[int]) -> dict[int | None, Day]:
    """Piece → the first month that it names, and not to come (10月1日前通车); None → the first of the page."""
    months: dict[int | None, Day] = {}
    for one, piece in zip(said, pieces, strict=True):
        if isinstance(one.month, int) and not looks_ahead(plain, one):
            month = Day(one.year if isinstance(one.year, int) else None, one.month)
            months.setdefault(piece, month)
            months.setdefault(None, month)
    labelled = None if months else _month_of_label(plain, said)
    return months if labelled is None else {None: labelled}


def _month_of_label(plain: str, said: Sequence[Expression]) -> Day | None:
    """The month that the label of an event tells the bare day when it was: “2·7”森林火灾, on a page with 7日."""
    days = {str(one.day) for one in said if one.month is None and isinstance(one.day, int)}
    labels = _LABEL.finditer(plain) if days else ()
    return next((Day(None, int(label[1])) for label in labels if label[2].lstrip("0") in days), None)


def _own_years(page: Page, said: Sequence[Expression], pieces: Sequence[int]) -> dict[int, int]:
    """Piece → the year of one that names just one, with a month or a part of it, or as that of what takes place.

    2010年 alone may be a comparison; 2020年第一批项目集中开工 and 2023年迎国庆篮球赛 are of their year.
    """
    years: dict[int, set[int]] = {}
    own: set[int] = set()
    just_past: set[int] = set()  # 刚刚过去的2006年: the piece is of the year after
    for one, piece in zip(said, pieces, strict=True):
        if piece in just_past:
            continue
        if isinstance(one.year, int) and one.rule != DECADE:
            years.setdefault(piece, set()).add(one.year)
            if one.month is not None or one.period or _TAKES_PLACE.match(page.plain, one.end):
                own.add(piece)
        if isinstance(one.year, int) and page.plain.endswith("刚刚过去的", 0, one.start):
            years[piece] = {one.year + 1}
            just_past.add(piece)
    return {piece: next(iter(years[piece])) for piece in own | just_past if len(years[piece]) == 1}


def _settle(said: Expression, context: Context) -> DateMention | None:
    if said.rule == DECADE:
        return DateMention(said.start, said.end, str(said.year), None, said.rule)
    line = context.page.line_at(said.start)
    is_aside = line is not None and line.role in _FULL_ROLES
    if is_aside and not (isinstance(said.day, int) and said.month is not None):
        return None
    day = point(said, context)
    if day is None or not exists(day):
        return None
    value = _stamped(said, day)
    days = None
    if said.until is not None:
        ended = _range(said, day, value, context)
        if ended:
            value, days = ended
    if not value:
        return None
    if not is_aside:
        context.note(said, day)
    single = day.value if said.names_day else None
    return DateMention(said.start, said.end, value, single, said.rule, days)


def point(said: Expression, context: Context) -> Day | None:
    """The day, month or year that an expression means, without its part of the day."""
    if said.feast:
        return choose_feast(said, _year(said, context), context)
    if said.week or said.weekday is not None:
        return choose_week(said, context)
    if isinstance(said.day, Shift):
        return _shifted_day(said.day, said, context)
    if said.month is not None or said.day is not None:
        return _in_month(said, said.day, context)
    if said.period and said.year is None:
        return choose_year_of_period(said, context)
    year = _year(said, context)
    return Day(year) if year else None


def _in_month(said: Expression, day: int | None, context: Context) -> Day | None:
    """2月14日, 去年2月, 上月28日, 14日."""
    if isinstance(said.month, Shift):
        base = context.report if said.month.base == "report" else context.last and context.last.day
        month = month_shifted(base, said.month.amount) if base else None
        return month and Day(month.year, month.month, day)
    if said.month is None:
        return choose_day(day, said, context) if day else None
    if said.year is not None:
        return Day(_year(said, context), said.month, day)
    return choose_month(said.month, day, said, context)


def _shifted_day(shift: Shift, said: Expression, context: Context) -> Day | None:
    spoken = context.day_here
    if said.rule == "part" and not said.clock and context.has_later_part(said):
        return None  # 9日晚上…,中午…: of another day
    base = context.report if shift.base == "report" else spoken
    if shift.base == "report" and spoken and context.has_day_in_line and context.is_quoted(said):
        base = spoken  # who speaks says 今天 of the day when they speak
    return shifted(base, shift.amount) if base and base.day else None


def _year(said: Expression, context: Context) -> int | None:
    if not isinstance(said.year, Shift):
        return said.year
    if said.year.base == "report":
        base = context.report.year if context.report else None
    else:
        base = context.year_said(in_sentence=False)
        if base is None and said.year.amount < 0 and context.report:
            base = context.report.year
    return base + said.year.amount if base else None


def _stamped(said: Expression, day: Day) -> str:
    """The TIMEX3 value of one point, with its hour, part of the day or part of the year."""
    if said.period in _TEN_DAYS:
        return _ten_days(said.period, day)
    if said.period:
        return "/".join(f"{day.year or UNKNOWN_YEAR}-{part}" for part in said.period.split("/"))
    if said.week and said.weekday is None:
        on = day.exact
        return f"{on.isocalendar().year}-W{on.isocalendar().week:02d}" if on else ""
    value = day.value
    if day.day is None:
        return value
    return f"{value}T{said.clock}" if said.clock else value + said.part


def _ten_days(period: str, day: Day) -> str:
    first, last = _TEN_DAYS[period]
    if last == 31:
        lengths = [n for n in (31, 30, 29, 28) if real(day.year or 2020, day.month, n)]
        last = lengths[0]
        if day.month == 2 and not day.year:
            return day.value
    return f"{day.value}-{first:02d}/{day.value}-{last:02d}"


def _range(said: Expression, first: Day, value: str, context: Context) -> tuple[str, tuple[str, str] | None] | None:
    """Value of a range and its days; None where its end cannot be told."""
    if isinstance(said.until, Ending):
        last, end = context.report, context.report.value if context.report else ""
        if not last or not last.day:
            return None
    elif isinstance(said.until, Expression):
        last = _last(said.until, said, first, context)
        end = _stamped(said.until, last) if last and exists(last) else ""
    else:
        return None
    if not last or not end or _runs_back(first, last):
        return None
    days = (first.value, last.value) if first.day and last.day else None
    return f"{value.partition('/')[0]}/{end.rpartition('/')[2]}", days


def _last(until: Expression, said: Expression, first: Day, context: Context) -> Day | None:
    """The end of a range: what it does not say it takes from the beginning."""
    if isinstance(until.day, Shift) and until.day.base == "spoken":
        return shifted(first, until.day.amount)
    if (
        until.year is not None
        or until.feast
        or until.week
        or isinstance(until.day, Shift)
        or isinstance(until.month, Shift)
    ):
        return point(until, context)
    if until.month is not None or isinstance(until.day, int):
        return _following(until.month, until.day, first)
    if until.period:
        return first
    return point(until, context) if said.year is not None else None


def _following(month: int | None, day: int | None, first: Day) -> Day | None:
    """The month and day next after `first`: 1月30日至2日, 11月至3月."""
    if month is None:
        start = month_shifted(first, 1) if first.day and day and day < first.day else first
        return start and Day(start.year, start.month, day)
    comes_round = (month, day or 0) < (first.month or 0, first.day or 0)
    return Day(first.year + comes_round if first.year else None, month, day)


def _runs_back(first: Day, last: Day) -> bool:
    start, end = first.exact, last.exact
    return bool(start and end and end < start) or bool(first.year and last.year and last.year < first.year)
