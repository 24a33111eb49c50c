"""The name at a place of the page: where one begins, where one ends, and whether known characters read as one."""

from __future__ import annotations

from extractnews.kinds.officials.names.evidence import ACTS_AGAIN, AGAIN, BOUNDARY, LIKELY_AFTER, WINDOW, Evidence
from extractnews.kinds.officials.names.lengths import LONGEST, best_length
from extractnews.kinds.officials.names.name import Name
from extractnews.kinds.officials.names.no_names import (
    FAMILIAR,
    GROUP_ENDINGS,
    is_no_name,
    leads_to_a_place,
    possible_weight,
)
from extractnews.kinds.officials.names.parted import parted_name, parted_name_before
from extractnews.kinds.officials.names.statistics import (
    JOINTS,
    NEVER_JOINED,
    following_weight,
    preceding_weight,
    running_weights,
    statistics,
)
from extractnews.match.late_pattern import LatePattern

_HAN_TAIL = LatePattern(r"[^\W\da-zA-Z_]+\Z")
VOUCHED = 150  # surplus of a name that was read before
ALONE = 25  # a word between a post and punctuation would be rare
DOUBTFUL = 60
EXPECTED = 25  # what it is worth that a name is expected here


class NameReader:
    """Reads names on one page; remembers what it has decided."""

    __slots__ = ("_at", "_evidence", "known", "plain")

    def __init__(self, plain: str) -> None:
        self.plain = plain
        self._evidence = Evidence(plain)
        self.known = self._evidence.known  # names that a post vouches for
        self._at: dict[int, Name | None] = {}

    def at(self, start: int) -> Name | None:
        """The likeliest name that starts at `start`, where one is expected; None where words fit better."""
        if start not in self._at:
            self._at[start] = parted_name(self._evidence, start) or self._known_at(start) or self._likeliest(start)
        return self._at[start]

    def follows(self, end: int, weight: int) -> bool:
        """Whether a word of at most `weight` among those that follow names stands at `end`."""
        return self._evidence.follows(end, weight)

    def recurring(self, start: int) -> Name | None:
        """A name without a surname (兴安) by evidence alone: it acts here, and acts again elsewhere on the page."""
        text = self._evidence.text_at(start)
        if text[:1] in JOINTS or text[:1] in NEVER_JOINED:  # 人大代表|对我|的信任
            return None
        for size in (2, 3, 4, 5):
            name = text[:size]
            if size >= len(text) or name in statistics().words or name[-1] in GROUP_ENDINGS:
                continue
            if size < 4 and (is_no_name(name) or name[0] in FAMILIAR):
                continue
            if text[size - 1 : size + 1] in statistics().words:  # 信访工|作
                continue
            if self._evidence.acts(start + size) and self._evidence.acts_elsewhere(start, name):
                return Name(start, start + size, name, EXPECTED + ACTS_AGAIN)
        return None

    def _known_at(self, start: int) -> Name | None:
        """A name of three characters that a post vouches for elsewhere, where no longer one is known."""
        name = self.plain[start : start + 3]
        if name not in self.known or self.plain[start : start + 4] in self.known:
            return None
        return Name(start, start + 3, name, VOUCHED) if len(name) == 3 and " " not in name else None

    def _likeliest(self, start: int) -> Name | None:
        """The name in one part at `start`; its surplus may be less than nothing."""
        text = self._evidence.text_at(start)
        size = 0 if leads_to_a_place(text) else best_length(self._evidence, start)
        name = text[:size]
        weight = possible_weight(name) if name else None
        if weight is None or self.plain.startswith("族", start + size):
            return None
        if name in self.known:
            weight = AGAIN
        _, rest = self._evidence.window(start)
        surplus = following_weight(text, 0, rest) - weight - self._evidence.weight_after(start, size) + EXPECTED
        if size == len(text):
            surplus += ALONE
        if 0 <= surplus < DOUBTFUL and weight != AGAIN:
            surplus += self._evidence.acts_elsewhere(start, name)
        return Name(start, start + size, name, surplus)

    def ending_at(self, end: int) -> Name | None:
        """The likeliest name that ends at `end` (张三副市长, 任命张三为…); None where words fit better."""
        tail = _HAN_TAIL.search(self.plain, max(0, end - WINDOW), end)
        parted = parted_name_before(self.plain, end)
        if tail is None or parted is not None:
            return parted
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
        weight = possible_weight(name)
        return AGAIN if weight is not None and name in self.known else weight

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
        after, rest = self._evidence.window(end)
        as_name = AGAIN + (preceding_weight(before) if before else 0)
        as_name += following_weight(after, 0, rest) if after else 0
        return as_name <= running_weights(before + name + after)[0]

    def _known_longer(self, start: int, name: str) -> bool:
        """Whether a longer known name begins here: 周岩 is not in 周岩旋."""
        longer = (self.plain[start : start + len(name) + more] for more in (1, 2))
        return any(text in self.known for text in longer if len(text) > len(name) and " " not in text)
