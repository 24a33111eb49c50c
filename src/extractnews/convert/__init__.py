"""Stage 3, convert: traditional characters into simplified ones, length kept, only where the text is traditional."""

from __future__ import annotations

from typing import NamedTuple

from extractnews.convert.evidence import Verdict, has_traditional, traditional_parts
from extractnews.records import Script
from extractnews.text.traced import TracedText


class Simplified(NamedTuple):
    """The converted text; `script` of the page before; `traditional_lines` are 1-based numbers of raw lines.

    A line is traditional by the characters that it shows: a line of digits or of 中 is in neither script.
    """

    text: TracedText
    script: Script
    traditional_lines: frozenset[int]


def simplify(text: TracedText) -> Simplified:
    """The text in simplified characters; what is simplified already stays as it is, also on a mixed page.

    The text has no unpaired surrogates (`decode` takes them out).
    """
    value = text.value
    if not has_traditional(value):
        return Simplified(text, "simplified", frozenset())
    # Imported here: simplified pages need no table.
    from extractnews.convert.table import to_simplified

    verdict = traditional_parts(value)
    pieces: list[str] = []
    at = 0
    for start, end in verdict.spans:
        pieces += (value[at:start], to_simplified(value[start:end]))
        at = end
    pieces.append(value[at:])
    return Simplified(text.respelled("".join(pieces)), _script(verdict), verdict.lines)


def _script(verdict: Verdict) -> Script:
    if verdict.is_mixed:
        return "mixed"
    return "traditional" if verdict.traditional > verdict.simplified else "simplified"
