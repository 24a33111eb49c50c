"""Marks that scraping broke: doubled commas, 丶 for 、, Yi letters for marks in text out of PDF files, ‹› for 《》.

Also titles that are set wide in lists of leaders (市　长：).

A PDF reader without the font's table prints the GBK code of a mark as a code point: ， is A3 AC, U+A3AC is ꎬ.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from extractnews.match.late_pattern import LatePattern
from extractnews.repair.findings import Findings, each
from extractnews.text.traced import Edit

_TWO_MARKS = LatePattern("[,，、][,，、。；]")
_YI = LatePattern("[\ua000-\ua48c]+")
_WIDE_TITLE = LatePattern(
    "^[ \u3000]*[省市县區区縣州旗盟乡鄉镇鎮书書主局院校]([ \u3000]{1,6})[长長记記任席][:：]", re.MULTILINE
)
_DOUBLED = LatePattern(r"(?<=[\w”》)）\]】%％])(?:[,，]{2,4}(?![,，])|[,，](?=[。、；])|、[,，、]{1,3}(?![,，、]))")
_DOT_STROKE = LatePattern(r"丶(?<=[\w)）”》]丶)(?=[\w“《(（])")
_STROKE_WORDS = LatePattern("笔画|笔顺|部首|偏旁|筆畫|筆順|一撇|一捺|横竖|橫豎")
_TITLE = LatePattern(r"‹([^‹›<>《》\n\r]{2,60})[›>]|<([^\W\da-zA-Z_][^‹›<>《》\n\r]{1,60})›")


def mend_punctuation(value: str) -> Findings:
    """Edits that put the mark that was meant."""
    wide = (Edit(*match.span(1), "") for match in _WIDE_TITLE.finditer(value))
    return each(value, chain(_found(value), wide), "punctuation")


def _found(value: str) -> Iterator[Edit]:
    """All broken marks, in any order; what cannot be there is not searched for."""
    if _TWO_MARKS.search(value):
        for match in _DOUBLED.finditer(value):
            mark = match[0][0]
            yield Edit(*match.span(), mark if len(match[0]) > 1 else "")
    if "丶" in value:
        for match in _DOT_STROKE.finditer(value):
            if not _STROKE_WORDS.search(value[max(0, match.start() - 8) : match.end() + 8]):
                yield Edit(*match.span(), "、")
    for match in _YI.finditer(value):
        yield from _from_pdf(value, match.start(), match.end())
    if "›" in value or "‹" in value:
        for match in _TITLE.finditer(value):
            yield Edit(*match.span(), f"《{match[1] or match[2]}》")


def _from_pdf(value: str, start: int, end: int) -> Iterator[Edit]:
    """Marks printed as Yi letters, one or two together; more letters, or others, are Yi."""
    marks = [ord(letter).to_bytes(2, "big").decode("gbk", "replace") for letter in value[start:end][:3]]
    if len(marks) > 2 or any(len(mark) > 1 or mark.isalnum() for mark in marks):
        return
    for at, mark in enumerate(marks, start):
        is_decimal = value[at - 1 : at].isdigit() and value[at + 1 : at + 2].isdigit()
        # The full stop of papers that are set with ．
        yield Edit(at, at + 1, "。" if mark == "．" and not is_decimal else mark)
