"""Weekday, part of the day and hour, as they follow a day: (星期五)下午3点半, 晚, 24时, 15:30."""

from __future__ import annotations

import re
from functools import cache

from extractnews.kinds.dates.expression import Expression, Shift
from extractnews.kinds.dates.numerals import NUMERALS, read_number
from extractnews.kinds.dates.patterns import JOIN, NUMBER, WORD
from extractnews.match.late_pattern import LatePattern
from extractnews.match.lexicon import read_rows
from extractnews.match.programs import compiled

_HOUR = (
    rf"(?P<hour>{WORD}) ?(?:(?:时|点(?![名赞评建意要希对]))钟?(?:(?P<minute>{NUMBER}) ?分钟?|(?P<half>半))?"
    r"|:(?P<digits>[0-9]{2})(?::(?P<seconds>[0-9]{2}))?(?![0-9]))(?:许|整)?"
)
_WHOLE_DAY = rf" ?[0零〇] ?[时点]?{JOIN}(?:24|二十四) ?[时点]"
_WHOLE_STARTS = frozenset("0零〇 ")
_WEEKDAY = r" ?\(?(?:星期|周|礼拜)[一二三四五六日天]\)?"
_BRACKET = r" ?\([^()0-9\n]{2,12}\)"
_ASIDE_STARTS = frozenset(" (星周礼")
_HOUR_STARTS = frozenset(NUMERALS + "0123456789 近约大将快")
_ABOUT = LatePattern(" ?(?:大约|将近|[近约快])?")  # 晚上近7点
_LONGEST_PART = 3
_AFTER_NOON = {"TAF": 12, "TEV": 12, "TMI": 3, "TNI": 12}
_NOT_PART = {"早": "已就部日期些在操餐稻", "晚": "些于报会点宴期餐稻婚", "夜": "以宵市校查访", "晨": "报练"}
_NIGHTS = frozenset({"TEV", "TNI"})
_PART_BEFORE = {"晚": "TEV", "早": "TMO", "夜": "TNI"}
_NO_HOUR_BEFORE = (*"第共达近超约满每各提比以/:", "超过", "比分", "比例")
_NO_HOUR_AFTER = "[代期速长段间节空尚装效政差]|[:%]|左右的|比"


@cache
def _part_values() -> dict[str, str]:
    return {row[0]: row[1] for row in read_rows("dates/parts.tsv", 2)}


def read_tail(plain: str, said: Expression) -> None:
    """Takes what follows a day (weekday, part of the day, hour) into `said`.

    0时至24时 is the whole day, hence nothing beside it.
    """
    if plain[said.end : said.end + 1] in _WHOLE_STARTS:
        whole = compiled(_WHOLE_DAY).match(plain, said.end)
        if whole:
            said.end = whole.end()
            return
    at = _weekday_end(plain, said.end)
    part, end = _part_at(plain, at)
    if part:
        said.part, said.end = _part_values()[part], end
    else:
        said.end = at
    hour = _hour_at(plain, said.end)
    clock = hour and clock_of(hour, said.part)
    if hour and clock:
        said.clock, said.end = clock, hour.end()


def _weekday_end(plain: str, start: int) -> int:
    """Where the weekday after a day ends, or a bracket before a part of the day; `start` where there is none."""
    if plain[start : start + 1] not in _ASIDE_STARTS:
        return start
    weekday = compiled(_WEEKDAY).match(plain, start)
    if weekday:
        return weekday.end()
    bracket = compiled(_BRACKET).match(plain, start)
    return bracket.end() if bracket and _part_at(plain, bracket.end())[0] else start


def _part_at(plain: str, at: int) -> tuple[str, int]:
    """The part of the day at `at` (晚, 下午), and where it ends; "" where there is none."""
    at += plain[at : at + 1] == " "
    parts = _part_values()
    for length in range(_LONGEST_PART, 0, -1):
        text = plain[at : at + length]
        if text in parts:
            end = at + length
            follower = plain[end : end + 1]
            is_other = bool(follower) and follower in _NOT_PART.get(text, "")
            return ("", at) if is_other or plain.startswith("夜间经济", at) else (text, end)
    return "", at


def ends_with_part(plain: str, end: int) -> bool:
    """Whether a part of the day of two signs ends at `end`: 下午|."""
    return plain[max(0, end - 2) : end] in _part_values()


def _hour_at(plain: str, at: int) -> re.Match[str] | None:
    """An hour at `at`, or about it: 约8时."""
    if plain[at : at + 1] not in _HOUR_STARTS:
        return None
    about = _ABOUT.match(plain, at)
    return compiled(_HOUR).match(plain, about.end() if about else at)


def read_hour(plain: str, start: int, part: str) -> tuple[str, int] | None:
    """The hour at `start`, in a part of the day if one is said, and where it ends."""
    found = _hour_at(plain, start)
    clock = found and clock_of(found, part)
    return (clock, found.end()) if found and clock else None


def clock_of(found: re.Match[str], part: str) -> str:
    """The hour of a match as "15:30", afternoon hours counted on; "" where there is no such hour.

    晚12点 is the end of the day, 24:00 as 24时 is; 晚12点半 is of the next day, which no hour of this one can say.
    """
    hour = read_number(found["hour"])
    minute = 30 if found["half"] else read_number(found["minute"] or found["digits"] or "0")
    if hour == 12 and part in _NIGHTS:
        hour = 24
    elif hour == 12 and found.string.endswith(("凌晨", "凌晨 "), 0, found.start()):
        hour = 0
    if hour is None or minute is None or hour > 24 or minute > 59 or (hour == 24 and minute):
        return ""
    if hour == 0 and part == "TEV":  # 晚0点: of this day or of the next
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
    before = plain[start - 2 : start] if plain[start - 2 : start] in _part_values() else plain[start - 1 : start]
    part = _part_values()[before] if len(before) > 1 else _PART_BEFORE.get(before, "")
    found = compiled(_HOUR).match(plain, start)
    if not found or compiled(_NO_HOUR_AFTER).match(plain, found.end()):
        return None
    unit = plain[found.end("hour") : found.end("hour") + 2].strip()[:1]
    if unit == "点" and not part and not (found["minute"] or found["half"] or found[0][-1] in "许整钟"):
        return None
    clock = clock_of(found, part)
    return (
        Expression(start - (len(before) if part else 0), found.end(), "hour", day=Shift(0, "spoken"), clock=clock)
        if clock
        else None
    )
