"""Names of organs, read leftwards from where they end: 市教育局| → 教育局, 市委组织部| → 组织部.

In: plain text and an end. Out: the longest organ of the lexicon that ends there. An organ is a word of `organs.tsv`,
or an ending (局, 委员会, 公司) after any chain of fields of work (文化 + 旅游 + 和 + 体育). What stands before it,
and whether an ending without a known field is the end of a name (南华|大学), is not asked here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Generic, NamedTuple, TypeVar

from extractnews.light_classes import dataclass
from extractnews.match.lexicon import read_rows, read_words

_MOST_FIELDS = 8
_NAMED_BY_MORE = "司"  # 教育部|高等教育|司: the last known field is not all of its name
Meaning = TypeVar("Meaning")


@dataclass(frozen=True)
class Organ:
    """An organ at `plain[start:end]`; `is_ending` where nothing but the ending of its name is known."""

    start: int
    end: int
    kind: str
    level: str
    is_ending: bool = False
    is_free: bool = True


class Suffixes(Generic[Meaning]):
    """Words looked up by where they end, longest first."""

    __slots__ = ("_lengths", "_words", "last_characters")

    def __init__(self, words: Iterable[tuple[str, Meaning]]) -> None:
        self._words = dict(words)
        lengths: dict[str, tuple[int, ...]] = {}  # of the words that end with the same two characters, or are one
        for word in sorted(self._words, key=len, reverse=True):
            found = lengths.get(word[-2:], ())
            if len(word) not in found:
                lengths[word[-2:]] = (*found, len(word))
        self.last_characters = frozenset([ending[-1] for ending in lengths])
        for ending in lengths:
            if len(ending) > 1 and ending[-1] in self._words:
                lengths[ending] += (1,)
        self._lengths = lengths

    def all_ending_at(self, text: str, end: int) -> Iterator[tuple[int, Meaning]]:
        """Start and meaning of each word that ends at `end`, longest first."""
        for length in self._lengths.get(text[end - 2 : end]) or self._lengths.get(text[end - 1 : end], ()):
            if length <= end:
                meaning = self._words.get(text[end - length : end])
                if meaning is not None:
                    yield end - length, meaning

    def ending_at(self, text: str, end: int) -> tuple[int, Meaning] | None:
        """Start and meaning of the longest word that ends at `end`."""
        if text[end - 1 : end] not in self.last_characters:
            return None
        for length in self._lengths.get(text[end - 2 : end]) or self._lengths.get(text[end - 1 : end], ()):
            meaning = self._words.get(text[end - length : end]) if length <= end else None
            if meaning is not None:
                return end - length, meaning
        return None


class _Lexicon(NamedTuple):
    organs: Suffixes[tuple[str, str]]
    endings: Suffixes[tuple[str, str]]
    stems: Suffixes[bool]
    last_characters: frozenset[str]


@cache
def _lexicon() -> _Lexicon:
    organs = [
        (word, (kind, "" if level == "-" else level)) for word, kind, level in read_rows("officials/organs.tsv", 3)
    ]
    endings = [(word, (kind, before)) for word, kind, before in read_rows("officials/organ_endings.tsv", 3)]
    stems = [(word, True) for word in read_words("officials/organ_stems.tsv")]
    fixed, ended = Suffixes(organs), Suffixes(endings)
    return _Lexicon(fixed, ended, Suffixes(stems), fixed.last_characters | ended.last_characters)


def organ_at(plain: str, end: int) -> Organ | None:
    """The longest organ that ends at `end`: 湖南省卫生健康委| → 卫生健康委."""
    lexicon = _lexicon()
    if plain[end - 1 : end] not in lexicon.last_characters:
        return None
    fixed = lexicon.organs.ending_at(plain, end)
    named = _named_by_fields(plain, end, lexicon)
    if fixed and (named is None or fixed[0] <= named.start or named.is_ending):
        return Organ(fixed[0], end, *fixed[1])
    return named


def is_organ(text: str) -> bool:
    """Whether the whole of `text` is the name of an organ: 卫健委."""
    organ = organ_at(text, len(text))
    return organ is not None and organ.start == 0 and not organ.is_ending


def _named_by_fields(plain: str, end: int, lexicon: _Lexicon) -> Organ | None:
    longest: Organ | None = None
    for ending_start, (kind, before) in lexicon.endings.all_ending_at(plain, end):
        start = _before_fields(plain, ending_start, lexicon.stems)
        if longest is None or start < longest.start:
            is_ending = start == ending_start or plain[ending_start:end] in _NAMED_BY_MORE
            longest = Organ(start, end, kind, "", is_ending, before == "free")
    return longest


def _before_fields(plain: str, end: int, stems: Suffixes[bool]) -> int:
    """Where the chain of fields of work that ends at `end` begins: 住房和城乡建设|局."""
    start = end
    for _ in range(_MOST_FIELDS):
        joined = start < end and plain[start - 1 : start] in ("和", "与")
        found = stems.ending_at(plain, start - joined)
        if found is None:
            break
        start = found[0]
    return start
