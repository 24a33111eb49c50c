"""Stage 2, repair: damage that scraping and machine conversion did is undone, each run with its explanation.

Line separators are never added or taken out: a line of the repaired text is a line of the raw page. (Rare ones, as
U+2028, become a line feed, one for one.) Healthy text is not changed. Repairing twice is repairing once: lines that
never settle, which only hostile ones do, stay as they were.
"""

from __future__ import annotations

from extractnews.records import Repair
from extractnews.repair.annotations import remove_annotations
from extractnews.repair.control import remove_control_characters
from extractnews.repair.findings import Fixer
from extractnews.repair.markup import remove_markup
from extractnews.repair.punctuation import mend_punctuation
from extractnews.repair.shifted_bytes import restore_shifted_bytes
from extractnews.text.traced import Edit, TracedText

# In this order: bytes are put in step while their neighbours still stand as they were read, annotations included.
FIXERS: tuple[Fixer, ...] = (
    restore_shifted_bytes,
    remove_annotations,
    remove_markup,
    mend_punctuation,
)
_MOST_ROUNDS = 16  # one fix may uncover the next (`<<p>p>`)


def repair(text: TracedText) -> tuple[TracedText, list[Repair]]:
    """The repaired text, and what was repaired, in order of the fixers."""
    steered, controls = remove_control_characters(text)
    mended, repairs = steered, list[Repair]()
    for _ in range(_MOST_ROUNDS):
        before = mended.value
        for fixer in FIXERS:
            edits, found = fixer(mended.value)
            mended = mended.edited(edits)
            repairs += found
        if mended.value == before:
            return mended, controls + repairs
    return _settled(steered, before, mended, controls, repairs)


def _settled(
    steered: TracedText, before: str, mended: TracedText, controls: list[Repair], repairs: list[Repair]
) -> tuple[TracedText, list[Repair]]:
    """The mended text with the lines that the last round still changed put back, and the repairs of the others."""
    edits, unsettled, at = [], set[int](), 0
    lines = zip(steered.value.split("\n"), before.split("\n"), mended.value.split("\n"), strict=True)
    for number, (first, last, now) in enumerate(lines, 1):
        if last != now:
            edits.append(Edit(at, at + len(now), first))
            unsettled.add(number)
        at += len(now) + 1
    return mended.edited(edits), controls + [one for one in repairs if one.line not in unsettled]
