"""Weekday, part of the day and hour, as they follow a day: (星期五)下午3点半, 晚, 24时, 15:30."""

from __future__ import annotations

import re
from functools import cache

from extractnews.kinds.dates.expression import Expression, Shift
from extractnews.kinds.dates.numerals import NUMERALS, read_number
from extractnews.kinds.dates.patterns import JOIN, NUMBER, compiled
from extractnews.match.lexicon import read_rows

_HOUR = (
    rf"(?P<hour>{NUMBER}) ?(?:(?:时|点(?![名赞评建意要希对]))钟?(?:(?P<minute>{NUMBER}) ?分钟?|(?P<half>半))?"
    r"|:(?P<digits>[0-9]{2})(?::(?P<seconds>[0-9]{2}))?(?![0-9]))(?:许|整)?"
)
_WHOLE_DAY = re.compile(rf" ?[0零〇] ?[时点]?{JOIN}(?:24|二十四) ?[时点]")
_AFTER_NOON = {"TAF": 12, "TEV": 12, "TMI": 3, "TNI": 12}
_NOT_PART = "早(?=[已就部日期些在操餐稻])|晚(?=[些于报会点宴期餐稻婚])|夜(?=[以宵市校查访])|晨(?=[报练])|夜间经济"
_PART_BEFORE = {"晚": "TEV", "早": "TMO", "夜": "TNI"}
_NO_HOUR_BEFORE = (*"第共达近超约满每各提比以/:", "超过", "比分", "比例")
_NO_HOUR_AFTER = "[代期速长段间节空尚装效政差]|[:%]|左右的|比"


@cache
def _part_values() -> dict[str, str]:
    return {row[0]: row[1] for row in read_rows("dates/parts.tsv", 2)}


@cache
def _tail() -> re.Pattern[str]:
    parts = "|".join(sorted(_part_values(), key=len, reverse=True))
    beside = rf" ?\(?(?:星期|周|礼拜)[一二三四五六日天]\)?| ?\([^()0-9\n]{{2,12}}\)(?=(?:{parts}))"
    return re.compile(rf"(?:{beside})?(?P<part> ?(?:{parts}))?(?P<clock> ?,? ?{_HOUR})?")


def read_tail(plain: str, said: Expression) -> None:
    """Takes what follows a day (weekday, part of the day, hour) into `said`.

    0时至24时 is the whole day, hence nothing beside it.
    """
    whole = _WHOLE_DAY.match(plain, said.end)
    if whole:
        said.end = whole.end()
        return
    found = _tail().match(plain, said.end)
    if not found or found.end() == said.end:
        return
    part = found["part"]
    if part and compiled(_NOT_PART).match(plain, found.start("part") + (part[0] == " ")):
        return
    if part:
        said.part = _part_values()[part.strip()]
    said.end = found.end("part") if part else _weekday_end(plain, said.end, found)
    if found["clock"] and not found["clock"].startswith(","):
        clock = clock_of(found, said.part)
        if clock:
            said.clock, said.end = clock, found.end()


def _weekday_end(plain: str, start: int, found: re.Match[str]) -> int:
    """Where the weekday after a day ends; `start` where there is none."""
    end = found.start("clock") if found["clock"] else found.end()
    return end if plain[start:end].strip() else start


def read_hour(plain: str, start: int, part: str) -> tuple[str, int] | None:
    """The hour at `start`, in a part of the day if one is said, and where it ends."""
    found = compiled(_HOUR).match(plain, start + (plain[start : start + 1] == " "))
    clock = found and clock_of(found, part)
    return (clock, found.end()) if found and clock else None


def clock_of(found: re.Match[str], part: str) -> str:
    """The hour of a match as "15:30", afternoon hours counted on; "" where there is no such hour."""
    hour = read_number(found["hour"])
    minute = 30 if found["half"] else read_number(found["minute"] or found["digits"] or "0")
    if hour is None or minute is None or hour > 24 or minute > 59 or (hour == 24 and minute):
        return ""
    limit = _AFTER_NOON.get(part, 0)
    if hour < limit and not (part == "TNI" and hour < 7):
        hour += 12
    seconds = found["seconds"]
    return f"{hour:02d}:{minute:02d}" + (f":{seconds}" if seconds and seconds < "60" else "")


def read_bare_hour(plain: str, start: int) -> Expression | None:
    """15时30分, 8时许, 21:30, 晚7点 without a day: an hour of the day last spoken of."""
    if plain.endswith(_NO_HOUR_BEFORE, 0, start) or (start and plain[start - 1] in NUMERALS):
        return None
    part = _PART_BEFORE.get(plain[start - 1 : start], "")
    found = compiled(_HOUR).match(plain, start)
    if not found or compiled(_NO_HOUR_AFTER).match(plain, found.end()):
        return None
    unit = plain[found.end("hour") : found.end("hour") + 2].strip()[:1]
    if unit == "点" and not part and not (found["minute"] or found["half"] or found[0][-1] in "许整钟"):
        return None
    clock = clock_of(found, part)
    return Expression(start - bool(part), found.end(), "hour", day=Shift(0, "spoken"), clock=clock) if clock else None
