"""Stage 2, repair: damage that scraping and machine conversion did is undone, each run with its explanation.

Line separators are never added or taken out: a line of the repaired text is a line of the raw page. (Rare ones, as
U+2028, become a line feed, one for one.) Healthy text is not changed. Repairing twice is repairing once.
"""

from __future__ import annotations

from extractnews.records import Repair
from extractnews.repair.annotations import remove_annotations
from extractnews.repair.control import remove_control_characters
from extractnews.repair.findings import Fixer
from extractnews.repair.markup import remove_markup
from extractnews.repair.punctuation import mend_punctuation
from extractnews.repair.shifted_bytes import restore_shifted_bytes
from extractnews.text.traced import TracedText

# In this order: bytes are put in step while their neighbours still stand as they were read, annotations included.
FIXERS: tuple[Fixer, ...] = (
    restore_shifted_bytes,
    remove_annotations,
    remove_markup,
    mend_punctuation,
)
_MOST_ROUNDS = 8  # one fix may uncover the next (`&amp;nbsp;`); text that never settles is hostile


def repair(text: TracedText) -> tuple[TracedText, list[Repair]]:
    """The repaired text, and what was repaired, in order of the fixers."""
    steered, repairs = remove_control_characters(text)
    mended = steered
    for _ in range(_MOST_ROUNDS):
        before = mended.value
        for fixer in FIXERS:
            edits, found = fixer(mended.value)
            mended = mended.edited(edits)
            repairs += found
        if mended.value == before:
            return mended, repairs
    return steered, []
