"""The organs of a post, read leftwards: 市委|组织部|, 县人民法院|执行局|, 南华|大学|.

In: a reading whose head and modifiers are read. Out: the organs in its post, and `post.start` where they begin.
"""

from __future__ import annotations

from extractnews.kinds.officials.posts.edges import (
    LOCALITIES,
    is_hard_edge,
    is_level,
    levels,
)
from extractnews.kinds.officials.posts.organs import Organ, organ_at
from extractnews.kinds.officials.posts.own_names import is_whole_organ, name_of_own, with_name
from extractnews.kinds.officials.posts.reading import NAMED_BELOW_COUNTY, Reading
from extractnews.match.late_pattern import LatePattern
from extractnews.match.scan import Hit

_ENDS_READING = {"committee", "league", "national", "fixed", "zone", "street", "village", "town"}
_NO_SESSION = ("新", "上", "本", "首")
_ENDS_OF_DIVISIONS = ("园区", "城区", "新区")
_MOST_ORGANS = 6
_LATELY = 2020
_PASSED = (")", "原", "前", "届")
_LONGEST_CONFERENCE = 36
_NUMERALS = "第一二三四五六七八九十百0123456789"
_SESSION = f"(?:第?[{_NUMERALS[1:]}]{{1,4}}届)?"
_CONFERENCE = LatePattern(rf"(?:中国人民政治协商会议|政协){_SESSION}(?P<of>[^\W\da-zA-Z_]{{1,16}}?){_SESSION}委员会\Z")


def read_contracted(reading: Reading, hit: Hit) -> bool:
    """公安局长: the head shares its first characters with the organ."""
    if reading.post.head.kind != "head" or hit.word[-1] != "长" or organ_at(reading.plain, hit.start):
        return False
    organ = organ_at(reading.plain, hit.end - 1)
    if organ is None or organ.is_ending or not reading.floor <= organ.start < hit.start:
        return False
    reading.post.office_tail = reading.plain[hit.end - 1 : reading.post.end]
    _take(reading, organ)
    read_organs(reading)
    return True


def read_organs(reading: Reading) -> None:
    """Organ after organ leftwards, until one that needs nothing before it."""
    if not reading.post.organs and _read_conference(reading):
        return
    while len(reading.post.organs) < _MOST_ORGANS:
        if reading.plain[reading.post.start - 1 : reading.post.start] in _PASSED:
            _pass_other_name(reading)
            _pass_former(reading)
            _pass_session(reading)
        organ = organ_at(reading.plain, reading.post.start)
        if organ is not None and organ.kind == "zone" and _is_division(reading, organ):
            break
        if organ is not None and (organ.is_ending or organ.kind in ("zone", "institution")):
            organ = with_name(reading, organ)
            if organ is not None and organ.end - organ.start == 1 and not _is_short_for_own(reading, organ.start):
                organ = None
        if organ is None or organ.start < reading.floor:
            break
        _take(reading, organ)
        if organ.kind in _ENDS_READING:
            if organ.kind == "zone":
                _pass_committee(reading)
            return
    name_of_own(reading)


def _read_conference(reading: Reading) -> bool:
    """政协|四川省|第十一届|委员会 is 省政协, 政协第十四届|全国|委员会 is 全国政协."""
    plain, post = reading.plain, reading.post
    if not plain.endswith("委员会", reading.floor, post.start):
        return False
    found = _CONFERENCE.search(plain, max(reading.floor, post.start - _LONGEST_CONFERENCE), post.start)
    level = levels().ending_at(plain, found.end("of")) if found else None
    if found is None or level is None or level[0] < found.start("of") or found["of"] == "地区":
        return False
    place = reading.divisions.ending_at(found.end("of"))
    if place is not None:
        post.own_place = (found.start("of"), place.end)
    elif level[0] > found.start("of"):
        return False
    post.level_word, post.level = plain[level[0] : found.end("of")], level[1]
    post.organization = post.level_word + "政协"
    post.organs.append(Organ(found.start(), post.start, "fixed", level[1]))
    post.start = found.start()
    return True


def _take(reading: Reading, organ: Organ) -> None:
    post = reading.post
    post.organs.append(organ)
    post.organization = reading.plain[organ.start : organ.end] + post.organization
    post.start, post.level = organ.start, organ.level or post.level
    if organ.kind in ("committee", "league"):
        post.level_word = reading.plain[organ.start : organ.end].strip("团党委府办会")
    elif organ.kind in NAMED_BELOW_COUNTY:
        post.level_word = next((word for word in LOCALITIES if reading.plain.startswith(word, organ.start)), "")


def _is_division(reading: Reading, organ: Organ) -> bool:
    """Whether a zone is but the end of a division's name: 梁|园区, 驿|城区, 浦东|新区.

    A new area that became a division lately (两江新区) is a zone on nearly all pages, but for its 区长.
    """
    if reading.plain[organ.start : organ.end] not in _ENDS_OF_DIVISIONS:
        return False
    place = reading.divisions.ending_at(organ.end)
    if place is None or not place.is_full or place.start >= organ.start:
        return False
    is_old = any(division.first < _LATELY for division in place.divisions)
    return is_old or reading.post.head.kind == "chief"


def _is_short_for_own(reading: Reading, start: int) -> bool:
    """局|党组书记, 市|局|局长: the bare ending stands for the organ itself."""
    if reading.divisions.ending_at(start) or is_level(reading.plain, start - 1, start):
        return True
    if reading.plain[start] == "办" and is_whole_organ(reading.plain, start):
        return True  # 县委|办
    return bool(reading.post.organs) and is_hard_edge(reading.plain, start)


def _pass_former(reading: Reading) -> None:
    """市政协|原|党组书记: the post is a former one."""
    plain, post = reading.plain, reading.post
    before = post.start - 1
    if not post.organs or before <= reading.floor or plain[before] not in "原前":
        return
    place = reading.divisions.ending_at(before)
    if (place is not None and place.is_full) or is_whole_organ(plain, before):
        post.start, post.status = before, "former"


def _pass_committee(reading: Reading) -> None:
    """漳州|市委|古雷港开发区工委: whose committee sent the zone's tells the place and is no part of its name."""
    organ = organ_at(reading.plain, reading.post.start)
    if organ is not None and organ.kind == "committee" and organ.start >= reading.floor:
        reading.post.start = organ.start


def _pass_session(reading: Reading) -> None:
    """湖南省|第十四届|人大常委会: the number of a session is no part of the office."""
    plain, post = reading.plain, reading.post
    if not post.organs or not plain.endswith("届", reading.floor, post.start):
        return
    start = post.start - 1
    while start > reading.floor and plain[start - 1] in _NUMERALS:
        start -= 1
    if plain[start - 1 : start] not in _NO_SESSION:  # 新一届|学院
        post.start = start


def _pass_other_name(reading: Reading) -> None:
    """市规划局|(市测绘局)|党组: the second name of an organ in brackets is passed over."""
    plain, start = reading.plain, reading.post.start
    if plain[start - 1 : start] != ")":
        return
    opening = plain.rfind("(", max(reading.floor, start - 16), start)
    if opening > 0 and organ_at(plain, opening) and organ_at(plain, start - 1):
        reading.post.start = opening
