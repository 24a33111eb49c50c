"""Reads the page sentence by sentence, and each sentence verb by verb, into events."""

from __future__ import annotations

from extractnews.kinds.activities.event import Event
from extractnews.kinds.activities.named.ground import Ground
from extractnews.kinds.activities.told.company import come_along, take_lead
from extractnews.kinds.activities.told.meetings import meet
from extractnews.kinds.activities.told.sentence import Sentence
from extractnews.kinds.activities.told.so_far import RECENT, SoFar
from extractnews.kinds.activities.told.verbs import sentences_with_verbs
from extractnews.kinds.activities.told.visits import go_on, is_object, stay, visit
from extractnews.match.scan import Anchors


def read_events(ground: Ground, anchors: Anchors) -> list[Event]:
    """All events of the page in order of the text."""
    events: list[Event] = []
    for sentence in sentences_with_verbs(ground, anchors):
        recent = events[-RECENT:]
        so_far = _read_sentence(sentence, SoFar(recent))
        if so_far.recent is not recent:
            events[-RECENT:] = so_far.recent
        events += so_far.visits
    return events


def _read_sentence(sentence: Sentence, so_far: SoFar) -> SoFar:
    """What is told after the verbs of a sentence: its events, and perhaps company for those before."""
    for verb in sentence.verbs:
        kind = verb.kind
        if kind == "along":
            so_far = come_along(sentence, so_far, verb)
        elif kind == "lead":
            so_far = take_lead(sentence, so_far, verb)
        elif kind == "meet" or (kind == "chair" and not verb.acting):
            so_far = meet(sentence, so_far, verb)
        elif kind != "presence" and not is_object(sentence, so_far, verb):
            so_far = (go_on(sentence, so_far, verb) if kind == "look" else None) or visit(sentence, so_far, verb)
    return so_far if so_far.visits else stay(sentence, so_far)
