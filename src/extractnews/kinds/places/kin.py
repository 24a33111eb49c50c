"""Lists of counties of one prefecture, which are places though their names are words: 和平、河东、河西三区.

In: the names found on a page. Out: whether one of them stands in such a list.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from extractnews.kinds.places.boundaries import names_something_else
from extractnews.kinds.places.gazetteer import gazetteer
from extractnews.match.late_pattern import LatePattern
from extractnews.match.scan import Hit

_LINKS = frozenset("、和")
_REACH = 2  # names looked at on either side
_ENOUGH = 3  # names of one prefecture
_TWO = LatePattern("[两二2]个?[县区市]")


def is_among_kin(plain: str, hits: Sequence[Hit], at: int) -> bool:
    """Whether a short form stands in a list of three counties of one prefecture, or of two that are called two."""
    hit = hits[at]
    if not (_is_linked(plain, hit.start - 1) or _is_linked(plain, hit.end)) or gazetteer().is_full(hit.word):
        return False
    if names_something_else(plain, hit.end, hit.word, risk=_ENOUGH, is_province=False):
        return False
    first, last = at, at
    while first and at - first < _REACH and _links(plain, hits[first - 1], hits[first]):
        first -= 1
    while last + 1 < len(hits) and last - at < _REACH and _links(plain, hits[last], hits[last + 1]):
        last += 1
    size = 2 if last - first == 1 and _TWO.match(plain, hits[last].end) else _ENOUGH
    windows = range(max(first, at - size + 1), min(at, last - size + 1) + 1)
    return any(frozenset.intersection(*(_above(one.word) for one in hits[start : start + size])) for start in windows)


def _is_linked(plain: str, at: int) -> bool:
    return plain[at : at + 1] in _LINKS


def _links(plain: str, one: Hit, other: Hit) -> bool:
    return one.end + 1 == other.start and plain[one.end] in _LINKS


@cache
def _above(name: str) -> frozenset[str]:
    """The codes of what the counties of a name lie in, of any year."""
    return frozenset(one.parent for one in gazetteer().bearers(name) if one.level == "county")
