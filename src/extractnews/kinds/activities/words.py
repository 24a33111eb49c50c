"""The words of this room, from `data/activities/`, by class."""

from __future__ import annotations

import re
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


@cache
def vague_words() -> dict[str, str]:
    """Words that say that there is no one day -> how: vague, often or span_end."""
    return {word: name for name in ("vague", "often", "span_end") for word in context()[name]}


@cache
def unreal() -> re.Pattern[str]:
    """A plan, a wish or history in group 1; words that only look like one (主要, 将军) match without the group."""
    words = "|".join(word for name in ("plan", "past", "wish") for word in context()[name])
    return re.compile(f"{'|'.join(context()['harmless'])}|({words})")


@cache
def speech() -> re.Pattern[str]:
    """A verb of speaking."""
    return re.compile("|".join(verbs()["speak"]))


def _by_class(name: str) -> dict[str, tuple[str, ...]]:
    classes: dict[str, list[str]] = {}
    for word, word_class in read_rows(name, 2):
        classes.setdefault(word_class, []).append(word)
    return {word_class: tuple(words) for word_class, words in classes.items()}
