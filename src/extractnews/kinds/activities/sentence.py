"""One sentence with verbs: its clauses, quotes, persons, and the words that make what follows them no visit.

All is read once; the verbs of a sentence are asked for in order, so that a long one stays linear.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from extractnews.kinds.activities.cast import Entrance
from extractnews.kinds.activities.words import doubt, doubts
from extractnews.match.late_pattern import LatePattern

_MARK = LatePattern(r"[,;:。!?“”\n]")


class Sentence:
    """`plain[start:end]`; `named` are the mentions of persons in it, `acting` those that can be a subject."""

    __slots__ = (
        "_cuts",
        "_ends",
        "_in_clause",
        "_in_sentence",
        "_named",
        "_named_ends",
        "_plain",
        "_quotes",
        "_read_to",
        "acting",
        "end",
        "start",
    )

    def __init__(self, plain: str, start: int, end: int, named: Sequence[Entrance]) -> None:
        self.start, self.end = start, end
        self.acting = [one for one in named if one.part == "acts"]
        self._ends = [entrance.end for entrance in self.acting]
        self._named, self._named_ends = named, [entrance.end for entrance in named]
        self._plain = plain
        marks = [match.start() for match in _MARK.finditer(plain, start, end)]
        self._quotes: list[int] = []
        if plain.find("”", start, end) >= 0 or plain.find("“", start, end) >= 0:
            self._quotes = [mark for mark in marks if plain[mark] in "“”"]
            marks = [mark for mark in marks if plain[mark] != "”"]
        self._cuts = marks
        self._read_to = start
        self._in_clause = self._in_sentence = -1

    def acting_before(self, offset: int) -> int:
        """How many of `acting` end before `offset`."""
        return bisect_left(self._ends, offset + 1)

    def clause_start(self, offset: int) -> int:
        """Where the clause that holds `offset` begins."""
        at = bisect_left(self._cuts, offset)
        return self._cuts[at - 1] + 1 if at else self.start

    def clause_end(self, offset: int) -> int:
        """The first mark from `offset` on, else the end of the sentence."""
        at = bisect_left(self._cuts, offset)
        return self._cuts[at] if at < len(self._cuts) else self.end

    def is_quoted(self, offset: int) -> bool:
        """Whether `offset` stands in quotes; the opening one may be in a sentence before."""
        if not self._quotes:
            return False
        at = bisect_left(self._quotes, offset)
        if at:
            return self._plain[self._quotes[at - 1]] == "“"
        return self._plain[self._quotes[0]] == "”"

    def is_doubted(self, since: int, clause: int, verb: int) -> bool:
        """Whether a word from the subject's end at `since` to `verb` makes it a plan, a wish, history or speech."""
        begin = max(self._read_to, since)
        if begin < verb:
            for match in doubt().finditer(self._plain, begin, verb):
                kind = "" if self._is_in_name(match.start()) else doubts()[match.group()]
                if kind == "clause":
                    self._in_clause = match.start()
                elif kind:
                    self._in_sentence = match.start()
            self._read_to = verb
        return self._in_sentence >= since or self._in_clause >= max(since, clause)

    def _is_in_name(self, offset: int) -> bool:
        """Whether `offset` stands in a name or its titles: 曾 of 市长曾文明."""
        at = bisect_right(self._named_ends, offset)
        return at < len(self._named) and self._named[at].start <= offset
