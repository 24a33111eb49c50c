"""Whose a verb is that has no name in its clause: still the subject before, or somebody else's."""

from __future__ import annotations

import re

from extractnews.kinds.activities.told.sentence import Sentence, Verb
from extractnews.kinds.activities.words import beside, carried, other_subject, verbs
from extractnews.match.late_pattern import LatePattern

_AFTER_THE_DAY = LatePattern(r".*[日天午晚晨夜]", re.DOTALL)
_LEADS = LatePattern(r"(?:带领|率领|率)[^,。;:]{2,20}$")
_SETTINGS = ("在", "以", "冒", "顶", "沿", "从", "乘", "踏着", "带着")
_OPENINGS = ("在", "一下", "到", "经", "从", "沿", "冒", "当", "每到")
_LONGEST_SETTING = 24  # characters of a phrase like 在大雨中 before a verb
_OBJECT = LatePattern("对.{1,12}(?:进行|开展)了?")  # 对张家港市进行考察
_LOOK_BACK = 60  # characters before a verb in which its clause can name who acts


def is_carried(sentence: Sentence, verb: Verb) -> bool:
    """Whether a verb in a sentence without a named subject goes on with the one of the sentence before."""
    plain = sentence.plain
    ends_list = plain.startswith("以及", verb.clause) and sentence.ground.places.has(verb.clause, verb.start)
    if not ends_list and not _names_nobody(plain, verb.clause, verb.start):
        return False
    if verb.clause == sentence.start:
        return True
    end = sentence.clause_end(sentence.start)
    opening = plain[sentence.start : min(end, sentence.start + _LOOK_BACK)].strip(" “”")
    return (
        opening.startswith((*_OPENINGS, *beside("vague").words))
        or _names_nobody(plain, sentence.start, end)
        or any(opening.startswith(word) for word, name in verbs().items() if name in ("go", "look", "chair"))
    )


def is_about_others(sentence: Sentence, verb: Verb) -> bool:
    """Whether the clause of a verb, after that of its subject, names others who act: 消防官兵赶赴."""
    prefix = sentence.plain[max(verb.clause, verb.start - _LOOK_BACK) : verb.start]
    prefix = prefix.rpartition("陪同")[2].lstrip("下 ”")  # 在县长李四等的陪同下|到
    return bool(prefix) and not beside("lead").follow(prefix, 0) and bool(other_subject().search(prefix))


def _names_nobody(plain: str, start: int, end: int) -> bool:
    """Whether `plain[start:end]` holds no more than a day, a setting, and words like 随后 and 一行."""
    if end - start > _LOOK_BACK:
        return False
    rest = plain[start:end].strip(" “”")
    day = _AFTER_THE_DAY.match(rest)
    if day is not None:
        rest = rest[day.end() :]
    if rest.startswith(_SETTINGS):
        return len(rest) <= _LONGEST_SETTING
    led = _LEADS.search(rest)  # 他带领部分委员|到
    if led is not None:
        rest = rest[: led.start()]
    at = 0
    while at < len(rest):
        word = carried().match(rest, at)
        if word is None:
            return _OBJECT.fullmatch(rest, at) is not None or (
                rest.startswith(_SETTINGS, at) and len(rest) - at <= _LONGEST_SETTING
            )
        at = word.end()
    return True
