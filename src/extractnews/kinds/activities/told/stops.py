"""Where a verb leads: the places that are its goal, and what it means that it names none."""

from __future__ import annotations

from extractnews.kinds.activities.event import ABROAD, CARRIED, Stop
from extractnews.kinds.activities.told.sentence import Sentence, Verb
from extractnews.kinds.activities.told.so_far import SoFar

_SCENES = ("现场", "火场", "灾区", "事发地", "灾害现场", "震中")
_LONGEST_SCENE = 8
_PREDICATES = frozenset("是有为在将已属位被说受遭曾把让对从也都要")  # with one of them a clause lists no places
_WHILE = ("中", "时", "过程", "期间", "结束", "后")


def stops_of(sentence: Sentence, so_far: SoFar, verb: Verb, since: int) -> tuple[Stop, ...]:
    """What the verb's own object names, a phrase 在… before it, else the phrase that opens the sentence.

    A meeting has no places for an object: 主持召开全市… tells what it is about.
    """
    places, plain = sentence.ground.places, sentence.plain
    before, opening = verb.before, verb.opening
    stops: tuple[Stop, ...] = ()
    begin = since if before is None or before is opening else max(since, before.end)
    leads_there = verb.kind == "go" and places.begins_at(verb.end)
    if not leads_there and places.has(begin, verb.start):
        at = max([plain.rfind(word, begin, verb.start) for word in "在到于对"])
        if at < 0 and plain.startswith("以及", verb.clause):
            at = verb.clause  # 到甲园、乙馆,以及丙县丁镇参观
        stops = places.stops(at + 1, verb.start) if at >= 0 else ()
    if verb.kind != "chair" or places.begins_at(verb.end):
        stops += places.stops(verb.end, verb.clause_end)
        stops += _listed_on(sentence, verb) if stops else ()
    if stops or so_far.visits or opening is None:
        return stops
    if opening.start < max(since, verb.clause):
        return places.stops(opening.end, opening.clause_end)
    return ()


def _listed_on(sentence: Sentence, verb: Verb) -> tuple[Stop, ...]:
    """What the clauses after that of the verb go on to list: 深入甲县乙镇、丙镇,|丁县戊镇察看灾情."""
    plain, places = sentence.plain, sentence.ground.places
    stops: tuple[Stop, ...] = ()
    end = verb.clause_end
    while plain[end : end + 1] == "," and places.begins_at(end + 1):
        begin, end = end + 1, sentence.clause_end(end + 1)
        until = min((one.start for one in sentence.verbs if begin <= one.start < end), default=end)
        if not _PREDICATES.isdisjoint(plain[begin:until].replace("有限", "")) or sentence.ground.cast.is_named_in(
            begin, until
        ):
            break
        stops += places.stops(begin, until)
        if until < end:
            break
    return stops


def scene_of(sentence: Sentence, verb: Verb) -> tuple[Stop, ...]:
    """赶往|现场, 赶赴|火场: the county spoken of last, where something has happened."""
    behind = sentence.plain[verb.end : min(verb.clause_end, verb.end + _LONGEST_SCENE)]
    if verb.kind != "go" or not any(scene in behind for scene in _SCENES):
        return ()
    floor = sentence.ground.page.pieces[sentence.piece].start if sentence.piece >= 0 else 0
    return sentence.ground.places.last_county(verb.start, floor)


def is_abroad(sentence: Sentence, so_far: SoFar, verb: Verb, persons: tuple[int, ...]) -> bool:
    """Whether the sentence leads to a land without a code, or the same persons were there by the event before."""
    places = sentence.ground.places
    if places.leads_abroad(sentence.start, verb.clause_end):
        return True
    if not places.leads_abroad(0, verb.clause_end):
        return False
    latest = next((event for event in so_far.latest_of(sentence.piece) if event.persons), None)
    return latest is not None and latest.rule == ABROAD and set(persons) <= set(latest.persons)


def is_nowhere(sentence: Sentence, verb: Verb, rule: str) -> bool:
    """Whether a verb without stops tells no visit: 到嘉禾县任职; 率团前往 after where they go; 检查中,他指出."""
    if sentence.ground.places.begins_at(verb.end):
        return True
    if verb.kind == "go" and verb.clause_end == verb.end:
        return True
    return rule == CARRIED and sentence.plain.startswith(_WHILE, verb.end)
