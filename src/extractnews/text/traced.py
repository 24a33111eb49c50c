"""A text that knows, for each of its characters, where that character stands in the raw page.

Every stage of cleaning takes a `TracedText` and returns one. Two kinds of change are possible: `respelled`
(same length, character for character) and `edited` (runs replaced or taken out). Nothing here knows Chinese.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from typing import NamedTuple


class Edit(NamedTuple):
    """Replace `value[start:end]` by `text`; an empty `text` takes the run out."""

    start: int
    end: int
    text: str


class TracedText:
    """A string with a piecewise map back to the raw page.

    The map is a list of segments. In an *exact* segment characters correspond one to one; a *whole* segment
    (what an edit put in) maps to the raw run that it replaced, as a whole. Offsets are in code points.
    """

    __slots__ = ("_raw_ends", "_raw_starts", "_starts", "_whole", "is_traced", "value")

    value: str
    is_traced: bool  # whether there is a raw page to point to

    def __init__(self, value: str, segments: list[tuple[int, int, int, bool]] | None) -> None:
        """`segments` are (start, raw start, raw end, whole); None where there is no raw page to point to."""
        self.value = value
        self.is_traced = segments is not None
        self._starts: list[int] = []
        self._raw_starts: list[int] = []
        self._raw_ends: list[int] = []
        self._whole: list[bool] = []
        for start, raw_start, raw_end, whole in segments or ():
            self._starts.append(start)
            self._raw_starts.append(raw_start)
            self._raw_ends.append(raw_end)
            self._whole.append(whole)

    @classmethod
    def of_raw(cls, raw: str) -> TracedText:
        """The raw page itself: each character stands where it stands."""
        return cls(raw, [(0, 0, len(raw), False)])

    @classmethod
    def untraced(cls, text: str) -> TracedText:
        """A text that an extractor made, without a way back to the raw page."""
        return cls(text, None)

    def __len__(self) -> int:
        return len(self.value)

    def respelled(self, value: str) -> TracedText:
        """The same text with other characters, one for one.

        Raises ValueError where the lengths differ.
        """
        if len(value) != len(self.value):
            raise ValueError(f"a respelling keeps the length: {len(self.value)} became {len(value)}")
        if value == self.value:
            return self
        twin = TracedText.__new__(TracedText)
        twin.value = value
        twin.is_traced = self.is_traced
        twin._starts, twin._raw_starts = self._starts, self._raw_starts
        twin._raw_ends, twin._whole = self._raw_ends, self._whole
        return twin

    def edited(self, edits: Iterable[Edit]) -> TracedText:
        """The text after `edits`, which come in order and do not overlap (else ValueError)."""
        pieces: list[str] = []
        segments: list[tuple[int, int, int, bool]] = []
        read = written = segment = 0
        for start, end, text in edits:
            if not read <= start <= end <= len(self.value):
                raise ValueError(f"edit {start}:{end} is out of order or outside the text")
            segment, written = self._copy(read, start, segment, written, pieces, segments)
            if text:
                span = self.raw_span(start, end)
                if span is not None:
                    segments.append((written, *span, True))
                pieces.append(text)
                written += len(text)
            read = end
        if not pieces and read == 0:
            return self
        self._copy(read, len(self.value), segment, written, pieces, segments)
        return TracedText("".join(pieces), segments if self.is_traced else None)

    def _copy(
        self,
        start: int,
        end: int,
        segment: int,
        written: int,
        pieces: list[str],
        segments: list[tuple[int, int, int, bool]],
    ) -> tuple[int, int]:
        """Append `value[start:end]` with its part of the map; returns where to go on reading and writing."""
        if start >= end:
            return segment, written
        pieces.append(self.value[start:end])
        starts, count = self._starts, len(self._starts)
        while segment + 1 < count and starts[segment + 1] <= start:
            segment += 1
        shift = written - start
        at = segment
        while at < count and starts[at] < end:
            begin = max(starts[at], start)
            if self._whole[at]:
                segments.append((begin + shift, self._raw_starts[at], self._raw_ends[at], True))
            else:
                raw = self._raw_starts[at] + begin - starts[at]
                segments.append((begin + shift, raw, self._raw_ends[at], False))
            at += 1
        return segment, written + end - start

    def raw_span(self, start: int, end: int) -> tuple[int, int] | None:
        """Where `value[start:end]` stands in the raw page; None where there is no raw page."""
        if not self.is_traced:
            return None
        if not self._starts:  # all was cut out
            return 0, 0
        if len(self._starts) == 1 and not self._whole[0] and end > start:  # nothing was changed
            shift = self._raw_starts[0] - self._starts[0]
            return start + shift, end + shift
        first = max(0, bisect_right(self._starts, start) - 1)
        raw_start = self._raw_starts[first]
        if not self._whole[first]:
            raw_start += start - self._starts[first]
        if end <= start:
            return raw_start, raw_start
        last = max(0, bisect_right(self._starts, end - 1) - 1)
        raw_end = self._raw_ends[last] if self._whole[last] else self._raw_starts[last] + end - self._starts[last]
        return raw_start, raw_end

    def with_raw_spans(self, spans: Iterable[tuple[int, int]]) -> list[tuple[int, int, int | None, int | None]]:
        """Each (start, end) with where it stands in the raw page: `raw_span` of many."""
        if not self.is_traced:
            return [(start, end, None, None) for start, end in spans]
        starts, raw_starts, is_whole = self._starts, self._raw_starts, self._whole
        rows: list[tuple[int, int, int | None, int | None]] = []
        for start, end in spans:
            at = bisect_right(starts, start) - 1
            if at >= 0 and not is_whole[at] and start < end and (at + 1 == len(starts) or end <= starts[at + 1]):
                shift = raw_starts[at] - starts[at]  # within one exact segment, as nearly all are
                rows.append((start, end, start + shift, end + shift))
            else:
                rows.append((start, end, *(self.raw_span(start, end) or (None, None))))
        return rows
