"""Finds the verbs of visiting, chairing and coming along, and has their sentences read into events."""

from __future__ import annotations

from extractnews.kinds.activities.event import Event
from extractnews.kinds.activities.scene import Ground, Scene
from extractnews.kinds.activities.words import beside, verbs
from extractnews.match.scan import Anchors, Hit

_NEEDS_A_PLACE = frozenset(("到", "率队到", "带队到", "来", "抵"))
_BOUND = frozenset("受得收达看感听遇提想谈找接做拿见直碰")  # 受到湘潭县的欢迎 goes nowhere
_FAR = 40  # characters before 座谈 within which a place has to be named
_NEAR = 12  # characters after 在 within which a place has to begin


def read_events(ground: Ground, anchors: Anchors) -> list[Event]:
    """All events of the page in order of the text."""
    events: list[Event] = []
    hits: list[Hit] = []
    start, end = 0, -1
    for hit in _verbs(ground, anchors):
        if hit.start >= end:
            if hits:
                events += Scene(ground, (start, end), events).read(hits)
            hits = []
            start, end = ground.page.sentence_at(hit.start)
        hits.append(hit)
    if hits:
        events += Scene(ground, (start, end), events).read(hits)
    return events


def _verbs(ground: Ground, anchors: Anchors) -> list[Hit]:
    """The verbs without overlaps, leftmost and longest; those that are none by what stands beside them are out."""
    chosen: list[Hit] = []
    for hit in anchors.of("activities.verb"):  # by end, the longest first
        if not _is_verb(ground, hit) or ground.cast.is_named_in(hit.start, hit.end):
            continue
        while chosen and chosen[-1].start >= hit.start:
            chosen.pop()
        if not chosen or chosen[-1].end <= hit.start:
            chosen.append(hit)
    return chosen


def _is_verb(ground: Ground, hit: Hit) -> bool:
    """Refuses 到 without a place after it, 在 inside a clause, and compounds like 督导组 and 接受检查."""
    plain, start, end = ground.page.plain, hit.start, hit.end
    if hit.word == "在":
        return (not start or plain[start - 1] in ",。;!?\n ”") and ground.places.has(end, end + _NEAR)
    if hit.word in _NEEDS_A_PLACE:
        return ground.places.begins_at(end) and not (hit.word == "到" and plain[start - 1 : start] in _BOUND)
    if beside("not_visit_before").precede(plain, start):
        return False
    kind = verbs()[hit.word]
    if kind == "talk" and not ground.places.has(max(0, start - _FAR), start):
        return False
    if kind == "go" and not hit.word.startswith("深入"):  # 深入学习 goes nowhere
        return plain[end : end + 1] not in ("来", "去") or ground.places.begins_at(end)  # 走进来, but 前往来凤县
    return not beside("not_visit_after").follow(plain, end)
