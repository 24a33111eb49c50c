"""GBK text that was cut in the middle of its characters and read on one byte late is put in step again.

Two things did it. A mark was found across two characters (。 A1 A3 + ” A1 B1 holds A3 A1, ！), so that the byte before
it was lost: `貢獻?!倍偶…` was 貢獻。”杜…. Or a character was found across two (當 AE 94 + 地 B5 D8 holds 94 B5, 數) and
annotated, so that the byte before the bracket was lost with the bracket: `當?shù)攸h委` was 當地黨委. All possible
lost bytes are tried; a reading is taken only where it is far more fluent than what stands there, and clearly better
than the next best. In a run that reads well, a character of which one byte is gone for good stays a `?`. A run that
cannot be settled stays as it is, told with kind "unrepaired" (fixed and raw are the same).
"""

from __future__ import annotations

import re

from extractnews.match.late_pattern import LatePattern
from extractnews.repair.byte_pairs import bytes_of, read_and_led_by, trailed_by
from extractnews.repair.findings import Findings, each
from extractnews.repair.fluency import cost
from extractnews.repair.readings import SYLLABLE
from extractnews.repair.run_choices import Choice, choose
from extractnews.repair.shifted_run import LOST, Run, follow
from extractnews.text.traced import Edit

# `?!?!` is no damage, and of `??!` the first is a question mark.
_MARK = r"[!！](?![?？][!！])|[,:;。，：；]|[?？](?![!,:;。！，：；])"
_ANCHOR = LatePattern(rf"[{LOST}](?:({_MARK})|({SYLLABLE})[ \u3000]?[)）])")
_ANNOTATION = LatePattern(rf"[(（]{SYLLABLE}[ \u3000]?[)）]")
_LOOK_BACK = 500  # characters in which an open quotation is looked for
_REACH_OF_CONTEXT = 40
_CONTEXT = 4  # characters beside a run that tell whether its first and last go on a word
_MOST_PER_CHARACTER = 7.0  # nats: dearer text is no text
_LEAST_GAIN = 10.0  # nats that a reading must be better than what stands there
_ENOUGH_CERTAIN = 3  # characters between the first and the last; of a shorter run
_LEAST_GAIN_OF_UNKNOWN = 8.0  # so many nats more are due for each character that it leaves open
_LEAST_MARGIN = 1.5  # nats that a reading must be better than the next


def restore_shifted_bytes(value: str) -> Findings:
    """Edits that put runs in step."""
    if not any(sign in value for sign in LOST):
        return Findings([], [])
    edits: list[Edit] = []
    unrepaired: list[Edit] = []
    at = 0
    while anchor := _ANCHOR.search(value, at):
        start = anchor.start()
        before = _text_before(value, start, edits)
        choices = _choices(value, anchor, before, _unfit_quote(value, start, edits))
        settled = _settled(choices)
        if settled:
            at = settled.end
            edits.append(Edit(start, at, settled.text))
            continue
        if choices or _is_surely_damaged(anchor, before):
            unrepaired.append(Edit(start, anchor.end(), anchor[0]))
        at = start + 1
    repaired = each(value, edits, "shifted_bytes")
    return Findings(edits, repaired.repairs + each(value, unrepaired, "unrepaired").repairs)


def _unfit_quote(value: str, at: int, edits: list[Edit]) -> str:
    """The quotation mark that cannot come next: “ within a quotation, ” outside of one."""
    line = max(value.rfind("\n", max(0, at - _LOOK_BACK), at) + 1, at - _LOOK_BACK, 0)
    before = value[line:at]
    for start, end, text in reversed(edits):
        if start < line:
            break
        if "“" in text or "”" in text:
            before = text + value[end:at]
            break
    return _quote_that_cannot_follow(before) or "”"


def _quote_that_cannot_follow(text: str) -> str:
    """The last quotation mark was not yet closed, or is; "" where there is none."""
    opened, closed = text.rfind("“"), text.rfind("”")
    if opened == closed:
        return ""
    return "“" if opened > closed else "”"


def _text_before(value: str, at: int, edits: list[Edit]) -> str:
    """The last characters of the line before `at` as they now read, without annotations; a line feed at its start."""
    text, end = "", at
    for start, stop, fixed in reversed(edits):
        if len(text) >= _CONTEXT or stop < end - _REACH_OF_CONTEXT:
            break
        text, end = fixed + _ANNOTATION.sub("", value[stop:end]) + text, start
    if len(text) < _CONTEXT:
        text = _ANNOTATION.sub("", value[max(0, end - _REACH_OF_CONTEXT) : end]) + text
    return text[text.rfind("\n") + 1 :][-_CONTEXT:] or "\n"


def _text_behind(value: str, at: int) -> str:
    """The characters from `at` on, without annotations, as far as they are no damage; a line feed at the end of all."""
    text = _ANNOTATION.sub("", value[at : at + _REACH_OF_CONTEXT])
    end = next((place for place, sign in enumerate(text[:_CONTEXT]) if place and sign in LOST), _CONTEXT)
    return text[:end] or "\n"


def _choices(value: str, anchor: re.Match[str], before: str, unfit: str) -> list[Choice]:
    """Readings of the run at an anchor that are fluent and far better than what stands there, the best first."""
    choices = []
    for heads, found in _runs(value, anchor, before):
        run = found.without_last((_quote_that_cannot_follow(found.text) or unfit) + "\u3000")
        behind = run.behind or _text_behind(value, run.end)
        if not run.last or cost(run.text) > _MOST_PER_CHARACTER * (len(run.text) + 2):
            continue
        choice = choose(heads, run, before, behind)
        if choice and choice.cost <= _MOST_PER_CHARACTER * (len(before) + len(choice.text)):
            standing = cost(before + value[anchor.start() : run.end] + behind[0])
            needed = _LEAST_GAIN
            if len(run.text) < _ENOUGH_CERTAIN:
                needed += _LEAST_GAIN_OF_UNKNOWN * choice.text.count("?")
            if standing - choice.cost >= needed:
                choices.append(choice)
    return sorted(choices, key=lambda choice: choice.cost)


def _settled(choices: list[Choice]) -> Choice | None:
    """The first where it reads clearly better than the second, or leaves open what they differ in."""
    if len(choices) < 2 or choices[1].cost - choices[0].cost >= _LEAST_MARGIN:
        return choices[0] if choices else None
    certain = choices[0].text[:-1]
    is_same = all(choice.text[:-1] == certain for choice in choices)
    return next((choice for choice in choices if is_same and choice.text == certain + "?"), None)


def _runs(value: str, anchor: re.Match[str], before: str) -> list[tuple[tuple[str, ...], Run]]:
    """What may stand behind an anchor, each with the possible characters of its lost byte."""
    pair = bytes_of(anchor[1] or before[-1])
    if pair is None:
        return []
    if anchor[1]:  # the mark ends one character and starts the next
        return [(trailed_by(pair[0]), run) for run in follow(value, anchor.end(), pair[1])]
    # The reading in the bracket tells the byte that was lost before it.
    characters = read_and_led_by(anchor[2], pair[1]) if not before[-1].isascii() else ()
    leads = sorted({code[1] for character in characters if (code := bytes_of(character))})
    return [(("",), run) for lead in leads for run in follow(value, anchor.end(), lead)]


def _is_surely_damaged(anchor: re.Match[str], before: str) -> bool:
    """Whether a bracket that lost its opening is the rest of an annotation, though the run cannot be read."""
    pair = bytes_of(before[-1])
    return bool(anchor[2] and pair and not before[-1].isascii() and read_and_led_by(anchor[2], pair[1]))
