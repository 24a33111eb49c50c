"""Which parts of a text are traditional: text in, spans and counts out. Nothing is converted here.

A character is evidence where it occurs in one script only (們 / 们); 乾, 於, 后, 里 occur in both and say nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from extractnews.match.late_pattern import LatePattern
from extractnews.match.lexicon import read_rows

# What may stand between two spans of different script: a spam clause glued to a sentence, a name in a list.
_CLAUSE = LatePattern(r"[^\s,，.。;；:：!！?？、|｜()（）“”「」《》<>\[\]【】]+")
_TRACE_SHARE, _TRACE_COUNT = 0.05, 5
_MOST_UNWRITABLE = 16  # different characters; a page of more is looked through one by one


class Verdict(NamedTuple):
    """Spans to convert, the numbers of traditional lines, and how much evidence each script has."""

    spans: list[tuple[int, int]]
    lines: frozenset[int]
    traditional: int
    simplified: int

    @property
    def is_mixed(self) -> bool:
        """Whether neither script is a mere trace beside the other."""
        trace = max(_TRACE_COUNT, _TRACE_SHARE * (self.traditional + self.simplified))
        return min(self.traditional, self.simplified) >= trace


@cache
def _only_in(script: str) -> frozenset[str]:
    """The characters that occur in `script` only."""
    return frozenset(dict(read_rows("convert/evidence.tsv", 2))[script])


def has_traditional(text: str) -> bool:
    """Whether any character is traditional without doubt: the gate that simplified pages do not pass."""
    return "後" in text or any(map(_only_in("traditional").__contains__, _unwritable(text, "gb2312")))


def _has_simplified(text: str) -> bool:
    return any(map(_only_in("simplified").__contains__, _unwritable(text, "big5")))


def _unwritable(text: str, charset: str) -> Iterator[str]:
    """What `charset` cannot write, first come first, then maybe more: the codec looks a hundred times faster than we.

    GB 2312 writes no traditional character but 後, Big5 no simplified one.
    """
    for common in "—·•‧\ufffd":
        text = text.replace(common, "-")
    for _ in range(_MOST_UNWRITABLE):
        try:
            text.encode(charset)
        except UnicodeEncodeError as error:
            yield text[error.start]
            text = text.replace(text[error.start], "")
        else:
            return
    yield from text


def traditional_parts(text: str) -> Verdict:
    """Where `text` is traditional; a line that shows neither script goes with the page."""
    if not _has_simplified(text):
        return _all_of(text)
    lines: list[_Line] = []
    start = 0
    for number, value in enumerate(text.splitlines(keepends=True), 1):
        traditional, simplified = _weigh(value)
        lines.append(_Line(number, start, start + len(value), traditional, simplified))
        start += len(value)
    traditional = sum(line.traditional for line in lines)
    simplified = sum(line.simplified for line in lines)
    spans: list[tuple[int, int]] = []
    for line in lines:
        if line.traditional and line.simplified:
            spans += _clauses(text, line)
        elif line.traditional or (not line.simplified and traditional > simplified):
            spans.append((line.start, line.end))
    marked = frozenset(line.number for line in lines if line.traditional > line.simplified)
    return Verdict(_joined(spans), marked, traditional, simplified)


class _Line(NamedTuple):
    number: int
    start: int
    end: int
    traditional: int
    simplified: int


def _all_of(text: str) -> Verdict:
    """The usual traditional page: not one simplified character."""
    is_free_of = _only_in("traditional").isdisjoint
    lines = frozenset(number for number, line in enumerate(text.splitlines(), 1) if not is_free_of(line))
    return Verdict([(0, len(text))], lines, len(text), 0)


def _weigh(text: str) -> tuple[int, int]:
    """How many characters are evidence of traditional and of simplified script."""
    return sum(map(_only_in("traditional").__contains__, text)), sum(map(_only_in("simplified").__contains__, text))


def _clauses(text: str, line: _Line) -> list[tuple[int, int]]:
    """The traditional clauses of a line with both scripts; a clause without evidence goes with its line."""
    spans = []
    for clause in _CLAUSE.finditer(text, line.start, line.end):
        traditional, simplified = _weigh(clause.group())
        if traditional == simplified:
            traditional, simplified = line.traditional, line.simplified
        if traditional > simplified:
            spans.append(clause.span())
    return spans


def _joined(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Adjacent spans as one."""
    joined: list[tuple[int, int]] = []
    for start, end in spans:
        if joined and joined[-1][1] == start:
            joined[-1] = joined[-1][0], end
        else:
            joined.append((start, end))
    return joined
