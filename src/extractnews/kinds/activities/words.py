"""The words of this room, from `data/activities/`, by class."""

from __future__ import annotations

from functools import cache

from extractnews.match.lexicon import read_rows

VISIT_CLASSES = ("go", "look", "chair")


@cache
def verbs() -> dict[str, tuple[str, ...]]:
    """Class of verb -> its words."""
    return _by_class("activities/verbs.tsv")


@cache
def context() -> dict[str, tuple[str, ...]]:
    """Class of context word -> its words, longest first."""
    found = _by_class("activities/context.tsv")
    return {name: tuple(sorted(words, key=len, reverse=True)) for name, words in found.items()}


def _by_class(name: str) -> dict[str, tuple[str, ...]]:
    classes: dict[str, list[str]] = {}
    for word, word_class in read_rows(name, 2):
        classes.setdefault(word_class, []).append(word)
    return {word_class: tuple(words) for word_class, words in classes.items()}
