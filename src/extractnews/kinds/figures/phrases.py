"""Noun phrases beside a number: forward from its unit, or backward from its first sign.

Words are cut by the longest match against a lexicon of frequent words; what it does not know is taken for a noun
only where both ends are sure.
"""

from __future__ import annotations

import re
from functools import cache

from extractnews.kinds.figures.endings import GATHERINGS, QUANTITY_ENDS, SINGLE_NOUNS, SUFFIXES, TEAMS
from extractnews.match.lexicon import read_rows

_LONGEST_WORD = 8
_COMMON_WORD = 4
_ACRONYM = re.compile("(?<![A-Za-z0-9])[A-Z]{2,5}$")  # GDP, CPI
_REACH = 16  # characters a phrase may have
_NOUNS = "nhg"
_LIST_JOINTS = frozenset("、和与及")


class _Lexicon:
    """Word -> its class, and the signs at which words of five and more begin and end."""

    __slots__ = ("classes", "long_ends", "long_starts")

    def __init__(self) -> None:
        self.classes = self._read("figures/words.tsv")
        by_hand = self._read("figures/nouns.tsv")  # overrules, and only it has words of more than four signs
        self.classes |= by_hand
        long = [word for word in by_hand if len(word) > _COMMON_WORD]
        self.long_starts = frozenset(word[0] for word in long)
        self.long_ends = frozenset(word[-1] for word in long)

    @staticmethod
    def _read(name: str) -> dict[str, str]:
        return {word: word_class for word_class, words in read_rows(name, 2) for word in words.split(" ")}


@cache
def _lexicon() -> _Lexicon:
    return _Lexicon()


def _is_han(sign: str) -> bool:
    return "\u4e00" <= sign <= "\u9fff" or sign == "〇"


def noun_after(plain: str, start: int, limit: int, *, events: bool = False) -> tuple[int, int] | None:
    """The span of the noun phrase that begins at `start`; `events` lets 培训 or 检查 be what is counted.

    督导组|赴各市州 → 督导组; 企业|复工; 确诊病例|已经; None where a verb or a function word comes first.
    """
    at = start
    if at < limit and plain[at].isascii() and plain[at].isalpha():  # N95口罩
        while at < limit and plain[at].isascii() and plain[at].isalnum():
            at += 1
    return _Forward(plain, start, at, min(limit, at + _REACH)).phrase(events=events)


class _Forward:
    """One walk to the right; `_heads` are the ends of the nouns that may close the phrase."""

    __slots__ = ("_at", "_begin", "_heads", "_last", "_limit", "_plain", "_start")

    def __init__(self, plain: str, start: int, at: int, limit: int) -> None:
        self._plain, self._start, self._at, self._limit = plain, start, at, limit
        self._begin = at
        self._heads: list[int] = []
        self._last = ""  # class of the word before

    def phrase(self, *, events: bool) -> tuple[int, int] | None:
        unknown = -1  # where a run of unknown signs began
        while True:
            word_class, end = self._class_at(self._at)
            if word_class == "u":
                unknown = self._at if unknown < 0 else unknown
                if self._is_suffix(end):
                    self._heads.append(end)
                    unknown = -1
            elif word_class and word_class in _NOUNS:
                self._heads.append(end)
                unknown = -1
            elif self._qualifies(word_class, end):
                unknown = -1
            elif self._last == "m" and not self._heads and self._plain[self._at] == "的":  # 突出鲜明的|特点
                self._start = end
            else:
                break
            self._at, self._last = end, word_class
        if events and not self._heads and word_class == "f":
            self._heads.append(end)
        self._close(unknown, word_class)
        return self._chosen()

    def _close(self, unknown: int, stopped_by: str) -> None:
        """A run of unknown signs is a noun where both its ends are sure."""
        length = self._at - unknown
        if unknown >= 0 and stopped_by in {"", "x", "v"} and (1 < length <= 5 if not self._heads else length == 1):
            self._heads.append(self._at)

    def _chosen(self) -> tuple[int, int] | None:
        """The longest phrase that is no quantity of what is counted: 7条河流|水位 → 河流."""
        if not self._heads or self._heads[-1] <= self._start:
            return None
        is_quantity = self._plain[self._start : self._heads[-1]].endswith(QUANTITY_ENDS)
        end = self._heads[0] if is_quantity and len(self._heads) > 1 else self._heads[-1]
        return self._start, end

    def _is_suffix(self, end: int) -> bool:
        """Whether a sign ends what stands before it (督导|组, 救援|队) or is a noun by itself (12个|村)."""
        sign = self._plain[end - 1]
        if self._last in {"f", "n", "h", "g", "m", "v"}:
            return sign in SUFFIXES
        return self._last != "u" and sign in SINGLE_NOUNS

    def _qualifies(self, word_class: str, end: int) -> bool:
        """Whether a word that is no noun leads on to one."""
        if word_class == "f":
            return self._leads_on(end)
        if word_class == "m":
            return not self._heads or self._leads_on(end)
        if word_class == "v" and self._at == self._begin and self._class_at(end)[0] == "h":
            self._start = end
            return True
        return False

    def _leads_on(self, end: int) -> bool:
        """Whether a verb-like word qualifies what follows (扶贫|项目), rather than telling what the noun does.

        After a noun only a general head may follow: 疫情|防控|点, but not 企业|生产|口罩.
        """
        follower, follower_end = self._class_at(end)
        while follower in {"f", "m"} and self._heads:
            end = follower_end
            follower, follower_end = self._class_at(end)
        if follower == "u" and self._plain[end] in SUFFIXES:
            return True
        return follower == "h" if self._heads else follower in {"n", "h", "f", "m", "u", "g"}

    def _class_at(self, at: int) -> tuple[str, int]:
        """Class and end of the longest word at `at`; "" at the edge, u for an unknown sign."""
        plain, limit = self._plain, self._limit
        if at >= limit or not _is_han(plain[at]):
            return "", at
        lexicon = _lexicon()
        known = lexicon.classes
        longest = _LONGEST_WORD if plain[at] in lexicon.long_starts else _COMMON_WORD
        for end in range(min(at + longest, limit), at, -1):
            word_class = known.get(plain[at:end])
            if word_class is not None:
                return word_class, end
        return "u", at + 1


def noun_before(plain: str, floor: int, end: int, *, events: bool = False) -> tuple[int, int] | None:
    """The span of the noun phrase that ends at `end` and begins at `floor` or later.

    投建|生产线 → 生产线; 日生产|口罩 → 口罩; |到岗率; None where a verb or a function word comes last.
    """
    if end > floor and plain[end - 1] == "的":
        return None
    if end > floor and plain[end - 1] in "”》":
        opening = plain.rfind("“" if plain[end - 1] == "”" else "《", max(floor, end - _REACH), end)
        return (opening + 1, end - 1) if opening >= 0 and end - opening > 3 else None
    floor = max(floor, end - _REACH)
    acronym = _ACRONYM.search(plain, floor, end) if end > floor and plain[end - 1].isascii() else None
    if acronym:
        return acronym.span()
    word_class, at = word_before(plain, floor, end)
    if word_class in {"n", "h", "g"} or (events and word_class == "f"):
        head = at
        if end - at == 1 and plain[at] in SUFFIXES:
            closed = _suffixed(plain, floor, at)
            head = at if closed is None else closed
    elif word_class == "u":
        found = _unknown_before(plain, floor, end)
        if found is None:
            return None
        head = found
    else:
        return None
    return _extended(plain, floor, head, end, word_class), end


def _unknown_before(plain: str, floor: int, end: int) -> int | None:
    """Where an unknown noun that ends at `end` begins: with its suffix (到岗|率), or between sure bounds."""
    if plain[end - 1] in SUFFIXES:
        at = _suffixed(plain, floor, end - 1)
        if at is not None:
            return at
    at = end
    while True:
        word_class, start = word_before(plain, floor, at)
        if word_class != "u":
            break
        at = start
    if word_class in {"", "x", "v", "f"} and 2 <= end - at <= 5:
        return at
    return end - 1 if plain[end - 1] in SINGLE_NOUNS and word_class in {"x", "v"} and end - at == 1 else None


def _suffixed(plain: str, floor: int, at: int) -> int | None:
    """Where the word begins that the suffix at `at` closes."""
    word_class, start = word_before(plain, floor, at)
    if word_class in {"n", "h", "g", "f", "m"} and at - start > 1:
        return start
    if plain[at] in SINGLE_NOUNS and plain[at] not in TEAMS:
        return None
    if word_class == "v" and at - start > 1:
        return start
    if word_class in {"u", "x"} and at - floor >= 2 and _is_han(plain[at - 1]) and _is_han(plain[at - 2]):
        return at - 2
    return None


def _extended(plain: str, floor: int, at: int, end: int, head_class: str) -> int:
    """The noun phrase with the nouns that stand before its head: 城镇|居民|人均|可支配收入, 投资|总额."""
    qualifiers = {"n": "nh", "h": "n", "g": "n"}.get(head_class, "n")
    if plain[at:end].endswith(QUANTITY_ENDS) and head_class in "ng":
        qualifiers += "gfm"
    while True:
        word_class, start = word_before(plain, floor, at)
        if not word_class or word_class not in qualifiers or at - start < 2 or plain[start:at] in GATHERINGS:
            return at
        at = start


def word_before(plain: str, floor: int, end: int) -> tuple[str, int]:
    """Class and start of the longest word that ends at `end`: "" at the edge, u for an unknown sign."""
    if end <= floor or not _is_han(plain[end - 1]):
        return "", end
    lexicon = _lexicon()
    known = lexicon.classes
    longest = _LONGEST_WORD if plain[end - 1] in lexicon.long_ends else _COMMON_WORD
    for start in range(max(floor, end - longest), end):
        word_class = known.get(plain[start:end])
        if word_class is not None:
            return word_class, start
    return "u", end - 1


def listed_before(plain: str, floor: int, end: int) -> list[tuple[int, int]]:
    """The noun phrases of a list that ends at `end`, in order: 口罩、酒精 → both; one alone is a list of one."""
    found: list[tuple[int, int]] = []
    while True:
        span = noun_before(plain, floor, end)
        if span is None:
            break
        found.append(span)
        start = span[0] - (plain[span[0] - 1 : span[0]] == "“")
        if start <= floor or plain[start - 1] not in _LIST_JOINTS:
            break
        end = start - 1
    return found[::-1]
