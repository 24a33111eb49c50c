"""What can be a name at a place of the page, and where it ends: decided over the whole page, not per place.

A reading's price is the weight of the name plus that of what goes on after it; a name that comes again on the page
is paid once, so 周岩 wins over 周岩主 as soon as 周岩 is followed by anything else elsewhere.
"""

from __future__ import annotations

from extractnews.kinds.officials.names.no_names import FAMILIAR, GROUP_ENDINGS, NO_LAST, is_no_name, leads_to_a_place
from extractnews.kinds.officials.names.statistics import (
    JOINTS,
    NEVER_JOINED,
    following_weight,
    name_weight,
    preceding_weight,
    running_weights,
    statistics,
    transliterated_weight,
)
from extractnews.light_classes import dataclass
from extractnews.match.late_pattern import LatePattern

_HAN = LatePattern(r"[^\W\da-zA-Z_]+")
LONGEST_PART = 8  # characters of a part of a name with dots
_DOTTED = LatePattern(r"[^\W\da-zA-Z_]{1,8}(?:[·.][^\W\da-zA-Z_]{1,8}){1,4}")
_SPACED = LatePattern(r"([^\W\da-zA-Z_]{1,2}) {1,3}([^\W\da-zA-Z_])")
_HAN_TAIL = LatePattern(r"[^\W\da-zA-Z_]+\Z")
_DOTTED_TAIL = LatePattern(r"(?:[^\W\da-zA-Z_]{1,8}·){1,4}[^\W\da-zA-Z_]{1,8}\Z")
_SPACED_TAIL = LatePattern(r"(?<![^\W\da-zA-Z_])([^\W\da-zA-Z_]{1,2}) {1,3}([^\W\da-zA-Z_])\Z")
_BEFORE_BOUNDARY = frozenset("等说问答道")
WINDOW = 7  # how far a reading looks
LONGEST = 6
MOST_OCCURRENCES = 12
NEIGHBOURHOOD = 20_000  # characters to either side: a page, not a volume
DECIDED = 70  # how much cheaper a reading must be to be believed without a look at the rest of the page
VOUCHED = 150  # surplus of a name that was read before
AGAIN = 12  # the price of a name that was paid already
BOUNDARY = 8  # a name before punctuation
STRANDED = 50  # one character between a name and punctuation mostly belongs to the name: 王旺来、
ALONE = 25  # a word between a post and punctuation would be rare
DOUBTFUL = 60
ACTS = 45  # weight of the words that hardly follow anything but a name
EVIDENCE = 30
LIKELY_AFTER = 65
UNLISTED = 99
EXPECTED = 25  # what it is worth that a name is expected here


@dataclass(frozen=True)
class Name:
    """A name at `plain[start:end]`, in plain writing without spaces; `surplus` is how much cheaper than no name."""

    start: int
    end: int
    text: str
    surplus: int


class NameReader:
    """Reads names on one page; remembers what it has decided."""

    __slots__ = ("_at", "_chosen", "_windows", "known", "plain")

    def __init__(self, plain: str) -> None:
        self.plain = plain
        self.known: set[str] = set()  # names that a post vouches for
        self._at: dict[int, Name | None] = {}
        self._chosen: dict[str, str | None] = {}
        self._windows: dict[int, tuple[str, list[int]]] = {}

    def at(self, start: int) -> Name | None:
        """The likeliest name that starts at `start`, where one is expected; None where words fit better."""
        if start not in self._at:
            near = self.plain[start : start + LONGEST_PART + 1]
            dotted = self._dotted(start) if "·" in near or "." in near else None
            spaced = self._spaced(start) if " " in near[:3] else None
            self._at[start] = dotted or spaced or self._plain(start)
        return self._at[start]

    def recurring(self, start: int) -> Name | None:
        """A name without a surname (兴安) by evidence alone: it acts here, and acts again elsewhere on the page."""
        text, _ = self._window(start)
        if text[:1] in JOINTS or text[:1] in NEVER_JOINED:  # 人大代表|对我|的信任
            return None
        for size in (2, 3, 4, 5):
            name = text[:size]
            if size >= len(text) or name in statistics().words or name[-1] in GROUP_ENDINGS:
                continue
            if size < 4 and (is_no_name(name) or name[0] in FAMILIAR):
                continue
            if self._acts(start + size) and self._evidence(start, name):
                return Name(start, start + size, name, EXPECTED + EVIDENCE)
        return None

    def _acts(self, end: int) -> bool:
        """Whether what stands at `end` hardly follows anything but a name."""
        return self.follows(end, ACTS)

    def follows(self, end: int, weight: int) -> bool:
        """Whether a word of at most `weight` among those that follow names stands at `end`."""
        after, plain = statistics().after, self.plain
        one, two = plain[end : end + 1], plain[end : end + 2]
        return after.get(one, UNLISTED) <= weight or after.get(two, UNLISTED) <= weight

    def _window(self, start: int) -> tuple[str, list[int]]:
        """The Han characters from `start`, and their weights as running text."""
        window = self._windows.get(start)
        if window is None:
            found = _HAN.match(self.plain, start, start + WINDOW)
            text = found[0] if found else ""
            window = self._windows[start] = (text, running_weights(text))
        return window

    def _after(self, start: int, size: int) -> int:
        """The weight of what follows a name of `size` characters at `start`."""
        text, rest = self._window(start)
        if size >= len(text):
            return BOUNDARY
        stranded = len(text) == size + 1 < WINDOW and text[size] not in _BEFORE_BOUNDARY
        return following_weight(text, size, rest) + (STRANDED if stranded else 0)

    def _dotted(self, start: int) -> Name | None:
        """艾合买提江·买买提: the last part ends where what follows is likeliest."""
        found = _DOTTED.match(self.plain, start)
        if found is None:
            return None
        text = found[0]
        last = max(text.rfind("·"), text.rfind(".")) + 1
        part, _ = self._window(start + last)
        prices = [(self._price_of_last_part(start, last, size), size) for size in range(1, min(len(part), 8) + 1)]
        size = min(prices)[1]
        return Name(start, start + last + size, text[: last + size].replace(".", "·"), 100)

    def _price_of_last_part(self, start: int, last: int, size: int) -> int:
        """The price of `size` characters after the last dot, over all that begins with the same first parts."""
        head = self.plain[start : start + last]
        part = self.plain[start + last : start + last + size]
        price = transliterated_weight(part)
        for place in self._occurrences(head, start):
            same = self.plain.startswith(part, place + last)
            price += self._after(place + last, size) if same else transliterated_weight(part) + BOUNDARY
        return price

    def _spaced(self, start: int) -> Name | None:
        """`王 凯`: a name of two characters, set as wide as one of three."""
        found = _SPACED.match(self.plain, start)
        if found is None or found[1] not in statistics().surnames or found[2] not in statistics().alone:
            return None
        if _HAN.match(self.plain, found.end()) and not self.follows(found.end(), LIKELY_AFTER):
            return None
        return Name(start, found.end(), found[1] + found[2], 60)

    def _plain(self, start: int) -> Name | None:
        if (again := self._known_at(start)) is not None:
            return again
        text, rest = self._window(start)
        if leads_to_a_place(text):
            return None
        sizes = self._sizes(text)
        if not sizes:
            return None
        size = sizes[0] if len(sizes) == 1 else self._best_size(start, sizes)
        name = text[:size]
        weight = name_weight(name)
        if weight is None or is_no_name(name) or self.plain.startswith("族", start + size):
            return None
        if name in self.known:
            weight = AGAIN
        surplus = following_weight(text, 0, rest) - weight - self._after(start, size) + EXPECTED
        if size == len(text):
            surplus += ALONE
        if 0 <= surplus < DOUBTFUL and weight != AGAIN:
            surplus += self._evidence(start, name)
        return Name(start, start + size, name, surplus)

    def _known_at(self, start: int) -> Name | None:
        """A name of three characters that a post vouches for elsewhere, where no longer one is known."""
        name = self.plain[start : start + 3]
        if name not in self.known or self.plain[start : start + 4] in self.known:
            return None
        return Name(start, start + 3, name, VOUCHED) if len(name) == 3 and " " not in name else None

    def _evidence(self, start: int, name: str) -> int:
        """What it adds that a name which could be a word is followed elsewhere by what only persons do."""
        elsewhere = (place + len(name) for place in self._occurrences(name, start) if place != start)
        return EVIDENCE * min(sum(1 for end in elsewhere if self._acts(end)), 3)

    def _sizes(self, text: str) -> list[int]:
        """Lengths that a name at the head of `text` can have."""
        tables = statistics()
        # 欧阳志强, 陈那木拉, 阿基彭措
        may_be_four = text[:2] in tables.surnames or text[1:4] in tables.elements or text[2:4] in tables.elements
        longest = LONGEST if text[:1] in tables.element_starts else 4 if may_be_four else 3
        sizes = [size for size in range(2, min(longest, len(text)) + 1) if not NO_LAST.match(text, size - 1)]
        return [size for size in sizes if name_weight(text[:size]) is not None and not is_no_name(text[:size])]

    def _best_size(self, start: int, sizes: list[int]) -> int:
        """The length whose name explains all occurrences of its first two characters most cheaply."""
        prices = sorted((self._price(start, size), size) for size in sizes)
        if prices[1][0] - prices[0][0] >= DECIDED:
            return prices[0][1]
        head = self.plain[start : start + 2]
        places = self._occurrences(head, start)
        if start not in places:
            places.append(start)
        cheapest = [self._cheapest(place) for place in places]
        best, best_price = sizes[0], 1_000_000
        for size in sizes:
            name = self.plain[start : start + size]
            weight = name_weight(name) or 0
            price = AGAIN if name in self.known else weight
            for place, other in zip(places, cheapest, strict=True):
                if self.plain.startswith(name, place):
                    price += AGAIN + self._after(place, size)
                else:
                    price += other
            if price < best_price:
                best, best_price = size, price
        return best

    def _price(self, start: int, size: int) -> int:
        """The price of a name of `size` characters at `start`, by this place alone."""
        name = self.plain[start : start + size]
        weight = AGAIN if name in self.known else name_weight(name) or 0
        return weight + self._after(start, size)

    def _cheapest(self, place: int) -> int:
        """The price of the best reading at one place by itself."""
        text, rest = self._window(place)
        prices = [(name_weight(text[:size]) or 0) + self._after(place, size) for size in self._sizes(text)]
        return min([rest[0], *prices])

    def _occurrences(self, head: str, near: int) -> list[int]:
        """Where `head` stands around `near`, at most MOST_OCCURRENCES places."""
        places: list[int] = []
        first, last = max(0, near - NEIGHBOURHOOD), near + NEIGHBOURHOOD
        at = self.plain.find(head, first, last)
        while at >= 0 and len(places) < MOST_OCCURRENCES:
            places.append(at)
            at = self.plain.find(head, at + 1, last)
        return places

    def ending_at(self, end: int) -> Name | None:
        """The likeliest name that ends at `end` (张三副市长, 任命张三为…); None where words fit better."""
        start = max(0, end - WINDOW)
        tail = _HAN_TAIL.search(self.plain, start, end)
        otherwise = self._ending_otherwise(end)
        if tail is None or otherwise is not None:
            return otherwise
        text = tail[0]
        best: Name | None = None
        best_price = 1_000_000
        no_name = running_weights(text)[0]
        for size in range(2, min(LONGEST, len(text)) + 1):
            weight = self._weight_ending(text[-size:])
            if weight is None:
                continue
            context = text[:-size]
            price = weight + (preceding_weight(context) if context else BOUNDARY)
            if price < best_price:
                best_price = price
                best = Name(end - size, end, text[-size:], no_name - price + EXPECTED)
        return best

    def _weight_ending(self, name: str) -> int | None:
        weight = name_weight(name)
        if weight is None or is_no_name(name):
            return None
        return AGAIN if name in self.known else weight

    def _ending_otherwise(self, end: int) -> Name | None:
        """Dotted and spaced names before `end`."""
        if self.plain.find("·", max(0, end - 10), end) >= 0:
            found = _DOTTED_TAIL.search(self.plain, max(0, end - 24), end)
            return Name(found.start(), end, found[0], 100) if found else None
        if self.plain.find(" ", max(0, end - 4), end) >= 0:
            found = _SPACED_TAIL.search(self.plain, max(0, end - 6), end)
            if found and found[1] in statistics().surnames and found[2] in statistics().alone:
                return Name(found.start(), end, found[1] + found[2], 60)
        return None

    def reads_as(self, start: int, name: str) -> bool:
        """Whether `name`, known from elsewhere on the page, reads as a name here and not as part of words."""
        end = start + len(name)
        if self._known_longer(start, name):
            return False
        if len(name) > 2 and name not in statistics().words:
            return True
        tail = _HAN_TAIL.search(self.plain, max(0, start - 3), start)
        if tail is None and self.follows(end, LIKELY_AFTER):
            return True
        before = tail[0] if tail else ""
        after, rest = self._window(end)
        as_name = AGAIN + (preceding_weight(before) if before else 0)
        as_name += following_weight(after, 0, rest) if after else 0
        return as_name <= running_weights(before + name + after)[0]

    def _known_longer(self, start: int, name: str) -> bool:
        """Whether a longer known name begins here: 周岩 is not in 周岩旋."""
        longer = (self.plain[start : start + len(name) + more] for more in (1, 2))
        return any(text in self.known for text in longer if len(text) > len(name) and " " not in text)
