"""Remains of web pages inside the text go out: tags, broken tags (`?/p>`), entities, empty images, ends of scripts.

Only tags that HTML knows are tags: `<方案>` and `1<2` stay. A line that is all script or image is left to layout, which
drops lines and says so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractnews.repair.findings import Findings, each
from extractnews.text.traced import Edit

# Compiled where they are needed, which is on few pages: each takes longer than a page.
_NAMES = (
    "p|br|b|i|u|a|s|em|hr|li|ul|ol|td|tr|th|h[1-6]|img|div|span|font|strong|table|tbody|thead|center|section|article"
    "|figure|figcaption|blockquote|label|iframe|video|source|embed|object|param|input|button|form|sub|sup|small|big"
    "|style|script|o:p|st1:[a-z]+"
)
_TAG = rf"(?i)</?(?:{_NAMES})(?:[ /][^<>\n\r]{{0,300}})?>|<!--[^<>\n\r]{{0,300}}-->"
_BREAKING = r"(?i)</?(?:p|br|div|li|td|tr|h[1-6])\b"
_BROKEN_TAG = r"[?？\ufffd]/?(?:p|br|div|span|strong|td|li|h[1-6]) ?/?>"
_TAG_END = r"/(?<![<\w/.:?？]/)(?:p|div|span|strong|td|li|h[1-6])>"
_ENTITY = (
    r"&((?:(?:amp|#0{0,4}38|#[xX]0{0,4}26);)*)(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});"
    r"|&nbsp(?![A-Za-z;])|(?<![A-Za-z;&])nbsp;"
)
_IMAGE = r"(?<=[^\s])!\[[^\[\]\n\r]{0,80}\]\([^()\n\r]{0,300}\)"
_SCRIPT_END = r"['\")}](?:(?<=[^\W\da-zA-Z_]['\")}])|(?<=[。!！”]['\")}]))[)}'\"; ]{0,6}\}[)}'\"; ]{0,6}(?:\(\))?\)?;"
# What must be on a page that has the remains: a page without is not searched.
_SIGNS = ((_BROKEN_TAG, ">"), (_TAG_END, "/", ">"), (_IMAGE, "![", "]("), (_SCRIPT_END, "}", ";"))


def remove_markup(value: str) -> Findings:
    """Edits that take markup out; a break between two words becomes a space."""
    return each(value, _found(value), "markup")


def _found(value: str) -> Iterator[Edit]:
    """All remains, in any order."""
    if "<" in value and ">" in value:
        for match in re.finditer(_TAG, value):
            yield Edit(*match.span(), _instead_of_tag(value, match))
    if "&" in value or "nbsp;" in value:
        for match in re.finditer(_ENTITY, value):
            text = _meant(match[0], match[1])
            if text != match[0]:
                yield Edit(*match.span(), text)
    for pattern, *signs in _SIGNS:
        if all(sign in value for sign in signs):
            for match in re.finditer(pattern, value):
                yield Edit(*match.span(), "")


def _instead_of_tag(value: str, tag: re.Match[str]) -> str:
    """A space where the tag broke a line between two words."""
    before, after = value[tag.start() - 1 : tag.start()], value[tag.end() : tag.end() + 1]
    is_between = before.isalnum() and after.isalnum()
    return " " if is_between and re.match(_BREAKING, tag[0]) else ""


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
