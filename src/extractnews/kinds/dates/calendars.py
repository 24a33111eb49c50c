"""Days and months of other calendars, and holidays: 除夕, 正月初三, 元宵节当晚, 元月5日, 民国一百一十二年."""

from __future__ import annotations

from extractnews.kinds.dates.clock import read_tail
from extractnews.kinds.dates.expression import Base, Expression
from extractnews.kinds.dates.numerals import NUMERALS, read_number
from extractnews.kinds.dates.patterns import begins_clause
from extractnews.kinds.dates.written import read_month_day
from extractnews.match.programs import compiled

_LUNAR_DAY = (
    rf"(?:(?P<new>初[一二三四五六七八九十])|(?P<number>[{NUMERALS}]{{1,3}}))(?![季年届个名件条项日])"
    r"|(?P<small>初[0-9]{1,2})"
)
_LUNAR_MONTH = r"(?P<month>正|腊|冬|[一二三四五六七八九十]{1,2})月"
_DAY_OF_FEAST = (
    "(?:节|佳节)?(?:当天|当日|这天|那天|之日|之夜|当晚|夜|[上下]午|凌晨|清晨|中午|傍晚|[,(、至]"
    "|起(?![来步床早])|到(?!来)|晚(?!会))"
)
_FEASTS = ("春节", "元宵", "清明", "五一", "“五一”", "端午", "中秋", "国庆")
_FEAST_TIME = "(?:节|佳节)?(?:小?长?假|期间|[前后将节档]|以[来后]|黄金周|慰问|来临|临近|联欢|晚会|活动|主题)"
_YEAR_OF_ERA = r" ?(?P<year>[0-9]{1,3}|[百零〇一二三四五六七八九十]{1,6}) ?年"


def read_eve(plain: str, said: Expression, amount: str, _base: Base) -> Expression | None:
    """除夕, 大年三十下午: days by their lunar names."""
    if plain[said.end : said.end + 1] in ("前", "后", "将"):
        return None
    said.feast = amount
    if plain.endswith(("农历", "阴历"), 0, said.start):
        said.start -= 2
    if plain.startswith("之夜", said.end):
        said.part, said.end = "TEV", said.end + 2
        return said
    read_tail(plain, said)
    return said


def read_feast(plain: str, said: Expression, amount: str, _base: Base) -> Expression | None:
    """元宵节, 国庆当天, 清明节上午: only as a day, not as a season (国庆期间, 春节前)."""
    if compiled(_FEAST_TIME).match(plain, said.end) and not compiled(_DAY_OF_FEAST).match(plain, said.end):
        return None
    days = compiled(_DAY_OF_FEAST).match(plain, said.end)
    if not days or not (begins_clause(plain, said.start) or plain[said.start - 1] == "年"):
        return None
    if amount in ("L01-01", "S10-01", "S05-01") and days[0][-1] in ",、(到至":
        return None
    if days[0][-1] == "、" and plain.startswith(_FEASTS, days.end()):
        return None  # 元旦、春节将至
    for day_word in ("当天", "当日", "这天", "那天", "之日"):
        if plain.startswith(day_word, said.end):
            said.end += len(day_word)
            break
    said.feast = amount
    read_tail(plain, said)
    return said


def read_lunar(plain: str, said: Expression, amount: str, _base: Base) -> Expression | None:
    """正月初三, 腊月廿三, 大年初一上午, 农历八月十五."""
    month = int(amount)
    if not month:
        named = compiled(_LUNAR_MONTH).match(plain, said.end)
        if not named:
            return None
        month = {"正": 1, "腊": 12, "冬": 11}.get(named["month"]) or read_number(named["month"]) or 0
        said.end = named.end()
    found = compiled(_LUNAR_DAY).match(plain, said.end)
    if not found or not 1 <= month <= 12:
        return None
    day = read_number((found["new"] or found["small"] or "")[1:] or found["number"] or "")
    if not day or day > 30 or (plain[said.start : said.start + 2] == "大年" and day > 10):
        return None
    said.feast, said.end, said.rule = f"L{month:02d}-{day:02d}", found.end(), "lunar"
    read_tail(plain, said)
    return said


def read_era(plain: str, said: Expression, _amount: str, _base: Base) -> Expression | None:
    """民国一百一十二年二月; in digits it is read from the digits."""
    found = compiled(_YEAR_OF_ERA).match(plain, said.end)
    year = found and read_number(found["year"])
    if not found or not year:
        return None
    said.year, said.end = year + 1911, found.end()
    read_month_day(plain, said)
    return said


def read_first_month(plain: str, said: Expression, _amount: str, _base: Base) -> Expression | None:
    """元月, 元月1日至2日, 元月中旬; not 每人30元月租, whose 元 stands behind a number."""
    said.end, said.rule = said.start, "calendar"
    read_month_day(plain, said)
    return said if said.end > said.start else None
