"""Finds where shifted runs may begin: at a sign of loss with a mark or the rest of an annotation behind it.

On pages that print nothing for a byte that was cut off, at a mark behind which stands what no sentence begins with.
"""

from __future__ import annotations

from typing import NamedTuple

from extractnews.match.late_pattern import LatePattern
from extractnews.repair.fluency import begins_word, is_han, rough_cost
from extractnews.repair.readings import SYLLABLE, characters_read
from extractnews.repair.shifted_run import ANNOTATION, LOST

# `?!?!` is no damage, and of `??!` the first is a question mark.
_MARK = r"[!！](?![?？][!！])|[,:;。，：；]|[?？](?![!,:;。！，：；])"
_SEEN = rf"[{LOST}](?:,?(?P<mark>{_MARK})|(?P<reading>{SYLLABLE})[ \u3000]?[)）])"
# The byte before the mark left no trace: its run ends with the letter behind it, or reads as nothing does.
_UNSEEN = rf"(?P<bare>[!,:;?！，：；？])(?<![{LOST}].)(?=[@-~][\u4e00-\u9fa5(（]%s)"
_ANCHOR = LatePattern(_SEEN)
_BARE_LETTER = LatePattern(_UNSEEN % "")
_ANY_ANCHOR = LatePattern(f"{_SEEN}|{_UNSEEN % '|[一-龥]'}")
_REACH = 24  # characters in which three without their annotations are looked for
_LEAST_STRANGE = 28.5  # nats: a mark and three characters that cost less are text as it should be


class Anchor(NamedTuple):
    """Where a run may begin behind a mark or a reading; `is_seen` where the byte before it left a sign."""

    start: int
    end: int
    mark: str | None
    reading: str | None
    is_seen: bool


class Anchors:
    """Those of a page; without annotations it is none of those whose lost bytes leave no trace."""

    def __init__(self, value: str) -> None:
        self._value = value
        self._pattern = _ANCHOR
        if is_annotated(value):
            self._pattern = _ANY_ANCHOR if has_loss(value) else _BARE_LETTER

    def next_from(self, at: int) -> Anchor | None:
        """The next place where a run may begin."""
        search, value = self._pattern.search, self._value
        while match := search(value, at):
            at = match.end()
            if match.lastgroup != "bare":
                return Anchor(match.start(), at, match["mark"], match["reading"], True)
            if self._is_strange(at):
                return Anchor(match.start(), at, match["bare"], None, False)
        return None

    def _is_strange(self, at: int) -> bool:
        """Whether what stands behind a mark looks as if it were out of step."""
        text = self._value[at : at + 3]
        if not is_han(text[0]):
            return True
        if len(text) < 3 or begins_word(text[0], text[1]):
            return False
        if "(" in text or "（" in text:
            text = ANNOTATION.sub("", self._value[at : at + _REACH])[:3]
        return not has_loss(text) and rough_cost(self._value[at - 1] + text) >= _LEAST_STRANGE


def has_loss(value: str) -> bool:
    """Whether a text shows any sign of lost bytes."""
    return any(sign in value for sign in LOST)


def is_annotated(value: str) -> bool:
    """Whether a text has pinyin behind a character, as only text of such sites has."""
    at = 0
    while found := ANNOTATION.search(value, at):
        at = found.end()
        base = value[found.start() - 1 : found.start()]
        if base and base in characters_read(found[1]):
            return True
    return False
