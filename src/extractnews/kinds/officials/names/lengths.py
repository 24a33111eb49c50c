"""How many characters of a text are the name: decided over all places where its first two come again.

A reading's price is the weight of the name plus that of what goes on after it; a name that comes again on the page
is paid once, so 周岩 wins over 周岩主 as soon as 周岩 is followed by anything else elsewhere.
"""

from __future__ import annotations

from extractnews.kinds.officials.names.evidence import AGAIN, Evidence
from extractnews.kinds.officials.names.no_names import is_no_last, possible_weight
from extractnews.kinds.officials.names.statistics import name_weight, statistics

LONGEST = 6
DECIDED = 70  # how much cheaper a reading must be to be believed without a look at the rest of the page


def best_length(evidence: Evidence, start: int) -> int:
    """The length of the likeliest name that begins at `start`; 0 where none can."""
    plain = evidence.plain
    lengths = [size for size in _possible_lengths(evidence.text_at(start)) if not _is_before_day(plain, start + size)]
    return lengths[0] if len(lengths) == 1 else _cheapest_length(evidence, start, lengths) if lengths else 0


def _possible_lengths(text: str) -> list[int]:
    """Lengths that a name at the head of `text` can have."""
    tables = statistics()
    # 欧阳志强, 陈那木拉, 阿基彭措
    may_be_four = text[:2] in tables.surnames or text[1:4] in tables.elements or text[2:4] in tables.elements
    longest = LONGEST if text[:1] in tables.element_starts else 4 if may_be_four else 3
    sizes = range(2, min(longest, len(text)) + 1)
    return [size for size in sizes if possible_weight(text[:size]) is not None and not is_no_last(text, size - 1)]


def _is_before_day(plain: str, end: int) -> bool:
    """Whether what would be the last character of a name tells the day: 刘|于3月12日."""
    return plain[end - 1] == "于" and plain[end : end + 1].isdigit()


def _cheapest_length(evidence: Evidence, start: int, lengths: list[int]) -> int:
    """The length whose name explains all occurrences of its first two characters most cheaply."""
    prices = sorted((_price_here(evidence, start, size), size) for size in lengths)
    if prices[1][0] - prices[0][0] >= DECIDED:
        return prices[0][1]
    plain = evidence.plain
    places = evidence.occurrences(plain[start : start + 2], start)
    if start not in places:
        places.append(start)
    otherwise = [_cheapest_at(evidence, place) for place in places]
    best, best_price = lengths[0], 1_000_000
    for size in lengths:
        name = plain[start : start + size]
        price = _weight(evidence, name)
        for place, other in zip(places, otherwise, strict=True):
            if plain.startswith(name, place):
                price += AGAIN + evidence.weight_after(place, size)
            else:
                price += other
        if price < best_price:
            best, best_price = size, price
    return best


def _weight(evidence: Evidence, name: str) -> int:
    return AGAIN if name in evidence.known else name_weight(name) or 0


def _price_here(evidence: Evidence, start: int, size: int) -> int:
    """The price of a name of `size` characters at `start`, by this place alone."""
    return _weight(evidence, evidence.plain[start : start + size]) + evidence.weight_after(start, size)


def _cheapest_at(evidence: Evidence, place: int) -> int:
    """The price of the best reading at one place by itself, as a name or as running text."""
    text, rest = evidence.window(place)
    lengths = _possible_lengths(text)
    return min([rest[0], *((name_weight(text[:size]) or 0) + evidence.weight_after(place, size) for size in lengths)])
