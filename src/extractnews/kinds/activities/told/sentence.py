"""One sentence: its verbs, its clauses, its quotes and the persons named in it. All is read once, then asked often."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from extractnews.kinds.activities.named.ground import Ground
from extractnews.kinds.activities.words import verbs
from extractnews.light_classes import dataclass
from extractnews.match.late_pattern import LatePattern
from extractnews.match.scan import Hit

_MARK = LatePattern(r"[,;:。!?“”\n]")


@dataclass(frozen=True)
class Verb:
    """A verb at `plain[start:end]` with its class, in the clause `plain[clause:clause_end]`.

    `acting` counts the persons before it in the sentence who can be its subject; `before` is the verb before it,
    `opening` the first 在 before it that opens a clause (在新苑小区,…).
    """

    word: str
    kind: str
    start: int
    end: int
    clause: int
    clause_end: int
    acting: int
    before: Verb | None
    opening: Verb | None


class Sentence:
    """`plain[start:end]`; of the persons named in it `acting` can be a subject, `along` come along by a phrase."""

    __slots__ = (
        "_cuts",
        "_ends",
        "_quotes",
        "acting",
        "along",
        "end",
        "ground",
        "piece",
        "plain",
        "start",
        "verbs",
    )

    def __init__(self, ground: Ground, start: int, end: int, hits: Sequence[Hit]) -> None:
        self.ground, self.start, self.end = ground, start, end
        self.plain = plain = ground.page.plain
        self.piece = ground.page.piece_at(start)
        named = ground.cast.within(start, end)
        self.acting = [one for one in named if one.part == "acts"]
        self.along = [one for one in named if one.part == "along"]
        self._ends = [one.end for one in self.acting]
        marks = [match.start() for match in _MARK.finditer(plain, start, end)]
        self._quotes: list[int] = []
        if plain.find("”", start, end) >= 0 or plain.find("“", start, end) >= 0:
            self._quotes = [mark for mark in marks if plain[mark] in "“”"]
            marks = [mark for mark in marks if plain[mark] != "”"]
        self._cuts = marks
        self.verbs = _verbs(hits, marks, self._ends, (start, end))

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
            return self.plain[self._quotes[at - 1]] == "“"
        return self.plain[self._quotes[0]] == "”"


def _verbs(hits: Sequence[Hit], cuts: Sequence[int], ends: Sequence[int], span: tuple[int, int]) -> list[Verb]:
    """The verbs of the sentence at `span`, with clauses between `cuts`; `ends` are those of persons who act."""
    found: list[Verb] = []
    kinds, starts, stops = verbs(), (span[0], *[cut + 1 for cut in cuts]), (*cuts, span[1])
    before = opening = None
    for start, end, word in hits:
        kind, clause, clause_end = kinds[word], starts[bisect_left(cuts, start)], stops[bisect_left(cuts, end)]
        acting = bisect_left(ends, start + 1)
        before = Verb(word, kind, start, end, clause, clause_end, acting, before, opening)
        if opening is None and kind == "presence":
            opening = before
        found.append(before)
    return found
