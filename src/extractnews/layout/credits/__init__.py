"""Credits of the kept rows: which reader of names fits which row."""

from __future__ import annotations

from collections.abc import Iterator

from extractnews.layout.credits.name_shapes import ORG_END, is_bare_name
from extractnews.layout.credits.named import Named
from extractnews.layout.credits.names import only_names, read_names
from extractnews.layout.credits.places import (
    read_behind_text,
    read_byline,
    read_caption,
    read_closing,
    read_dateline,
    read_place_line,
)
from extractnews.layout.credits.roles import closing_labels, has_role
from extractnews.layout.fields import Labelled, read_fields
from extractnews.layout.rows import Row, has_han
from extractnews.layout.words import ROLES, words
from extractnews.match.late_pattern import LatePattern

_REPORTED = LatePattern(
    r"^[^。,]{0,24}?(?:讯|消息|电(?![视台话影力网]))\s{0,3}(?:\([^()]{2,12}\)\s?)?[^\s,。:()]{0,12}?(记\s?者|通\s?讯\s?员|实习生)([^。,:(]{2,40}?)(?=报道|:|\s{2}|,)"
)
_OWN_REPORTERS = ("本报记者", "本网记者", "本台记者", "本报特约记者")
_REPORT = LatePattern(r"本[报网台](?:特约)?记者([^\s。,:;]{2,30}?)报[道导]")
_STOPS = "。!?”);:,"
_TAIL = 120  # characters in which they are looked for


def names_of(row: Row) -> list[Named]:
    """The credited names of one kept row."""
    if row.role in ("meta", "credit"):
        return _labelled(row.plain)
    if row.role == "caption":
        return read_caption(row.plain) or read_closing(row.plain)
    if row.role in ("body", "subhead"):
        return list(_in_text(row.plain))
    return []


def _labelled(plain: str) -> list[Named]:
    fields = read_fields(plain)
    if not fields and plain[0] == "(" and (named := read_closing(plain)):
        return named
    if is_bare_name(plain):  # above the date
        return [Named("".join(plain.split()), "author", 0, len(plain))]
    if not fields:
        return read_names(plain, 0, len(plain), None) if plain[0] == "(" or has_role(plain) else read_byline(plain)
    named = _marked(plain, 0, fields[0].at)
    for field in fields:
        named += _of_field(plain, field)
    return named


def _of_field(plain: str, field: Labelled) -> list[Named]:
    start, end = field.start, field.end
    if field.field in ROLES:
        return read_names(plain, start, end, field.field)  # type: ignore[arg-type]
    named = _marked(plain, start, end)
    if not named and field.field == "outlet" and (bracket := plain.find("(", start, end)) >= 0:
        return _sure_names(plain, bracket + 1, end)  # 来源:安平县融媒体中心(张三 李四)
    if not named and field.field == "counter" and has_han(plain[start:end]):
        return _sure_names(plain, start, end)  # 访问次数: 张三李四, whose 作者 was lost
    return named


def _sure_names(plain: str, start: int, end: int) -> list[Named]:
    """The names in a span that no label tells: all with common surnames, and one alone of three characters."""
    named = only_names(plain, start, end)
    is_sure = all(one.name[0] in words().common_surnames and one.name[-1] not in ORG_END for one in named) and (
        len(named) > 1 or any(len(one.name) > 2 for one in named)
    )
    return [one._replace(role="author") for one in named] if is_sure else []


def _marked(plain: str, start: int, end: int) -> list[Named]:
    """Names behind role words without a colon: `来源:红网 记者 张三`."""
    return read_names(plain, start, end, None) if has_role(plain, start, end) else []


def _in_text(plain: str) -> Iterator[Named]:
    """Dateline at the head, credit in brackets or of a picture at the end."""
    head = plain[:60]
    named = read_dateline(plain) if "(" in head else []
    if named:
        yield from named
    elif any(word in head for word in ("讯", "电", "消息")) and any(role in head for role in ("记", "员", "实习")):
        match = _REPORTED.match(plain[:100])
        if match:
            yield from read_names(plain, match.start(1), match.end(2), None)
    elif plain.startswith(_OWN_REPORTERS) and (match := _REPORT.match(plain)):
        yield from read_names(plain, match.start(1), match.end(1), "reporter")  # 本报记者张三、李四报道昨天,
    if "报导" in head or "报道" in head or (plain[0] == "(" and "日电)" in head):
        yield from read_place_line(plain)
    if (":" in plain[-20:] or "/" in plain[-20:]) and (
        match := closing_labels().search(plain, max(0, len(plain) - _TAIL))
    ):
        yield from read_names(plain, match.start(), match.end(), None)
    elif plain[-1] not in _STOPS:
        yield from read_behind_text(plain)
    tail = plain[-2:]
    if ((")" in tail or (plain[-1].isdigit() and ")" in plain[-8:])) and "(" in plain[-170:]) or "(完)(" in plain:
        yield from read_closing(plain)
    elif "摄" in tail or plain.endswith(("供图", "/图", "报道")):
        yield from read_caption(plain)
