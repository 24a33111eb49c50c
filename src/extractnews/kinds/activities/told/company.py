"""Who came along, by a phrase (在张三陪同下) or a verb of its own (张三陪同。张三参加活动。); who led (张三带队。)."""

from __future__ import annotations

from extractnews.kinds.activities.event import OTHERS, Event, Stop
from extractnews.kinds.activities.told.meetings import names_meeting
from extractnews.kinds.activities.told.sentence import Sentence, Verb
from extractnews.kinds.activities.told.so_far import SoFar
from extractnews.kinds.activities.words import doubt
from extractnews.light_classes import replace
from extractnews.match.late_pattern import LatePattern

_JOINED = ("陪同调研", "陪同检查", "陪同考察", "陪同看望", "陪同视察", "陪同督导", "陪同走访", "陪同慰问")
_PART_OF_VISIT = LatePattern("(?:(?:调研|考察|检查|视察)(?:活动)?|慰问活动|督导|督查|走访)\\Z")
_DOWN = ("下乡", "下村", "下基层", "下到")
_LOOKING = ("视察", "调研", "考察", "检查", "督导", "督查", "走访", "慰问", "活动")
_NAMED_AFTER = LatePattern(r"[^,。;:]{0,8}的[^,。;:]{0,6}[有是]:?")


def company_of(sentence: Sentence, so_far: SoFar, verb: Verb) -> tuple[int, ...]:
    """Who comes along with the visit of a verb, by a phrase before it or as `to_join`."""
    if not sentence.along:
        return so_far.to_join
    phrased = [one.person for one in sentence.along if one.end <= verb.start]
    return tuple(dict.fromkeys((*so_far.to_join, *phrased)))


def is_phrase(sentence: Sentence, verb: Verb) -> bool:
    """Whether 陪同 only closes a phrase, which says who comes along with the visit to be told: 在张三的陪同|下."""
    if not sentence.plain.startswith("下", verb.end):
        return False
    closes = any(one.end <= verb.start for one in sentence.along)  # 在张三陪同|下|到某县, but 李四陪同|下到某村
    if closes and sentence.plain.rfind("在", sentence.start, verb.start) >= 0:
        return True
    return not sentence.plain.startswith(_DOWN, verb.end)


def come_along(sentence: Sentence, so_far: SoFar, verb: Verb) -> SoFar:
    """With those who came along by a verb like 陪同 or 参加; attending a meeting is no visit."""
    if is_phrase(sentence, verb):
        return so_far
    of_a_visit = verb.word.startswith(_JOINED) or sentence.plain.startswith(_LOOKING, verb.end)
    listed = _NAMED_AFTER.match(sentence.plain, verb.end)  # 陪同考察的省领导有:
    told_to = verb.clause_end if listed is None else listed.end()
    if names_meeting(sentence, verb.end, told_to) and not (of_a_visit and verb.word.startswith("陪同")):
        return so_far
    behind = sentence.acting[verb.acting : verb.acting + 1]
    if listed is None and behind and behind[0].start == verb.end:
        return replace(so_far, to_join=_before(sentence, so_far, verb))  # 张三陪同李四到…
    if listed is None:
        named = _before(sentence, so_far, verb)
    else:
        named = _persons(sentence, sentence.acting_before(listed.end()))
    leader = _leader(sentence, verb.start)
    there = _where_they_joined(sentence, verb)
    is_first = verb.before is None and (of_a_visit or bool(there))
    joined = _event_joined(sentence, so_far, leader, is_first_of_visit=is_first)
    others = tuple(person for person in named if person != leader)
    if joined is None or joined.is_meeting or not others:
        return so_far
    others = tuple(person for person in others if person not in joined.persons)
    if there:
        told = joined.days, there, verb.word, verb.start, verb.clause_end, "companion"
        return so_far.and_visit(Event(sentence.piece, others, *told))
    is_unclear = joined.rule == OTHERS and verb.word == "参加" and not sentence.plain.startswith(_LOOKING, verb.end)
    return so_far if is_unclear else so_far.with_company(joined, others)


def _where_they_joined(sentence: Sentence, verb: Verb) -> tuple[Stop, ...]:
    """The part of a longer visit that they came along for: 市长李四参加|某市有关调研活动."""
    if verb.word != "参加" or not sentence.ground.places.begins_at(verb.end):
        return ()
    told = sentence.plain[verb.end : verb.clause_end]
    return sentence.ground.places.stops(verb.end, verb.clause_end) if _PART_OF_VISIT.search(told) else ()


def take_lead(sentence: Sentence, so_far: SoFar, verb: Verb) -> SoFar:
    """With the party's visit as that of those who led it: 省督导组到双牌县检查,省水利厅厅长张三|带队。"""
    party = next((event for event in so_far.latest_of(sentence.piece) if not event.is_meeting), None)
    if party is None or party.persons or not verb.acting:
        return so_far
    last = sentence.acting[verb.acting - 1]
    if last.start < verb.clause or doubt().search(sentence.plain, last.end, verb.start):
        return so_far
    return so_far.with_instead(party, party.led_by(sentence.ground.cast.group(sentence.acting, verb.acting)))


def _before(sentence: Sentence, so_far: SoFar, verb: Verb) -> tuple[int, ...]:
    """Those who act between the visits told in the sentence and the verb."""
    begin = max((event.end for event in so_far.visits), default=sentence.start)
    return _persons(sentence, sentence.acting_before(begin), verb.acting)


def _persons(sentence: Sentence, first: int, end: int | None = None) -> tuple[int, ...]:
    return tuple(dict.fromkeys(one.person for one in sentence.acting[first:end]))


def _leader(sentence: Sentence, verb: int) -> int | None:
    """Whom the others went with: 上官铁军随|郜文渊|一同检查."""
    if sentence.plain.find("随", sentence.start, verb) < 0:
        return None
    behind = (one for one in sentence.acting if sentence.start < one.start < verb)
    return next((one.person for one in behind if sentence.plain[one.start - 1] == "随"), None)


def _event_joined(sentence: Sentence, so_far: SoFar, leader: int | None, *, is_first_of_visit: bool) -> Event | None:
    """The event that others came along with: the leader's, else the one last told.

    A sentence that opens with 陪同调研 speaks of the visit before, even where a meeting was told since.
    """
    if leader is not None:
        return next((event for event in so_far.latest_of(sentence.piece) if leader in event.persons), None)
    latest = so_far.last or _last_told(sentence, so_far)
    if latest is not None and latest.is_meeting and is_first_of_visit:
        return next((event for event in so_far.recent_of(sentence.piece) if not event.is_meeting), None)
    return latest


def _last_told(sentence: Sentence, so_far: SoFar) -> Event | None:
    """The event last told before the sentence, unless in another paragraph and a new day has begun since."""
    latest = next(so_far.recent_of(sentence.piece), None)
    if latest is None:
        return None
    line = sentence.ground.page.line_at(sentence.start)
    if line is not None and latest.start >= line.start:
        return latest
    return None if sentence.ground.calendar.speaks_between(latest.end, sentence.start) else latest
