"""Meetings: what is one, and where it takes place."""

from __future__ import annotations

from extractnews.kinds.activities.event import VENUE, Event
from extractnews.kinds.activities.told.sentence import Sentence, Verb
from extractnews.kinds.activities.told.so_far import SoFar


def names_meeting(sentence: Sentence, start: int, end: int) -> bool:
    """Whether `plain[start:end]` has the word for one."""
    return sentence.plain.find("会", start, end) >= 0 or sentence.plain.find("座谈", start, end) >= 0


def is_no_meeting(sentence: Sentence, verb: Verb, since: int) -> bool:
    """Whether someone chairs something else: 主持工作; in 会议由张三|主持 it stands before the subject."""
    begin = verb.clause if "由" in sentence.plain[verb.clause : since] else verb.start
    return not names_meeting(sentence, begin, verb.clause_end)


def meet(sentence: Sentence, so_far: SoFar, verb: Verb) -> SoFar:
    """`现场会在温宿县召开`: where whoever is then said to chair was; nobody yet."""
    at = sentence.plain.rfind("在", verb.clause, verb.start)
    stops = sentence.ground.places.stops(max(at + 1, verb.clause), verb.start)
    if not stops:
        return so_far
    last = so_far.last
    if last is not None and last.persons and sentence.plain.startswith("并在", verb.clause):
        return so_far.with_last(last.gone_on(last.verb, last.end, stops))  # 来某省考察,并在某市举行座谈会
    days = sentence.ground.calendar.in_sentence(sentence.start, verb.start, sentence.end)
    return so_far.and_visit(
        Event(sentence.piece, (), days, stops, verb.word, verb.start, verb.end, VENUE, is_meeting=True)
    )


def venue_of(sentence: Sentence, so_far: SoFar, verb: Verb) -> Event | None:
    """The meeting last spoken of, for a verb of chairing that does not begin one."""
    if "召开" in verb.word:
        return None
    return next((event for event in so_far.latest_of(sentence.piece) if event.rule == VENUE), None)
