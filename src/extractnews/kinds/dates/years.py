"""Which year its digits mean, and whether they are one: 98, 112 of the Republic, 近2000年, 90年代."""

from __future__ import annotations

import re
from functools import lru_cache

from extractnews.kinds.dates.expression import Expression
from extractnews.kinds.dates.numerals import read_number
from extractnews.match.programs import compiled

_DECADE = (
    r"(?:(?P<century>20|21|二十|二十一)世纪 ?)?(?P<decade>[0-9]0|[二三四五六七八九]十)年代"
    r"(?:初期?|中期?|末期?|后期|中后期)?"
)
_CENTURIES = {"20": 19, "二十": 19, "21": 20, "二十一": 20}
DECADE = "decade"
_DECADE_REACH = 10
_FIRST_DECADE = 3  # a decade without its century is of the twentieth: 30年代 to 90年代
_SPAN_AFTER = "历史|以上|来[,的,]|之久|左右|文明|前的"
_OF_REPUBLIC = 3  # digits of a year of the Republic
_OF_TODAY = r"民国 ?(?:[89][0-9]|1[0-3][0-9]) ?年|(?<![0-9])1[0-3][0-9] ?年 ?[0-9]{1,2} ?月"
_COUNTED_FROM = ("建校", "成立", "建厂", "建成", "历经", "走过", "已", "第", "满", "每", "共")
_AGE = "[间内前后多余]|以[内前后]|[来之]|校庆|诞辰|周年|的时间"
_ROUND_BEFORE = ("近", "约", "超", "过", "逾", "达", "有", "距今")


def is_span(plain: str, found: re.Match[str], year: int) -> bool:
    """Whether 2000年 is a length of time: 近2000年, 5000年历史; 112年 is one but on a page of the Republic."""
    if not 1800 <= year <= 2100 or compiled(_SPAN_AFTER).match(plain, found.end()):
        return True
    start = found.start()
    is_bare = len(found["year"]) == _OF_REPUBLIC and not plain.endswith("民国", 0, start)
    if is_bare and not plain.startswith(("初", "底", "末"), found.end()):
        is_length = plain.endswith((*_ROUND_BEFORE, *_COUNTED_FROM), 0, start) or compiled(_AGE).match(
            plain, found.end()
        )
        return bool(is_length) or not _counts_by_republic(plain)
    return year % 100 == 0 and plain.endswith(_ROUND_BEFORE, 0, start)


@lru_cache(maxsize=16)
def _counts_by_republic(plain: str) -> bool:
    """Whether a page of today counts years by the Republic: 民国114年, 114年5月3日."""
    return compiled(_OF_TODAY).search(plain) is not None


def full_year(text: str, plain: str, start: int) -> int | None:
    """The year of its digits: 2020, 20 → 2020, 98 → 1998, 112 or 民国98 → years of the Republic."""
    year = read_number(text)
    if year is None:
        return None
    if plain.endswith("民国", 0, start):
        return year + 1911
    if len(text) == 3:
        return year + 1911 if 80 <= year <= 130 else None
    if len(text) == 2:
        return year + 1900 if year >= 80 else year + 2000 if year <= 40 else None
    return year


def read_decade(plain: str, start: int) -> Expression | None:
    """20世纪90年代, 上世纪八十年代末, 90年代: the year is that of TIMEX3, less its last digit."""
    if "年代" not in plain[start : start + _DECADE_REACH]:
        return None
    found = compiled(_DECADE).match(plain, start)
    decade = found and read_number(found["decade"])
    if not found or decade is None:
        return None
    tens, century = decade // 10, _CENTURIES.get(found["century"] or "", 0)
    if not century:
        if tens < _FIRST_DECADE:
            return None
        century = 19
    start -= 3 if plain.endswith("上世纪", 0, start) else 0
    return Expression(start, found.end(), DECADE, year=century * 10 + tens)
