"""Whose a verb is: the persons named before it in its sentence, else those who went on from the sentence before."""

from __future__ import annotations

from extractnews.kinds.activities.event import CARRIED
from extractnews.kinds.activities.told.carried import is_about_others, is_carried
from extractnews.kinds.activities.told.sentence import Sentence, Verb
from extractnews.kinds.activities.told.so_far import SoFar
from extractnews.kinds.activities.words import OURS, hearsay, party, visitors
from extractnews.light_classes import dataclass
from extractnews.match.late_pattern import LatePattern

_AGAIN = LatePattern("又|再次|[他她]还")
_LIST_END = LatePattern(
    "(?:各|有关|相关|部分|以?及|和|[省市县区州]直)[^,。;:“”]{1,30}?(?:书记|负责人|负责同志|主任|领导|成员|代表)"
    "(?:等|一行|先后|分别|一起|一同|共同)*"
)
_WITH = tuple("," + joint for joint in ("与", "和", "同", "会同"))
_BEFORE_THAT = ("后", "时", "中", "期间")
_TOGETHER = tuple(who + joint for who in "他她" for joint in "与和同")
_LONGEST_OBJECT = 20  # characters between 检查 and the titles of who does so: 检查指导防汛工作的
_LEADING = ("率", "带领", "带队")
_LOOK_BACK = 40  # characters before a subject in which 据传 and the like stand, and before a verb in which a party does


@dataclass(frozen=True)
class Subject:
    """The persons a verb belongs to, the offset from which what is said of them counts, and how they were found."""

    persons: tuple[int, ...]
    since: int
    rule: str


def subject_of(sentence: Sentence, so_far: SoFar, verb: Verb) -> Subject:
    """The subject of a verb ; of nobody where it is not told or no official."""
    count = verb.acting
    if count:
        since = sentence.acting[count - 1].end
        is_theirs = since >= verb.clause or not is_about_others(sentence, verb) or _is_listed_on(sentence, verb, since)
        return Subject(_named(sentence, count) if is_theirs else (), since, "named subject")
    follower = _who_follows(sentence, verb) or _whom_it_describes(sentence, verb)
    if follower:
        return Subject(follower, sentence.start, "named subject")
    if not is_carried(sentence, verb):
        return Subject((), sentence.start, "")
    return Subject(_who_goes_on(sentence, so_far, verb), sentence.start, CARRIED)


def _who_follows(sentence: Sentence, verb: Verb) -> tuple[int, ...]:
    """Whom the clause after tells where the verb only says what came before: 参观了展馆后,|张三|指出."""
    end = verb.clause_end
    if verb.clause != sentence.start or not sentence.plain.endswith(_BEFORE_THAT, verb.end, end):
        return ()
    first = sentence.acting[0] if sentence.acting else None
    return (first.person,) if first is not None and first.start == end + 1 else ()


def _whom_it_describes(sentence: Sentence, verb: Verb) -> tuple[int, ...]:
    """`正在岳阳市检查防汛工作的|省长张三`: who is spoken of as being on a visit, right behind it."""
    first = sentence.acting[0] if sentence.acting else None
    if verb.kind != "look" or first is None or not 0 < first.start - verb.end <= _LONGEST_OBJECT:
        return ()
    plain = sentence.plain
    if plain[first.start - 1] != "的" or first.start > verb.clause_end:
        return ()
    at = plain.rfind("在", verb.clause, verb.start)
    is_there = at >= 0 and (sentence.ground.places.begins_at(at + 1) or plain.startswith(OURS, at + 1))
    return (first.person,) if is_there else ()


def is_of_a_party(sentence: Sentence, verb: Verb) -> bool:
    """`省督导组到双牌县督导`, `省督导组对我县工作进行检查`: nobody's visit, but officials may come along."""
    if verb.acting:
        return False
    plain, end = sentence.plain, verb.clause_end
    party = visitors().search(plain, max(sentence.start, verb.start - _LOOK_BACK), verb.start)
    if party is None:
        return False
    begin = max(party.end(), verb.clause)
    return sentence.ground.places.has(begin, end) or any(plain.find(ours, begin, end) >= 0 for ours in OURS)


def _is_listed_on(sentence: Sentence, verb: Verb, since: int) -> bool:
    """`市长张三,各区县委书记|考察了…`: whether others only end the list of those who act."""
    return since == verb.clause - 1 and _LIST_END.fullmatch(sentence.plain, verb.clause, verb.start) is not None


def _named(sentence: Sentence, count: int) -> tuple[int, ...]:
    """The persons joined to the last of the first `count` named; none where the sentence only says what is rumoured."""
    start = sentence.acting[count - 1].start
    clause = sentence.clause_start(start)
    if clause < start and hearsay().search(sentence.plain, max(clause, start - _LOOK_BACK), start):
        return ()
    group = sentence.ground.cast.group(sentence.acting, count)
    if sentence.plain.endswith(_TOGETHER, 0, sentence.acting[count - len(group)].start):
        # 他与|康铁成|一起: the one named before goes, too
        group = tuple(dict.fromkeys((*sentence.ground.last_named(sentence.start, sentence.piece), *group)))
    first = count - len(group)
    if first and sentence.plain.endswith(_WITH, 0, sentence.acting[first].start):
        # 张三来到某市,与|李四|一道检查
        group = tuple(dict.fromkeys((*sentence.ground.cast.group(sentence.acting, first), *group)))
    return group


def _who_goes_on(sentence: Sentence, so_far: SoFar, verb: Verb) -> tuple[int, ...]:
    """The persons last named; for 调研组, and where the last named only came along, those of the event before."""
    if so_far.last is not None and so_far.last.persons:
        return so_far.last.persons
    named = sentence.ground.last_named(sentence.start, sentence.piece)
    latest = next((event for event in so_far.recent_of(sentence.piece) if event.persons), None)
    if latest is None:
        return named
    group = party().search(sentence.plain, verb.clause, verb.start)
    if group and (led := _led(sentence, so_far, group.group())):
        return led
    goes_on = group or _AGAIN.search(sentence.plain, verb.clause, verb.start)
    return latest.persons if goes_on or set(named) <= set(latest.company) else named


def _led(sentence: Sentence, so_far: SoFar, group: str) -> tuple[int, ...]:
    """Who led the party of which the sentence goes on to tell: 由李四率领的省慰问团来到某州。…慰问团|深入某县."""
    plain, page = sentence.plain, sentence.ground.page
    for event in so_far.recent_of(sentence.piece):
        begin = page.sentence_at(event.start)[0]
        at = plain.find(group, begin, event.start)
        if at >= 0 and event.persons and any(plain.find(word, begin, at) >= 0 for word in _LEADING):
            return event.persons
    return ()
