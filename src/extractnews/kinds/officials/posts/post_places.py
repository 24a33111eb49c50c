"""The level and the division of a post: 湖南省郴州|市|教育局, 祁阳县|白水镇|党委, 民革|湖南省委.

In: a reading whose organs are read. Out: level, level word and own place in its post, names of places taken off.
"""

from __future__ import annotations

from extractnews.kinds.officials.posts.edges import LOCALITIES, TOWNS, clause_start, is_level, levels, name_start
from extractnews.kinds.officials.posts.organ_chain import read_organs
from extractnews.kinds.officials.posts.organs import organ_at
from extractnews.kinds.officials.posts.reading import NAMED_BELOW_COUNTY, Reading, is_institution
from extractnews.kinds.places.mention import PlaceCandidate

_ASSEMBLIES = ("人大", "人民代表大会", "政协", "纪委", "监委")
_NATION = "中国"
_NO_VILLAGE_HAS = ("管委会", "管理委员会")  # 中关村|管委会 is of no village
_WATERS = frozenset("河江湖水溪渠沟川库")
_LONGEST_WATERS = 8
_STREET_NAMES = (2, 3, 4)
_NAMED_ZONES = ("新区", "新城", "景区", "片区")


def read_place(reading: Reading) -> None:
    """The level and the division before the organs; the names of towns and villages are passed over."""
    post = reading.post
    outermost = post.organs[-1] if post.organs else None
    if outermost is not None and outermost.kind in NAMED_BELOW_COUNTY:
        if _pass_locality_of_assembly(reading):
            return
        _pass_locality(reading)
    if _take_division(reading):
        return
    found = levels().ending_at(reading.plain, post.start)
    if found is None or found[0] < reading.floor or not is_level(reading.plain, found[0], post.start):
        return
    (start, level), end = found, post.start
    if reading.plain[start:end] == _NATION and post.level == "nation":
        pass  # 中国|国务院, 中国|国家主席 are called so among those of other countries
    elif not post.level_word:
        post.level_word = reading.plain[start : post.start]
        post.organization = post.level_word + post.organization
        post.level = level
    elif level != "town":  # 市市长 is no post
        return
    post.start = start
    if level == "town":
        _pass_town(reading, start, end)
    _take_division(reading)


def _pass_town(reading: Reading, start: int, end: int) -> None:
    """The name of the town whose word of level is `plain[start:end]`; some posts keep it: 科尔沁镇|镇长."""
    post = reading.post
    _pass_locality(reading)
    if post.start == start:
        return
    if post.organization.startswith(_NO_VILLAGE_HAS, 1) and end - start == 1:
        post.organization, post.level_word = reading.plain[post.start : start] + post.organization, ""
    if post.head.kind == "chief" and not post.organs:
        post.organization = reading.plain[post.start : end]


def _take_division(reading: Reading) -> bool:
    post = reading.post
    place = reading.divisions.reaching(post.start)
    if place is None or place.start < reading.floor or not _can_own(reading, place):
        return False
    if place.end == post.start:
        _lead_with(reading, place)
    post.start = reading.divisions.chain_start(place)
    post.own_place = (post.start, place.end)
    levels_of_place = {division.level for division in place.divisions}
    if is_institution(reading) and not place.is_full and levels_of_place == {"county"}:
        post.own_place = None  # 南华大学 lies in no 南华县
    if len(levels_of_place) == 1 and post.level != "town" and not is_institution(reading):
        post.level = levels_of_place.pop()
    return True


def _can_own(reading: Reading, place: PlaceCandidate) -> bool:
    """海南|书记 in 郭海南书记 is no division: a short name needs an organ, or the level of a chief."""
    if place.is_full:
        return True
    if reading.divisions.is_in_name(place) or _names_zone(reading, place):
        return False
    post, head = reading.post, reading.post.head
    if post.organs or head.kind != "chief":
        return bool(post.organs or post.level_word)
    if post.is_modified and head.level in ("county", "town"):
        return False  # 齐|新和|副县长
    if head.word in ("省长", "专员"):
        return any(division.level == head.level for division in place.divisions)
    return any(division.name[-1] == head.word[0] for division in place.divisions)


def _names_zone(reading: Reading, place: PlaceCandidate) -> bool:
    """湘江|新区 is the zone's own name, 长沙|经开区 is Changsha's."""
    zone = reading.post.organs[-1] if reading.post.organs else None
    if zone is None or zone.kind != "zone" or zone.end - zone.start != 2 or place.end != zone.start:
        return False
    is_of_county = all(division.level == "county" for division in place.divisions)
    return is_of_county and reading.plain[zone.start : zone.end] in _NAMED_ZONES


def _lead_with(reading: Reading, place: PlaceCandidate) -> None:
    """株洲市|教育局 → 市教育局; 湖南|大学 keeps its name; 苏州市|市长 and 株洲市|市委 need nothing."""
    post = reading.post
    if post.level_word or post.level == "town":
        return
    if place.is_full:
        found = levels().ending_at(reading.plain, place.end)
        post.level_word = reading.plain[found[0] : place.end] if found else ""
        post.organization = post.level_word + post.organization
    elif is_institution(reading):
        post.organization = reading.plain[place.start : place.end] + post.organization


def _pass_locality(reading: Reading) -> None:
    """白水镇三星|村: up to where its name soundly begins, else not at all."""
    post = reading.post
    begin = max(clause_start(reading.plain, post.start), reading.floor)
    place = reading.divisions.latest_before(begin, post.start)
    if place is not None and _names_locality(reading, place, post.start):
        named: int | None = place.start
    else:
        named = name_start(reading.plain, place.end if place else begin, post.start)
    if named is None:
        return
    name = reading.plain[named : post.start]
    longest = 11 if any(mark in name for mark in TOWNS) else 5
    if len(name) <= longest:
        post.start = named


def _pass_locality_of_assembly(reading: Reading) -> bool:
    """县人大常委会|北城|街道工作委员会: the organ that sent it stands before the name of its street."""
    plain, post = reading.plain, reading.post
    for size in _STREET_NAMES:
        organ = organ_at(plain, post.start - size)
        if organ is not None and organ.kind == "agency" and plain.startswith(_ASSEMBLIES, organ.start):
            post.start -= size
            post.level, post.level_word = "", ""
            read_organs(reading)
            read_place(reading)
            return True
    return False


def _names_locality(reading: Reading, place: PlaceCandidate, end: int) -> bool:
    """Whether what looks like a division is the name of a town or of a part of it: 永丰|街道, 白水|镇三星|村."""
    if place.is_full:
        return False
    return end - place.end < 2 or reading.plain.startswith(LOCALITIES, place.end)


def read_waters(reading: Reading) -> None:
    """盟级|洮儿河|河长, 白水河|市级河长: the river or lake that someone has the charge of, with its level."""
    plain, post = reading.plain, reading.post
    if plain[post.start - 1 : post.start] not in _WATERS:
        return
    begin = max(clause_start(plain, post.start), reading.floor)
    place = reading.divisions.latest_before(begin, post.start)
    start = name_start(plain, place.end if place else begin, post.start)
    if start is None or not 1 < post.start - start <= _LONGEST_WATERS:
        return
    post.position = post.office_tail = plain[start : post.start] + post.position
    post.start, post.is_modified = start, True
    if plain.startswith("级", start + 1) and (found := levels().ending_at(plain, start + 1)) is not None:
        post.level = found[1]


def read_host(reading: Reading) -> None:
    """省纪委监委|驻|省教育厅纪检监察组, 省政府|驻|北京办事处: who sent it stands before its seat."""
    post = reading.post
    seat = reading.plain[post.start : post.own_place[1]] if post.own_place and not post.level_word else ""
    sent = "派驻" if reading.plain.endswith("派驻", reading.floor, post.start) else "驻"
    post.start -= len(sent)
    post.organization = sent + seat + post.organization
    post.own_place, post.level, post.level_word = None, "", ""
    read_organs(reading)
    read_place(reading)


def read_front(reading: Reading) -> None:
    """中共|湖南省委 is 省委, 民革|湖南省委 is 民革省委."""
    plain, post = reading.plain, reading.post
    for word in ("中共", "中国共产党"):
        if plain.endswith(word, reading.floor, post.start):
            post.start -= len(word)
            if post.organization == post.level_word + "委员会":
                post.organization = post.level_word + "委"
    organ = organ_at(plain, post.start)
    if organ is not None and organ.kind == "front" and organ.start >= reading.floor:
        if is_institution(reading) and post.own_place is not None:  # 国网湖南省电力公司 keeps its name
            last = post.organs[-1]
            post.organization = plain[post.start : last.end] + plain[last.end : post.organs[0].end]
        post.organization = plain[organ.start : organ.end] + post.organization
        post.start = organ.start
        if post.own_place is None:
            _take_division(reading)
