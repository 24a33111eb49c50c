"""The lines of a page as values with their cheap features, before anything is judged."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from extractnews.layout.words import Phrase, words
from extractnews.page import Role

LONG = 60  # a line of this length with a full stop in it is running text unless a phrase says otherwise
_HAN = re.compile("[一-鿿]")
_SURROGATES = re.compile("[\ud800-\udfff]")
_HAN_RUNS = re.compile("[一-鿿]+")


@dataclass(slots=True, eq=False)
class Row:
    """One line that is not blank: `plain` is its folded text, at `start:end` of the page; `number` is 1-based.

    `role` and `reason` are the verdict: a kept row has a role, a dropped one a reason, an undecided one neither.
    """

    number: int
    start: int
    end: int
    plain: str
    gap: int  # blank lines before it
    phrases: list[Phrase] = field(default_factory=list)
    role: Role | None = None
    reason: str | None = None

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


def split_rows(value: str, plain: str) -> list[Row]:
    """The non-blank lines of `value` (`plain` is `value` folded), and the phrases found in each."""
    rows: list[Row] = []
    at = gap = 0
    for number, line in enumerate(value.splitlines(keepends=True), 1):
        kept = line.strip()
        if kept:
            start = at if line[0] == kept[0] else at + line.index(kept[0])
            end = start + len(kept)
            rows.append(Row(number, start, end, plain[start:end], gap))
            gap = 0
        else:
            gap += 1
        at += len(line)
    _attach_phrases(rows, plain)
    return rows


def _attach_phrases(rows: list[Row], plain: str) -> None:
    lexicon = words()
    phrases, at = lexicon.phrases, 0
    try:
        hits = lexicon.phrase_finder.find_overlapping(plain)
    except UnicodeEncodeError:  # lone surrogates: nothing that the finder can read
        hits = lexicon.phrase_finder.find_overlapping(_SURROGATES.sub("�", plain))
    for start, _, index in hits:
        while at < len(rows) and rows[at].end <= start:
            at += 1
        back = at
        while back and back < len(rows) and rows[back].start > start:  # hits come by end, so starts may step back
            back -= 1
        if back < len(rows) and rows[back].start <= start:
            rows[back].phrases.append(phrases[index])


def has_han(text: str) -> bool:
    """Whether there is a Chinese character at all."""
    return _HAN.search(text) is not None


def han_count(text: str) -> int:
    """How many Chinese characters there are."""
    return sum(map(len, _HAN_RUNS.findall(text)))
