"""Stage 3, convert: traditional characters into simplified ones, length kept, only where the text is traditional."""

from __future__ import annotations

from dataclasses import dataclass

from extractnews.records import Script
from extractnews.text.traced import TracedText


@dataclass(frozen=True, slots=True)
class Simplified:
    """The converted text; `script` of the page before; `traditional_lines` are 1-based numbers of raw lines."""

    text: TracedText
    script: Script
    traditional_lines: frozenset[int]


def simplify(text: TracedText) -> Simplified:
    """The text in simplified characters."""
    return Simplified(text, "simplified", frozenset())
