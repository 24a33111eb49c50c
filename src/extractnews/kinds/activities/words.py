"""The words of this room, from `data/activities/`, by class."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from extractnews.match.lexicon import read_rows, read_words
from extractnews.match.programs import compiled

OURS = tuple("我" + word for word in "市县区州盟旗")  # the home, whether it is known or not


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


class Beside(NamedTuple):
    """Words that matter where they touch an offset; most offsets are refused by one character."""

    words: tuple[str, ...]
    first: frozenset[str]
    last: frozenset[str]

    def follow(self, plain: str, offset: int) -> bool:
        """Whether one of the words begins at `offset`."""
        return plain[offset : offset + 1] in self.first and plain.startswith(self.words, offset)

    def precede(self, plain: str, offset: int) -> bool:
        """Whether one of the words ends at `offset`."""
        return plain[offset - 1 : offset] in self.last and plain.endswith(self.words, 0, offset)


@cache
def beside(name: str) -> Beside:
    """The words of a class of context, to be looked for beside something."""
    words = context()[name]
    return Beside(words, frozenset(word[0] for word in words), frozenset(word[-1] for word in words))


@cache
def beside_deeds() -> Beside:
    """The verbs of looking and chairing, to be looked for before 时 and 期间."""
    words = tuple(word for word, name in verbs().items() if name in ("look", "chair"))
    return Beside(words, frozenset(word[0] for word in words), frozenset(word[-1] for word in words))


@cache
def vague_words() -> dict[str, str]:
    """Words that say that there is no one day -> how: vague, often or span_end."""
    return {word: name for name in ("vague", "often", "span_end") for word in context()[name]}


@cache
def doubts() -> dict[str, str]:
    """Words between subject and verb that take the visit away -> how long: clause or sentence; harmless ones -> ""."""
    found = {word: "clause" for name in ("plan", "past", "wish", "receive") for word in context()[name]}
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
def party() -> re.Pattern[str]:
    """A word for those who visit together and are not named."""
    return one_of(context()["group"])


@cache
def visitors() -> re.Pattern[str]:
    """A word for a party or a public body that visits."""
    return one_of((*context()["group"], *context()["body"]))


@cache
def hearsay() -> re.Pattern[str]:
    """A word that makes what follows no fact."""
    return one_of(context()["hearsay"])


@cache
def abroad() -> re.Pattern[str]:
    """A land without a code as the goal of a journey: 对德国, 访问了法国, 在韩国."""
    lands = one_of((*read_words("places/countries.tsv"), *context()["abroad"])).pattern
    return compiled(f"(?:赴|到|在|对|访问了?|出访|抵达?|前往)(?:{lands})")


@cache
def aliases() -> dict[str, str]:
    """One-character name of a city that its own name does not hold -> its code."""
    return dict(read_rows("activities/aliases.tsv", 2))


@cache
def company_after_name() -> re.Pattern[str]:
    """What follows the name of someone's company: 在张三(等人)的陪同下, 在张三以及各部门负责人陪同下."""
    return compiled("(?:等(?:人|同志|领导)?)?的?陪[同伴]下|等?的陪[同伴]|(?:以?及|和|与)[^,。;:]{2,40}?陪[同伴]下")


def one_of(words: dict[str, str] | tuple[str, ...]) -> re.Pattern[str]:
    """A pattern for any of `words`, the longest first."""
    return compiled("|".join(map(re.escape, sorted(words, key=len, reverse=True))))
