"""Remains of web pages inside the text go out: tags, broken tags (`?/p>`), entities, empty images, ends of scripts.

Only tags that HTML knows are tags: `<方案>` and `1<2` stay. A line that is all script or image is left to layout, which
drops lines and says so.
"""

from __future__ import annotations

from collections.abc import Iterator

from extractnews.match.late_pattern import LatePattern
from extractnews.repair.findings import Findings, each
from extractnews.text.traced import Edit

_NAMES = (
    "p|br|b|i|u|a|s|em|hr|li|ul|ol|td|tr|th|h[1-6]|img|div|span|font|strong|table|tbody|thead|center|section|article"
    "|figure|figcaption|blockquote|label|iframe|video|source|embed|object|param|input|button|form|sub|sup|small|big"
    "|style|script|o:p|st1:[a-z]+"
)
_TAG = LatePattern(rf"(?i)</?(?:{_NAMES})(?:[ /][^<>\n\r]{{0,300}})?>|<!--[^<>\n\r]{{0,300}}-->")
_SIGN_OF_TAG = LatePattern("[<>]")
_BREAKING = LatePattern(r"(?i)</?(?:p|br|div|li|td|tr|h[1-6])\b")
_BROKEN_TAG = LatePattern(r"[?？\ufffd]/?(?:p|br|div|span|strong|td|li|h[1-6]) ?/?>")
_TAG_END = LatePattern(r"/(?<![<\w/.:?？]/)(?:p|div|span|strong|td|li|h[1-6])>")
_ENTITY = LatePattern(
    r"&((?:(?:amp|#0{0,4}38|#[xX]0{0,4}26);)*)(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});"
    r"|&nbsp(?![A-Za-z;])|(?<![A-Za-z;&])nbsp;"
)
_IMAGE = LatePattern(r"(?<=[^\s])!\[[^\[\]\n\r]{0,80}\]\([^()\n\r]{0,300}\)")
_SCRIPT_END = LatePattern(
    r"['\")}](?:(?<=[^\W\da-zA-Z_]['\")}])|(?<=[。!！”]['\")}]))[)}'\"; ]{0,6}\}[)}'\"; ]{0,6}(?:\(\))?\)?;"
)
# What must be on a page that has the remains: a page without is not searched.
_SIGNS = ((_BROKEN_TAG, ">"), (_TAG_END, "/", ">"), (_IMAGE, "![", "]("), (_SCRIPT_END, "}", ";"))


def remove_markup(value: str) -> Findings:
    """Edits that take markup out; a break between two words becomes a space."""
    return each(value, _found(value), "markup")


def _found(value: str) -> Iterator[Edit]:
    """All remains, in any order."""
    if "<" in value and ">" in value:
        yield from _tags(value)
    if "&" in value or "nbsp;" in value:
        for match in _ENTITY.finditer(value):
            text = _meant(match[0], match[1])
            if text != match[0]:
                yield Edit(*match.span(), text)
    for pattern, *signs in _SIGNS:
        if all(sign in value for sign in signs):
            for match in pattern.finditer(value):
                yield Edit(*match.span(), "")


def _tags(value: str) -> list[Edit]:
    """Tags, each with those inside it: `<<p>p>` is a tag once its inner one is out, however deep that goes."""
    edits: list[Edit] = []
    opened: list[int] = []
    is_tag, is_breaking = _TAG.fullmatch, _BREAKING.match
    for sign in _SIGN_OF_TAG.finditer(value):
        if sign[0] == "<":
            opened.append(sign.start())
        elif opened:
            start, end = opened.pop(), sign.end()
            inside = []
            while edits and edits[-1].start > start:
                inside.append(edits.pop())
            tag = _without(value, start, end, inside[::-1])
            if is_tag(tag):
                is_between = value[start - 1 : start].isalnum() and value[end : end + 1].isalnum()
                edits.append(Edit(start, end, " " if is_between and is_breaking(tag) else ""))
            else:
                edits += inside[::-1]
                opened.clear()  # no tag goes on behind a > that stays
    return edits


def _without(value: str, start: int, end: int, edits: list[Edit]) -> str:
    """`value[start:end]` as it reads after the edits inside it."""
    parts = []
    for edit in edits:
        parts += [value[start : edit.start], edit.text]
        start = edit.end
    return "".join([*parts, value[start:end]])


def _meant(entity: str, escapes: str | None) -> str:
    """What an entity stands for, escaped however often (`&amp;amp;lt;` is <, its `escapes` are amp;amp;); a space for
    what would break a line, nothing for what does not print."""
    import html

    plain = entity[:1] + entity[1 + len(escapes) :] if escapes else entity
    name = plain.strip("&;") if len(plain) > 2 else "amp"
    if name == "nbsp":
        return " "
    text = html.unescape(f"&{name};")
    if text == f"&{name};":
        return f"&{name};" if plain != entity and len(plain) > 2 else entity
    return "".join(letter if letter.isprintable() else " " if letter.isspace() else "" for letter in text)
