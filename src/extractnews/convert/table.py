"""Traditional text into simplified, length kept: one pass over characters, one over the words that differ."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from daachorse import MATCH_KIND_LEFTMOST_LONGEST, CharwiseDoubleArrayAhoCorasick

from extractnews.convert.context import Respelling, in_context
from extractnews.match.lexicon import read_characters, read_rows


class _Words(NamedTuple):
    """The words whose characters alone would mislead: 乾隆, 瞭解."""

    automaton: CharwiseDoubleArrayAhoCorasick
    simplified: list[str]


def to_simplified(text: str) -> str:
    """`text`, all of it traditional, in simplified characters.

    >>> to_simplified("乾隆年間的瞭望塔，瞭解一下著名的乾縣，沿著山路覆蓋")
    '乾隆年间的瞭望塔，了解一下著名的乾县，沿着山路覆盖'
    """
    automaton, simplified = _words()
    words = [(start, end, simplified[at]) for start, end, at in automaton.find(text)]
    spelled = text.translate(character_table())
    changes = _merged(words, in_context(text, words))
    if not changes:
        return spelled
    pieces: list[str] = []
    at = 0
    for start, end, value in changes:
        pieces += (spelled[at:start], value)
        at = end
    pieces.append(spelled[at:])
    return "".join(pieces)


def _merged(words: list[Respelling], others: list[Respelling]) -> list[Respelling]:
    """All changes in order of the text; what stands in its context was chosen outside of the words."""
    return sorted([*words, *others]) if others else words


@cache
def character_table() -> list[int | str]:
    """What each code point of the BMP becomes, itself as a number; astral ones are out of range and stay."""
    table: list[int | str] = list(range(0x10000))
    for traditional, simplified in zip(*read_characters("convert/characters.tsv"), strict=True):
        if traditional < "\U00010000":
            table[ord(traditional)] = simplified
    for traditional, simplified in read_rows("convert/corrections.tsv", 2):
        if len(traditional) == 1:
            table[ord(traditional)] = simplified
    return table


@cache
def _words() -> _Words:
    rows = [*read_rows("convert/phrases.tsv", 2), *read_rows("convert/corrections.tsv", 2)]
    words = {traditional: simplified for traditional, simplified in rows if len(traditional) > 1}
    return _Words(CharwiseDoubleArrayAhoCorasick(list(words), MATCH_KIND_LEFTMOST_LONGEST), list(words.values()))
