"""The words of this room, from `data/activities/`, by class."""

from __future__ import annotations

import re
from functools import cache

from extractnews.match.lexicon import read_rows

VISIT_CLASSES = ("go", "look", "chair")
_AFTER_NAME = "(?:同志|总书记|主席|总理|代表|委员)?"


@cache
def verbs() -> dict[str, str]:
    """Verb -> its class."""
    return dict(read_rows("activities/verbs.tsv", 2))


@cache
def context() -> dict[str, tuple[str, ...]]:
    """Class of context word -> its words, longest first."""
    classes: dict[str, list[str]] = {}
    for word, word_class in read_rows("activities/context.tsv", 2):
        classes.setdefault(word_class, []).append(word)
    return {name: tuple(sorted(words, key=len, reverse=True)) for name, words in classes.items()}


@cache
def vague_words() -> dict[str, str]:
    """Words that say that there is no one day -> how: vague, often or span_end."""
    return {word: name for name in ("vague", "often", "span_end") for word in context()[name]}


@cache
def doubts() -> dict[str, str]:
    """Words between subject and verb that take the visit away -> how long: clause or sentence; harmless ones -> ""."""
    found = {word: "clause" for name in ("plan", "past", "wish") for word in context()[name]}
    found |= {word: "sentence" for word, name in verbs().items() if name == "speak"}
    found |= dict.fromkeys(context()["delegate"], "sentence")
    return found | dict.fromkeys(context()["harmless"], "")


@cache
def doubt() -> re.Pattern[str]:
    """Any word of `doubts`, the longest first."""
    return one_of(doubts())


@cache
def carried() -> re.Pattern[str]:
    """A word that stands before a verb without naming a subject."""
    return one_of((*context()["group"], *context()["carry"]))


@cache
def other_subject() -> re.Pattern[str]:
    """A word for those who act and are no officials."""
    return one_of(context()["other_subject"])


@cache
def hearsay() -> re.Pattern[str]:
    """A word that makes what follows no fact."""
    return one_of(context()["hearsay"])


@cache
def part_after_name() -> re.Pattern[str]:
    """What stands after a name: group `along` (someone's company) or `aside` (no subject)."""
    aside = one_of(context()["not_subject_after"]).pattern
    return re.compile(
        f"{_AFTER_NAME}(?:(?P<along>(?:等(?:人|同志|领导)?)?的?陪[同伴]下|等?的陪[同伴])|(?P<aside>{aside}))"
    )


def one_of(words: dict[str, str] | tuple[str, ...]) -> re.Pattern[str]:
    """A pattern for any of `words`, the longest first."""
    return re.compile("|".join(map(re.escape, sorted(words, key=len, reverse=True))))
