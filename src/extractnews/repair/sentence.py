"""How likely a sentence is, word by word and each after the one before; smaller is better, in nats.

In: text of either script. Out: the cost of its likeliest cut into words, persons (N), numbers (0) and marks. Slower
and far surer than `fluency`, which sifts what is judged here. Read from data on first use, row by row.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from extractnews.convert.table import character_table
from extractnews.match.late_pattern import LatePattern
from extractnews.match.lexicon import SortedRows, read_rows

PERSON, NUMBER, END = "N", "0", "¶"
ENDS_OF_POSTS = "長长記记任員员席"
UNKNOWN = 16.0  # a character that is no word by itself
_LONGEST = 6
_NUMBERS = LatePattern(r"[0-9０-９]+(?:[.．][0-9０-９]+)?")
_WIDTHS = str.maketrans("！，：；？（）％\n", "!,:;?()%" + END)
_HOPELESS = 10.0  # nats behind the best way to a place: no way from there will be the best
_OF_TWO, _OF_THREE = 1.0, 0.4  # nats for a name of so many characters
_ONCE = frozenset("。、,;:“”《》()")  # marks that never stand twice
_NEVER_LAST, _NEVER_NEXT = frozenset("、,;:“《("), frozenset("。、,;:”》)" + END)  # after each of those none of these
_NO_FOLLOWERS: dict[str, float] = {}


def spelled(text: str) -> str:
    """Text as the tables spell it: simplified, marks narrow, a number a 0."""
    return _NUMBERS.sub(NUMBER, text.translate(_WIDTHS)).translate(character_table())


@lru_cache(maxsize=1 << 13)
def cost(text: str) -> float:
    """What a text costs, by its cheapest cut; nothing is known of what stands before it."""
    value = spelled(text)
    ways: list[dict[str, float]] = [{} for _ in range(len(value) + 1)]
    ways[0][""] = 0.0
    for at, before in enumerate(ways[:-1]):
        if before:
            _go_on(before, _words_at(value[at : at + _LONGEST]), ways[at:])
    return min(ways[-1].values())


def _go_on(before: dict[str, float], words: list[_Word], ways: list[dict[str, float]]) -> None:
    """Puts what each word costs at best into the place where it ends; `before` has the words that end here."""
    most = min(before.values()) + _HOPELESS
    goings = [(so_far, name, *_followers(name)) for name, so_far in before.items() if so_far <= most]
    for name, length, alone, own in words:
        costs = []
        for so_far, previous, new, followers in goings:
            further = followers.get(name)
            if (previous == name and name in _ONCE) or (name in _NEVER_NEXT and previous in _NEVER_LAST):
                further = UNKNOWN
            costs.append(so_far + (new + alone if further is None else further))
        best = min(costs) + own
        end = ways[length]
        if best < end.get(name, best + 1):
            end[name] = best


class _Word(NamedTuple):
    """A word that a text may begin with, or a person; `own` is what a name costs among all persons."""

    name: str
    length: int
    alone: float
    own: float = 0.0


@lru_cache(maxsize=1 << 14)
def _words_at(text: str) -> list[_Word]:
    """The words and persons that a text may begin with; its first character is always one."""
    known = _words_from(text[0])
    found = [_Word(text[0], 1, known.get(text[0], UNKNOWN))]
    found += [_Word(text[:end], end, known[text[:end]]) for end in range(2, len(text) + 1) if text[:end] in known]
    return found + list(_persons_at(text))


def may_be_name(text: str, at: int) -> bool:
    """Whether the character at `at` may be one of a person's name, which begins behind a mark or a post."""
    value = spelled(text[: at + 1])
    surnames = _names()[0]
    return any(
        value[start] in surnames and (not "\u4e00" <= value[start - 1] <= "\u9fa5" or value[start - 1] in ENDS_OF_POSTS)
        for start in range(max(1, len(value) - 3), len(value))
    )


def _persons_at(text: str) -> Iterator[_Word]:
    """The names that a text may begin with, of one or two surnames' characters and one or two given ones."""
    surnames, given = _names()
    for length in (1, 2):
        family = surnames.get(text[:length])
        if family is None:
            continue
        person = _words_from(PERSON)[PERSON]
        rest = text[length : length + 2]
        if rest and rest[0] in given["alone"]:
            yield _Word(PERSON, length + 1, person, family + given["alone"][rest[0]] + _OF_TWO)
        if len(rest) == 2 and rest[0] in given["first"] and rest[1] in given["second"]:
            own = family + given["first"][rest[0]] + given["second"][rest[1]] + _OF_THREE
            yield _Word(PERSON, length + 2, person, own)


@cache
def _rows(name: str) -> SortedRows:
    return SortedRows(name)


@cache
def _words_from(first: str) -> dict[str, float]:
    """All words that begin with a character, and what each costs."""
    groups = _rows("repair/words.tsv").get(first)
    return {first if rest == "-" else first + rest: weight for rest, weight in _grouped(groups or "").items()}


@cache
def _followers(word: str) -> tuple[float, dict[str, float]]:
    """What a new word costs beside itself after this one, and what those cost that like to follow it."""
    row = _rows("repair/word_pairs.tsv").get(word)
    if row is None:
        return 0.0, _NO_FOLLOWERS
    new, _, groups = row.partition("\t")
    return int(new) / 2, _grouped(groups)


def _grouped(groups: str) -> dict[str, float]:
    """Word -> weight, out of cells that begin with the weight in halves: `9 说 指出`."""
    weights: dict[str, float] = {}
    for group in groups.split("\t") if groups else ():
        weight, _, words = group.partition(" ")
        weights |= dict.fromkeys(words.split(" "), int(weight) / 2)
    return weights


@cache
def _names() -> tuple[dict[str, float], dict[str, dict[str, float]]]:
    """Surnames, and the characters of given names by their place, each with its cost."""
    surnames = {name: int(row[0]) / 10 for row in read_rows("officials/surnames.tsv", 2) for name in row[1].split()}
    given: dict[str, dict[str, float]] = {"alone": {}, "first": {}, "second": {}}
    for place, weight, characters in read_rows("officials/given_characters.tsv", 3):
        given[place] |= dict.fromkeys(characters, int(weight) / 10)
    return surnames, given
