"""The day of each piece's report: its dateline, else what stands beside 今天, else the page's publication."""

from __future__ import annotations

from collections.abc import Sequence

from extractnews.kinds.dates.days import Day, nearest, of_date, real, shifted
from extractnews.kinds.dates.expression import Expression
from extractnews.match.late_pattern import LatePattern
from extractnews.page import Page

_PUBLISHED = LatePattern(r"([0-9]{4})(?:-([0-9]{2}))?(?:-([0-9]{2}))?")
_DATELINE = LatePattern(" ?(?:电|讯|消息|综合消息|报道|综合报道|专电|快讯)")


def published_day(page: Page) -> Day | None:
    """The publication day as far as it is known: of "2020-02-16T14:07", "2020-02" or "2020"."""
    found = _PUBLISHED.match(page.published or "")
    if not found:
        return None
    year, month, day = (int(part) if part else None for part in found.groups())
    return Day(year, month, day) if real(year, month or 1, day or 1) else None


def report_days(page: Page, said: Sequence[Expression], pieces: Sequence[int]) -> dict[int, Day | None]:
    """Piece → the day of its report; `pieces` are those of the expressions, one each."""
    published = published_day(page)
    reports: dict[int, Day | None] = {}
    stated: dict[int, Day] = {}
    months: dict[int, int] = {}
    for one, piece in zip(said, pieces, strict=True):
        if isinstance(one.month, int) and isinstance(one.day, int):
            months.setdefault(piece, one.month)
        if piece not in reports and _is_dateline(page, one):
            reports[piece] = placed(one, published, months.get(piece))
        elif piece not in stated and one.stated is not None:
            day = placed(one, published, months.get(piece))
            moved = shifted(day, -one.stated)
            if moved:
                stated[piece] = moved
    before: Day | None = None
    for piece in sorted(set(pieces)):
        reports[piece] = reports.get(piece) or stated.get(piece) or published or before
        before = reports[piece]
    return reports


def _is_dateline(page: Page, said: Expression) -> bool:
    return (
        isinstance(said.day, int)
        and not said.part
        and said.until is None
        and _DATELINE.match(page.plain, said.end) is not None
    )


def placed(said: Expression, published: Day | None, month: int | None) -> Day:
    """A written day with the year and month that the publication gives it: never far after it."""
    year = said.year if isinstance(said.year, int) else None
    day = said.day if isinstance(said.day, int) else None
    named = said.month if isinstance(said.month, int) else None
    on = published.exact if published else None
    if on and year is None:
        months = [(on.year + (on.month + n - 1) // 12, (on.month + n - 1) % 12 + 1) for n in (-1, 0, 1)]
        if named:
            months = [(on.year + n, named) for n in (-1, 0, 1)]
        days = [real(y, m, day) for y, m in months]
        found = nearest([one for one in days if one], on, ahead=False)
        if found:
            return of_date(found)
    if published and year is None:
        year, named = published.year, named or published.month
    return Day(year, named or month, day)
