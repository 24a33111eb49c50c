"""Where the name of a locality begins, and whether what stands before 村, 镇, 社区 … is a name at all.

In: `page.plain` around a generic part, and the offsets where places and localities end. Out: the start of the name
and how sure its left edge is. Names are open (there are 600,000 villages), so the edge is found by what ends
before them: a place, punctuation, a leading word (来到, 在), a frequent word that is in no township's name.
"""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from functools import cache
from typing import Literal, NamedTuple

from extractnews.kinds.places.boundaries import is_han
from extractnews.match.late_pattern import LatePattern
from extractnews.match.lexicon import read_lines, read_words

Edge = Literal["chain", "list", "start", "lead", "word"]

_REACH = 12
_LONGEST = {
    "subdistrict": 6,
    "town": 7,
    "township": 10,
    "gacha": 8,
    "village": 6,
    "community": 8,
    "estate": 10,
    "zone": 10,
}
_HARD = frozenset("就在到赴的了是等被把该各或让抵含对由为给将去着驻往从")
_NUMBERS = frozenset("一二三四五六七八九")  # 老周|三村 has no 周三
_NEVER_LAST = _HARD | frozenset("之我对向为给由将从与及使令带让乡镇个座每副兼任")
_CONNECTING = frozenset("和与及同跟暨")
_OF_REGIMENTS = frozenset("0123456789〇○零一二三四五六七八九十")
_JOINING = frozenset("和与及")
_SOFT = frozenset("向回进经有自离至过于入")
# Leads that also begin names, and what leads to these.
_EITHER = frozenset("将向对由经过离")
_UNDERGOES = LatePattern("村(?:被|位于|地处)")  # no 把 leads to what is undergone: 把山村|被淹
_SHORT_LEADS = frozenset("和与及到在赴去往")
# 和平, 和谐, 和顺 … begin names; other 和 join them.
_AFTER_HARMONY = frozenset("平谐睦顺美兴悦润泰畅安乐田风义信")
_ENDS_OF_BODIES = frozenset("处会委局村镇区乡室府")
_NEVER_BEFORE = {
    "town": "小坐冰两二三四五六七八九十几数",
    "township": "联家返还离下城两二三四五六七八九十几数苗侗壮瑶彝藏羌傣",
    "village": "穿绕驻进入农两几数挂包容逐整",
    "community": "进入",
    "subdistrict": "进入",
}
# The end of a name rather than a name: 解放|北路社区 is one name.
_SUFFIX = LatePattern(
    "[东西南北中新老大小上下前后一二三四五六七八九十]?[路街村里巷城桥庄园苑湾坪山江河湖港口场门坊宅屯堡寨]"
)
_STREET = LatePattern("[东西南北中新]?[路街里巷园苑桥]")
# 五四村 and 八一村 are named after days.
_COUNTED = LatePattern(
    "(?!(?:五四|五一|五七|三八|七一|八一)$)[第一二三四五六七八九十百千两几多余数]+[个座余多]?|.*[0-9个多余]"
)
_HOUSES = ("住宅", "家属", "安置")
_OF_ESTATES = frozenset("苑园城庄院轩庭府湾居邸阁")  # what their names end in, whatever words these make: 西苑
_OF_HOUSES = 4  # characters: 老旧住宅小区 and 高层住宅小区 are no names
# Estates that bodies built for their people: 体育局小区, 卷烟厂小区.
_OF_A_BODY = LatePattern("(?![各该原本市县区])[^\\W\\d_]{1,4}[^\\W\\d_各本该][局厂院]")
_WRONG_AFTER = {
    "town": LatePattern(
        "乡(?![村亲镇])|[化静定压痛守魂域区]|村(?!民)|上(?![^\\W\\d_的各]{1,3}(?:村|社区))|江(?![堤段边面岸心滩])|上的"
    ),
    "township": LatePattern("[村镇亲里贤情愁音土间下民企]"),
    "village": LatePattern(
        "居(?!民)|[民庄镇级医上里口子落务情规头落史外内域貌]|寨(?![^\\W\\d_]{1,2}屯)|[苗侗瑶黎羌彝藏壮傣][寨乡]|(?:[^\\W\\d_]{1,4}族){1,3}乡|社区|街道|(?<=来村)(?:[查察]看|看望|调研|慰问|走访|检查|指导|参观|考察|宣讲|了解)|小学名|集体经济组织"
    ),
    "community": LatePattern("矫正|团购|化|居民自治"),
    "subdistrict": LatePattern("两旁|两侧|上[的,有]"),
    "estate": LatePattern("[里内]"),
    "zone": LatePattern("[内里]?$^"),
    "gacha": LatePattern("[级]"),
}


class Stem(NamedTuple):
    """What stands before a generic part: `plain[start:...]`, and what makes its left edge."""

    start: int
    edge: Edge


@cache
def _leads() -> frozenset[str]:
    return frozenset(read_words("localities/leads.tsv"))


@cache
def _no_names() -> frozenset[str]:
    return frozenset(read_words("localities/no_names.tsv"))


@cache
def _common() -> dict[str, str]:
    """First character -> the second ones, parted by spaces."""
    return {
        first: rest for first, _, rest in [line.partition("\t") for line in read_lines("localities/common_words.tsv")]
    }


def is_common(word: str) -> bool:
    """Whether a word of two characters is frequent and in no township's name."""
    return len(word) == 2 and word[1] != " " and word[1] in _common().get(word[0], "")


def stem_before(plain: str, generic: int, ends: AbstractSet[int]) -> Stem | None:
    """The stem that ends where the generic part begins; None where no left edge is in reach.

    `ends` are the offsets where places and localities end.
    """
    for at in range(generic - 1, max(-1, generic - 1 - _REACH), -1):
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
            return Stem(at + 1, edge)
    return Stem(0, "start") if generic <= _REACH else None


def _committee_at(plain: str, at: int, generic: int) -> int:
    """The characters of the committee behind the place that ends at `at`, which stands for it: 青桐村|委|榃僧村."""
    if plain[at] not in "村市县区镇乡" or plain[at + 1] != "委":
        return 0
    size = 2 if plain[at + 2] == "会" else 1
    return size if at + 1 + size < generic else 0


def stem_after_chain(plain: str, generic: int, ends: AbstractSet[int]) -> Stem | None:
    """The stem of a zone right after a place, with what it makes: 阜新市|氟产业|开发区; None behind a verb."""
    leads = _leads()
    for at in range(generic - 1, max(0, generic - 1 - _LONGEST["zone"]), -1):
        if not is_han(plain[at]) or plain[at] in _HARD or plain[at - 1 : at + 1] in leads:
            return None
        if at in ends:
            begin = at + _committee_at(plain, at - 1, generic)
            is_name_at = begin < generic - 1 and plain[begin] not in _CONNECTING
            return Stem(begin, "chain") if is_name_at and not is_common(plain[begin : begin + 2]) else None
    return None


def _edge_at(plain: str, at: int, generic: int, ends: AbstractSet[int]) -> Edge | None:
    """What word makes the character at `at` the last before the name, if any does."""
    character = plain[at]
    length = generic - at - 1
    if not length or (length == 1 and _begins_name(plain, at)):
        return None
    if character in _HARD or _is_lead(plain, at, ends) or (length >= 2 and _is_leading_character(plain, at, ends)):
        return "lead"
    is_edge = length >= 2 and at not in ends and is_common(plain[max(0, at - 1) : at + 1])
    return "word" if is_edge and not _SUFFIX.fullmatch(plain, at + 1, generic) else None


def _begins_name(plain: str, at: int) -> bool:
    """Whether 将, 向, 对 … before one character begin a name of two: 和|将台|乡, 到|向塘|镇."""
    if plain[at] == "把" and _UNDERGOES.match(plain, at + 2):
        return not at or not is_han(plain[at - 1])
    return plain[at] in _EITHER and (not at or not is_han(plain[at - 1]) or plain[at - 1] in _SHORT_LEADS)


def _is_lead(plain: str, at: int, ends: AbstractSet[int]) -> bool:
    """Whether a leading word ends at `at`; one that begins within a place is none: 兴国县|长冈乡 has no 县长."""
    leads = _leads()
    if at < 1 or at in ends:
        return False
    if plain[at] == "团" and plain[at - 1] in _OF_REGIMENTS:
        return True  # 143团|花园镇
    return plain[at - 1 : at + 1] in leads or (at >= 2 and at - 1 not in ends and plain[at - 2 : at + 1] in leads)


def _is_leading_character(plain: str, at: int, ends: AbstractSet[int]) -> bool:
    """Whether 和, 向, 于 … at `at` leads to a name, and does not begin it (来到|和平里社区, 来到|向阳坡村)."""
    character = plain[at]
    before = plain[at - 1] if at else ""
    if character in _CONNECTING:
        return character != "和" or plain[at + 1] not in _AFTER_HARMONY
    if character not in _SOFT:
        return False
    begins = at in ends or not before or not is_han(before) or plain[max(0, at - 2) : at] in _leads()
    return not begins and before not in _HARD


def is_name(stem: str, kind: str, edge: Edge) -> bool:
    """Whether a stem can be a name: 松湖 is one, 贫困, 老旧 and 三个 are none."""
    if kind == "estate" and len(stem) > _OF_HOUSES and stem.endswith(_HOUSES):
        stem = stem[:-2]  # 金桂苑|住宅小区
    if kind == "estate" and _OF_A_BODY.fullmatch(stem):
        return True
    return _can_be_name(stem, kind, edge)


def _can_be_name(stem: str, kind: str, edge: Edge) -> bool:
    no_names = _no_names()
    if not stem or len(stem) > _LONGEST[kind] or stem in no_names or _COUNTED.fullmatch(stem):
        return False
    is_rare = stem[-1] in _NEVER_BEFORE.get(kind, "") and not (edge == "chain" and len(stem) == 2)  # 新屯镇|纳包|村
    if stem[-1] in _NEVER_LAST or is_rare:
        return False
    if len(stem) == 1:
        return kind in ("village", "town", "township") and edge in ("chain", "lead") and stem not in _CONNECTING
    if (
        (_is_word(stem[-2:]) and not _may_end_in_word(stem, kind, edge))
        or (stem[0] in _CONNECTING and stem[1:] in no_names)
        or (len(stem) > 2 and stem[:2] in no_names and not _STREET.fullmatch(stem, 2))
    ):
        return False
    if stem[-1] == "和" and (len(stem) > 2 or stem[0] in _ENDS_OF_BODIES):
        return False
    return edge == "chain" or _is_clean(stem, edge)


def _may_end_in_word(stem: str, kind: str, edge: Edge) -> bool:
    """Whether a word may end a name of this kind: 知音西苑|小区, 太行路|社区, 光明四|村, 东港市|前阳化工|园区."""
    if kind == "estate" and stem[-1] in _OF_ESTATES:
        return True
    if kind == "community" and stem[-1] in "路街巷":
        return True
    return edge == "chain" and len(stem) > 2 and (stem[-1] in _NUMBERS or kind == "zone")


def _is_clean(stem: str, edge: Edge) -> bool:
    """Whether a stem without a chain before it is free of frequent words, where its edge is weak."""
    if edge in ("word", "start"):
        longest = 4 if edge == "word" else _REACH
        return len(stem) <= longest and not any(is_common(stem[at : at + 2]) for at in range(len(stem) - 1))
    return not (len(stem) > 3 and is_common(stem[:2]))


def _is_word(end: str) -> bool:
    """Whether the end of a stem is a word that no name ends with: 压实|社区, 重点|村."""
    return is_common(end) or end in _no_names() or end in _leads()


def is_of_a_kind(plain: str, generic: int) -> bool:
    """Whether the word before a generic part only says of what kind it is: 派驻|村, so that a name may follow."""
    return plain[generic - 2 : generic] in _no_names()


def goes_on(plain: str, end: int, kind: str) -> bool:
    """Whether what follows a generic part makes another word of it: 村|民, 镇|静, 乡|亲."""
    return _WRONG_AFTER[kind].match(plain, end) is not None
