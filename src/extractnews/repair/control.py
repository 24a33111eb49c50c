"""Characters that print nothing but steer a terminal or a reader go out: control, bidi, zero-width, soft hyphen.

All separators of lines become a line feed, one for one, so that lines keep their numbers; a lone surrogate is U+FFFD.
"""

from __future__ import annotations

from collections import Counter

from extractnews.match.late_pattern import LatePattern
from extractnews.records import Repair
from extractnews.repair.findings import LineCounter, counted
from extractnews.text.traced import Edit, TracedText

_RARE = LatePattern(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufe00-\ufe0f\ufeff"
    "\ufff9-\ufffb\ufffe\uffff]"
)
_TAGS = LatePattern("[\U000e0000-\U000e0fff]")  # apart: a class with astral characters is slow
_SEPARATOR = LatePattern("\r(?!\n)|[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_SURROGATE = LatePattern("[\ud800-\udfff]")
_SILENT = LatePattern(
    "(?:\x1b\\[|\x9b)[0-9;?]{0,20}[A-Za-z]|[\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f\xad\u061c\u180e\u200b-\u200f"
    "\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\ufff9-\ufffb\ufffe\uffff]"
)


def remove_control_characters(text: TracedText) -> tuple[TracedText, list[Repair]]:
    """The text without them; each character that was taken out is told once, with its count."""
    value = text.value
    if not _RARE.search(value) and not _TAGS.search(value):
        return text, []
    value = _SURROGATE.sub("\ufffd", _SEPARATOR.sub("\n", value))
    silent = sorted(match.span() for pattern in (_SILENT, _TAGS) for match in pattern.finditer(value))
    counts = Counter(value[start:end] for start, end in silent)
    lines = LineCounter(value)
    firsts: dict[str, int] = {}
    for start, end in silent:
        firsts.setdefault(value[start:end], start)
    repairs = [
        counted(_spelled(run), "", lines.line_of(start), counts[run], "control") for run, start in firsts.items()
    ]
    return text.respelled(value).edited(Edit(start, end, "") for start, end in silent), repairs


def _spelled(run: str) -> str:
    """How a run that cannot be printed is named: U+200B."""
    return " ".join(f"U+{ord(character):04X}" for character in run)
