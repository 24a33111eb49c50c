"""Where the name of a locality begins: what ends before it.

In: `page.plain` around a generic part, and the offsets where places and localities end. Out: the start of the name
and how sure its left edge is. Names are open (there are 600,000 villages), so the edge is found by what ends
before them: a place, punctuation, a leading word (来到, 在), a frequent word that is in no township's name.
"""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from extractnews.kinds.localities.names import (
    CONNECTING,
    GARDEN,
    HARD,
    LONGEST,
    REACH,
    Edge,
    is_common,
    leads,
    names_zone,
)
from extractnews.kinds.places.boundaries import is_han
from extractnews.light_classes import dataclass
from extractnews.match.late_pattern import LatePattern

_OF_REGIMENTS = frozenset("0123456789〇○零一二三四五六七八九十")
_JOINING = frozenset("和与及")
_BEHIND_ROAD = frozenset("口桥边家东西南北")  # 路口村, 路桥村
_OF_STREET = 4  # characters, more than which a road and a name have
_SOFT = frozenset("向回进经有自离至过于入")
# Leads that also begin names, and what leads to these.
_EITHER = frozenset("将向对由经过离")
_UNDERGOES = LatePattern("村(?:被|位于|地处)")  # no 把 leads to what is undergone: 把山村|被淹
_SHORT_LEADS = frozenset("和与及到在赴去往")
# 和平, 和谐, 和顺 … begin names; other 和 join them.
_AFTER_HARMONY = frozenset("平谐睦顺美兴悦润泰畅安乐田风义信")
# One character that 和 joins to what follows: 县、乡|和|新村社区; other ones make a word with it.
_JOINED_BY_HARMONY = frozenset(
    "省市州盟县区旗镇乡村组街局委办厂校院所站园圈国党团部队军民他她它我你谁们者员水电路气房等"
)
# The end of a name rather than a name: 解放|北路社区 and 启航|嘉园小区 are each one name.
_SUFFIX = LatePattern(
    "[东西南北中新老大小上下前后一二三四五六七八九十]?[路街村里巷城桥庄园苑湾坪山江河湖港口场门坊宅屯堡寨]"
)
# 家 goes on from a surname: 到|任家屯村, 设在|于家庄村; not 位于|家园社区.
_FAMILY = LatePattern("家(?![园庭属乡长居电具禽畜常中里和])")


@dataclass(frozen=True)
class Stem:
    """What stands before a generic part: `plain[start:...]`, and what makes its left edge."""

    start: int
    edge: Edge


def stem_before(plain: str, generic: int, ends: AbstractSet[int]) -> Stem | None:
    """The stem that ends where the generic part begins; None where no left edge is in reach.

    `ends` are the offsets where places and localities end.
    """
    for at in range(generic - 1, max(-1, generic - 1 - REACH), -1):
        if at + 1 in ends:
            skipped = _committee_at(plain, at, generic)
            if plain[at] == plain[generic] and plain[at + 1] in _JOINING and generic - at == 3:
                return Stem(at + 2, "lead")  # 城桥镇和|堡镇
            return Stem(at + 1 + skipped, "chain")
        character = plain[at]
        if not "\u3400" <= character <= "\u9fff":
            if character == "、" and at in ends and generic - at == 2:
                return Stem(at + 1, "chain")  # 牛洼村、|贺|村
            return Stem(at + 1, "list" if character in "、/(" else "start")
        edge = _edge_at(plain, at, generic, ends)
        if edge is not None:
            is_of_street = plain[at + 1] == "路" and generic - at > _OF_STREET and plain[at + 2] not in _BEHIND_ROAD
            return Stem(at + 1 + is_of_street, edge)  # 群众|路|金陵湾社区
    return Stem(0, "start") if generic <= REACH else None


def _committee_at(plain: str, at: int, generic: int) -> int:
    """The characters of the body that stands for the place that ends at `at`: 青桐村|委|榃僧村, 大石街|办."""
    if plain[at] == "街" and plain[at + 1] == "办":
        return 1
    if plain[at] not in "村市县区镇乡" or plain[at + 1] != "委":
        return 0
    size = 2 if plain[at + 2] == "会" else 1
    return size if at + 1 + size < generic else 0


def stem_after_chain(plain: str, generic: int, ends: AbstractSet[int]) -> Stem | None:
    """The stem of a zone right after a place, with what it makes: 阜新市|氟产业|开发区; None behind a verb."""
    known = leads()
    for at in range(generic - 1, max(0, generic - 1 - LONGEST["zone"]), -1):
        if not is_han(plain[at]) or plain[at] in HARD or plain[at - 1 : at + 1] in known:
            return None
        if at in ends:
            begin = at + _committee_at(plain, at - 1, generic)
            is_name_at = begin < generic - 1 and plain[begin] not in CONNECTING
            head = plain[begin : begin + 2]
            return Stem(begin, "chain") if is_name_at and names_zone(head) else None
    return None


def _edge_at(plain: str, at: int, generic: int, ends: AbstractSet[int]) -> Edge | None:
    """What word makes the character at `at` the last before the name, if any does."""
    character = plain[at]
    length = generic - at - 1
    if not length or (length == 1 and _begins_name(plain, at)):
        return None
    if character in HARD or _is_lead(plain, at, ends) or (length >= 2 and _is_leading_character(plain, at, ends)):
        return "lead"
    is_word = length >= 2 and at not in ends and is_common(plain[max(0, at - 1) : at + 1])
    if not is_word or _FAMILY.match(plain, at + 1):
        return None
    is_end = _SUFFIX.fullmatch(plain, at + 1, generic) or GARDEN.fullmatch(plain, at + 1, generic)
    return None if is_end else "word"


def _begins_name(plain: str, at: int) -> bool:
    """Whether 将, 向, 对 … before one character begin a name of two: 和|将台|乡, 到|向塘|镇."""
    if plain[at] == "把" and _UNDERGOES.match(plain, at + 2):
        return not at or not is_han(plain[at - 1])
    return plain[at] in _EITHER and (not at or not is_han(plain[at - 1]) or plain[at - 1] in _SHORT_LEADS)


def _is_lead(plain: str, at: int, ends: AbstractSet[int]) -> bool:
    """Whether a leading word ends at `at`; one that begins within a place is none: 兴国县|长冈乡 has no 县长."""
    known = leads()
    if at < 1 or at in ends:
        return False
    if plain[at] == "团" and plain[at - 1] in _OF_REGIMENTS:
        return True  # 143团|花园镇
    return plain[at - 1 : at + 1] in known or (at >= 2 and at - 1 not in ends and plain[at - 2 : at + 1] in known)


def _is_leading_character(plain: str, at: int, ends: AbstractSet[int]) -> bool:
    """Whether 和, 向, 于 … at `at` leads to a name, and does not begin it (来到|和平里社区, 来到|向阳坡村)."""
    character = plain[at]
    before = plain[at - 1] if at else ""
    if character in CONNECTING:
        return character != "和" or (plain[at + 1] not in _AFTER_HARMONY and not _is_inner(plain, at, ends))
    if character not in _SOFT or _FAMILY.match(plain, at + 1):
        return False
    begins = at in ends or not before or not is_han(before) or plain[max(0, at - 2) : at] in leads()
    return not begins and before not in HARD


def _is_inner(plain: str, at: int, ends: AbstractSet[int]) -> bool:
    """Whether 和 ends a word of two at the head of a name: 来到|永和新村社区, 巴彦托海镇|呼和努图嘎社区."""
    before = at - 1
    if before < 0 or not is_han(plain[before]) or plain[before] in _JOINED_BY_HARMONY:
        return False
    if not before or before in ends or not is_han(plain[before - 1]):
        return True
    if plain[before - 1] in _JOINING and before - 1 in ends:
        return True  # 东路社区和|人和家园小区
    return plain[before - 1] in HARD or _is_lead(plain, before - 1, ends)
