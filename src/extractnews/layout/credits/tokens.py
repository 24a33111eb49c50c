"""One word where a name is due: what its span is, which names it holds, and which units stand before a name."""

from __future__ import annotations

from collections.abc import Iterator

from extractnews.layout.credits.name_shapes import (
    ORG_END,
    ends_as_unit,
    is_minority_name,
    looks_like_name,
    name_length,
)
from extractnews.layout.words import words
from extractnews.match.late_pattern import LatePattern

TOKEN = LatePattern(r"(?:[^\W\da-zA-Z_丶]|·)+")  # 丶 is printed for 、
_UNIT = LatePattern(
    r"[\s(]*([^\W\da-zA-Z_]{2,16}(?:[局办委部室院会站社队厅台网报市县区旗州处科所]|街道|中心|公司|集团|学校))\s+(?=\S)"
)


def unit_end(plain: str, start: int, end: int) -> int:
    """Where the unit ends that comes before names: `(县统计局 申某某)`; `start` where there is none."""
    match = _UNIT.match(plain, start, end)
    return match.end() if match and not looks_like_name(match[1]) else start


def tokens(plain: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Spans of Chinese words; two single characters in a row are one spaced name: 陈 思."""
    spans = [match.span() for match in TOKEN.finditer(plain, start, end)]
    at = 0
    while at < len(spans):
        first, last = spans[at]
        if last - first == 1 and at + 1 < len(spans):
            after = spans[at + 1]
            if after[1] - after[0] == 1 and not plain[last : after[0]].strip():
                yield first, after[1]
                at += 2
                continue
        yield first, last
        at += 1


def split(plain: str, start: int, end: int) -> list[tuple[int, int]] | None:
    """The names in one token: itself, or several written without a break; None where it is no name."""
    text = joined(plain[start:end])
    if looks_like_name(text) or (5 <= len(text) <= 8 and is_minority_name(text)):
        return [(start, end)]
    if not 4 <= len(text) <= 24 or text[-1] in ORG_END or len(text) != end - start:
        return None
    names, at = [], 0
    while at < len(text):
        size = name_length(text, at)
        if not size or text[at : at + size] in words().not_names or ends_as_unit(text[at : at + size]):
            return None
        names.append((start + at, start + at + size))
        at += size
    return names


def behind_unit(plain: str, start: int, end: int, shortest: int) -> list[tuple[int, int]] | None:
    """The name at the end of a token that begins with its unit: 县公安局王芳; None where there is none.

    `shortest` is the least that is taken for a name: 党校常务 is a word, so two characters need a role word before.
    """
    for size in (3, 2):
        at = end - size
        name = plain[at:end]
        if size < shortest or at - start < 3 or plain[at - 1] not in ORG_END:
            continue
        if name[0] in words().common_surnames and looks_like_name(name):
            return [(at, end)]
    return None


def joined(text: str) -> str:
    return "".join(text.split())
