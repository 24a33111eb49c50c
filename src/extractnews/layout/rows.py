"""The lines of a page as values with their cheap features, before anything is judged."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractnews.layout.words import Phrase, words
from extractnews.match.late_pattern import LatePattern
from extractnews.page import Role

LONG = 60  # a line of this length with a full stop in it is running text unless a phrase says otherwise
SENTENCE_ENDS = "。!?…”;"
# Said by what it is not: a class that spans the Chinese block costs a millisecond to compile, this one 30 µs.
_EDGES = frozenset("|｜?？ \u3000")
_LOST_BLANKS = LatePattern(r"\s\?[?\s]*|\?(?:\s*\?)+\s*")
_HAN = LatePattern(r"[^\W\da-zA-Z_]")
_HAN_RUNS = LatePattern(r"[^\W\da-zA-Z_]+")


class Row:
    """One line that is not blank: `plain` is its folded text, at `start:end` of the page.

    `numbers` are the raw lines it holds, from 1: one, but for sentences that were broken; `number` is the first.
    `role` and `reason` are the verdict: a kept row has a role, a dropped one a reason, an undecided one neither.
    `gap` counts the blank lines before it; `is_cell` tells that bars of a table stood behind it.
    """

    __slots__ = ("end", "gap", "is_cell", "number", "numbers", "phrases", "plain", "reason", "role", "start")

    def __init__(self, numbers: range, start: int, end: int, plain: str, gap: int) -> None:
        self.numbers = numbers
        self.number = numbers[0]
        self.start = start
        self.end = end
        self.plain = plain
        self.gap = gap
        self.is_cell = False
        self.phrases: tuple[Phrase, ...] = ()
        self.role: Role | None = None
        self.reason: str | None = None

    def drop(self, reason: str) -> None:
        """Take the row out."""
        self.role, self.reason = None, reason

    def keep(self, role: Role) -> None:
        """Keep the row as `role`."""
        self.role, self.reason = role, None

    @property
    def is_open(self) -> bool:
        """Whether nothing has been decided."""
        return self.role is None and self.reason is None

    @property
    def is_text(self) -> bool:
        """Whether it is running text of the page."""
        return self.role == "body"


def split_rows(value: str, plain: str, held: Sequence[range]) -> list[Row]:
    """The non-blank lines of `value` (`plain` is `value` folded, `held` the raw lines of each), and their phrases."""
    rows: list[Row] = []
    at = gap = 0
    may_be_untidy = "?" in plain or "|" in plain
    for numbers, line in zip(held, value.splitlines(keepends=True), strict=False):  # the last may have been cut out
        kept = line.strip()
        if kept:
            start = at if line[0] == kept[0] else at + line.index(kept[0])
            end = start + len(kept)
            row = Row(numbers, start, end, plain[start:end], gap)
            if may_be_untidy and ("?" in row.plain or kept[0] in _EDGES or kept[-1] in _EDGES):
                _tidy(row)
            rows.append(row)
            gap = 0
        else:
            gap += 1
        at += len(line)
    _attach_phrases(rows, plain)
    return rows


def _tidy(row: Row) -> None:
    """Blanks that were printed as question marks read as blanks; they and the bars of a table leave the edges."""
    plain = row.plain
    plain = plain.replace("?>?", " > ")
    if "?" in plain and (":" in plain or plain[0] == "?"):
        plain = _LOST_BLANKS.sub(lambda match: " " * len(match[0]), plain)
    kept = plain.strip("| ")
    if kept:
        row.start += plain.index(kept)
        row.end = row.start + len(kept)
        row.is_cell = plain[-1] == "|"
        row.plain = kept


def _attach_phrases(rows: list[Row], plain: str) -> None:
    lexicon = words()
    phrases, at = lexicon.phrases, 0
    found: dict[int, list[Phrase]] = {}
    try:
        hits = lexicon.phrase_finder.find_overlapping(plain)
    except UnicodeEncodeError:  # lone surrogates: nothing that the finder can read
        hits = lexicon.phrase_finder.find_overlapping(re.sub("[\ud800-\udfff]", "?", plain))
    for start, _, index in hits:
        while at < len(rows) and rows[at].end <= start:
            at += 1
        back = at
        while back and back < len(rows) and rows[back].start > start:  # hits come by end, so starts may step back
            back -= 1
        if back < len(rows) and rows[back].start <= start:
            found.setdefault(back, []).append(phrases[index])
    for back, inside in found.items():
        rows[back].phrases = tuple(inside)


def has_han(text: str) -> bool:
    """Whether there is a Chinese character at all."""
    return _HAN.search(text) is not None


def han_count(text: str) -> int:
    """How many Chinese characters there are."""
    return sum(map(len, _HAN_RUNS.findall(text)))
