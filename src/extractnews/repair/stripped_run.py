"""Follows a shifted run through characters that are no longer there: some pages lost those of GBK's user area.

In 家帶來 (BC D2 8E A7 81 ED) read one byte late stands A7 81, a character of the user area, which many a crawler takes
out. Where one may have stood, two characters are unknown: the second byte of one is a first byte of the user area, the
first byte of the next is a second one. The likeliest of them are tried; a sentence then judges the whole.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from heapq import nsmallest
from typing import NamedTuple

from extractnews.repair import sentence
from extractnews.repair.byte_pairs import bytes_of, character_of, read_and_led_by
from extractnews.repair.fluency import START, Walk, is_han, is_known, likeliest_between, rough_cost, walk
from extractnews.repair.readings import characters_read
from extractnews.repair.shifted_run import (
    ANNOTATION,
    LOST,
    LOST_BRACKET,
    Run,
    after_annotation,
    ended_by_letter,
    ended_by_loss,
)

# The user area: first bytes with second bytes A1 to FE, and with 40 to A0, of which those from 81 on begin a character.
_HIGH, _LOW = tuple(range(0xA1, 0xFF)), tuple(range(0x81, 0xA1))
_OWN = dict.fromkeys((*range(0xAA, 0xB0), *range(0xF8, 0xFE)), _HIGH) | dict.fromkeys(range(0xA1, 0xA8), _LOW)
_OWN[0xFE] = _LOW + _HIGH  # its low part has no room in most readers' tables
COST_OF_GAP = 2.5  # nats: how seldom a character is one of the user area
_WAYS = 5  # how many are followed side by side
_FIRSTS = 3  # how many characters are tried before a gap
_LONGEST = 24
_MOST = 3  # gaps in a run
_NEAR = 4  # characters on either side that tell whether one is the ends of two
_MARKS = "、。“”"
_MOST_APART = 3.5  # nats that the two may cost more than the one to be the likelier (a free choice costs less)
_MOST_APART_IN_NAME = -3.0  # names are dearer than words


class _Way(NamedTuple):
    """One reading so far; `lead` is the pending first byte."""

    text: str
    lead: int
    so_far: Walk
    gaps: int

    @property
    def cost(self) -> float:
        return min(self.so_far) + self.gaps * COST_OF_GAP


def follow_over_gaps(value: str, start: int, lead: int, before: str) -> list[Run]:
    """The likeliest runs from `start` on that have a gap, each as far as where it is in step again."""
    ways = [_Way(before[-1:], lead, walk(START, before), 0)]
    at = start
    while at < len(value) and at - start < _LONGEST and ways:
        printed = value[at]
        if printed in LOST or "@" <= printed <= "~":
            runs = [run for way in ways for run in _ends(value, at, way) if run.gaps]
            likely = nsmallest(_WAYS, runs, key=lambda run: _cost_with_gaps(run, before))
            return [run._replace(text=run.text[len(before[-1:]) :]) for run in likely]
        after = after_annotation(value, at) if at > start else at
        if after > at:
            at = after
            continue
        pair = bytes_of(printed)
        if pair is None:
            break
        further = [way for old in ways for way in _further(old, pair)]
        ways = nsmallest(_WAYS, further, key=lambda way: way.cost)
        at += 1
    return []


def _further(way: _Way, pair: tuple[int, int]) -> list[_Way]:
    """The ways on over a printed character, without a gap before it and with one."""
    found = []
    character = character_of(way.lead, pair[0])
    if character:
        found.append(_Way(way.text + character, pair[1], walk(way.so_far, way.text[-1:] + character), way.gaps))
    if way.gaps < _MOST:
        for first, seconds in _over_gap(way, pair[0]):
            so_far = walk(way.so_far, way.text[-1:] + first)
            found += [
                _Way(way.text + first + second, pair[1], walk(so_far, first + second), way.gaps + 1)
                for second in seconds
            ]
    return found


def _over_gap(way: _Way, trail: int) -> list[tuple[str, tuple[str, ...]]]:
    """The likeliest characters before a gap, and all that may stand behind it and end with `trail`."""
    return [(first, _seconds(trail, leads)) for first, leads in _likely_firsts(way)]


def _likely_firsts(way: _Way) -> list[tuple[str, tuple[int, ...]]]:
    """The likeliest characters before a gap, and what bytes may stand behind it."""
    return nsmallest(_FIRSTS, _firsts(way.lead), key=lambda one: min(walk(way.so_far, way.text[-1:] + one[0])))


def _cost_with_gaps(run: Run, before: str) -> float:
    """What the characters of a run cost, with the best of its ends."""
    text = before[:-1] + run.text
    return (
        rough_cost(text + likeliest_between(text[-1:], run.last, "", 1)[0]) + run.gaps * COST_OF_GAP
        if run.last
        else 1e6
    )


@cache
def _firsts(lead: int) -> tuple[tuple[str, tuple[int, ...]], ...]:
    """Characters in use that end with a first byte of the user area, and its second bytes."""
    found = [(character_of(lead, trail), leads) for trail, leads in _OWN.items()]
    return tuple((character, leads) for character, leads in found if character and is_known(character))


@cache
def _seconds(trail: int, leads: tuple[int, ...]) -> tuple[str, ...]:
    """Characters in use that begin with a second byte of the user area and end with `trail`."""
    found = (character_of(lead, trail) for lead in leads)
    return tuple(character for character in found if character and is_known(character))


def _ends(value: str, at: int, way: _Way) -> list[Run]:
    """The ends of a way at a letter or a sign of loss, also where a gap is right before it."""
    ended = ended_by_loss if value[at] in LOST else ended_by_letter
    runs = [run._replace(gaps=way.gaps) for run in ended(value, at, way.lead, way.text)]
    for first, leads in _likely_firsts(way):
        last, end = _last_over_gap(value, at, leads)
        if last:
            runs.append(Run(way.text + first, last, "", end, gaps=way.gaps + 1))
    return runs


def _last_over_gap(value: str, at: int, leads: tuple[int, ...]) -> tuple[tuple[str, ...], int]:
    """What the last character may be that has its first byte in a gap, and where it ends; nothing where any may."""
    if value[at] in LOST:
        bracket = LOST_BRACKET.match(value, at + 1)
        if not bracket:
            return (), at
        return tuple(one for lead in leads for one in read_and_led_by(bracket[1], lead)), bracket.end()
    last = _seconds(ord(value[at]), leads)
    annotation = ANNOTATION.match(value, at + 1)
    readable = annotation and tuple(one for one in last if one in characters_read(annotation[1]))
    return (readable, annotation.end()) if annotation and readable else (last, at + 1)


def lacks_some(before: str, text: str, after: str, is_said: Callable[[str], bool]) -> bool:
    """Whether a reading without a gap may be one with gaps: one of its characters seems to be the ends of two.

    What lies between the first byte of one and the second byte of the next may be gone: 當得中目前 was 當得知全市目前.
    What the page has elsewhere (`is_said`) is no such thing.
    """
    whole = (before + text + after).replace("?", "，")
    places = [len(before) + at for at, character in enumerate(text) if character != "?"]
    return any(_are_two_likelier(whole, at) and not is_said(whole[max(0, at - 2) : at + 3]) for at in places)


def _are_two_likelier(text: str, at: int) -> bool:
    """Whether the characters beside that at `at` go well with two others that have its first and its second byte.

    They do better than a character that is out of use.
    """
    pair = bytes_of(text[at])
    if not pair or not is_han(text[at]):  # a wide letter alone: 收回ｆ子 was 收回，面子
        return (
            text[at].isascii() and text[at].isalnum() and is_han(text[at - 1]) and is_han(text[at + 1 : at + 2] or "。")
        )
    if not is_known(text[at]):
        return True
    before, after = text[max(0, at - _NEAR) : at], text[at + 1 : at + 1 + _NEAR]
    own_firsts = tuple(one for one, _ in _firsts(pair[0]) if (is_han(one) or one in _MARKS) and one != text[at])
    own_seconds = tuple(one for one in _seconds(pair[1], _LOW + _HIGH) if is_han(one) and one != text[at])
    firsts = likeliest_between(before, own_firsts, "", _FIRSTS)
    seconds = likeliest_between("，", own_seconds, after, _FIRSTS)
    if not firsts or not seconds:
        return False
    apart = min(sentence.cost(before + first) for first in firsts) + min(sentence.cost(one + after) for one in seconds)
    most = _MOST_APART_IN_NAME if sentence.may_be_name(text, at) else _MOST_APART
    return apart - sentence.cost(before + text[at] + after) < most
