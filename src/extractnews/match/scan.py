"""One pass over the page finds the anchors of all rooms; rules then run only around them.

A room registers words under classes ("division", "organ", "unit" …). The scan returns every occurrence, nested
and overlapping ones too, grouped by class: which of them count is for the rooms to say.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from daachorse import CharwiseDoubleArrayAhoCorasick

_LONE_SURROGATES = re.compile("[\ud800-\udfff]")


class Hit(NamedTuple):
    """A word of a lexicon at `plain[start:end]`."""

    start: int
    end: int
    word: str


class Anchors:
    """What one scan found, by class, in order of the text."""

    __slots__ = ("_by_class",)

    def __init__(self, by_class: Mapping[str, list[Hit]]) -> None:
        self._by_class = by_class

    def of(self, word_class: str) -> list[Hit]:
        """All hits of a class, by end and then longest first; nested and overlapping ones too."""
        return self._by_class.get(word_class, [])

    def longest(self, word_class: str) -> list[Hit]:
        """The hits of a class without overlaps: leftmost first, then longest."""
        chosen: list[Hit] = []
        end = -1
        for hit in sorted(self.of(word_class), key=lambda hit: (hit.start, -hit.end)):
            if hit.start >= end:
                chosen.append(hit)
                end = hit.end
        return chosen


class Scanner:
    """An automaton over the words of all rooms. Building costs about 0.5 ms per thousand words."""

    __slots__ = ("_automaton", "_classes", "_words")

    def __init__(self, vocabulary: Mapping[str, Iterable[str]]) -> None:
        """`vocabulary`: class -> its words; a word may stand in several classes."""
        classes: dict[str, list[str]] = {}
        for word_class, words in vocabulary.items():
            for word in words:
                classes.setdefault(word, []).append(word_class)
        self._words = list(classes)
        self._classes = [tuple(dict.fromkeys(names)) for names in classes.values()]
        self._automaton = CharwiseDoubleArrayAhoCorasick(self._words) if self._words else None

    def scan(self, text: str) -> Anchors:
        """All occurrences of all words in `text`."""
        by_class: dict[str, list[Hit]] = {}
        if self._automaton is None:
            return Anchors(by_class)
        words, classes = self._words, self._classes
        try:
            found_words = self._automaton.find_overlapping(text)
        except UnicodeEncodeError:  # lone surrogates cannot cross into the automaton
            found_words = self._automaton.find_overlapping(_LONE_SURROGATES.sub("\ufffd", text))
        for start, end, index in found_words:
            hit = Hit(start, end, words[index])
            for name in classes[index]:
                found = by_class.get(name)
                if found is None:
                    by_class[name] = [hit]
                else:
                    found.append(hit)
        return Anchors(by_class)
