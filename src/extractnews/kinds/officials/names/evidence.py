"""What a page tells of a name at a place of it: what follows there, and where the same characters come again."""

from __future__ import annotations

from extractnews.kinds.officials.names.statistics import following_weight, running_weights, statistics
from extractnews.match.late_pattern import LatePattern

_HAN = LatePattern(r"[^\W\da-zA-Z_]+")
_SAYS = frozenset("说问答道")
_BEFORE_SPEECH = frozenset(':,"“。!?\n')
WINDOW = 7  # how far a reading looks
MOST_OCCURRENCES = 12
NEIGHBOURHOOD = 20_000  # characters to either side: a page, not a volume
AGAIN = 12  # the price of a name that was paid already
BOUNDARY = 8  # a name before punctuation
STRANDED = 50  # one character between a name and punctuation mostly belongs to the name: 王旺来、
ACTS = 45  # weight of the words that hardly follow anything but a name
LIKELY_AFTER = 65  # weight of what may well follow a name
ACTS_AGAIN = 30  # what each place is worth where the same name is followed by them
UNLISTED = 99


class Evidence:
    """The text of one page as evidence for names, and the names that posts vouch for."""

    __slots__ = ("_texts", "_windows", "known", "plain")

    def __init__(self, plain: str) -> None:
        self.plain = plain
        self.known: set[str] = set()
        self._texts: dict[int, str] = {}
        self._windows: dict[int, tuple[str, list[int]]] = {}

    def text_at(self, start: int) -> str:
        """The Han characters from `start`, as far as a reading looks."""
        text = self._texts.get(start)
        if text is None:
            found = _HAN.match(self.plain, start, start + WINDOW)
            text = self._texts[start] = found[0] if found else ""
        return text

    def window(self, start: int) -> tuple[str, list[int]]:
        """`text_at(start)`, and for each of its characters the weight of all from there as running text."""
        window = self._windows.get(start)
        if window is None:
            text = self.text_at(start)
            window = self._windows[start] = (text, running_weights(text))
        return window

    def weight_after(self, start: int, size: int) -> int:
        """The weight of what follows a name of `size` characters at `start`."""
        text, rest = self.window(start)
        if size >= len(text):
            return BOUNDARY
        stranded = len(text) == size + 1 < WINDOW and not self._says_at(start + size)
        return following_weight(text, size, rest) + (STRANDED if stranded else 0)

    def _says_at(self, at: int) -> bool:
        """Whether one character before punctuation goes on after a name: 张三等、, 张三说:, not 宝力道、."""
        sign = self.plain[at]
        return sign == "等" or (sign in _SAYS and self.plain[at + 1 : at + 2] in _BEFORE_SPEECH)

    def follows(self, end: int, weight: int) -> bool:
        """Whether a word of at most `weight` among those that follow names stands at `end`."""
        after, plain = statistics().after, self.plain
        one, two = plain[end : end + 1], plain[end : end + 2]
        return after.get(one, UNLISTED) <= weight or after.get(two, UNLISTED) <= weight

    def acts(self, end: int) -> bool:
        """Whether what stands at `end` hardly follows anything but a name."""
        return self.follows(end, ACTS)

    def acts_elsewhere(self, start: int, name: str) -> int:
        """What it adds that a name which could be a word is followed elsewhere by what only persons do."""
        elsewhere = (place + len(name) for place in self.occurrences(name, start) if place != start)
        return ACTS_AGAIN * min(sum(1 for end in elsewhere if self.acts(end)), 3)

    def occurrences(self, head: str, near: int) -> list[int]:
        """Where `head` stands around `near`, at most MOST_OCCURRENCES places."""
        places: list[int] = []
        first, last = max(0, near - NEIGHBOURHOOD), near + NEIGHBOURHOOD
        at = self.plain.find(head, first, last)
        while at >= 0 and len(places) < MOST_OCCURRENCES:
            places.append(at)
            at = self.plain.find(head, at + 1, last)
        return places
