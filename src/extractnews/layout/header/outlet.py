"""The paper, station or site a page comes from: what follows 来源, or stands in a dateline or beside the date."""

from __future__ import annotations

import re
from collections.abc import Callable

from extractnews.layout.fields import Labelled, read_fields, trimmed
from extractnews.layout.header.dateline import dateline_outlet, second_of_two, signed_at_the_end, told_at_the_end
from extractnews.layout.rows import Row, han_count
from extractnews.layout.stamps import find_stamp
from extractnews.layout.words import ends_as_outlet, words
from extractnews.match.late_pattern import LatePattern
from extractnews.page import Role

_WORD = LatePattern(r"[^\s|丨,:()《》]+?(?=$|[\s|丨,:()《》]|(?:19|20)\d\d[-/.年])")
_SHORT_STAMP = LatePattern(r"(?<!\d)\d{1,2}-\d{1,2}\s+\d{1,2}:\d{2}(?::\d{2})?")  # 12-08 14:11:23
_STATION = LatePattern("[^\\W\\d_]{2,4}(?<![平舞讲后前月阳柜烽象文]|灶|露)台")  # 江门台
_ADDRESSES = ("http", "www.", "//")
_PAPER = LatePattern(r"\s*([^\s|丨,:()<>]{3,16})\s*")
_COUNT = LatePattern(r"字[号体]|有?\d+[人次条]|共\d")
_VALUE_END = LatePattern(
    r"[|)]|\s{2,}(?=[^\s]{0,12}(?::|$))|\s(?=(?:[^\W\da-zA-Z_]{0,8})?(?:记者|通讯员|作者|编辑|责编)\s?)|(?:19|20)\d\d[-/.年]|\s(?=\d{1,2}:\d\d)"
)


def find_outlet(rows: list[Row]) -> tuple[Row, int, int] | None:
    """Row and span of what follows 来源; else of what is behind the date, in the first dateline, before the date."""
    texts = [row for row in rows if row.role == "body"]
    in_dateline = _first(rows, ("body", "headline", "subhead", "credit"), dateline_outlet)
    return (
        _first(rows, ("meta", "credit"), _labelled)
        or (None if in_dateline else _first(rows, ("body", "headline"), told_at_the_end))  # 中新网3日电…(据新华社)
        or _first(rows, ("meta",), _behind_date)
        or _first(rows, ("meta",), _alone)
        or in_dateline
        or _first(rows, ("meta",), _beside_date)
        or _first(texts[-1:], ("body",), signed_at_the_end)
    )


def _first(
    rows: list[Row], roles: tuple[Role, ...], find: Callable[[str], tuple[int, int] | None]
) -> tuple[Row, int, int] | None:
    for row in rows:
        if row.role in roles and (span := find(row.plain)):
            return row, *span
    return None


def _labelled(plain: str) -> tuple[int, int] | None:
    for field in read_fields(plain):
        if field.field == "outlet" and (span := _outlet_value(plain, field)):
            return span
    return None


def _behind_date(plain: str) -> tuple[int, int] | None:
    """Span of an outlet without a label behind the date, where source lines have it: `2004年8月19日05:08 人民网`."""
    return _beside_date(plain, is_before=False)


def _alone(plain: str) -> tuple[int, int] | None:
    """Span of the outlet on a line of its own below the date."""
    is_outlet = len(plain) <= 12 and ends_as_outlet(plain) and plain not in words().not_outlets
    return (0, len(plain)) if is_outlet and not read_fields(plain) else None


def _beside_date(plain: str, *, is_before: bool = True) -> tuple[int, int] | None:
    """Span of an outlet without a label behind the date, or before it too: `人民网 2004年8月19日`."""
    stamp = find_stamp(plain) or _SHORT_STAMP.search(plain)
    if stamp is None:
        return None
    first, last = stamp.span() if isinstance(stamp, re.Match) else (stamp.start, stamp.end)
    if any(field.field == "outlet" and first != field.start != field.end for field in read_fields(plain)):
        return None
    if plain.startswith(_ADDRESSES) and (named := _PAPER.fullmatch(plain, last)):  # http://… 2003年7月9日 某某经济报道
        return None if named[1] in words().not_outlets else _without_site(plain, *named.span(1))
    for word in _WORD.finditer(plain, 0 if is_before else last):
        name = word[0]
        is_value = plain[: word.start()].endswith((":", ": "))
        is_outside = not is_value and (word.end() <= first or word.start() >= last)
        if (
            is_outside
            and 3 <= han_count(name) <= 16
            and (name.endswith(words().outlet_endings) or _STATION.fullmatch(name))
            and name not in words().not_outlets
        ):
            return _without_site(plain, *word.span())
    return None


def _without_site(plain: str, start: int, end: int) -> tuple[int, int]:
    """Span of the paper of two, of the agency of 中新社网站."""
    start, end = second_of_two(plain, start, end)
    return start, end - (len("网站") if plain.endswith("社网站", start, end) else 0)


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
