"""The paper, station or site a page comes from: what follows 来源, or stands in a dateline or beside the date."""

from __future__ import annotations

import re

from extractnews.layout.fields import Labelled, read_fields, trimmed
from extractnews.layout.rows import Row, han_count
from extractnews.layout.stamps import find_stamp
from extractnews.layout.words import ends_as_outlet, words
from extractnews.match.late_pattern import LatePattern

_DATELINE = LatePattern(
    r"^[\s(]*([^\s()。,:;“]{0,24}?)\s?(?:[\d一二三四五六七八九十]{1,2}月\s?[\d一二三四五六七八九十]{1,3}日)?\s?(?:讯|电(?![视台影力子商])|消息(?=[\s(\d]))(?=[\s(:,)]|\d|[^\W\da-zA-Z_])"
)
_BEFORE_REPORTERS = LatePattern(
    r"^\s{0,4}([^\s()。,:;“]{3,16}?)\s?(?:\([^()]{2,20}\)\s?)?(?:\((?:本报|本网|本台|特约|实习|见习)?(?:记者|通讯员|特派)"
    r"|记者[^\s()。,:;“]{2,12}报[道导]:)"  # 江西台记者王某报道:
)
_WORD = LatePattern(r"[^\s|丨,:()《》]+?(?=$|[\s|丨,:()《》]|(?:19|20)\d\d[-/.年])")
_SHORT_STAMP = LatePattern(r"(?<!\d)\d{1,2}-\d{1,2}\s+\d{1,2}:\d{2}(?::\d{2})?")  # 12-08 14:11:23
_STATION = LatePattern("[^\\W\\d_]{2,4}(?<![平舞讲后前月阳柜烽象文]|灶|露)台")  # 江门台
_COUNT = LatePattern(r"字[号体]|有?\d+[人次条]|共\d")
_DATED = LatePattern(r"^(?:\d{4}年)?\d{1,2}月\d{1,2}日|\d{1,2}月\d{1,2}日")
_OWN = ("本报", "本网", "本台", "本站", "本刊", "本社")
_VALUE_END = LatePattern(
    r"[|)]|\s{2,}(?=[^\s]{0,12}(?::|$))|\s(?=(?:[^\W\da-zA-Z_]{0,8})?(?:记者|通讯员|作者|编辑|责编)\s?)|(?:19|20)\d\d[-/.年]|\s(?=\d{1,2}:\d\d)"
)


def find_outlet(rows: list[Row]) -> tuple[Row, int, int] | None:
    """Row and span of what follows 来源, else of the outlet of the first dateline."""
    for row in rows:
        if row.role in ("meta", "credit"):
            for field in read_fields(row.plain):
                span = _outlet_value(row.plain, field) if field.field == "outlet" else None
                if span:
                    return row, *span
    for row in rows:
        if row.role in ("body", "headline", "subhead", "credit") and (span := dateline_outlet(row.plain)):
            return row, *span
    for row in rows:
        if row.role == "meta" and (span := _outlet_beside_date(row.plain)):
            return row, *span
    return None


def _outlet_beside_date(plain: str) -> tuple[int, int] | None:
    """Span of an outlet that stands without a label before or behind the date: `2004年8月19日05:08 人民网`."""
    stamp = find_stamp(plain) or _SHORT_STAMP.search(plain)
    if stamp is None or any(field.field == "outlet" for field in read_fields(plain)):
        return None
    first, last = stamp.span() if isinstance(stamp, re.Match) else (stamp.start, stamp.end)
    for word in _WORD.finditer(plain):
        name = word[0]
        is_value = plain[: word.start()].endswith((":", ": "))
        is_outside = not is_value and (word.end() <= first or word.start() >= last)
        if (
            is_outside
            and 3 <= han_count(name) <= 16
            and (name.endswith(words().outlet_endings) or _STATION.fullmatch(name))
            and name not in words().not_outlets
        ):
            return word.span()
    return None


def _outlet_value(plain: str, field: Labelled) -> tuple[int, int] | None:
    end = field.end
    if stop := _VALUE_END.search(plain, field.start, end):
        end = stop.start()
    start, end = trimmed(plain, field.start, end)
    while start < end and plain[start] in "《“":
        start += 1
    while start < end and plain[end - 1] in "》”。,; ":
        end -= 1
    end = _before_links(plain, start, end)
    value = plain[start:end]
    if field.label == "来自" and not ends_as_outlet(value):  # 来自: 湖南, below a post
        return None
    if not 2 <= len(value) <= 30 or value in words().own_outlets or not han_count(value):
        return None
    return start, end


def _before_links(plain: str, start: int, end: int) -> int:
    """Where the value ends before a share bar: `来源:某某网 发表评论`, `来源:某某报(字号 大 中 小)`."""
    known = words().link_tokens
    for word in _WORD.finditer(plain, start, end):
        if word.start() > start and (word[0] in known or _COUNT.match(word[0])):
            return len(plain[: word.start()].rstrip(" (|丨"))
    return end


def dateline_outlet(plain: str) -> tuple[int, int] | None:
    """Span of the outlet named before 讯 or 电 at the head of a paragraph; 本报 names none.

    >>> dateline_outlet("郴州日报2月3日讯(记者 李某)近日")
    (0, 4)
    """
    match = _DATELINE.match(plain[:60])
    if not match:
        bare = _BEFORE_REPORTERS.match(plain[:60])
        is_outlet = bare and (ends_as_outlet(bare[1]) or bare[1][-1] == "台") and not bare[1].startswith(_OWN)
        return bare.span(1) if bare and is_outlet else None
    start, whole = match.start(1), match[1]
    if whole.startswith("据"):  # 据新华社电
        start, whole = start + 1, whole[1:]
    name = _DATED.split(whole)[0].rstrip(" ·").removesuffix("快").removesuffix("消息")
    for agency in words().agencies:
        if name.startswith(agency):
            return start, start + len(agency)
    if not ends_as_outlet(name):  # 四川新闻网攀枝花3月2日讯: the place stands behind the outlet
        name = name[: max(name.rfind(ending) + len(ending) if ending in name else 0 for ending in words().outlet_marks)]
    if not 2 <= han_count(name) <= 16 or name.startswith(_OWN):
        return None
    return start, start + len(name)
