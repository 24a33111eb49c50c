"""Where a name may begin: after punctuation, after a division, or after a word that no name holds (由, 陪同).

In: plain text and an offset inside a clause. Out: the offset where a name of unknown spelling (两江|新区, 白水|镇)
soundly begins, or None.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from extractnews.kinds.officials.posts.organs import Suffixes
from extractnews.kinds.places.mention import PlaceCandidate
from extractnews.match.lexicon import read_rows, read_words

_LONGEST_NAME = 14
_LONGEST_CLAUSE = 30
_LONGEST_CHAIN = 8  # divisions: longer ones are a table without its lines
TOWNS = ("街道", "镇", "乡")
LOCALITIES = (*TOWNS, "村", "社区")
_POINTED_AT = "个些里座边时种位片条"


@cache
def levels() -> Suffixes[str]:
    """省, 市, 街道 … with the level of division they stand for."""
    return Suffixes((word, level) for word, level in read_rows("officials/levels.tsv", 2))


@cache
def _clause_words() -> tuple[str, ...]:
    return tuple(sorted(read_words("officials/clause_words.tsv"), key=lambda word: (-len(word), word)))


@cache
def _single_clause_words() -> frozenset[str]:
    return frozenset(word for word in _clause_words() if len(word) == 1)


@cache
def _long_clause_words() -> tuple[str, ...]:
    return tuple(word for word in _clause_words() if len(word) > 1)


@cache
def _level_words() -> frozenset[str]:
    return frozenset(word for word, _ in read_rows("officials/levels.tsv", 2))


@cache
def _level_like_words() -> frozenset[str]:
    return frozenset(read_words("officials/level_like_words.tsv"))


@cache
def _longer_words() -> frozenset[str]:
    return frozenset(read_words("officials/longer_words.tsv"))


@cache
def _verb_like_names() -> frozenset[str]:
    return frozenset(read_words("officials/verb_like_names.tsv"))


class Divisions:
    """The names of divisions on the page, looked up by where they end."""

    __slots__ = ("_by_end", "_plain", "_starts")

    def __init__(self, plain: str, places: Sequence[PlaceCandidate]) -> None:
        self._plain = plain
        ends = {place.end for place in places}
        self._by_end = {place.end: place for place in places if not _is_verb(plain, place, ends)}
        self._starts = {place.start for place in places}

    def ending_at(self, end: int) -> PlaceCandidate | None:
        """The name that ends at `end`."""
        return self._by_end.get(end)

    def begins_at(self, start: int) -> bool:
        """Whether a name begins at `start`."""
        return start in self._starts

    def reaching(self, end: int) -> PlaceCandidate | None:
        """The name that ends at `end`, or shares the word of its level with what begins there: 郴州[市]委."""
        for shared in (1, 2, 3, 0):
            place = self._by_end.get(end + shared)
            if place and place.start < end and (not shared or self._plain[end : end + shared] in _level_words()):
                return place
        return None

    def is_in_name(self, place: PlaceCandidate) -> bool:
        """市|青山湖|治理指挥部: what looks like a short name after the bare word of a level belongs to the organ."""
        if place.is_full or not is_level(self._plain, place.start - 1, place.start):
            return False
        return is_hard_edge(self._plain, place.start - 1)

    def chain_start(self, place: PlaceCandidate) -> int:
        """Where the unbroken chain of divisions begins that ends with `place`: 湖南省郴州市."""
        start = place.start
        for _ in range(_LONGEST_CHAIN):
            before = self._by_end.get(start)
            if before is None:
                break
            start = before.start
        return start

    def latest_before(self, start: int, end: int) -> PlaceCandidate | None:
        """The last name that ends in `plain[start:end]`, `end` included."""
        for offset in range(end, start, -1):
            if (place := self._by_end.get(offset)) is not None and place.start >= start:
                return place
        return None


def _is_verb(plain: str, place: PlaceCandidate, ends: set[int]) -> bool:
    """任|县委书记, 市委书记和|县委书记: the names of 任县 and 和县 want a division or the start of a clause before."""
    if place.end - place.start != 2 or plain[place.start : place.end] not in _verb_like_names() or place.start in ends:
        return False
    return plain[place.start] == "任" or not is_hard_edge(plain, place.start)


def is_level(plain: str, start: int, end: int) -> bool:
    """Whether `plain[start:end]` is the word for a level and no part of another word: 市, not the 市 of 城市."""
    if plain[start:end] not in _level_words():
        return False
    return end - start > 1 or start == 0 or plain[start - 1 : end] not in _level_like_words()


def is_hard_edge(plain: str, offset: int) -> bool:
    """Whether nothing that could belong to a name stands before `offset`."""
    return offset == 0 or not _is_wordlike(plain[offset - 1])


def clause_start(plain: str, offset: int) -> int:
    """Start of the run of letters, digits and characters that reaches `offset`, at most thirty long."""
    start, limit = offset, max(0, offset - _LONGEST_CLAUSE)
    while start > limit and _is_wordlike(plain[start - 1]):
        start -= 1
    return start


def name_start(plain: str, start: int, end: int) -> int | None:
    """Where in `plain[start:end]` a name that reaches `end` soundly begins; None where it would be too long.

    `start` is a sound edge; a word that no name holds makes a later one: 记者采访|两江|新区.
    """
    begin = start
    for word in _clause_words():
        at = plain.rfind(word, begin, end)
        while at >= begin and _is_inside_word(plain, at, word):
            at = plain.rfind(word, begin, at)
        if at >= begin:
            begin = at + len(word)
    return begin if 0 < end - begin <= _LONGEST_NAME else None


def follows_clause_word(plain: str, offset: int) -> bool:
    """Whether a word that no name holds ends at `offset`: 由|学院, 新一届|学院, not 理由|."""
    word = plain[offset - 1 : offset]
    if word in _single_clause_words():
        return not _is_inside_word(plain, offset - 1, word)
    return plain.endswith(_long_clause_words(), 0, offset)


def _is_inside_word(plain: str, at: int, word: str) -> bool:
    if len(word) > 1:
        return False
    if word == "那" and plain.startswith(LOCALITIES, at + 2) and plain[at + 1] not in _POINTED_AT:
        return True  # 那大|镇, 那龙|镇
    longer = _longer_words()
    return plain[at : at + 2] in longer or plain[max(0, at - 1) : at + 1] in longer


def _is_wordlike(character: str) -> bool:
    return "一" <= character <= "鿿" or character.isalnum() or character == "·"
