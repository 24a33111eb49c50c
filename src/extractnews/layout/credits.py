"""Who wrote, took and edited: names with their roles out of meta lines, datelines, captions and closing credits."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from extractnews.layout.name_shapes import ORG_END, has_surname, is_minority_name, looks_like_name, name_length
from extractnews.layout.words import ends_as_outlet, words
from extractnews.match.late_pattern import LatePattern
from extractnews.page import Credit
from extractnews.records import BylineRole

_BEFORE_NAMES: dict[str, BylineRole] = {
    "记者": "reporter", "实习生": "reporter", "采访": "reporter", "采写": "reporter", "通讯员": "correspondent",
    "摄影": "photographer", "摄像": "photographer", "航拍": "photographer", "供图": "photographer",
    "编辑": "editor", "责编": "editor", "校对": "editor", "审核": "editor", "终审": "editor", "编审": "editor",
    "主编": "editor", "总编": "editor", "签发": "editor", "监制": "editor", "初审": "editor", "复审": "editor",
    "一审": "editor", "二审": "editor", "三审": "editor", "统筹": "editor", "策划": "editor", "责校": "editor",
    "值班编委": "editor", "编校": "editor", "值班主任": "editor", "编导": "editor", "剪辑": "editor", "核发": "editor",
    "作者": "author", "撰稿": "author", "撰文": "author", "图文": "author", "文图": "author", "文字": "author",
    "供稿": "author", "整理": "author", "执笔": "author", "来信": "author",
}  # fmt: skip
_ROLE = LatePattern(
    r"(?:特约|责任|值班|实习|见习|首席|网络|本期|美术|图片|版面|执行|视觉)?(?:总\s?编\s?辑|(?:记|作)\s?者|通\s?讯\s?员|实\s?习\s?生|编\s?辑|责\s?编|摄\s?影|值班编委|值班主任|摄像|航拍|采访|采写|供图"
    r"|校\s?对|审\s?核|终审|编审|主编|总编|签发|监制|初审|复审|[一二三]审|统筹|策划|责校|编导|编校|剪辑|核发|撰稿|撰文|图文|文图"
    r"|文字|供稿|整理|执笔)(?:员|报道|人)?|(?<![文图]/)[文图](?=\s?[:/]\s?[^\W\da-zA-Z_])(?!/[文图])"
)
_AFTER_NAMES = LatePattern(
    r"\s*(?:(?:/\s?)?(摄影(?:报道)?|摄(?!像)|供图)|(文\s?[/、]?\s?图|图\s?[/、]?\s?文|[/ ]图|[/ ]文|报[道导]|整理|撰))"
)
_GLUED = ("摄影报道", "摄影", "文图", "图文", "供图", "报道", "摄")
_GLUED_BEFORE_SLASH = (*_GLUED, "文", "图")
_TOKEN = LatePattern(r"(?:[^\W\da-zA-Z_丶]|·)+")  # 丶 is printed for 、
_UNIT = LatePattern(
    r"[\s(]*([^\W\da-zA-Z_]{2,16}(?:[局办委部室院会站社队厅台网报市县区旗州]|街道|中心|公司|集团|学校))\s+(?=\S)"
)
_VILLAGE_ENDS = ("村", "镇", "乡", "街", "园", "湾", "寨")
_DATELINE = LatePattern(
    r"^([^()。,:;]{0,40}?)(?:[讯电]|报道)?\s{0,4}(?:\([^()]{2,20}(?:中心|网|报|台)\)\s?)?\(([^()]{2,120})\)\s{0,4}([讯电])?"
)
_WRITTEN_BY = LatePattern(r"由([^()由]{2,60}?)(采写|撰写|撰稿|整理|拍摄)")
_PLACE_LINE = LatePattern(r"\(?(?:记者)?([^\W\da-zA-Z_]{2,4})\s?[\\/◎╱]\s?[^\W\da-zA-Z_]{2,8}报[导道]")
# 【記者鄭某某嘉義報導】
_NAME_PLACE = LatePattern(r"\(记者([^\W\da-zA-Z_]{3})[^\W\da-zA-Z_][^\W\da-zA-Z_市县]报[导道]\)")
_LAST_BRACKET = LatePattern(r"\(([^()]{2,160})\)[。 ]?$")
_BYLINE = LatePattern(r"^(?:□|■|◎|○|●|◆|▲|△|★)?\s?[^\s,。:()]{0,24}?(?:(?:记\s?者|通\s?讯\s?员|实习生)|[文图]\s?[/:])")


class Named(NamedTuple):
    """A name at `plain[start:end]` (blanks inside included) with its role."""

    name: str
    role: BylineRole
    start: int
    end: int


def collect(found: Iterable[Named]) -> tuple[Credit, ...]:
    """One credit a name, in order of first mention; the first role stands, all places are kept."""
    roles: dict[str, BylineRole] = {}
    spans: dict[str, dict[tuple[int, int], None]] = {}
    for name, role, start, end in sorted(found, key=lambda named: named.start):
        roles.setdefault(name, role)
        spans.setdefault(name, {})[start, end] = None
    return tuple(Credit(name, role, tuple(spans[name])) for name, role in roles.items())


def read_names(plain: str, start: int, end: int, role: BylineRole | None) -> list[Named]:
    """The names in `plain[start:end]`; role words inside it change the role, `role` is that of the start.

    Without any role word names must begin with a surname and fill the span: `(张三 李四)`, but not `(资料图)`.
    """
    marks = list(_ROLE.finditer(plain, start, end))
    if not marks and role is None:
        return _only_names(plain, start, end)
    found: list[Named] = []
    at = start
    for mark in [*marks, None]:
        stop = mark.start() if mark else end
        if role is not None:
            found += _names_after(plain, at, stop, role)
        if mark:
            role, at = _role_of(mark[0]), mark.end()
    return found


@lru_cache(maxsize=128)
def _role_of(text: str) -> BylineRole:
    text = "".join(text.split())
    for word, role in _BEFORE_NAMES.items():
        if text.startswith(word) or text.endswith(word):
            return role
    return "photographer" if "图" in text else "author"


def _names_after(plain: str, start: int, end: int, role: BylineRole) -> list[Named]:
    """The run of names after a role word, up to the first word that is none; `摄` behind them changes the role."""
    found: list[Named] = []
    for at, stop in _tokens(plain, _unit_end(plain, start, end), end):
        tail = _trailing_role(plain, at, stop)
        names = _split(plain, at, stop - tail)
        if names is None:
            break
        found += [Named(_joined(plain[a:b]), role, a, b) for a, b in names]
        if tail:
            end = stop - tail
            break
    if (
        found
        and (after := _AFTER_NAMES.match(plain, found[-1].end))
        and after[1]
        and plain[after.end() : after.end() + 1] != ":"
    ):
        found = [named._replace(role="photographer") for named in found]
    return found


def _only_names(plain: str, start: int, end: int) -> list[Named]:
    """Names alone, behind their unit or not: every token one, every one with a surname."""
    found: list[Named] = []
    at = unit_end = _unit_end(plain, start, end)
    for after in [*_AFTER_NAMES.finditer(plain, start, end), None]:
        role: BylineRole = (
            "photographer" if after and after[1] else "author" if after or unit_end > start else "reporter"
        )
        for first, last in _tokens(plain, at, after.start() if after else end):
            names = _split(plain, first, last)
            # 蒋某某、粤卫信: an office signs beside a person
            is_joined = bool(found) and plain[first - 1] == "、" and last - first == 3 == len(found[-1].name)
            if names is None or not (is_joined or all(has_surname(_joined(plain[a:b])) for a, b in names)):
                return []
            if unit_end > start and plain[first:last].endswith(_VILLAGE_ENDS):  # (柳河县 双桥村)
                return []
            found += [Named(_joined(plain[a:b]), role, a, b) for a, b in names]
        at = after.end() if after else end
    return found


def _unit_end(plain: str, start: int, end: int) -> int:
    """Where the unit ends that comes before names: `(县统计局 申某某)`; `start` where there is none."""
    match = _UNIT.match(plain, start, end)
    return match.end() if match and not looks_like_name(match[1]) else start


def _tokens(plain: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Spans of Chinese words; two single characters in a row are one spaced name: 陈 思."""
    spans = [match.span() for match in _TOKEN.finditer(plain, start, end)]
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


def _split(plain: str, start: int, end: int) -> list[tuple[int, int]] | None:
    """The names in one token: itself, or several written without a break; None where it is no name."""
    text = _joined(plain[start:end])
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


def _joined(text: str) -> str:
    return "".join(text.split())


def read_dateline(plain: str) -> list[Named]:
    """The journalists of a dateline at the head of a paragraph: `滨江日报3月5日讯(记者 江岚)`."""
    match = _DATELINE.match(plain, 0, 180)
    if not match:
        return []
    head = plain[: match.start(2)]
    agency = match[3] or "讯" in head or "电" in head or head[:-1].rstrip().endswith(words().outlet_endings)
    if _ROLE.search(match[2]):
        return read_names(plain, *match.span(2), None)
    return read_names(plain, *match.span(2), None) if agency else []


def read_closing(plain: str) -> list[Named]:
    """The credit in brackets that closes a paragraph: `……落实。(张三 李四)`, `(图文:张三 审核:李四)`."""
    match = _LAST_BRACKET.search(plain, max(0, len(plain) - 170))
    if not match:
        return []
    if by := _WRITTEN_BY.search(match[1]):  # 本组稿件由甲、乙采写
        start = match.start(1)
        return read_names(
            plain, start + by.start(1), start + by.end(1), "photographer" if by[2] == "拍摄" else "author"
        )
    before = plain[: match.start()].rstrip()
    named = read_names(plain, *match.span(1), None)
    if _ROLE.search(match[1]) or _AFTER_NAMES.search(match[1]):
        return named
    return named if not before or before[-1] in "。!?”" else []


def read_caption(plain: str) -> list[Named]:
    """The photographer behind a caption: `……情况。滨江日报记者 江岚 摄`, `江岚摄`."""
    text = plain.rstrip(" 。)")
    for tail in ("摄影报道", "摄影", "供图", "摄", "/图"):
        if text.endswith(tail) and not text.endswith("文/图"):
            break
    else:
        return []
    end = len(text) - len(tail)
    start = max((text.rfind(stop, 0, end) + 1 for stop in "。!?;,(”"), default=0)
    marks = list(_ROLE.finditer(text, start, end))
    named = read_names(text, marks[0].start(), end, None) if marks else _last_names(text, start, end)
    return [name._replace(role="photographer") for name in named]


def _last_names(text: str, start: int, end: int) -> list[Named]:
    """The names that stand last in `text[start:end]`; they need a blank or a stop before them."""
    found: list[Named] = []
    for at, stop in reversed(list(_tokens(text, max(start, end - 40), end))):
        if at == start and start and start == end - 40:
            break
        name = _joined(text[at:stop])
        names = _split(text, at, stop) if looks_like_name(name) or len(name) > 4 else None
        if names is None or not all(has_surname(_joined(text[a:b])) for a, b in names):
            break
        found = [Named(_joined(text[a:b]), "photographer", a, b) for a, b in names] + found
    return found


def read_byline(plain: str) -> list[Named]:
    """A line that is nothing but a byline: `□ 本报记者 张三 通讯员 李四`, `■张三`."""
    if plain[0] in "□■◎" and len(plain) <= 16 and not _BYLINE.match(plain):
        return [name._replace(role="author") for name in _only_names(plain, 1, len(plain))]
    if _BYLINE.match(plain):
        return read_names(plain, 0, len(plain), None)
    if plain.endswith("(实习)"):  # 张三 李四(实习)
        return _only_names(plain, 0, len(plain) - len("(实习)"))
    return _behind_outlet(plain)


def _behind_outlet(plain: str) -> list[Named]:
    """The reporters of a line that holds their outlet and them: `滨江融媒 郑某某 罗某某`."""
    outlet = plain.partition(" ")[0]
    if not 3 <= len(outlet) <= 12 or len(plain) > 40 or not ends_as_outlet(outlet):
        return []
    return [name._replace(role="reporter") for name in _only_names(plain, len(outlet), len(plain))]


def read_place_line(plain: str) -> list[Named]:
    """The reporter before his place at the head of a paragraph, as in Taiwan: `郑某某/台中报导`."""
    match = _PLACE_LINE.match(plain) or _NAME_PLACE.match(plain)
    if not match or not has_surname(match[1]):
        return []
    return [Named(match[1], "reporter", match.start(1), match.end(1))]


def is_credit_line(plain: str, named: list[Named]) -> bool:
    """Whether names, role words and outlets are all that a short line holds."""
    rest = plain
    for name in sorted(named, key=lambda one: -one.start):
        rest = rest[: name.start] + rest[name.end :]
    rest = _AFTER_NAMES.sub("", _ROLE.sub("", rest))
    return len(_TOKEN.sub(lambda match: match[0][:1], rest).strip(" ():、/|,")) <= 6 and len(rest) <= 30
