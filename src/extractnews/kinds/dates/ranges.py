"""Two dates that are one: 3月5日至7日, 2016—2020年, 8时至20时, 自1月20日以来, 大年三十起至今."""

from __future__ import annotations

from collections.abc import Callable

from extractnews.kinds.dates.clock import read_hour
from extractnews.kinds.dates.expression import UNTIL_NOW, Expression, Shift
from extractnews.kinds.dates.numerals import NUMERALS, read_number
from extractnews.kinds.dates.patterns import JOIN, NUMBER
from extractnews.match.late_pattern import LatePattern
from extractnews.match.programs import compiled

Reader = Callable[[str, int], Expression | None]

_JOIN = LatePattern(rf"(?:起|开始)?{JOIN}")
_SINCE = LatePattern(
    "(?:起|开始)?(?:以来|至今|到现在|到目前|至目前|直至目前|截至目前)|"
    " ?(?:-{1,2}|~) ?(?:至今|现在|目前|今(?![天日年晚晨早午后夜春夏秋冬起]))"
)
_LEADS_ON = frozenset("起开至到以目直截-–―−~ ")  # what _JOIN and _SINCE begin with
_BARE = f"({NUMBER}) ?(?:(日|号)(?!内|后|前|间|游|以)|月份?)"
_LUNAR_DAY = "(?:初([一二三四五六七八九十])|([十廿二][一二三四五六七八九十]{1,2}))(?![月季年日名个])"
_LAST_DAY, _LAST_MONTH = 31, 12
_FROM = ("从", "自", "由")


def read_range(plain: str, said: Expression, read: Reader) -> Expression | None:
    """`said`, with its end where one follows; None where it is but the number before a dash (3-2).

    今年以来 is this year.
    """
    if plain[said.end : said.end + 1] not in _LEADS_ON:
        return said
    joined = _JOIN.match(plain, said.end)
    if joined:
        end = _end_of(plain, joined.end(), said, read)
        if end:
            said.until, said.end = end, end.end
            _take_from(plain, said)
            return said
        if _is_unfinished(plain, said):
            return None
    since = _SINCE.match(plain, said.end)
    if since:
        said.end = since.end()
        if said.month is not None or said.period or not isinstance(said.year, Shift):
            said.until = UNTIL_NOW
            _take_from(plain, said)
    return said


def _take_from(plain: str, said: Expression) -> None:
    if plain.endswith(_FROM, 0, said.start):
        said.start -= 1


def _is_unfinished(plain: str, said: Expression) -> bool:
    """Whether it was read as the first half of a range, its unit still to come."""
    last = plain[said.end - 1]
    return said.rule in ("calendar", "day of month") and (last.isdigit() or last in NUMERALS)


def _end_of(plain: str, start: int, said: Expression, read: Reader) -> Expression | None:
    """The date at `start`, where it is of the kind of the one it ends."""
    if said.clock:
        hour = read_hour(plain, start, said.part)
        if hour:
            return Expression(start, hour[1], "hour", day=Shift(0, "spoken"), clock=hour[0])
    if said.feast[:1] == "L" and (lunar := _lunar_end(plain, start, said.feast)):
        return lunar
    end = read(plain, start) or _bare_end(plain, start, said)
    if end and (_grain(end) == _grain(said) or (end.year is not None and said.year is not None)):
        return end
    return None


def _bare_end(plain: str, start: int, said: Expression) -> Expression | None:
    """八月 after 一至, 六日 after 七月五日至: alone they may be none (八月桂花, 六日的行程)."""
    found = compiled(_BARE).match(plain, start) if said.month is not None else None
    number = found and read_number(found[1])
    if not found or not number:
        return None
    if found[2]:
        return Expression(start, found.end(), "day of month", day=number) if said.day and number <= _LAST_DAY else None
    return Expression(start, found.end(), "month", month=number) if number <= _LAST_MONTH else None


def _lunar_end(plain: str, start: int, feast: str) -> Expression | None:
    """初六 after 正月初一至: a day of the same lunar month."""
    found = compiled(_LUNAR_DAY).match(plain, start)
    day = found and read_number(found[1] or found[2])
    if not found or not day or day > 30:
        return None
    return Expression(start, found.end(), "lunar", feast=f"{feast[:4]}{day:02d}")


def _grain(said: Expression) -> str:
    """What it names at the finest: day, month, year, period, week."""
    if said.day is not None or said.feast or said.weekday is not None:
        return "day"
    if said.period:
        return "period"
    if said.month is not None:
        return "month"
    return "week" if said.week else "year"
