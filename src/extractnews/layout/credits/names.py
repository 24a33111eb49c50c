"""The names in a span of text where names are due: one by one, spaced, or written without a break."""

from __future__ import annotations

from collections.abc import Iterator

from extractnews.layout.credits.name_shapes import ORG_END, has_surname, is_minority_name, looks_like_name, name_length
from extractnews.layout.credits.named import Named
from extractnews.layout.credits.roles import AFTER_NAMES, before_names, role_of
from extractnews.layout.words import words
from extractnews.match.late_pattern import LatePattern
from extractnews.records import BylineRole

_GLUED = ("摄影报道", "摄影", "文图", "图文", "供图", "报道", "摄")
_GLUED_BEFORE_SLASH = (*_GLUED, "文", "图")
TOKEN = LatePattern(r"(?:[^\W\da-zA-Z_丶]|·)+")  # 丶 is printed for 、
_UNIT = LatePattern(
    r"[\s(]*([^\W\da-zA-Z_]{2,16}(?:[局办委部室院会站社队厅台网报市县区旗州]|街道|中心|公司|集团|学校))\s+(?=\S)"
)
_VILLAGE_ENDS = ("村", "镇", "乡", "街", "园", "湾", "寨")


def read_names(plain: str, start: int, end: int, role: BylineRole | None) -> list[Named]:
    """The names in `plain[start:end]`; role words inside it change the role, `role` is that of the start.

    Without any role word names must begin with a surname and fill the span: `(张三 李四)`, but not `(资料图)`.
    """
    marks = list(before_names().finditer(plain, start, end))
    if not marks and role is None:
        return only_names(plain, start, end)
    found: list[Named] = []
    at = start
    for mark in [*marks, None]:
        stop = mark.start() if mark else end
        if role is not None:
            found += _names_after(plain, at, stop, role)
        if mark:
            role, at = role_of(mark), mark.end()
    return found


def _names_after(plain: str, start: int, end: int, role: BylineRole) -> list[Named]:
    """The run of names after a role word, up to the first word that is none; `摄` behind them changes the role."""
    found: list[Named] = []
    for at, stop in tokens(plain, _unit_end(plain, start, end), end):
        tail = _trailing_role(plain, at, stop)
        names = split(plain, at, stop - tail)
        if names is None:
            break
        found += [Named(joined(plain[a:b]), role, a, b) for a, b in names]
        if tail:
            end = stop - tail
            break
    if (
        found
        and (after := AFTER_NAMES.match(plain, found[-1].end))
        and after[1]
        and plain[after.end() : after.end() + 1] != ":"
    ):
        found = [named._replace(role="photographer") for named in found]
    return found


def only_names(plain: str, start: int, end: int) -> list[Named]:
    """Names alone, behind their unit or not: every token one, every one with a surname."""
    found: list[Named] = []
    at = unit_end = _unit_end(plain, start, end)
    for after in [*AFTER_NAMES.finditer(plain, start, end), None]:
        role: BylineRole = (
            "photographer" if after and after[1] else "author" if after or unit_end > start else "reporter"
        )
        for first, last in tokens(plain, at, after.start() if after else end):
            names = split(plain, first, last)
            # 蒋某某、粤卫信: an office signs beside a person
            is_joined = bool(found) and plain[first - 1] == "、" and last - first == 3 == len(found[-1].name)
            if names is None or not (is_joined or all(has_surname(joined(plain[a:b])) for a, b in names)):
                return []
            if unit_end > start and plain[first:last].endswith(_VILLAGE_ENDS):  # (柳河县 双桥村)
                return []
            found += [Named(joined(plain[a:b]), role, a, b) for a, b in names]
        at = after.end() if after else end
    return found


def _unit_end(plain: str, start: int, end: int) -> int:
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


def _trailing_role(plain: str, start: int, end: int) -> int:
    """Length of 摄, 摄影, 文图 … glued to the end of a token; 文 alone ends names too, but not before a slash."""
    tails = _GLUED_BEFORE_SLASH if plain.startswith("/", end) else _GLUED
    for tail in tails:
        if end - start > len(tail) + 1 and plain.startswith(tail, end - len(tail)):
            return len(tail)
    return 0


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
        if not size or text[at : at + size] in words().not_names:
            return None
        names.append((start + at, start + at + size))
        at += size
    return names


def joined(text: str) -> str:
    return "".join(text.split())
