"""The organs of a post, read leftwards: 市委|组织部|, 县人民法院|执行局|, 南华|大学|.

In: a reading whose head and modifiers are read. Out: the organs in its post, and `post.start` where they begin.
"""

from __future__ import annotations

from extractnews.kinds.officials.posts.edges import (
    clause_start,
    follows_clause_word,
    is_hard_edge,
    is_level,
    levels,
    name_start,
)
from extractnews.kinds.officials.posts.organs import Organ, organ_at
from extractnews.kinds.officials.posts.reading import NAMED_BELOW_COUNTY, Reading
from extractnews.kinds.places.mention import PlaceCandidate
from extractnews.match.late_pattern import LatePattern
from extractnews.match.scan import Hit

_ENDS_READING = {"committee", "league", "national", "fixed", "zone", "street", "village", "town"}
_NAMES_WITH_FORMER = ("原野", "原平", "原州", "原阳", "原子", "原创", "原生", "原点", "原始", "原乡")
_NO_SESSION = ("新", "上", "本", "首")
_ENDS_OF_DIVISIONS = ("园区", "城区", "新区")
_MOST_ORGANS = 6
_LATELY = 2020
_FACILITIES = (
    "水库",
    "灌区",
    "风景名胜区",
    "自然保护区",
    "湿地",
    "国家公园",
    "地质公园",
    "森林公园",
    "水利枢纽",
    "林场",
)
_LONGEST_FACILITY = 6  # characters of the name before 水库
_LEFT_OF_NAME = (1, 2)  # characters of the name of a part before what looks like a division
_PASSED = (")", "原", "前", "届")
_LONGEST_CONFERENCE = 36
_AFTER_LEVEL = "里内外直级属管辖城上下"
_NUMERALS = "第一二三四五六七八九十百0123456789"
_SESSION = f"(?:第?[{_NUMERALS[1:]}]{{1,4}}届)?"
_CONFERENCE = LatePattern(rf"(?:中国人民政治协商会议|政协){_SESSION}(?P<of>[^\W\da-zA-Z_]{{1,16}}?){_SESSION}委员会\Z")
_LOCALITIES = ("街道", "社区", "镇", "乡", "村")
_NOT_LEVEL_THEN = ("市场", "市政", "市民", "区域", "县域", "省际", "州际", "乡村", "村镇", "镇街", "村民", "社会")


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
            organ = _with_name(reading, organ)
            if organ is not None and organ.end - organ.start == 1 and not _is_short_for_own(reading, organ.start):
                organ = None
        if organ is None or organ.start < reading.floor:
            break
        _take(reading, organ)
        if organ.kind in _ENDS_READING:
            if organ.kind == "zone":
                _pass_committee(reading)
            return
    _name_of_own(reading)


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
        post.level_word = next((word for word in _LOCALITIES if reading.plain.startswith(word, organ.start)), "")


def _with_name(reading: Reading, organ: Organ) -> Organ | None:
    """An organ with only its ending known, with the name before it: 南华|大学. None where there is no sound one."""
    plain, start = reading.plain, organ.start
    inside = reading.divisions.ending_at(start)
    if inside is not None and not inside.is_full and _may_have_parts(plain, inside.start):
        return organ._replace(start=inside.start)  # 市公安局|荷塘|分局, 理工学院|临沂|校区
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
        named += plain[named : named + 2] not in _NOT_LEVEL_THEN
    if named is not None:
        named = _after_owner(plain, named, start)
        named += plain[named] == "原" and plain[named : named + 2] not in _NAMES_WITH_FORMER
        named += plain[named] == "委" and _is_organ(plain, named + 1)  # 漳州市委|古雷港|开发区
    shortest = 1 if organ.end - start > 1 else 2
    if named is not None and start - named >= shortest:
        return organ._replace(start=named)
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


def _may_have_parts(plain: str, end: int) -> bool:
    """Whether an organ or a school ends there, which may have a part in another place."""
    organ = organ_at(plain, end)
    return organ is not None and (organ.kind == "institution" or _is_organ(plain, end))


def _is_organ(plain: str, end: int) -> bool:
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
    if _is_organ(reading.plain, start):
        return True
    if is_level(reading.plain, start - 1, start) or is_level(reading.plain, start - 2, start):
        return True
    return follows_clause_word(reading.plain, start)


def _is_end_of_name(reading: Reading, place: PlaceCandidate, end: int) -> bool:
    """农垦总局|红兴隆|分局: what looks like a short name ends a longer one of the part of an organ."""
    plain, start = reading.plain, place.start
    if place.is_full or place.end != end or is_hard_edge(plain, start) or follows_clause_word(plain, start):
        return False
    return any(_is_organ(plain, start - size) for size in _LEFT_OF_NAME)


def _is_short_for_own(reading: Reading, start: int) -> bool:
    """局|党组书记, 市|局|局长: the bare ending stands for the organ itself."""
    if reading.divisions.ending_at(start) or is_level(reading.plain, start - 1, start):
        return True
    if reading.plain[start] == "办" and _is_organ(reading.plain, start):
        return True  # 县委|办
    return bool(reading.post.organs) and is_hard_edge(reading.plain, start)


def _name_of_own(reading: Reading) -> None:
    """市|碧泉潭|水利管理处: an organ with a name of its own after the word of its level."""
    plain, post = reading.plain, reading.post
    if not post.organs or _stands_well(reading, post.start):
        return
    begin = max(clause_start(plain, post.start), reading.floor)
    named = name_start(plain, begin, post.start)
    if named is None or plain[named + 1] in _AFTER_LEVEL:  # 市里的教育局 has no name of its own
        return
    if plain.startswith(_FACILITIES, post.start) and 1 < post.start - named <= _LONGEST_FACILITY:
        post.organization = plain[named : post.start] + post.organization  # 察尔森|水库管理局
        post.start = named
    elif post.start - named < 11 and is_level(plain, named, named + 1):
        named += plain[named : named + 2] not in _NOT_LEVEL_THEN
        post.organization = plain[named : post.start] + post.organization
        post.start = named


def _pass_former(reading: Reading) -> None:
    """市政协|原|党组书记: the post is a former one."""
    plain, post = reading.plain, reading.post
    before = post.start - 1
    if not post.organs or before <= reading.floor or plain[before] not in "原前":
        return
    place = reading.divisions.ending_at(before)
    if (place is not None and place.is_full) or _is_organ(plain, before):
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
