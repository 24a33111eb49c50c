"""How the verbs of a sentence become events: one that is new, the one before gone on with, or none."""

from __future__ import annotations

from extractnews.kinds.activities.event import ABROAD, HERE, OTHERS, UNNAMED, Event
from extractnews.kinds.activities.told.company import company_of, is_phrase
from extractnews.kinds.activities.told.doubts import Doubts
from extractnews.kinds.activities.told.meetings import is_no_meeting, venue_of
from extractnews.kinds.activities.told.sentence import Sentence, Verb
from extractnews.kinds.activities.told.so_far import SoFar
from extractnews.kinds.activities.told.stops import is_abroad, is_nowhere, scene_of, stops_of
from extractnews.kinds.activities.told.subject import Subject, is_of_a_party, subject_of
from extractnews.kinds.activities.words import OURS, verbs
from extractnews.kinds.places.delegations import GROUP
from extractnews.match.late_pattern import LatePattern

_SPEECH = LatePattern(r"(?<![并作表了])讲话")  # 视察时的讲话, but 主持会议并讲话
_COMES_HERE = "来莅"  # a reporter says so of those who come to him
_WHEN = ("后", "时", "之前", "之际")  # 在九江地震发生后 says when, not where
_DELEGATION = LatePattern(f"{GROUP}|一行|率队|带队|率团")
_ON_SITE = "在现场"
_TOGETHER = ("一同", "一起", "一道")
_DAY_AND_HOUR = 20  # characters between 并 and 亲自: 并于25日上午8:00亲自
_ADJACENT = 3  # characters between 参加 and the verb that is only its object: 参加上述调研


def is_object(sentence: Sentence, so_far: SoFar, verb: Verb) -> bool:
    """Whether a verb only says what someone came along for: 陪同调研, 参加上述活动; 一道植树 only where it was told."""
    before = verb.before
    if before is None or verb.start - before.end > _ADJACENT:
        return False
    if before.kind != "along" or before.word == _ON_SITE or is_phrase(sentence, before):
        return False
    if before.acting < verb.acting:
        return False
    if before.word in _TOGETHER and next(so_far.latest_of(sentence.piece), None) is None:
        return False
    return not sentence.ground.places.has(verb.end, verb.clause_end)


def go_on(sentence: Sentence, so_far: SoFar, verb: Verb) -> SoFar | None:
    """With what a verb of looking says was done on the visit just told; None where it names a person, place or day."""
    last, before, ground = so_far.last, verb.before, sentence.ground
    if last is None or before is None or last.is_meeting or not (last.persons or last.rule == OTHERS):
        return None
    if verb.acting != sentence.acting_before(last.start):
        return None
    if ground.places.has(max(before.end, last.end), verb.clause_end):
        return None
    if ground.calendar.speaks_between(last.start, verb.start):
        return None
    came = tuple(one.person for one in sentence.along if last.end <= one.start and one.end <= verb.start)
    return so_far.with_last(last.gone_on(_more_telling(last.verb, verb.word), verb.clause_end, (), came))


def visit(sentence: Sentence, so_far: SoFar, verb: Verb) -> SoFar:
    """With the visit that a verb tells, if it tells one."""
    subject = subject_of(sentence, so_far, verb)
    if not subject.persons:
        if verb.kind == "chair" or not is_of_a_party(sentence, verb):
            return so_far
        subject = Subject((), subject.since, OTHERS)
    if sentence.is_quoted(verb.start):
        return so_far
    doubts = so_far.doubts.until(verb.start, subject.since, sentence)
    event = None
    if not (_is_doubted(sentence, verb, subject.since, doubts) or _is_no_visit(sentence, verb, subject.since)):
        event = _event(sentence, so_far, verb, subject)
    if event is None:
        return SoFar(so_far.recent, so_far.visits, so_far.to_join, doubts)
    return SoFar(so_far.recent, _with(so_far.visits, event), (), doubts)


def stay(sentence: Sentence, so_far: SoFar) -> SoFar:
    """`在新苑小区,她要求…`: who is on a visit is where the sentence opens."""
    opening = next((verb for verb in sentence.verbs if verb.kind == "presence"), None)
    if opening is None:
        return so_far
    latest, cast = next(so_far.recent_of(sentence.piece), None), sentence.ground.cast
    if latest is None or latest.is_meeting:
        return so_far
    comma = opening.clause_end
    stops = sentence.ground.places.stops(opening.end, comma)
    if not stops or comma == sentence.end or sentence.plain.endswith(_WHEN, opening.end, comma):
        return so_far
    persons = cast.group(sentence.acting, len(sentence.acting))
    persons = persons or sentence.ground.last_named(sentence.start, sentence.piece)
    if set(persons).isdisjoint((*latest.persons, *latest.company)):
        return so_far
    return so_far.and_visit(Event(sentence.piece, persons, (), stops, "在", opening.start, comma, "presence"))


def _is_doubted(sentence: Sentence, verb: Verb, since: int, doubts: Doubts) -> bool:
    """Whether the words before a verb take the visit away; who demands of others, 并于次日亲自|深入, goes himself."""
    if not doubts.hold(since, verb.clause):
        return False
    himself = sentence.plain.rfind("亲自", verb.clause, verb.start)
    and_also = sentence.plain.rfind(",并", max(since, himself - _DAY_AND_HOUR), himself)
    return himself < 0 or and_also < 0 or doubts.hold(and_also, and_also)


def _is_no_visit(sentence: Sentence, verb: Verb, since: int) -> bool:
    """Whether a verb tells of what was said on a visit, chairs what is no meeting, or talks no one says where."""
    plain, end = sentence.plain, verb.clause_end
    if plain.find("精神", verb.end, end) >= 0:
        return True
    if plain.find("讲话", verb.end, end) >= 0 and _SPEECH.search(plain, verb.end, end):
        return True
    kind = verb.kind
    if kind == "talk":  # only 在疏附县同村民座谈 tells where
        at = plain.rfind("在", verb.clause, verb.start)
        return at < 0 or not sentence.ground.places.begins_at(at + 1)
    return kind == "chair" and is_no_meeting(sentence, verb, since)


def _event(sentence: Sentence, so_far: SoFar, verb: Verb, subject: Subject) -> Event | None:
    """What a verb tells of its subject: where, on which days, with whom; None where it names no place it needs."""
    is_meeting, rule = verb.kind == "chair", subject.rule
    stops = stops_of(sentence, so_far, verb, subject.since)
    days = sentence.ground.calendar.in_sentence(sentence.start, verb.start, sentence.end)
    if not stops:
        if is_abroad(sentence, so_far, verb, subject.persons):
            rule = ABROAD
        elif is_meeting:
            venue = venue_of(sentence, so_far, verb)
            stops, days = (venue.stops, days or venue.days) if venue is not None else (stops, days)
        elif scene := scene_of(sentence, verb):
            stops = scene
        elif is_nowhere(sentence, verb, rule):
            return None
        elif (ours := sentence.plain.startswith(OURS, verb.end)) or verb.word[0] in _COMES_HERE:
            stops = sentence.ground.places.home_stop(verb.start)
            rule = HERE if stops and rule == "named subject" and not ours else rule
            if not stops and _DELEGATION.search(sentence.plain, sentence.start, verb.start):
                rule = UNNAMED
    company = company_of(sentence, so_far, verb)
    span = verb.start, verb.clause_end
    return Event(sentence.piece, subject.persons, days, stops, verb.word, *span, rule, is_meeting, company)


def _with(visits: tuple[Event, ...], event: Event) -> tuple[Event, ...]:
    """The visits with one more, or the last made longer where both tell of the same."""
    last = visits[-1] if visits else None
    if last is None or last.is_meeting or event.is_meeting:
        return (*visits, event)
    if last.persons != event.persons or last.days != event.days:
        return (*visits, event)
    verb = _more_telling(last.verb, event.verb)
    return (*visits[:-1], last.gone_on(verb, event.end, event.stops, event.company))


def _more_telling(verb: str, other: str) -> str:
    """What was done there rather than that someone went there."""
    return other if verbs()[verb] in ("go", "talk") else verb
