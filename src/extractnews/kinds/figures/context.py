"""What stands between a noun and its number: 到岗率|达|70%, 工业投资|比上年|增长|8%, 口罩、酒精|各|200件."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from extractnews.kinds.figures.units import UNITS
from extractnews.kinds.figures.words import word_before
from extractnews.match.late_pattern import LatePattern
from extractnews.match.lexicon import read_rows
from extractnews.records import Change

LINKS: dict[str, str] = {word: kind for kind, words in read_rows("figures/links.tsv", 2) for word in words.split(" ")}

_ENDS = frozenset(word[-1] for word in LINKS)
_LONGEST = 7
_STOPS = frozenset("。!?;\n")
_COMPARED = LatePattern("(?:同比|环比|[较比](?![重例率值赛])[^,。;:、()!?“”\n]{0,14})$")
_BEYOND = LatePattern("(?:高于|高出|快于|低于|慢于|领先于?)([^,。;:、()!?“”\n]{1,12})$")
_DATED = LatePattern(
    "(?:[0-9]{4}年|[去上今前当]年|年初|[0-9]{1,2}月|原来|原先|此前|以前|最初)(?:[0-9]{1,2}月)?(?:[底末初]|同期)?的$"
)
_SOMETIMES = frozenset({"more", "less", "has", "state", "present"})
_NEVER: frozenset[str] = frozenset()
_CHANGES: dict[str, Change] = {"increase": "increase", "decrease": "decrease", "more": "increase", "less": "decrease"}
_REACH = 18


class Context(NamedTuple):
    """Where the words between noun and number begin, and what they say."""

    start: int
    change: Change | None
    is_each: bool
    is_apart: bool
    is_level: bool
    is_state: bool
    is_new_sentence: bool


@lru_cache(maxsize=4096)
def context_before(left: str, allowed: frozenset[str]) -> Context:
    """Reads leftwards from a number, of which `left` stands before it; `allowed` are the kinds of link that only
    some units have.

    高 and 快 (more, less) speak of a difference before 0.5个百分点, 有 (has) of what is counted before 77项, 出栏 and
    受灾 (state) of what is measured.
    """
    is_new = not _STOPS.isdisjoint(left)
    at, seen = _links(left, len(left), allowed)
    change = _change(seen)
    if "more" in allowed and change is None:
        beyond = _BEYOND.search(left, max(0, at - _REACH), at)
        if beyond:
            change = "increase" if beyond.group()[0] in "高快领" else "decrease"
            at, more = _links(left, beyond.start(), _NEVER)
            seen += more
    if change is not None:
        compared = _COMPARED.search(left, max(0, at - _REACH), at)
        if compared:
            at, more = _links(left, compared.start(), _NEVER)
            seen += more
    return Context(
        at, change, "each" in seen, "apart" in seen, "level" in seen, "state" in seen or "present" in seen, is_new
    )


def _links(left: str, end: int, allowed: frozenset[str]) -> tuple[int, list[str]]:
    """Where the run of link words that ends at `end` begins, and their kinds, nearest first."""
    seen: list[str] = []
    at = end
    while at:
        sign = left[at - 1]
        if sign == " ":
            at -= 1
        elif sign == "的":
            dated = _DATED.search(left, max(0, at - _REACH), at)
            if dated is None:
                break
            at = dated.start()
        elif at > 1 and left[at - 2] == "每" and sign in UNITS:  # 均价|每株
            at -= 2
        else:
            length = _link_length(left, at, allowed) if sign in _ENDS else 0
            if not length:
                break
            seen.append(LINKS[left[at - length : at]])
            at -= length
    return at, seen


def _link_length(left: str, at: int, allowed: frozenset[str]) -> int:
    """Length of the link word that ends at `at`; 0 where none does, or only as the tail of a word (行为, 新增)."""
    for length in range(min(_LONGEST, at), 0, -1):
        kind = LINKS.get(left[at - length : at])
        if kind is None or (kind in _SOMETIMES and kind not in allowed):
            continue
        word_class, start = word_before(left, 0, at)
        is_longer = at - start > length and (word_class in {"n", "h", "g", "f"} or kind in _CHANGES)
        return 0 if is_longer else length
    return 0


def _change(seen: list[str]) -> Change | None:
    """增长8% is a change; 增长到8% is a level."""
    for kind in seen:
        if kind == "level":
            return None
        if kind in _CHANGES:
            return _CHANGES[kind]
    return None
