"""Dates in digits and signs only: 2020-02-14, 2020.2.14, 02/14, 20200214 behind 日期:, 1993.05加入."""

from __future__ import annotations

import re

from extractnews.kinds.dates.clock import read_tail
from extractnews.kinds.dates.expression import Expression
from extractnews.kinds.dates.years import full_year
from extractnews.match.late_pattern import LatePattern
from extractnews.match.programs import compiled

_NUMERIC = LatePattern(
    r"(?P<year>(?:19|20)[0-9]{2})(?P<sep>[-./])(?P<month>[0-9]{1,2})(?:(?P=sep)(?P<day>[0-9]{1,2}))?(?![0-9]|[./][0-9])"
)
_DAY_FIRST = r"(?P<day>[0-9]{2})\.(?P<month>[0-9]{2})\.(?P<year>(?:19|20)[0-9]{2})(?![0-9]|\.[0-9])"
_SLASHED = r"(?P<month>[0-9]{1,2})/(?P<day>[0-9]{1,2})(?![0-9/.%]|以|的|多|左|强|个)"
_MONTH_FIRST = r"(?P<month>1[0-2]|0?[1-9])/(?P<year>(?:19|20)[0-9]{2}) *(?:\n|$)"
_NUMERIC_SIGNS = frozenset("0123456789.")  # at the third place of 2020-2-14 and 14.02.2020
_JOINTS = ("-", "~", "至", "到")
# What a career goes on with after a month: 1993.05加入…, 2001.3起任….
_STEP = LatePattern(
    "起?(?:任(?![务何意])|担任|历任|加入|参加|入党|入伍|参军|当选|[调升提转改兼留]任|调[入往到]|毕业|出?生于?[,。;)]|明确为)"
)
_END_OF_RANGE = LatePattern("[ ,;:)\n、任在于历担]|$")
_RANGE_AFTER = LatePattern(r" ?(?:-{1,2}|[~至到]) ?(?:(?:19|20)[0-9]{2}\.[0-9]{1,2}(?:[ ,;:)\n、任在于历担]|$)|至?今)")
_RANGE_BEFORE = LatePattern(r"(?:19|20)[0-9]{2}\.[0-9]{1,2} ?(?:-{1,2}|[~至到]) ?$")
_STAMP = r"(?P<year>(?:19|20)[0-9]{2}|1[0-3][0-9])(?P<month>0[1-9]|1[0-2])(?P<day>[0-2][0-9]|3[01])(?![0-9])"
_TIME = LatePattern("T(?=[0-9])")
STAMP_CUES = ("日期:", "时间:", "日期", "时间", "日期: ", "时间: ")


def read_numeric(plain: str, start: int) -> Expression | None:
    """2020-02-14, 2020.2.14, 2020/2/14 14:07:33, 1963.06 in brackets or of a range, 14.02.2020."""
    if not plain[start].isascii() or plain[start + 2 : start + 3] not in _NUMERIC_SIGNS:
        return None
    found = _NUMERIC.match(plain, start) or compiled(_DAY_FIRST).match(plain, start)
    if not found:
        return None
    year, month = int(found["year"]), int(found["month"])
    day = int(found["day"]) if found["day"] else None
    if not 1 <= month <= 12 or (day is not None and not 1 <= day <= 31):
        return None
    if day is None and not _is_month(plain, found):
        return None
    said = Expression(start, found.end(), "numeric", year=year, month=month, day=day)
    if day is not None:
        time = _TIME.match(plain, said.end)
        said.end += 1 if time else 0
        read_tail(plain, said)
        if time and not said.clock:
            said.end -= 1
    return said


def _is_month(plain: str, found: re.Match[str]) -> bool:
    """Whether 2020.02 is a month, not a decimal: in brackets, one of two with a dash or 至 between, before a verb."""
    if found["sep"] != ".":
        return False
    start, end = found.span()
    before, after = plain[start - 1 : start], plain[end : end + 1]
    if before == "(" and after in (")", ",", "生", *_JOINTS):
        return True
    if len(found["month"]) == 2 and (before in _JOINTS or after in _JOINTS):
        return True
    return _STEP.match(plain, end) is not None or _is_of_range(plain, start, end)


def _is_of_range(plain: str, start: int, end: int) -> bool:
    """Whether a month of one digit is one of two of a career: 1985.9-1989.7 在…学习."""
    return _RANGE_AFTER.match(plain, end) is not None or (
        _END_OF_RANGE.match(plain, end) is not None
        and _RANGE_BEFORE.search(plain, max(0, start - 10), start) is not None
    )


def read_month_line(plain: str, start: int) -> Expression | None:
    """9/2001, where a line has nothing else: the heading of a month in a chronicle."""
    if "/" not in plain[start : start + 3] or (start and plain[start - 1] != "\n"):
        return None
    found = compiled(_MONTH_FIRST).match(plain, start)
    if not found:
        return None
    return Expression(start, found.end("year"), "slashed", year=int(found["year"]), month=int(found["month"]))


def read_slashed(plain: str, start: int) -> Expression | None:
    """2/14, 02/14: with a leading zero or a day beyond 12, not a fraction."""
    found = compiled(_SLASHED).match(plain, start) if "/" in plain[start : start + 3] else None
    if not found or plain[start - 1 : start] == "/":
        return None
    month, day = int(found["month"]), int(found["day"])
    if not 1 <= month <= 12 or not 1 <= day <= 31 or (day < 13 and found["month"][0] != "0"):
        return None
    said = Expression(start, found.end(), "slashed", month=month, day=day)
    read_tail(plain, said)
    return said


def read_stamp(plain: str, start: int) -> Expression | None:
    """20200214, or 1120314 of the Republic, after 日期: and the like."""
    if not plain.endswith(STAMP_CUES, 0, start):
        return None
    found = compiled(_STAMP).match(plain, start)
    year = found and full_year(found["year"], plain, start)
    if not found or not year:
        return None
    return Expression(start, found.end(), "stamp", year=year, month=int(found["month"]), day=int(found["day"]))
