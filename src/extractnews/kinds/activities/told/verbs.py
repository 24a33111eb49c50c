"""Finds the verbs of visiting, chairing and coming along, and the sentences that have some."""

from __future__ import annotations

from collections.abc import Iterator

from extractnews.kinds.activities.named.ground import Ground
from extractnews.kinds.activities.told.sentence import Sentence
from extractnews.kinds.activities.words import OURS, Beside, beside, verbs
from extractnews.match.late_pattern import LatePattern
from extractnews.match.scan import Anchors, Hit

_NEEDS_A_PLACE = frozenset(("到", "率队到", "带队到", "来", "抵"))
_BOUND = frozenset("受得收达看感听遇提想谈找接做拿见直碰")  # 受到湘潭县的欢迎 goes nowhere
_ENDS = ("", *",。;!\n")  # what follows 带队 where it says all
_DEEDS = LatePattern("[^,。;:!?\\n]{0,30}(?:活动|交流|招商|推介|对接|洽谈)")  # 开展: not of a campaign
_HEARD = LatePattern("[^,。;:!?\\n]{0,30}(?:汇报|情况介绍)")
_ALONG = ("学习考察", "考察学习")  # 随同|学习考察: no word of learning what was said
_FAR = 40  # characters before 座谈 within which a place has to be named
_NEAR = 12  # characters after 在 within which a place has to begin


def sentences_with_verbs(ground: Ground, anchors: Anchors) -> Iterator[Sentence]:
    """The sentences that have verbs, in order of the text."""
    found: list[Hit] = []
    start, end = 0, -1
    for hit in _hits(ground, anchors):
        if hit.start >= end:
            if found:
                yield Sentence(ground, start, end, found)
            start, end = ground.page.sentence_at(hit.start)
            found = [hit]
        else:
            found.append(hit)
    if found:
        yield Sentence(ground, start, end, found)


def _hits(ground: Ground, anchors: Anchors) -> list[Hit]:
    """The verbs without overlaps, leftmost and longest; those that are none by what stands beside them are out."""
    chosen: list[Hit] = []
    is_named_in = ground.cast.is_named_in
    sides = beside("not_visit_before"), beside("not_visit_after")
    last_start = last_end = -1  # of the last one chosen
    for hit in anchors.of("activities.verb"):  # by end, the longest first
        start, end, _ = hit
        if last_start < start < last_end:
            continue  # 召开 of 主持召开
        if not _is_verb(ground, hit, sides) or is_named_in(start, end):
            continue
        while last_start >= start:
            chosen.pop()
            last_start, last_end = chosen[-1][:2] if chosen else (-1, -1)
        if last_end <= start:
            chosen.append(hit)
            last_start, last_end = start, end
    return chosen


def _is_verb(ground: Ground, hit: Hit, sides: tuple[Beside, Beside]) -> bool:
    """Refuses 到 without a place after it, 在 inside a clause, and compounds like 督导组 and 接受检查 by `sides`."""
    plain, (start, end, word) = ground.page.plain, hit
    if word == "在":
        return (not start or plain[start - 1] in ",。;!?\n ”") and ground.places.has(end, end + _NEAR)
    if word in _NEEDS_A_PLACE:
        is_place = ground.places.begins_at(end) or plain.startswith(OURS, end)
        return is_place and not (word == "到" and plain[start - 1 : start] in _BOUND)
    if sides[0].precede(plain, start):
        return False
    kind = verbs()[word]
    if kind == "talk" and not (ground.places.has(max(0, start - _FAR), start) and _is_done(plain, hit)):
        return False
    if kind == "go" and not word.startswith("深入"):  # 深入学习 goes nowhere
        return plain[end : end + 1] not in ("来", "去") or ground.places.begins_at(end)  # 走进来, but 前往来凤县
    says_all = kind != "lead" or plain[end : end + 1] in _ENDS
    return says_all and (not sides[1].follow(plain, end) or (kind == "along" and plain.startswith(_ALONG, end)))


def _is_done(plain: str, hit: Hit) -> bool:
    """Whether one is there for what is carried out or heard: 在深圳|开展经贸交流, 在岳阳|听取防汛汇报."""
    deeds = {"开展": _DEEDS, "听取": _HEARD}.get(hit.word)
    return deeds is None or deeds.match(plain, hit.end) is not None
