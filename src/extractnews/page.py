"""The cleaned page as the rooms see it: kept lines with their roles, pieces, header, and two spellings.

`text` is what the user gets. `plain` has the same length and folds width and look-alike punctuation, so that a
rule is written once: full-width digits, letters and ，：；（）！？％～ become ASCII, 「」 become “”. Rules match on
`plain`, records quote `text`.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from operator import sub
from typing import Literal, NamedTuple

from extractnews.light_classes import dataclass, field
from extractnews.match.late_pattern import LatePattern
from extractnews.records import BylineRole, Dropped, Mention, mentions_of
from extractnews.text.traced import TracedText

Role = Literal["headline", "subhead", "meta", "caption", "credit", "body"]

_FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_HAS_FULL_WIDTH_WORD = LatePattern("[０-９Ａ-Ｚａ-ｚ＋－．／＝＜＞＂＇＃＆＊＠]")
_PUNCTUATION = tuple(zip("，：；（）！？％～　「」『』﹑•‧・〔〕[]【】—─", ",:;()!?%~ “”“”、···()()()--", strict=True))
_SENTENCE_END = LatePattern(r"[。!?;\n]+[”’)]*")
# Rooms look from a word to the ends of its sentence: a page without full stops must not make that quadratic.
_LONGEST_SENTENCE = 1500


@dataclass(frozen=True)
class Line:
    """One kept line, `text[start:end]`; `number` is its 1-based line in the raw page."""

    start: int
    end: int
    number: int
    role: Role


@dataclass(frozen=True)
class Piece:
    """One headed piece of the page: `text[start:end]` from its headline to its last line."""

    title: str | None
    start: int
    end: int


class Credit(NamedTuple):
    """One credited journalist; `spans` are (start, end) in `text`."""

    name: str
    role: BylineRole
    spans: tuple[tuple[int, int], ...]


@dataclass(frozen=True)
class Page:
    """One cleaned page. `published` is ISO 8601 as printed, else as the caller gave it; `region` as given."""

    traced: TracedText
    lines: tuple[Line, ...]
    pieces: tuple[Piece, ...]
    title: str | None = None
    outlet: str | None = None
    published: str | None = None
    region: str | None = None
    credits: tuple[Credit, ...] = ()
    dropped: tuple[Dropped, ...] = ()
    furniture: tuple[tuple[int, str], ...] = ()  # dropped lines: 1-based number in the raw page, simplified and folded
    plain: str = ""  # `text` folded; whoever has it already saves the work
    _line_starts: tuple[int, ...] = field(init=False)
    _piece_starts: tuple[int, ...] = field(init=False)
    _sentence_ends: tuple[int, ...] = field(init=False)

    def __post_init__(self) -> None:
        put = object.__setattr__  # for mypy's sake
        plain = self.plain or fold(self.traced.value)
        put(self, "plain", plain)
        put(self, "_line_starts", tuple(line.start for line in self.lines))
        put(self, "_piece_starts", tuple(piece.start for piece in self.pieces))
        put(self, "_sentence_ends", _sentence_ends(plain))

    @classmethod
    def of_text(cls, text: str, *, published: str | None = None, region: str | None = None) -> Page:
        """A page out of clean simplified text, all of it body: for pages that need no cleaning."""
        lines, start = [], 0
        for number, value in enumerate(text.split("\n"), 1):
            if value.strip():
                lines.append(Line(start, start + len(value), number, "body"))
            start += len(value) + 1
        return cls(
            TracedText.of_raw(text), tuple(lines), (Piece(None, 0, len(text)),), published=published, region=region
        )

    @property
    def text(self) -> str:
        """The kept text, one line a paragraph."""
        return self.traced.value

    def line_at(self, offset: int) -> Line | None:
        """The kept line that holds `offset`."""
        at = bisect_right(self._line_starts, offset) - 1
        return self.lines[at] if at >= 0 else None

    def piece_at(self, offset: int) -> int:
        """Index of the piece that holds `offset`; -1 for what stands outside of all pieces."""
        at = bisect_right(self._piece_starts, offset) - 1
        return at if at >= 0 and offset < self.pieces[at].end else -1

    def sentence_at(self, offset: int) -> tuple[int, int]:
        """Start and end of the sentence that holds `offset`; closing quotes belong to the sentence before."""
        at = bisect_right(self._sentence_ends, offset)
        start = self._sentence_ends[at - 1] if at else 0
        end = self._sentence_ends[at] if at < len(self._sentence_ends) else len(self.plain)
        return start, end

    def mention(self, start: int, end: int) -> Mention:
        """The record of `text[start:end]` with its place in the raw page."""
        raw = self.traced.raw_span(start, end)
        return Mention(
            start=start,
            end=end,
            raw_start=raw and raw[0],
            raw_end=raw and raw[1],  # None stays None
        )

    def mentions(self, spans: Iterable[tuple[int, int]]) -> list[Mention]:
        """`mention` of each (start, end), in order of the text."""
        return mentions_of(self.traced.with_raw_spans(sorted(spans)))


def fold(text: str) -> str:
    """`text` with width and look-alike punctuation folded, character for character.

    >>> fold("２月１４日，“四不两直”（暗访）７０％")
    '2月14日,“四不两直”(暗访)70%'
    """
    if _HAS_FULL_WIDTH_WORD.search(text):
        text = text.translate(_FULL_WIDTH)
    for shown, plain in _PUNCTUATION:
        text = text.replace(shown, plain)
    return text


def _sentence_ends(plain: str) -> tuple[int, ...]:
    """Where sentences end; one that would be too long is cut after a comma."""
    found = [match.end() for match in _SENTENCE_END.finditer(plain)]
    if max(map(sub, [*found, len(plain)], [0, *found])) <= _LONGEST_SENTENCE:
        return tuple(found)
    ends: list[int] = []
    start = 0
    for end in [*found, len(plain)]:
        while end - start > _LONGEST_SENTENCE:
            comma = plain.rfind(",", start, start + _LONGEST_SENTENCE)
            start = comma + 1 if comma >= 0 else start + _LONGEST_SENTENCE
            ends.append(start)
        ends.append(end)
        start = end
    return tuple(ends[:-1])  # the end of the text is none of a sentence
