"""GBK text that was cut in the middle of its characters and read on one byte late is put in step again.

Two things did it. A mark was found across two characters (。 A1 A3 + ” A1 B1 holds A3 A1, ！), so that the byte before
it was lost: `貢獻?!倍偶…` was 貢獻。”杜…. Or a character was found across two (當 AE 94 + 地 B5 D8 holds 94 B5, 數) and
annotated, so that the byte before the bracket was lost with the bracket: `當?shù)攸h委` was 當地黨委. All possible
lost bytes are tried; a reading is taken only where it is far likelier than what stands there, and clearly likelier
than the next best. In a run that reads well, a character of which one byte is gone for good stays a `?`. A run that
cannot be settled stays as it is, told with kind "unrepaired" (fixed and raw are the same).

Some pages print nothing for the byte that was cut off before a mark (`意見?h政協` was 意見。縣政協), some have a comma
before every mark, and some have lost the characters of GBK's user area.
"""

from __future__ import annotations

from collections.abc import Iterator

from extractnews.match.late_pattern import LatePattern
from extractnews.repair import fluency
from extractnews.repair.byte_pairs import bytes_of, read_and_led_by, trailed_by
from extractnews.repair.findings import Findings, each
from extractnews.repair.run_anchors import Anchor, Anchors, has_loss, is_annotated
from extractnews.repair.run_choices import CONTEXT, Choice, Words, choose
from extractnews.repair.sentence import cost
from extractnews.repair.shifted_run import ANNOTATION, LOST, Run, follow
from extractnews.repair.stripped_run import follow_over_gaps, lacks_some
from extractnews.text.traced import Edit

_OF_USER_AREA = LatePattern("[\ue000-\uf8ff]")
_PAIRS = tuple(zip("“‘《〈「『【〔", "”’》〉」』】〕", strict=True))
_LOOK_BACK = 500  # characters in which an open quotation is looked for
_REACH_OF_CONTEXT = 40
_MOST_PER_CHARACTER = 7.0  # nats: dearer text is no text
_MOST_PER_CHARACTER_OF_SENTENCE = 8.5  # names and places cost more than words
_MOST_OF_BEFORE = 9.0  # and dearer text before a run is damaged itself
_MOST_OF_CONVINCING = 5.5
_LEAST_GAIN = 10.0  # nats that a reading must be better than what stands there
_LEAST_GAIN_OF_UNSEEN = 16.0  # where only the text tells that something is damaged
_ENOUGH_CERTAIN = 3  # characters between the first and the last; of a shorter run
_LEAST_GAIN_OF_UNKNOWN = 8.0  # so many nats more are due for each character that it leaves open
_LEAST_MARGIN = 3.0  # nats that a reading must be better than the next
_LEAST_MARGIN_OF_GAPS = 3.5  # where characters are gone
_LEAST_MARGIN_OF_SHORT = 6.0  # of a short one, where characters may be gone
_FAILURES = 20  # searches for gaps in a row that settled nothing: the page has none
_NOISE = 2000  # places in a row where nothing was settled: what follows is no text


class _Page:
    """A text, what it tells of its damage, and the edits that were found so far."""

    def __init__(self, value: str) -> None:
        self.value = value
        self.edits: list[Edit] = []
        self.is_stripped = not _OF_USER_AREA.search(value)
        self.failures = 0
        self.words = Words(value)


def restore_shifted_bytes(value: str) -> Findings:
    """Edits that put runs in step."""
    if not has_loss(value) and not is_annotated(value):
        return Findings([], [])
    page, anchors = _Page(value), Anchors(value)
    unrepaired: list[Edit] = []
    at = idle = 0
    while idle < _NOISE and (anchor := anchors.next_from(at)):
        before = _text_before(value, anchor.start, page.edits)
        choices = _choices(page, anchor, before)
        settled = _settled(choices)
        if settled and _is_gain(page, anchor, settled, before):
            at = settled.end
            page.failures = 0 if settled.gaps else page.failures
            idle = 0
            page.edits.append(Edit(anchor.start, at, settled.text))
            continue
        if anchor.is_seen and (_is_readable(choices) or _is_surely_damaged(anchor, before)):
            unrepaired.append(Edit(anchor.start, anchor.end, value[anchor.start : anchor.end]))
        at = anchor.start + 1
        idle += 1
    repaired = each(value, page.edits, "shifted_bytes")
    return Findings(page.edits, repaired.repairs + each(value, unrepaired, "unrepaired").repairs)


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


def _unfit_before_bracket(value: str, at: int) -> str:
    """The marks that no bracket follows: those that open or list, and those that close what is not open."""
    before = value[max(value.rfind("\n", max(0, at - _LOOK_BACK), at), at - _LOOK_BACK, 0) : at]
    return "、" + "".join(
        opening + (closing if before.rfind(opening) <= before.rfind(closing) else "") for opening, closing in _PAIRS
    )


def _text_before(value: str, at: int, edits: list[Edit]) -> str:
    """The last characters of the line before `at` as they now read, without annotations; a line feed at its start."""
    text, end = "", at
    for start, stop, fixed in reversed(edits):
        if len(text) >= CONTEXT or stop < end - _REACH_OF_CONTEXT:
            break
        text, end = fixed + ANNOTATION.sub("", value[stop:end]) + text, start
    if len(text) < CONTEXT:
        text = ANNOTATION.sub("", value[max(0, end - _REACH_OF_CONTEXT) : end]) + text
    return text[text.rfind("\n") + 1 :][-CONTEXT:] or "\n"


def _text_behind(value: str, at: int) -> str:
    """The characters from `at` on, without annotations, as far as they are no damage; a line feed at the end of all."""
    text = ANNOTATION.sub("", value[at : at + _REACH_OF_CONTEXT])
    end = next((place for place, sign in enumerate(text[:CONTEXT]) if place and sign in LOST), CONTEXT)
    return text[:end] or "\n"


def _choices(page: _Page, anchor: Anchor, before: str) -> list[Choice]:
    """Readings of the run at an anchor that are fluent and far better than what stands there, the best first."""
    if fluency.rough_cost(before) > _MOST_OF_BEFORE * len(before):
        return []
    unfit = _unfit_quote(page.value, anchor.start, page.edits)
    starts = list(_starts(anchor, before))
    found = [
        (heads, run)
        for heads, lead in starts
        for run in follow(page.value, anchor.end, lead, is_silent=not anchor.is_seen)
    ]
    choices = [choice for heads, run in found if (choice := _choice(page, heads, run, before, unfit))]
    if page.is_stripped and page.failures < _FAILURES and not _is_convincing(choices):
        found = [
            (heads, run) for heads, lead in starts for run in follow_over_gaps(page.value, anchor.end, lead, before)
        ]
        choices += [choice for heads, run in found if (choice := _choice(page, heads, run, before, unfit))]
        page.failures += 1
    return sorted(choices, key=lambda choice: choice.cost)


def _is_convincing(choices: list[Choice]) -> bool:
    """Whether there is a reading that need not be asked for gaps: it has certain characters in well known words."""
    return any(choice.certain >= _ENOUGH_CERTAIN and choice.average < _MOST_OF_CONVINCING for choice in choices)


def _starts(anchor: Anchor, before: str) -> Iterator[tuple[tuple[str, ...], int]]:
    """How a run may begin: the possible characters of the byte that was lost, and the first byte of the next."""
    pair = bytes_of(anchor.mark or before[-1])
    if pair is None:
        return
    if anchor.mark:  # the mark ends one character and starts the next
        yield trailed_by(pair[0]), pair[1]
    elif anchor.reading and not before[-1].isascii():  # the reading in the bracket tells the byte that was lost
        characters = read_and_led_by(anchor.reading, pair[1])
        for lead in sorted({code[1] for character in characters if (code := bytes_of(character))}):
            yield ("",), lead


def _choice(page: _Page, heads: tuple[str, ...], found: Run, before: str, unfit: str) -> Choice | None:
    """The reading of one run, where it is fluent."""
    never = _unfit_before_bracket(page.value, found.end) if found.behind == "(" else ""
    run = found.without_last((_quote_that_cannot_follow(found.text) or unfit) + "\u3000" + never)
    behind = _text_behind(page.value, run.end)
    if not run.last or fluency.rough_cost(run.text) > _MOST_PER_CHARACTER * (len(run.text) + 2):
        return None
    choice = choose(heads, run, before, behind, page.words, is_quoted=unfit == "“")
    return choice if choice and choice.average <= _MOST_PER_CHARACTER_OF_SENTENCE else None


def _is_gain(page: _Page, anchor: Anchor, choice: Choice, before: str) -> bool:
    """Whether a reading is far better than what stands there."""
    behind = _text_behind(page.value, choice.end)
    standing = cost(before + ANNOTATION.sub("", page.value[anchor.start : choice.end]) + behind)
    is_sure = _is_read(page.value, anchor.end)
    needed = _LEAST_GAIN if anchor.is_seen or is_sure else _LEAST_GAIN_OF_UNSEEN
    is_said = choice.certain >= bool(choice.gaps) or page.words.has(choice.text + behind[:1])  # 江蘇|省
    if not is_said or (anchor.mark and not choice.text.strip("?")):
        return False
    if choice.certain < _ENOUGH_CERTAIN and not is_sure:
        needed += _LEAST_GAIN_OF_UNKNOWN * choice.left_open
    if standing - choice.cost < needed:
        return False
    return not (page.is_stripped and choice.certain and lacks_some(before, choice.text, behind, page.words.has))


def _is_read(value: str, at: int) -> bool:
    """Whether a letter stands there with a reading behind it: no letter is read so, but what it was."""
    return bool(ANNOTATION.match(value, at + 1)) and not fluency.is_han(value[at])


def _settled(choices: list[Choice]) -> Choice | None:
    """The first where it reads clearly better than the second, or leaves open what they differ in."""
    if len(choices) < 2:
        return choices[0] if choices else None
    is_short = choices[0].certain < _ENOUGH_CERTAIN - 1 and bool(choices[0].gaps) != bool(choices[1].gaps)
    needed = _LEAST_MARGIN_OF_SHORT if is_short else _LEAST_MARGIN_OF_GAPS if choices[0].gaps else _LEAST_MARGIN
    if choices[1].cost - choices[0].cost >= needed:
        return choices[0]
    certain = choices[0].text[:-1]
    is_same = all(choice.text[:-1] == certain for choice in choices)
    return next((choice for choice in choices if is_same and choice.text == certain + "?"), None)


def _is_readable(choices: list[Choice]) -> bool:
    """Whether any reading tells a character: of `???` none does."""
    return any(choice.text.strip("?") for choice in choices)


def _is_surely_damaged(anchor: Anchor, before: str) -> bool:
    """Whether a bracket that lost its opening is the rest of an annotation, though the run cannot be read."""
    pair = bytes_of(before[-1])
    return bool(anchor.reading and pair and not before[-1].isascii() and read_and_led_by(anchor.reading, pair[1]))
