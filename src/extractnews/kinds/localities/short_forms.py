"""Localities in short: 石壁、万泉、嘉积镇; 王家、李家等村; 关山街|综治中心; 色力布亚镇|5村党支部.

In: a generic part. Out: where the names begin and end.
"""

from __future__ import annotations

from extractnews.kinds.localities.edges import stem_before
from extractnews.kinds.localities.ground import Ground
from extractnews.kinds.localities.names import is_common, is_name, leads, may_be_listed
from extractnews.kinds.localities.townships import TABLED
from extractnews.kinds.places.boundaries import is_han
from extractnews.match.late_pattern import LatePattern
from extractnews.match.scan import Hit

_LISTED = TABLED | {"village", "community"}
_OPEN = ("村", "社区")  # of whose names there is no table
_SIZES = (2, 3, 4)  # characters of a name in a list
_REACH = 60  # characters of such a list
_JOINTS = ("、", "和")
_OTHER_NAMES = {"镇": "乡", "乡": "镇"}  # what a town of the other kind was once, or is now
# What stands between a list and the generic part of all in it: 等|村, 两|村, 等5个|村, 等乡|镇, 等南部乡|镇.
_ALL = LatePattern(
    "(?:等(?:[0-9]{1,2}|[两三四五六七八九十]{1,2})?个?|[两三四五六]个?)(?:[东西南北中]部)?(?:乡|行政|自然)?$"
)
_NO_PLACES_AFTER = tuple("干支两组委民级")
_NUMBER = LatePattern("(?:[0-9]{1,2}|[一二三四五六七八九十]{1,2})$")
_NUMBERED_AFTER = LatePattern(
    "党支部|支部|党总支|村委|村民|两委|书记|主任|支书|[一二三四五六七八九十0-9]+组|农户|农民|小学"
)
# What only a street office has, or what lies in one.
_OFFICE_AFTER = LatePattern(
    "党工委|工委|街办|党委|综治|纪工委|派出所|司法所|书记|主任|人大|武装部|辖区|居民|社区(?!居民)|办"
    r"|等(?:[两三四五六七八九十]|\d{1,2})?(?:个)?[镇街]|[^\W\d_的和与及在到、]{2,5}(?:社区|村(?![民级]))"
)
_COMMITTEE = LatePattern("党工委|街办|办事处")  # that no street has
_NO_OFFICE_AFTER = LatePattern("[道区头坊巷边面景]|上[的有一两三四]|两[侧旁边]")


def number_of_village(ground: Ground, hit: Hit) -> int | None:
    """Where the number of a village right behind its town begins: 阿拉格尔乡|5村党支部; 有5村受灾 is a count."""
    found = _NUMBER.search(ground.plain, max(0, hit.start - 2), hit.start)
    if found is None or found.start() not in ground.ends or not _NUMBERED_AFTER.match(ground.plain, hit.end):
        return None
    return found.start()


def street_office(ground: Ground, hit: Hit) -> int | None:
    """Where a street office called a 街 begins: 关山街|综治中心, 关山街|武职社区; None for a street."""
    plain, end = ground.plain, hit.end
    if not _OFFICE_AFTER.match(plain, end) or _NO_OFFICE_AFTER.match(plain, end):
        return None
    tabled = ground.parents.longest_township(hit.start, end, "道")
    if tabled is not None or not _COMMITTEE.match(plain, end):
        return tabled
    stem = stem_before(plain, hit.start, ground.ends)  # no county of the page has it, or the page names none
    return stem.start if stem is not None and is_name(plain[stem.start : hit.start], "subdistrict", stem.edge) else None


def listed_for_all(ground: Ground, hit: Hit, kind: str) -> list[tuple[int, int]]:
    """The spans of the names that a generic part stands for all of: 王家、李家|等村; none where it stands for none."""
    if kind not in _LISTED:
        return []
    found = _ALL.search(ground.plain, max(0, hit.start - 8), hit.start)
    if found is None or ground.plain[hit.end : hit.end + 1] in _NO_PLACES_AFTER:
        return []
    end = found.start()
    begin = _begin_of(ground, end, hit.word)
    if begin is None and ground.plain[end] == "两" and kind in TABLED:
        begin = _second_of_two(ground, end)
    before = _names_before(ground, begin, hit.word) if begin is not None else []
    return _not_in_full(ground, [*before, (begin, end)], hit, kind) if before and begin is not None else []


def listed_before(ground: Ground, start: int, hit: Hit, kind: str) -> list[tuple[int, int]]:
    """The spans of the names before the 、 at `start`, that share the generic part of `hit`: 石壁、万泉、|嘉积镇."""
    if kind not in _LISTED or ground.plain[start - 1 : start] not in _JOINTS:
        return []
    spans = _names_before(ground, start, hit.word)
    is_sure = bool(spans) and (kind in TABLED or spans[0][0] in ground.ends)
    return _not_in_full(ground, spans, hit, kind) if is_sure else []


def _not_in_full(ground: Ground, spans: list[tuple[int, int]], hit: Hit, kind: str) -> list[tuple[int, int]]:
    """Those that are no persons and places, and that the page does not write in full elsewhere."""
    kept = []
    for start, end in spans:
        is_other = start in ground.persons or (kind not in TABLED and start in ground.covered)
        if not is_other and ground.plain[start:end] not in ground.before(hit.word, _SIZES):
            kept.append((start, end))
    return kept


def _second_of_two(ground: Ground, end: int) -> int | None:
    """Where the second of two towns begins, which no table needs to have if it has the first: 沙田、|新坊|两乡."""
    joint = ground.plain.rfind("、", max(0, end - _SIZES[-1] - 1), end - 2)
    name = ground.plain[joint + 1 : end]
    return joint + 1 if joint > 0 and all(map(is_han, name)) else None


def _names_before(ground: Ground, start: int, generic: str) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    lowest = max(0, start - _REACH)
    while start > lowest and ground.plain[start - 1] in _JOINTS:
        begin = _begin_of(ground, start - 1, generic)
        if begin is None:
            break
        found.append((begin, start - 1))
        start = begin
    return found[::-1]


def _begin_of(ground: Ground, end: int, generic: str) -> int | None:
    """Where the name that ends at `end` begins; None where there is none."""
    has_township, other = ground.parents.has_township, _OTHER_NAMES.get(generic)
    for size in _SIZES:
        start = end - size
        if start < 0 or not all(map(is_han, ground.plain[start:end])):
            return None
        if not _is_free(ground, start) and (generic in _OPEN or not is_common(ground.plain[max(0, start - 2) : start])):
            continue
        name = ground.plain[start:end]
        if generic in _OPEN:
            return start if end not in ground.ends and may_be_listed(name) else None
        if has_township(name + generic) or (other and has_township(name + other)):
            return start
    return None


def _is_free(ground: Ground, start: int) -> bool:
    """Whether a name may begin here: after a place, a sign or a leading word."""
    plain = ground.plain
    if start == 0 or start in ground.ends or not is_han(plain[start - 1]):
        return True
    known = leads()
    return any(plain[max(0, start - size) : start] in known for size in (1, 2, 3))
