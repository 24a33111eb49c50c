"""Pinyin put behind characters, `領(lǐng)導(dǎo)`, `會(huì )`, `防(fang)御`, is taken out; other brackets stay.

The syllable must be a reading of the character before it. A page's annotations are told in one counted repair.
"""

from __future__ import annotations

from extractnews.match.late_pattern import LatePattern
from extractnews.repair.findings import Findings, LineCounter, counted
from extractnews.repair.readings import SYLLABLE, characters_read
from extractnews.text.traced import Edit

_ANNOTATION = LatePattern(rf"[(（]({SYLLABLE})[ \u3000]?[)）]")
_MANY = 6  # annotations on a page where one without a tone is one too: `人們(men)`


def remove_annotations(value: str) -> Findings:
    """Edits that take out each annotation, also repeated ones (`奮(fen)(fen)`)."""
    edits: list[Edit] = []
    toneless: list[Edit] = []
    previous = (0, "")  # where the annotation before ended, and the character it was put to
    for match in _ANNOTATION.finditer(value):
        start, end = match.span()
        base = previous[1] if start == previous[0] else value[start - 1 : start]
        if base and base in characters_read(match[1]):
            previous = (end, base)
            edit = Edit(start, end, "")
            edits.append(edit)
            if match[1].isascii():
                toneless.append(edit)
    if len(toneless) == 1 and len(edits) < _MANY and not _is_inside_text(value, toneless[0]):
        edits.remove(toneless[0])
    if not edits:
        return Findings([], [])
    first = edits[0]
    base = value[first.start - 1]
    line = LineCounter(value).line_of(first.start)
    raw = base + value[first.start : first.end]
    return Findings(edits, [counted(raw, base, line, len(edits), "pinyin")])


def _is_inside_text(value: str, edit: Edit) -> bool:
    """Whether the only toneless annotation of a page stands within text: `防(fang)御`, but not `鹅(e)`, `王安(an)`."""
    following = value[edit.end : edit.end + 1]
    return edit.end - edit.start > 3 and "\u4e00" <= following <= "\u9fff"
