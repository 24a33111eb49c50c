"""Names of organs that no lexicon holds: 南华|大学, 农垦总局红兴隆|分局, 察尔森|水库管理局, 省委党史学习教育|指导组.

In: a reading and the organ at its head, or the organs read so far. Out: the organ with its name, or the name taken
into the post.
"""

from __future__ import annotations

from functools import cache

from extractnews.kinds.officials.posts.edges import (
    clause_start,
    follows_clause_word,
    is_hard_edge,
    is_level,
    name_start,
)
from extractnews.kinds.officials.posts.organs import Organ, organ_at
from extractnews.kinds.officials.posts.reading import Reading
from extractnews.kinds.places.mention import PlaceCandidate
from extractnews.light_classes import replace
from extractnews.match.late_pattern import LatePattern
from extractnews.match.lexicon import read_words

_LONGEST_SENDER = 12  # characters of a committee with its place: 内蒙古自治区党委
_WATERS = "江河"
_LENGTHS_OF_WATERS = (2, 3)
_LONGEST_FACILITY = 6  # characters of the name before 水库
_LEFT_OF_NAME = (1, 2)  # characters of the name of a part before what looks like a division
_ENDS_SESSION = LatePattern(r"第[一二三四五六七八九十百\d]{1,4}届\Z")
_AFTER_LEVEL = "里内外直级属管辖城上下"


@cache
def _former_like_words() -> tuple[str, ...]:
    return read_words("officials/former_like_words.tsv")


@cache
def _level_like_beginnings() -> tuple[str, ...]:
    return read_words("officials/level_like_beginnings.tsv")


@cache
def _facilities() -> tuple[str, ...]:
    return read_words("officials/facilities.tsv")


@cache
def _sent_groups() -> tuple[str, ...]:
    return read_words("officials/sent_groups.tsv")


def with_name(reading: Reading, organ: Organ) -> Organ | None:
    """An organ with only its ending known, with the name before it: 南华|大学. None where there is no sound one."""
    plain, start = reading.plain, organ.start
    inside = reading.divisions.ending_at(start)
    if inside is not None and not inside.is_full and _may_have_parts(plain, inside.start):
        return replace(organ, start=inside.start)  # 市公安局|荷塘|分局, 理工学院|临沂|校区
    if _stands_well(reading, start):
        return organ
    if not organ.is_free:
        return None
    begin = max(clause_start(plain, start), reading.floor)
    place = reading.divisions.latest_before(begin, start)
    if place is not None and _is_end_of_name(reading, place, start):
        place = reading.divisions.latest_before(begin, place.start)
    if place is not None and reading.divisions.is_in_name(place):
        place = None
    named = name_start(plain, place.end if place else begin, start)
    if named is not None and named < start - 1 and is_level(plain, named, named + 1):
        named += plain[named : named + 2] not in _level_like_beginnings()
    if named is not None:
        named = _after_owner(plain, named, start)
        named += plain[named] == "原" and plain[named : named + 2] not in _former_like_words()
        named += plain[named] == "委" and is_whole_organ(plain, named + 1)  # 漳州市委|古雷港|开发区
    shortest = 1 if organ.end - start > 1 else 2
    if named is not None and start - named >= shortest:
        return replace(organ, start=named)
    return organ if organ.kind == "zone" or (named is None and is_hard_edge(plain, start)) else None


def _after_owner(plain: str, named: int, end: int) -> int:
    """中宣部|人权事务|局, 大学|科研|处: what begins with an organ of the nation or a school is named after it."""
    for size in range(2, min(8, end - named)):
        organ = organ_at(plain, named + size)
        if organ is None or organ.start != named or plain.startswith("生", organ.end):
            continue
        if organ.kind == "national" or (organ.kind == "institution" and organ.is_ending):
            return organ.end
    return named


def _may_have_parts(plain: str, end: int) -> bool:
    """Whether an organ or a school ends there, which may have a part in another place."""
    organ = organ_at(plain, end)
    return organ is not None and (organ.kind == "institution" or is_whole_organ(plain, end))


def is_whole_organ(plain: str, end: int) -> bool:
    """Whether a whole organ ends there."""
    organ = organ_at(plain, end)
    return organ is not None and not organ.is_ending and organ.kind != "front"


def _stands_well(reading: Reading, start: int) -> bool:
    """Whether what is left of an ending explains itself: a division, an organ, a level, or nothing."""
    place = reading.divisions.ending_at(start)
    if start <= reading.floor or is_hard_edge(reading.plain, start):
        return True
    if place is not None and not reading.divisions.is_in_name(place) and not _is_end_of_name(reading, place, start):
        return True
    if is_whole_organ(reading.plain, start):
        return True
    if _ENDS_SESSION.search(reading.plain, max(0, start - 8), start):
        return True
    if is_level(reading.plain, start - 1, start) or is_level(reading.plain, start - 2, start):
        return True
    return follows_clause_word(reading.plain, start)


def _is_end_of_name(reading: Reading, place: PlaceCandidate, end: int) -> bool:
    """农垦总局|红兴隆|分局: what looks like a short name ends a longer one of the part of an organ."""
    plain, start = reading.plain, place.start
    if place.is_full or place.end != end or is_hard_edge(plain, start) or follows_clause_word(plain, start):
        return False
    return any(is_whole_organ(plain, start - size) for size in _LEFT_OF_NAME)


def name_of_own(reading: Reading) -> None:
    """市|碧泉潭|水利管理处: an organ with a name of its own after the word of its level."""
    plain, post = reading.plain, reading.post
    if not post.organs or _stands_well(reading, post.start):
        return
    begin = max(clause_start(plain, post.start), reading.floor)
    named = name_start(plain, begin, post.start)
    if plain.endswith(_sent_groups(), post.organs[0].start, post.organs[0].end) and _sent_by(reading, begin):
        return
    if named is None or plain[named + 1] in _AFTER_LEVEL:  # 市里的教育局 has no name of its own
        return
    size = post.start - named
    is_facility = plain.startswith(_facilities(), post.start) and 1 < size <= _LONGEST_FACILITY
    if is_facility or (plain[post.start - 1] in _WATERS and size in _LENGTHS_OF_WATERS):
        post.organization = plain[named : post.start] + post.organization  # 察尔森|水库管理局, 长江|海事局
        post.start = named
    elif post.start - named < 11 and is_level(plain, named, named + 1):
        named += plain[named : named + 2] not in _level_like_beginnings()
        post.organization = plain[named : post.start] + post.organization
        post.start = named


def _sent_by(reading: Reading, begin: int) -> bool:
    """省委|党史学习教育第二巡回|指导组: the committee that sent a group stands at the head of its name."""
    plain, post = reading.plain, reading.post
    for end in range(begin + 2, min(begin + _LONGEST_SENDER, post.start) + 1):
        organ = organ_at(plain, end)
        if organ is None or organ.kind != "committee":
            continue
        if organ.start == begin or reading.divisions.reaching(organ.start) is not None:
            post.organization = plain[organ.start : post.start] + post.organization
            post.level_word, post.level = plain[organ.start : organ.end].strip("党委"), organ.level
            post.start = organ.start
            return True
    return False
