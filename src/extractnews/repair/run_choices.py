"""Chooses what a shifted run meant: its first and its last character may each be one of several.

In: the characters that are certain, the options, and the neighbours. Out: the likeliest reading, in which a character
that cannot be told stays a sign of loss. The fluency of characters sifts the options, the sentence decides.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import NamedTuple

from extractnews.match.lexicon import read_words
from extractnews.repair.fluency import is_han, is_known, likeliest_between, rough_cost
from extractnews.repair.sentence import ENDS_OF_POSTS, NUMBER, cost
from extractnews.repair.shifted_run import ANNOTATION, Run
from extractnews.repair.stripped_run import COST_OF_GAP

CONTEXT = 8  # characters beside a run that tell how its sentence goes on
_NEAR = 5  # of them the sieve asks
_JUDGED = 12  # options that the sentence decides between
_HEADS_TRIED = 8  # where head and end stand near to each other
_MOST_PER_CHARACTER = 8.0  # nats of the sieve: dearer text is no text
_UNSURE_AT_GAP = 2  # characters, the one before it and the one behind
_SHORT = 3  # characters between head and end that do not part them
_LEAST_MARGIN = 4.5  # nats that one of several marks must be likelier than the next
_LEAST_MARGIN_IN_WORDS = 5.0  # a character among words that the tables know
_LEAST_MARGIN_OF_CHARACTER = 5.5  # among names and the like
_LEAST_MARGIN_OF_LAST = 7.0  # of which the first byte is left: these are many
_LEAST_MARGIN_BEHIND_POST = 6.5  # where a name may begin as well as the next sentence
_MOST_OF_WORDS = 5.0  # nats a character
_CLOSED = 2.0  # nats for each of both, of all that end a quotation
_SURE = 100.0
_COST_OF_RARE = 8.0  # nats for a character out of use, among them those that only simplified text has
_COST_OF_LOST = 5.0  # and for one that was swallowed
_SAID = 3.0  # nats that an option is likelier which the page has elsewhere between the same characters
_LONGEST_PAGE = 200_000
_UNKNOWN = "?"
_BESIDE_NUMBERS = "0123456789月日年时時点點.%％"


class Choice(NamedTuple):
    """A run as it can be read; `cost` is that of the likeliest reading, also where `text` leaves a character open."""

    text: str
    end: int
    cost: float
    certain: int  # how many characters of it the bytes tell
    gaps: int
    average: float  # cost of each character with its neighbours
    left_open: int  # how many of its characters stay a sign of loss


class Best(NamedTuple):
    """The likeliest of options, by how much it is likelier than the next, and whether that is enough."""

    option: str
    margin: float
    is_sure: bool


class Words:
    """What a page says elsewhere, three characters at a time: a name that it has elsewhere is likelier here."""

    def __init__(self, value: str) -> None:
        self._value = value
        self._found: set[str] | None = None

    def among(self, ranked: list[tuple[float, str]], before: str, after: str, *, is_last: bool) -> Best:
        """The best of options, in order of their costs."""
        if len(ranked) < 2:
            return Best(ranked[0][1], _SURE, True)
        if ranked[1][0] - ranked[0][0] < _LEAST_MARGIN_OF_LAST:
            ranked = sorted(
                (cost - _SAID * self.has(before[-2:] + option + after[:2]), option) for cost, option in ranked
            )
        option, margin = ranked[0][1], ranked[1][0] - ranked[0][0]
        return Best(option, margin, margin >= _needed(before[-_NEAR:], option, after[:_NEAR], is_last))

    def has(self, text: str) -> bool:
        """Whether it has three characters of a text in a row."""
        if self._found is None:
            value = ANNOTATION.sub("", self._value[:_LONGEST_PAGE])
            self._found = set(map("".join, zip(value, value[1:], value[2:], strict=False)))
        return any(text[at : at + 3] in self._found for at in range(len(text) - 2))


def choose(
    heads: tuple[str, ...], run: Run, before: str, behind: str, words: Words, *, is_quoted: bool
) -> Choice | None:
    """The likeliest of all heads and ends; None where there is none. A head may be empty.

    What is quoted (`is_quoted`) will be closed, and most often with the sentence.
    """
    if not heads or not run.last:
        return None
    following = _as_read(run.behind, behind)
    if len(heads) > 1 and len(run.last) > 1 and len(run.text) <= _SHORT:
        both = _together(heads, run, before, following, is_quoted)
        if both is None:
            return None
        head, last = both
    else:
        rest = (run.text + run.last[0] + following if len(run.last) == 1 else run.text)[:CONTEXT]
        head = words.among(_ranked(before, heads, rest, is_quoted), before, rest, is_last=False)
        previous = (before + head.option + run.text)[-CONTEXT:]
        last = words.among(
            _ranked(previous, run.last, following[:CONTEXT], is_quoted), previous, following, is_last=True
        )
    last = _before_number(before + head.option + run.text, run) or last
    text = (head.option if head.is_sure else _UNKNOWN) + run.text
    text += last.option + run.behind if last.is_sure else _UNKNOWN
    read = head.option + run.text + last.option
    judged = cost(before + read + following) + run.gaps * COST_OF_GAP
    judged += sum(_COST_OF_RARE for character in read if not is_known(character))
    if run.behind and not following:
        judged += _COST_OF_LOST + cost(behind)
    certain = len(run.text) + (len(run.last) == 1) - _UNSURE_AT_GAP * run.gaps
    average = judged / len(before + read + run.behind + behind)
    left_open = (not head.is_sure) + (not last.is_sure)
    return Choice(text, run.end, judged, certain, run.gaps, average, left_open)


def _as_read(lost: str, behind: str) -> str:
    """What stands behind a run, where its last byte swallowed a character: a digit before others, else who knows."""
    if lost in ("", "("):
        return lost + behind
    return NUMBER + behind.lstrip("0123456789.") if behind[:1] in _BESIDE_NUMBERS else ""


def _needed(before: str, option: str, after: str, is_last: bool) -> float:
    """How far an option must be ahead of the next to be believed."""
    if not is_han(option):
        is_name_possible = before[-1:] in ENDS_OF_POSTS and is_han(after[:1] or "。")
        return _LEAST_MARGIN_BEHIND_POST if is_name_possible else _LEAST_MARGIN
    text = before + option + after
    if cost(text) < _MOST_OF_WORDS * len(text):
        return _LEAST_MARGIN_IN_WORDS
    return _LEAST_MARGIN_OF_LAST if is_last else _LEAST_MARGIN_OF_CHARACTER


@lru_cache(maxsize=1 << 12)
def _ranked(before: str, options: tuple[str, ...], after: str, is_quoted: bool) -> list[tuple[float, str]]:
    """The likeliest options and what the sentence costs with each, the best first."""
    if len(options) == 1:
        return [(0.0, options[0])]
    likely = likeliest_between(before[-_NEAR:], options, after[:_NEAR], _JUDGED)
    return sorted((_judged(before, option, after, is_quoted), option) for option in likely)


def _judged(before: str, text: str, after: str, is_quoted: bool) -> float:
    """What a sentence costs, less where it closes what is quoted."""
    judged = cost(before + text + after)
    if is_quoted and "”" in text + after[:1]:
        judged -= _CLOSED if "”" in text else 0.0
        judged -= _CLOSED if "。”" in text + after[:1] else 0.0
    return judged


def _together(
    heads: tuple[str, ...], run: Run, before: str, following: str, is_quoted: bool
) -> tuple[Best, Best] | None:
    """Head and last character side by side; None where no two read well."""
    near, behind = before[-_NEAR:], following[:_NEAR]
    tried = likeliest_between(near, heads, run.text[:_NEAR], _HEADS_TRIED if run.text else 2 * _HEADS_TRIED)
    tails = {head: likeliest_between((near + head + run.text)[-_NEAR:], run.last, behind, 2) for head in tried}
    texts = {head + run.text + last: (head, last) for head in tried for last in tails[head]}
    if _is_no_text(near + likeliest_between(near, tuple(texts), behind, 1)[0] + behind):
        return None
    costs = {pair: _judged(near, text, behind, is_quoted) for text, pair in texts.items()}
    head = min(costs, key=lambda pair: costs[pair])[0]
    for last in likeliest_between((near + head + run.text)[-_NEAR:], run.last, behind, _JUDGED):
        costs[head, last] = _judged(near, head + run.text + last, behind, is_quoted)
    best = min(costs, key=lambda pair: costs[pair])
    others = [min([c for pair, c in costs.items() if pair[at] != best[at]], default=_SURE) for at in (0, 1)]
    margins = [other - costs[best] for other in others]
    inner = best[0] + run.text + best[1]
    needed = (
        _needed(near, best[0], (inner[1:] + following)[:_NEAR], False),
        _needed((before + inner[:-1])[-_NEAR:], best[1], following[:_NEAR], True),
    )
    first, last_one = (Best(best[at], margins[at], margins[at] >= needed[at]) for at in (0, 1))
    return first, last_one


def _is_no_text(text: str) -> bool:
    """Whether the sieve lets nothing through."""
    return rough_cost(text) > _MOST_PER_CHARACTER * len(text)


def _before_number(previous: str, run: Run) -> Best | None:
    """The one last character that makes a word of those before numbers (總人口?29.94萬人), of which a digit is lost."""
    if not run.is_before_number:
        return None
    known = _words_before_numbers()
    fitting = [option for option in run.last if previous[-1] + option in known]
    return Best(fitting[0], _SURE, True) if len(fitting) == 1 else None


@cache
def _words_before_numbers() -> frozenset[str]:
    return frozenset(read_words("repair/words_before_numbers.tsv"))
