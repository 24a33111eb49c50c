"""The words of noun phrases: what the longest match at a place is, and whether it may be part of a phrase.

Classes: n noun, h head that others qualify, g noun and verb at once, f verb-like word that may qualify, v verb,
m modifier, x what ends a phrase; u is a sign that the lexicon does not know, "" the edge of the Chinese text.
"""

from __future__ import annotations

from functools import cache

from extractnews.match.lexicon import read_rows

_LONGEST_WORD = 8
_COMMON_WORD = 4


class _Lexicon:
    """Word -> its class, and the signs at which words of five and more begin and end."""

    __slots__ = ("classes", "long_ends", "long_starts")

    def __init__(self) -> None:
        self.classes = self._read("figures/words.tsv")
        by_hand = self._read("figures/nouns.tsv")  # overrules, and only it has words of more than four signs
        self.classes |= by_hand
        long = [word for word in by_hand if len(word) > _COMMON_WORD]
        self.long_starts = frozenset(word[0] for word in long)
        self.long_ends = frozenset(word[-1] for word in long)

    @staticmethod
    def _read(name: str) -> dict[str, str]:
        return {word: word_class for word_class, words in read_rows(name, 2) for word in words.split(" ")}


@cache
def _lexicon() -> _Lexicon:
    return _Lexicon()


def is_han(sign: str) -> bool:
    """Whether a sign is a Chinese character."""
    return "\u4e00" <= sign <= "\u9fff" or sign == "〇"


def word_after(plain: str, at: int, limit: int) -> tuple[str, int]:
    """Class and end of the longest word that begins at `at`."""
    if at >= limit or not is_han(plain[at]):
        return "", at
    lexicon = _lexicon()
    known = lexicon.classes
    longest = _LONGEST_WORD if plain[at] in lexicon.long_starts else _COMMON_WORD
    for end in range(min(at + longest, limit), at, -1):
        word_class = known.get(plain[at:end])
        if word_class is not None:
            return word_class, end
    return "u", at + 1


def word_before(plain: str, floor: int, end: int) -> tuple[str, int]:
    """Class and start of the longest word that ends at `end`."""
    if end <= floor or not is_han(plain[end - 1]):
        return "", end
    lexicon = _lexicon()
    known = lexicon.classes
    longest = _LONGEST_WORD if plain[end - 1] in lexicon.long_ends else _COMMON_WORD
    for start in range(max(floor, end - longest), end):
        word_class = known.get(plain[start:end])
        if word_class is not None:
            return word_class, start
    return "u", end - 1
