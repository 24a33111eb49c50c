"""The names in a span of text where names are due: one by one, spaced, or written without a break."""

from __future__ import annotations

from extractnews.layout.credits.name_shapes import has_surname
from extractnews.layout.credits.named import Named
from extractnews.layout.credits.roles import AFTER_NAMES, before_names, role_of
from extractnews.layout.credits.tokens import behind_unit, joined, split, tokens, unit_end
from extractnews.layout.words import words
from extractnews.records import BylineRole

_GLUED = ("摄影报道", "摄影", "文图", "图文", "供图", "报道", "摄")
_GLUED_BEFORE_SLASH = (*_GLUED, "文", "图")
_BEHIND = frozenset(("文", "图", "摄", "报道"))  # alone behind names: 张三 文 李四 摄
_REPORTED = "报道"
_OF_PICTURES = frozenset("摄图")
_VILLAGE_ENDS = ("村", "镇", "乡", "街", "园", "湾", "寨")


def read_names(plain: str, start: int, end: int, role: BylineRole | None) -> list[Named]:
    """The names in `plain[start:end]`; role words inside it change the role, `role` is that of the start.

    Without any role word names must begin with a surname and fill the span: `(张三 李四)`, but not `(资料图)`.
    """
    marks = list(before_names().finditer(plain, start, end))
    if not marks and role is None:
        return only_names(plain, start, end)
    if role is None and len(marks) == 1 and not plain[marks[0].end() : end].strip():  # (县农业局 张三供稿)
        return [name._replace(role=role_of(marks[0])) for name in only_names(plain, start, marks[0].start())]
    found = _before_roles(plain, start, marks[0].start()) if role is None else []
    at = start
    for mark in [*marks, None]:
        stop = mark.start() if mark else end
        if role is not None:
            found += _names_after(plain, at, stop, role)
        if mark:
            role, at = role_of(mark), mark.end()
    return found


def _before_roles(plain: str, start: int, end: int) -> list[Named]:
    """Who is named in full before the first role word: `(县公安局 张三丰 通讯员 李四)`, but not `(长沙 记者 张三)`."""
    found = only_names(plain, start, end)
    are_full = all(len(one.name) == 3 and one.name[0] in words().common_surnames for one in found)
    return found if are_full else []


def _names_after(plain: str, start: int, end: int, role: BylineRole) -> list[Named]:
    """The run of names after a role word, up to the first word that is none; `摄` behind them changes the role."""
    found: list[Named] = []
    settled = 0  # so many have their role from a word behind them
    is_behind_unit = False
    for at, stop in tokens(plain, unit_end(plain, start, end), end):
        if found and plain[at:stop] in _BEHIND:
            settled = _settle(found, settled, plain[at:stop])
            continue
        tail = _trailing_role(plain, at, stop)
        names = split(plain, at, stop - tail) or behind_unit(plain, at, stop - tail, 2)
        if names is None and found and not is_behind_unit and unit_end(plain, at, end) > at:
            is_behind_unit = True
            continue
        if names is None or (is_behind_unit and not all(has_surname(joined(plain[a:b])) for a, b in names)):
            break
        is_behind_unit = False
        found += [Named(joined(plain[a:b]), role, a, b) for a, b in names]
        if tail:
            settled = _settle(found, settled, plain[stop - tail : stop], is_glued=plain[at - 1] == " ")
    after = AFTER_NAMES.match(plain, found[-1].end) if found else None
    if after and after[1] and plain[after.end() : after.end() + 1] not in (":", "/"):
        _settle(found, settled, "摄")
    return found


def _settle(found: list[Named], start: int, behind: str, *, is_glued: bool = False) -> int:
    """How many names are settled once a word behind told what those from `start` on did.

    摄 tells that they took the pictures; before 报道 the last may be the place they report from (记者 张三 安平报道).
    """
    if behind[0] in _OF_PICTURES:
        found[start:] = [named._replace(role="photographer") for named in found[start:]]
    elif behind == _REPORTED and len(found) - start > 1:
        last = found[-1].name
        if len(last) == 2 and (is_glued or last[0] not in words().common_surnames):  # but: 记者 张三 李四 报道
            found.pop()
    return len(found)


def only_names(plain: str, start: int, end: int) -> list[Named]:
    """Names alone, behind their unit or not: every token one, every one with a surname."""
    found: list[Named] = []
    at = names_start = unit_end(plain, start, end)
    for after in [*AFTER_NAMES.finditer(plain, start, end), None]:
        role: BylineRole = (
            "photographer" if after and after[1] else "author" if after or names_start > start else "reporter"
        )
        for first, last in tokens(plain, at, after.start() if after else end):
            names = split(plain, first, last) or behind_unit(plain, first, last, 3)
            # 蒋某某、粤卫信: an office signs beside a person
            is_joined = bool(found) and plain[first - 1] == "、" and last - first == 3 == len(found[-1].name)
            if names is None or not (is_joined or all(has_surname(joined(plain[a:b])) for a, b in names)):
                return []
            if names_start > start and plain[first:last].endswith(_VILLAGE_ENDS):  # (柳河县 双桥村)
                return []
            found += [Named(joined(plain[a:b]), role, a, b) for a, b in names]
        at = after.end() if after else end
    return found


def _trailing_role(plain: str, start: int, end: int) -> int:
    """Length of 摄, 摄影, 文图 … glued to the end of a token; 文 alone ends names too, but not before a slash."""
    tails = _GLUED_BEFORE_SLASH if plain.startswith("/", end) else _GLUED
    for tail in tails:
        if end - start > len(tail) + 1 and plain.startswith(tail, end - len(tail)):
            return len(tail)
    return 0
