"""Stage 4, lay out: boilerplate dropped line by line with a reason, header, credits and pieces found.

join broken sentences → split into rows → judge each by its features → settle the rest by position → cut planted tokens
→ assemble
"""

from __future__ import annotations

from extractnews.convert import Simplified
from extractnews.layout.assemble import assemble
from extractnews.layout.lines import judge
from extractnews.layout.other_script import drop_other_script
from extractnews.layout.planted import Cut, find_cuts
from extractnews.layout.rows import Row, has_han, split_rows
from extractnews.layout.wrapped import unwrap
from extractnews.layout.zones import settle
from extractnews.page import Page, fold
from extractnews.records import Repair
from extractnews.text.traced import Edit, TracedText


def lay_out(simplified: Simplified, raw_lines: list[str]) -> tuple[Page, list[Repair]]:
    """The cleaned page, and the tokens that were cut out of kept lines (as repairs of kind "planted").

    `raw_lines` are the lines of the raw page, as `str.splitlines` gives them: `dropped` quotes them.
    """
    text, held = unwrap(simplified.text)
    plain = fold(text.value)
    rows = _decided(text.value, plain, held, simplified, raw_lines)
    cuts = find_cuts([row for row in rows if row.reason is None], plain)
    repairs = _repairs(rows, cuts, text)
    if cuts:
        text = text.edited(Edit(cut.start, cut.end, cut.text) for cut in cuts)
        rows = _decided(text.value, fold(text.value), held, simplified, raw_lines)
    return assemble(text, rows, raw_lines), repairs


def _decided(value: str, plain: str, held: list[range], simplified: Simplified, raw_lines: list[str]) -> list[Row]:
    """The rows of the page, each kept with a role or dropped with a reason; `held` are the raw lines of each line."""
    rows = split_rows(value, plain, held)
    for row in rows:
        judge(row)
    if simplified.traditional_lines:
        drop_other_script(rows, simplified.traditional_lines, raw_lines)
    settle(rows)
    if all(row.reason is not None for row in rows):  # whatever it is, it is all there is
        for row in rows:
            if has_han(row.plain):
                row.keep("body")
    return rows


def _repairs(rows: list[Row], cuts: list[Cut], text: TracedText) -> list[Repair]:
    repairs = []
    at = 0
    for cut in cuts:
        while rows[at].end <= cut.start:
            at += 1
        raw = text.value[cut.start : cut.end]
        repairs.append(Repair(line=rows[at].number, raw=raw, fixed=cut.text, kind=cut.kind))
    return repairs
