"""How likely a string is a person's name, and how likely a text goes on after one.

All weights are -ln(probability) in tenths, as in data/officials: a sum of weights is the price of a reading, and
the cheapest reading wins. Nothing here looks at a page.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import NamedTuple

from extractnews.match.lexicon import read_rows, read_words

ROOM = "officials/"
TWO_CHARACTERS = 17  # one name in six has a given name of one character
UNKNOWN_GIVEN = 115
FREQUENT_LAST = 70  # weight of a character that ends many names
UNKNOWN_WORD = 150
NOUN_AFTER_NAME = 30  # "张三同志" is common, a name right before any other noun is not
TRANSLITERATED = 55
TRANSLITERATED_ELEMENT = 38
TRANSLITERATED_CHARACTER = 38
WITH_SURNAME = 40  # what begins with a surname is rather surname and given name
LAST_CHARACTER = dict.fromkeys("在对从以与将于因会就及让给去把曾已则并致", 70) | dict.fromkeys("和为同", 8)
ONE_CHARACTER_MORE = 75  # 沙马拉毅
LAST_SYLLABLES = frozenset("那吉草措毛杰加太江周才本先合松扎姐布花图楞夫白克玛珍")  # 扎西草, 乌云花
NEVER_LAST = frozenset("一正在也又已还均都将就并先再即曾亲带率赴说要以对向把被从到于和与及同任当由")
LONGEST_WORD = 4
JOINTS = frozenset("和与及")
NEVER_JOINED = frozenset("从在到说对以被把将也都就还又已会要去了的")  # no person's name begins so
JOINED_TO_NOTHING = 60  # 杜景|和从7日起: the joint belongs to the name
UNCOUNTED = 95  # a word that follows names and that the dictionary does not count


class Statistics(NamedTuple):
    """The tables of data/officials that tell names from words."""

    surnames: dict[str, int]
    alone: dict[str, int]
    first: dict[str, int]
    second: dict[str, int]
    words: dict[str, int]
    after: dict[str, int]
    before: dict[str, int]
    elements: frozenset[str]
    element_characters: frozenset[str]
    element_starts: frozenset[str]
    longer_words: frozenset[str]  # the first two characters of words of three or more
    after_starts: frozenset[str]
    surname_titles: frozenset[str]  # 常委 in 周常委


def _by_weight(name: str) -> dict[str, int]:
    """Word -> weight out of a file that groups words by weight."""
    weights: dict[str, int] = {}
    for weight, words in read_rows(ROOM + name, 2):
        weights |= dict.fromkeys(words.split(" "), int(weight))
    return weights


@cache
def statistics() -> Statistics:
    """The tables, read once."""
    words: dict[str, int] = {}
    verbs: dict[str, int] = {}
    for weight, kind, group in read_rows(ROOM + "common_words.tsv", 3):
        (verbs if kind == "v" else words).update(dict.fromkeys(group.split(" "), int(weight)))
    words.update(verbs)
    given: dict[str, dict[str, int]] = {"alone": {}, "first": {}, "second": {}}
    for place, weight, characters in read_rows(ROOM + "given_characters.tsv", 3):
        given[place].update(dict.fromkeys(characters, int(weight)))
    for sign in [verb for verb in verbs if given["second"].get(verb, UNKNOWN_GIVEN) <= FREQUENT_LAST]:
        del verbs[sign]  # 喜 behind 吴双 is rather the end of the name than a verb
    followers = _by_weight("after_names.tsv")
    verbs.update(followers)
    for follower in followers:
        if len(follower) > 1:
            words.setdefault(follower, UNCOUNTED)
    elements = frozenset(read_words(ROOM + "transliterated_names.tsv"))
    return Statistics(
        surnames=_by_weight("surnames.tsv"),
        alone=given["alone"],
        first=given["first"],
        second=given["second"],
        words=words,
        after=verbs,
        before=_by_weight("before_names.tsv"),
        elements=elements,
        element_characters=frozenset("".join(elements)),
        element_starts=frozenset(element[0] for element in elements),
        longer_words=frozenset([word[:2] for word in words if len(word) > 2]),
        after_starts=frozenset([word[0] for word in verbs]),
        surname_titles=frozenset(read_words(ROOM + "surname_titles.tsv")),
    )


def han_name_weight(text: str) -> int | None:
    """The weight of `text` as surname and given name; None where it cannot be one.

    >>> han_name_weight("周明远") < han_name_weight("高度")
    True
    >>> han_name_weight("强调") is None
    True
    """
    tables = statistics()
    surname = 2 if len(text) > 2 and text[:2] in tables.surnames else 1
    family = tables.surnames.get(text[:surname])
    given = text[surname:]
    if family is not None and len(given) > 1 and given in tables.elements:  # 陈那木拉
        return family + TRANSLITERATED
    if family is None or not 1 <= len(given) <= 2:
        return None
    if len(given) == 1:
        return family + TWO_CHARACTERS + tables.alone.get(given, UNKNOWN_GIVEN)
    weight = tables.first.get(given[0], UNKNOWN_GIVEN) + tables.second.get(given[1], UNKNOWN_GIVEN)
    return family + 2 + weight + LAST_CHARACTER.get(given[1], 0)


def transliterated_name_weight(text: str) -> int | None:
    """The weight of `text` as a name of another language without dots (宝音满都呼, 洛桑江村, 希尼)."""
    elements = statistics().elements
    if text[0] not in statistics().element_starts:
        return None
    best: list[int | None] = [0, *([None] * len(text))]
    for end in range(2, len(text) + 1):
        for size in (2, 3, 4, 5):
            before = best[end - size] if size <= end else None
            if before is not None and text[end - size : end] in elements:
                weight = before + TRANSLITERATED_ELEMENT
                here = best[end]
                best[end] = weight if here is None else min(here, weight)
    if best[-1] is not None:
        return TRANSLITERATED + best[-1]
    if len(text) == 4 and best[2] and text[2] not in NEVER_LAST:  # 沙马 and 拉毅
        tables = statistics()
        given = tables.first.get(text[2], UNKNOWN_GIVEN) + tables.second.get(text[3], UNKNOWN_GIVEN)
        return TRANSLITERATED + best[2] + given
    if best[-2] and text[-1] not in NEVER_LAST:
        last = TRANSLITERATED_ELEMENT if text[-1] in LAST_SYLLABLES else ONE_CHARACTER_MORE
        return TRANSLITERATED + best[-2] + last if text[-1] in statistics().second else None
    if len(text) > 2 and text[-1] not in NEVER_LAST and statistics().element_characters.issuperset(text):
        doubt = WITH_SURNAME if text[0] in statistics().surnames else 0
        return TRANSLITERATED + TRANSLITERATED_CHARACTER * len(text) + doubt
    return None


def transliterated_weight(text: str) -> int:
    """The weight of one part of a name with dots (吐尼亚孜), by its characters."""
    if text in statistics().elements:
        return TRANSLITERATED_ELEMENT
    known = statistics().element_characters
    return sum(TRANSLITERATED_CHARACTER if character in known else UNKNOWN_GIVEN for character in text)


@lru_cache(maxsize=8192)
def name_weight(text: str) -> int | None:
    """The lesser of both weights; None where `text` cannot be a name at all."""
    if text[1:] in statistics().surname_titles:
        return None
    han = han_name_weight(text) if len(text) < 5 else None
    other = transliterated_name_weight(text)
    if han is None or other is None:
        return other if han is None else han
    return min(han, other)


def running_weights(text: str) -> list[int]:
    """For each offset, the weight of `text[offset:]` as running text; a word may reach beyond the end."""
    weight_of, longer_words = statistics().words.get, statistics().longer_words
    size = len(text)
    rest = [0] * (size + 1)
    for start in range(size - 1, -1, -1):
        best = weight_of(text[start], UNKNOWN_WORD) + rest[start + 1]
        two = text[start : start + 2]
        if two in longer_words:
            for end in range(start + 2, min(start + LONGEST_WORD, size) + 1):
                weight = weight_of(text[start:end])
                if weight is not None and weight + rest[end] < best:
                    best = weight + rest[end]
        elif len(two) == 2 and (weight := weight_of(two)) is not None and weight + rest[start + 2] < best:
            best = weight + rest[start + 2]
        rest[start] = best
    return rest


def following_weight(text: str, start: int, rest: list[int]) -> int:
    """The weight of `text[start:]` as what follows a name; `rest` is `running_weights(text)`."""
    after, best = statistics().after, rest[start] + NOUN_AFTER_NAME
    if text[start] not in statistics().after_starts:
        return best
    joins_nothing = text[start] in JOINTS and text[start + 1 : start + 2] in NEVER_JOINED
    for end in range(start + 1, min(start + LONGEST_WORD, len(text)) + 1):
        weight = after.get(text[start:end])
        if weight is not None and weight + rest[end] < best:
            best = weight + rest[end]
    return best + JOINED_TO_NOTHING if joins_nothing else best


def preceding_weight(text: str) -> int:
    """The weight of `text` as what stands before a name, by its last words."""
    before, words = statistics().before.get, statistics().words.get
    so_far = [0]
    for end in range(1, len(text) + 1):
        prices = []
        for start in range(max(0, end - LONGEST_WORD), end):
            word = text[start:end]
            prices.append(so_far[start] + (before(word) or words(word, UNKNOWN_WORD * (end - start))))
        so_far.append(min(prices))
    return so_far[-1]
