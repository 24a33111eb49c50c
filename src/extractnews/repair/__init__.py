"""Stage 2, repair: damage that scraping and machine conversion did is undone, each run with its explanation.

Line separators are never added or taken out: a line of the repaired text is a line of the raw page.
"""

from __future__ import annotations

from extractnews.records import Repair
from extractnews.text.traced import TracedText


def repair(text: TracedText) -> tuple[TracedText, list[Repair]]:
    """The repaired text, and what was repaired."""
    return text, []
