"""The words of noun phrases: what the longest match at a place is, and whether it may be part of a phrase.

Classes: n noun, h head that others qualify, g noun and verb at once, f verb-like word that may qualify, v verb,
m modifier, x what ends a phrase; u is a sign that the lexicon does not know, "" the edge of the Chinese text.
"""

from __future__ import annotations

from functools import cache

from extractnews.match.lexicon import SortedRows, read_rows

_LONGEST_WORD = 10
_COMMON_WORD = 4


class _Lexicon(dict[str, dict[str, str]]):
    """First sign -> the rests of the words that begin with it, with their classes; each sign read at its first use."""

    def __init__(self) -> None:
        super().__init__()
        self._rows = SortedRows("figures/words.tsv")
        self._by_hand: dict[str, list[tuple[str, str]]] = {}
        long: list[str] = []
        for word_class, text in read_rows("figures/nouns.tsv", 2):  # overrules, and only it has long words
            for word in text.split(" "):
                self._by_hand.setdefault(word[0], []).append((word[1:], word_class))
                if len(word) > _COMMON_WORD:
                    long.append(word)
        self.long_starts = frozenset(word[0] for word in long)
        self.long_ends = frozenset(word[-1] for word in long)

    def __missing__(self, sign: str) -> dict[str, str]:
        words = {entry[1:]: entry[0] for entry in (self._rows.get(sign) or "").split(" ") if entry}
        words.update(self._by_hand.get(sign, ()))
        self[sign] = words
        return words


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
    known = lexicon[plain[at]]
    longest = _LONGEST_WORD if plain[at] in lexicon.long_starts else _COMMON_WORD
    for end in range(min(at + longest, limit), at, -1):
        word_class = known.get(plain[at + 1 : end])
        if word_class is not None:
            return word_class, end
    return "u", at + 1


def word_before(plain: str, floor: int, end: int) -> tuple[str, int]:
    """Class and start of the longest word that ends at `end`."""
    if end <= floor or not is_han(plain[end - 1]):
        return "", end
    lexicon = _lexicon()
    longest = _LONGEST_WORD if plain[end - 1] in lexicon.long_ends else _COMMON_WORD
    for start in range(max(floor, end - longest), end):
        word_class = lexicon[plain[start]].get(plain[start + 1 : end])
        if word_class is not None:
            return word_class, start
    return "u", end - 1
