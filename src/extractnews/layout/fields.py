"""Labelled fields of a line: `发布时间:… 来源:… 编辑:…`, also `来 源 : …` and without any separator between fields."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from extractnews.layout.words import Field, words
from extractnews.match.late_pattern import LatePattern

_LONGEST_LABEL = 7
_NEED_BREAK = frozenset({"报道", "图片", "文字", "整理"})  # 专题报道: is no label
_SEPARATORS = " |丨│;,/·•()<>\t-"
_COLON = LatePattern(r"[:丨│|]")  # 来源丨沅江日报, but not: 来源:沅江日报 | 编辑:张三
_BARE = LatePattern(r"(?:^|[\s|(])(来源|作者|责任编辑|责编|编辑|发布时间|时间|日期) {1,4}(?=[^\s|:])")


class Labelled(NamedTuple):
    """One field: the label starts at `at`, its value is `plain[start:end]`."""

    field: Field
    label: str
    at: int
    start: int
    end: int


@lru_cache(maxsize=256)  # the stages of layout ask for the same few lines again
def read_fields(plain: str) -> tuple[Labelled, ...]:
    """The labelled fields of a line, in order; a value ends where the next label begins.

    >>> [(f.field, "作者:张占友来源:融媒体中心"[f.start:f.end]) for f in read_fields("作者:张占友来源:融媒体中心")]
    [('author', '张占友'), ('outlet', '融媒体中心')]
    """
    found: list[tuple[Field, str, int, int]] = []
    for sign in _COLON.finditer(plain):
        label = _label_before(plain, sign.start(), found[-1][3] if found else 0)
        is_bar = sign[0] == "|" and plain[sign.start() - 1] == " "  # separates fields: 来源:沅江日报 | 编辑:张三
        if label and (not is_bar or label[2] == 0):
            found.append((*label, sign.end()))
    if not found or " " in plain:
        found = sorted(found + _bare_labels(plain, found), key=lambda entry: entry[2])
    fields = []
    for index, (field, label_text, at, start) in enumerate(found):
        end = found[index + 1][2] if index + 1 < len(found) else len(plain)
        fields.append(Labelled(field, label_text, at, *trimmed(plain, start, end)))
    return tuple(fields)


def _label_before(plain: str, colon: int, floor: int) -> tuple[Field, str, int] | None:
    """The longest label that ends at `colon`; blanks inside it do not count."""
    labels = words().labels
    text, at, best = "", colon, None
    while at > floor and len(text) < _LONGEST_LABEL and colon - at < 3 * _LONGEST_LABEL:
        at -= 1
        if plain[at] == " ":
            continue
        text = plain[at] + text
        field = labels.get(text)
        needs_break = len(text) == 1 or text in _NEED_BREAK
        if field is not None and (not needs_break or at == floor or not plain[at - 1].isalnum()):
            best = (field, text, at)
    return best


def _bare_labels(plain: str, found: list[tuple[Field, str, int, int]]) -> list[tuple[Field, str, int, int]]:
    """Labels that a blank sets off instead of a colon: `责任编辑 江岚`."""
    taken = {entry[2] for entry in found}
    labels = words().labels
    return [
        (labels[match[1]], match[1], match.start(1), match.end())
        for match in _BARE.finditer(plain)
        if match.start(1) not in taken
    ]


def trimmed(plain: str, start: int, end: int) -> tuple[int, int]:
    """The span without separators at its ends; closing brackets stay outside."""
    while start < end and plain[start] in _SEPARATORS:
        start += 1
    while start < end and plain[end - 1] in _SEPARATORS:
        end -= 1
    return start, end
