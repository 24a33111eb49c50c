"""Meetings: what is one, and where it takes place."""

from __future__ import annotations

from extractnews.kinds.activities.event import VENUE, Event
from extractnews.kinds.activities.told.sentence import Sentence, Verb
from extractnews.kinds.activities.told.so_far import SoFar
from extractnews.match.late_pattern import LatePattern

_JUST_TOLD = 160  # characters
_MEETING = LatePattern(r"(?<![社学机])会|学会议|座谈")
# A meeting that is held: not 社会, 学会 or 机会, but 教学会议.
_HELD = LatePattern(
    r"(?:召开|举行|出席|参加)[^。!?;\n]{0,40}(?:(?<![社学机不])会议?|学会议)(?=[,。;:上)]|并)"
    r"|(?:(?<![社学机不])会议?|学会议)[^,。!?;\n]{0,30}(?:召开|举行|开幕|闭幕|开班)"
)


def names_meeting(sentence: Sentence, start: int, end: int) -> bool:
    """Whether `plain[start:end]` has the word for one."""
    return _MEETING.search(sentence.plain, start, end) is not None


def is_no_meeting(sentence: Sentence, verb: Verb, since: int) -> bool:
    """Whether someone chairs something else: 主持工作; in 会议由张三|主持 it stands before the subject."""
    is_passive = "由" in sentence.plain[verb.clause : since]
    if verb.word == "主持" and verb.end == verb.clause_end and not is_passive:
        return not _was_held(sentence, verb)
    begin = verb.clause if is_passive else verb.start
    return not names_meeting(sentence, begin, verb.clause_end)


def _was_held(sentence: Sentence, verb: Verb) -> bool:
    """Whether a meeting was just told: 凯里市召开推进会。市长张三讲话,副市长李四|主持。"""
    plain, end = sentence.plain, verb.clause
    return _HELD.search(plain, max(plain.rfind("\n", 0, end) + 1, end - _JUST_TOLD), end) is not None


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
