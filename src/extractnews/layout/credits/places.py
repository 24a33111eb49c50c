"""Where credits stand: in a dateline, in brackets at the end, behind a caption, in a line of their own."""

from __future__ import annotations

import re

from extractnews.layout.credits.name_shapes import has_surname, looks_like_name
from extractnews.layout.credits.named import Named
from extractnews.layout.credits.names import only_names, read_names
from extractnews.layout.credits.roles import AFTER_NAMES, before_names
from extractnews.layout.credits.tokens import TOKEN, joined, split, tokens
from extractnews.layout.stamps import find_stamp
from extractnews.layout.words import ends_as_outlet, words
from extractnews.match.late_pattern import LatePattern

_DATELINE = LatePattern(
    r"^([^()。,:;]{0,40}?)(?:[讯电]|报道)?\s{0,4}(?:\([^()]{2,20}(?:中心|网|报|台)\)\s?)?\(([^()]{2,120})\)\s{0,4}([讯电])?"
)
# Not at the head, or with a colon: …作政府工作报告 信报讯(记者张三), 中新社厦门十月二十一日电:(记者 张三)
_LATE_DATELINE = LatePattern(
    r"(?:讯|电|消息)\s{0,4}:?\s?\(((?:[^\W\da-zA-Z_]{0,8})?(?:记\s?者|通\s?讯\s?员|实习生)[^()。]{2,60})\)"
)
_THE_END = LatePattern(r"\(完\)\s?\(([^()\s]{2,8})\)")
_WRITTEN_BY = LatePattern(r"由([^()由]{2,60}?)(采写|撰写|撰稿|整理|拍摄)")
_PLACE_LINE = LatePattern(r"\(?(?:记者)?([^\W\da-zA-Z_]{2,4})\s?[\\/◎╱]\s?[^\W\da-zA-Z_]{2,8}报[导道]")
# 【記者鄭某某嘉義報導】
_NAME_PLACE = LatePattern(r"\(记者([^\W\da-zA-Z_]{3})[^\W\da-zA-Z_][^\W\da-zA-Z_市县]报[导道]\)")
# (某某社记者郑某某嘉义县21日电)
_NAME_PLACE_DAY = LatePattern(
    r"\([^\s()]{2,6}社记者([^\W\da-zA-Z_]{3})[^\W\da-zA-Z_][^\W\da-zA-Z_县市][县市]?\d{1,2}日电\)"
)
_LAST_BRACKET = LatePattern(r"\(([^()]{2,160})\)(?:[。 ]|\d{7})?$")  # an agency numbers its news: (编辑:张三)1111121
_BYLINE = LatePattern(r"^(?:□|■|◎|○|●|◆|▲|△|★)?\s?[^\s,。:()]{0,24}?(?:(?:记\s?者|通\s?讯\s?员|实习生)|[文图]\s?[/:])")
_LONGEST_BYLINE = 40
_BEHIND_NAMES = ("文/图", "图/文", "供稿")


def read_dateline(plain: str) -> list[Named]:
    """The journalists of a dateline: `滨江日报3月5日讯(记者 江岚)`, also behind a headline that lost its line break."""
    match = _DATELINE.match(plain, 0, 180)
    if not match:
        match = _LATE_DATELINE.search(plain, 0, 180)
        named = read_names(plain, *match.span(1), None) if match else []
        return named if all(has_surname(name.name) for name in named) else []
    head = plain[: match.start(2)]
    agency = match[3] or "讯" in head or "电" in head or head[:-1].rstrip().endswith(words().outlet_endings)
    if before_names().search(match[2]):
        return read_names(plain, *match.span(2), None)
    if not agency:
        return []
    return read_names(plain, *match.span(2), None) or _pen_names(plain, match)


def _pen_names(plain: str, dateline: re.Match[str]) -> list[Named]:
    """Two short words alone in the bracket right behind 讯: `某某网讯(晓风 文心)`."""
    spans = list(tokens(plain, *dateline.span(2)))
    are_names = len(spans) == 2 and all(
        stop - at == 2 and looks_like_name(plain[at:stop]) and plain[at:stop] not in words().link_tokens
        for at, stop in spans
    )
    if not are_names or plain[dateline.start(2) - 2] != "讯":
        return []
    return [Named(plain[at:stop], "correspondent", at, stop) for at, stop in spans]


def read_closing(plain: str) -> list[Named]:
    """The credit in brackets that closes a paragraph: `……落实。(张三 李四)`, `(图文:张三 审核:李四)`."""
    if "(完)(" in plain and (match := _THE_END.search(plain)):
        return only_names(plain, *match.span(1))
    match = _LAST_BRACKET.search(plain, max(0, len(plain) - 170))
    if not match:
        return []
    if by := _WRITTEN_BY.search(match[1]):  # 本组稿件由甲、乙采写
        start = match.start(1)
        return read_names(
            plain, start + by.start(1), start + by.end(1), "photographer" if by[2] == "拍摄" else "author"
        )
    before = plain[: match.start()].rstrip()
    if before[-1:] == ")" and ends_as_outlet(match[1]):  # (张三)(某某网)
        return read_closing(before)
    named = read_names(plain, *match.span(1), None)
    if before_names().search(match[1]) or AFTER_NAMES.search(match[1]):
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
    marks = list(before_names().finditer(text, start, end))
    if marks:
        return read_names(text, marks[0].start(), len(text), None)
    return [name._replace(role="photographer") for name in _last_names(text, start, end)]


def _last_names(text: str, start: int, end: int) -> list[Named]:
    """The names that stand last in `text[start:end]`; they need a blank or a stop before them."""
    found: list[Named] = []
    for at, stop in reversed(list(tokens(text, max(start, end - 40), end))):
        if at == start and start and start == end - 40:
            break
        name = joined(text[at:stop])
        names = split(text, at, stop) if looks_like_name(name) or len(name) > 4 else None
        if names is None or not all(has_surname(joined(text[a:b])) for a, b in names):
            break
        found = [Named(joined(text[a:b]), "photographer", a, b) for a, b in names] + found
    return found


def read_byline(plain: str) -> list[Named]:
    """A line that is nothing but a byline: `□ 本报记者 张三 通讯员 李四`, `■张三`."""
    if plain[0] in "□■◎" and len(plain) <= 16 and not _BYLINE.match(plain):
        return [name._replace(role="author") for name in only_names(plain, 1, len(plain))]
    if _BYLINE.match(plain) or ((mark := before_names().match(plain)) and plain.startswith("/", mark.end())):
        return read_names(plain, 0, len(plain), None)
    if plain.endswith(_BEHIND_NAMES) and len(plain) <= _LONGEST_BYLINE:
        return read_names(plain, 0, len(plain), None)
    if plain.endswith("(实习)"):  # 张三 李四(实习)
        return only_names(plain, 0, len(plain) - len("(实习)"))
    return _behind_outlet(plain)


def _behind_outlet(plain: str) -> list[Named]:
    """The reporters of a line that holds their outlet and them, and a date before: `滨江融媒 郑某某 罗某某`."""
    stamp = find_stamp(plain) if plain[0].isdigit() else None
    start = len(plain) - len(plain[stamp.end :].lstrip()) if stamp and not stamp.start else 0
    outlet = plain[start:].partition(" ")[0]
    if not 3 <= len(outlet) <= 12 or len(plain) - start > 40 or not ends_as_outlet(outlet):
        return []
    return [name._replace(role="reporter") for name in only_names(plain, start + len(outlet), len(plain))]


def read_place_line(plain: str) -> list[Named]:
    """The reporter before his place at the head of a paragraph, as in Taiwan: `郑某某/台中报导`."""
    match = _PLACE_LINE.match(plain) or _NAME_PLACE.match(plain) or _NAME_PLACE_DAY.match(plain)
    if not match or not has_surname(match[1]):
        return []
    return [Named(match[1], "reporter", match.start(1), match.end(1))]


def is_credit_line(plain: str, named: list[Named]) -> bool:
    """Whether names, role words and outlets are all that a short line holds."""
    rest = plain
    for name in sorted(named, key=lambda one: -one.start):
        rest = rest[: name.start] + rest[name.end :]
    rest = AFTER_NAMES.sub("", before_names().sub("", rest))
    return len(TOKEN.sub(lambda match: match[0][:1], rest).strip(" ():、/|,")) <= 6 and len(rest) <= 30


def read_behind_text(plain: str) -> list[Named]:
    """The byline behind the last sentence: `……落实。 本报记者 张三`."""
    start = max(plain.rfind(stop) for stop in "。!?”") + 1
    if not 0 < start < len(plain) - 3 or len(plain) - start > _LONGEST_BYLINE:
        return []
    rest = plain[start:]
    named = read_names(plain, start, len(plain), None) if _BYLINE.match(rest.lstrip()) else []
    here = [name._replace(start=name.start - start, end=name.end - start) for name in named]
    is_sure = all(name.name[0] in words().common_surnames and len(name.name) <= 3 for name in named)
    return named if named and is_sure and is_credit_line(rest, here) else []
