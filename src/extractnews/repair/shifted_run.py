"""Follows a run of text that is read one byte late, to where it is in step again.

In: the printed text and the byte that leads the first character. Out: the characters that were meant, of which the
last may be one of several. The run comes in step where a second byte prints as ASCII (`髽I` was 企業), or where it was
lost: before a bracket with its reading (`?zé)`), a mark (`?，`) or a tag (`?/p>`).
"""

from __future__ import annotations

from typing import NamedTuple

from extractnews.match.late_pattern import LatePattern
from extractnews.repair.byte_pairs import bytes_of, character_of, led_by, read_and_led_by
from extractnews.repair.fluency import is_known
from extractnews.repair.readings import SYLLABLE, characters_read

LOST = "?？\ufffd"  # how a byte prints that makes no character
SPARING = "\ufffd"  # a reader that prints this leaves an ASCII character alone that stands behind the byte
LOST_BRACKET = LatePattern(rf"({SYLLABLE})[ \u3000]?[)）]")
ANNOTATION = LatePattern(rf"[(（]({SYLLABLE})[ \u3000]?[)）]")
_TAG = LatePattern(r"/?(?:p|br|div|span|strong|td|li|h[1-6])\s?/?>")
# A bracket is closed that was never opened: the byte has swallowed it. Annotations and what is left of them are none.
_CLOSES = LatePattern(rf"(?:[^()（）\n{LOST}a-z]|[(（]{SYLLABLE}[ \u3000]?[)）]){{2,40}}[)）]")
_MARKS = frozenset("!,:;?！，：；？")
_ENDS = _MARKS | {"。", "\n", "\r", ""}
_BYTE_PRINTED_ALONE = 0x80  # it leads no character, and swallows nothing
_LONGEST = 60


class Run(NamedTuple):
    """A run up to `end`: the characters that are certain, what the last may be, and what stands behind it."""

    text: str
    last: tuple[str, ...]
    behind: str
    end: int
    is_before_number: bool = False
    gaps: int = 0  # characters that are thought to be gone from it

    def without_last(self, unfit: str) -> Run:
        """The same run, some of several characters ruled out as its last."""
        if len(self.last) == 1:
            return self
        return self._replace(last=tuple(character for character in self.last if character not in unfit))


def follow(value: str, start: int, lead: int, *, is_silent: bool = False) -> list[Run]:
    """The run from `start` on, where `lead` is the pending first byte: each way in which it may end, or none.

    On a page that prints nothing for a byte that was cut off (`is_silent`) it may end before any mark.
    """
    meant: list[str] = []
    ends: list[Run] = []
    at = start
    while at < len(value) and len(meant) < _LONGEST:
        printed = value[at]
        if printed in LOST:
            ends += ended_by_loss(value, at, lead, "".join(meant))
            is_letter_behind = "@" <= value[at + 1 : at + 2] <= "~" and not LOST_BRACKET.match(value, at + 1)
            if printed in SPARING or not is_letter_behind:
                return ends  # else it may be a mark, `?:?h` was 福海縣
        if "@" <= printed <= "~":
            return ends + ended_by_letter(value, at, lead, "".join(meant))
        if is_silent and printed in _ENDS and printed not in LOST:
            ends.append(Run("".join(meant), _options(lead), "", at))
        after = after_annotation(value, at) if at > start else at
        if after > at:
            at = after
            continue
        pair = bytes_of(printed)
        character = pair and character_of(lead, pair[0])
        if not pair or not character:
            return ends
        meant.append(character)
        lead = pair[1]
        at += 1
    return ends


def after_annotation(value: str, at: int) -> int:
    """Where the annotation ends that stands at `at` behind its character; `at` where there is none."""
    annotation = ANNOTATION.match(value, at) if value[at] in "(（" else None
    return annotation.end() if annotation and value[at - 1] in characters_read(annotation[1]) else at


def _options(lead: int) -> tuple[str, ...]:
    """What a character may be of which the first byte is left."""
    return tuple(character for character in led_by(lead) if character not in _MARKS)


def ended_by_letter(value: str, at: int, lead: int, meant: str) -> list[Run]:
    """The run that ends with a second byte printed as ASCII; an annotation of the character goes with it."""
    character = character_of(lead, ord(value[at]))
    if character is None:
        return []
    end = at + 1
    annotation = ANNOTATION.match(value, end)
    if annotation and character in characters_read(annotation[1]):
        end = annotation.end()
    return [Run(meant, (character,), "", end)]


def ended_by_loss(value: str, at: int, lead: int, meant: str) -> list[Run]:
    """The run that ends with a second byte that was lost, and maybe swallowed what stood behind it."""
    bracket = LOST_BRACKET.match(value, at + 1)
    if bracket:
        return [Run(meant, read_and_led_by(bracket[1], lead), "", bracket.end())]
    options = _options(lead)
    behind = value[at + 1 : at + 2]
    if behind in _ENDS or value[at] in SPARING:
        return [Run(meant, options, "", at + 1)]
    tag = _TAG.match(value, at + 1)
    if tag:
        return [Run(meant, options, "", tag.end())]
    # The byte swallowed an ASCII character that nobody knows: one sign of loss stays for it.
    swallowed = "(" if _CLOSES.match(value, at + 1) else value[at]
    runs = [Run(meant, options, swallowed, at + 1, is_before_number=behind.isdecimal())]
    character = character_of(lead, _BYTE_PRINTED_ALONE)
    return [Run(meant, (character,), "", at + 1), *runs] if character and is_known(character) else runs
