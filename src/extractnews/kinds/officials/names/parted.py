"""Names in parts: with dots (艾合买提江·买买提), or set as wide as longer ones (王 凯).

In: the page, and where a name would begin or end. Out: the name; None where no such parts stand there.
"""

from __future__ import annotations

from extractnews.kinds.officials.names.evidence import BOUNDARY, LIKELY_AFTER, Evidence
from extractnews.kinds.officials.names.name import Name
from extractnews.kinds.officials.names.statistics import statistics, transliterated_weight
from extractnews.match.late_pattern import LatePattern

LONGEST_PART = 8  # characters of a part of a name with dots
_DOTTED = LatePattern(r"[^\W\da-zA-Z_]{1,8}(?:[·.][^\W\da-zA-Z_]{1,8}){1,4}")
_SPACED = LatePattern(r"([^\W\da-zA-Z_]{1,2}) {1,3}([^\W\da-zA-Z_])")
_DOTTED_TAIL = LatePattern(r"(?:[^\W\da-zA-Z_]{1,8}·){1,4}[^\W\da-zA-Z_]{1,8}\Z")
_SPACED_TAIL = LatePattern(r"(?<![^\W\da-zA-Z_])([^\W\da-zA-Z_]{1,2}) {1,3}([^\W\da-zA-Z_])\Z")
_SURPLUS_OF_DOTTED = 100
_SURPLUS_OF_SPACED = 60


def parted_name(evidence: Evidence, start: int) -> Name | None:
    """The name in parts that begins at `start`."""
    near = evidence.plain[start : start + LONGEST_PART + 1]
    dotted = _dotted(evidence, start) if "·" in near or "." in near else None
    return dotted or (_spaced(evidence, start) if " " in near[:3] else None)


def _dotted(evidence: Evidence, start: int) -> Name | None:
    """艾合买提江·买买提: the last part ends where what follows is likeliest."""
    found = _DOTTED.match(evidence.plain, start)
    if found is None:
        return None
    text = found[0]
    last = max(text.rfind("·"), text.rfind(".")) + 1
    part = evidence.text_at(start + last)
    sizes = range(1, min(len(part), LONGEST_PART) + 1)
    size = min((_price_of_last_part(evidence, start, last, size), size) for size in sizes)[1]
    return Name(start, start + last + size, text[: last + size].replace(".", "·"), _SURPLUS_OF_DOTTED)


def _price_of_last_part(evidence: Evidence, start: int, last: int, size: int) -> int:
    """The price of `size` characters after the last dot, over all that begins with the same first parts."""
    plain = evidence.plain
    head = plain[start : start + last]
    part = plain[start + last : start + last + size]
    price = transliterated_weight(part)
    for place in evidence.occurrences(head, start):
        same = plain.startswith(part, place + last)
        price += evidence.weight_after(place + last, size) if same else transliterated_weight(part) + BOUNDARY
    return price


def _spaced(evidence: Evidence, start: int) -> Name | None:
    """`王 凯`: a name of two characters, set as wide as one of three."""
    found = _SPACED.match(evidence.plain, start)
    if found is None or not _is_spaced_name(found[1], found[2]):
        return None
    if evidence.text_at(found.end()) and not evidence.follows(found.end(), LIKELY_AFTER):
        return None
    return Name(start, found.end(), found[1] + found[2], _SURPLUS_OF_SPACED)


def _is_spaced_name(surname: str, given: str) -> bool:
    return surname in statistics().surnames and given in statistics().alone


def parted_name_before(plain: str, end: int) -> Name | None:
    """The name in parts that ends at `end`."""
    if plain.find("·", max(0, end - 10), end) >= 0:
        found = _DOTTED_TAIL.search(plain, max(0, end - 24), end)
        return Name(found.start(), end, found[0], _SURPLUS_OF_DOTTED) if found else None
    if plain.find(" ", max(0, end - 4), end) >= 0:
        found = _SPACED_TAIL.search(plain, max(0, end - 6), end)
        if found and _is_spaced_name(found[1], found[2]):
            return Name(found.start(), end, found[1] + found[2], _SURPLUS_OF_SPACED)
    return None
