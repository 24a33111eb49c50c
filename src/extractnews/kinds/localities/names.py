"""Whether what stands before 村, 镇, 社区 … is a name at all, and what words say of it.

In: the stem of a name and what makes its left edge (see `edges`). Out: yes or no.
"""

from __future__ import annotations

from functools import cache
from typing import Literal

from extractnews.match.late_pattern import LatePattern
from extractnews.match.lexicon import SortedRows, read_rows, read_words

Edge = Literal["chain", "list", "start", "lead", "word"]

REACH = 12
LONGEST = {
    "subdistrict": 6,
    "town": 7,
    "township": 10,
    "gacha": 8,
    "village": 6,
    "community": 8,
    "estate": 10,
    "zone": 10,
}
HARD = frozenset("就在到赴的了是等被把该各或让抵含对由为给将去着驻往从")
_NUMBERS = frozenset("一二三四五六七八九")  # 老周|三村 has no 周三
_NEVER_LAST = HARD | frozenset("式型级促之我对向为给由将从与及使令带让乡镇个座每副兼任")
_OF_COUNTS = frozenset("个余多")  # 12|个镇和李村
CONNECTING = frozenset("和与及同跟暨")
_ENDS_OF_TOWNS = frozenset("道镇乡木场街")  # of 街道 … 苏木, 农场
# What follows the name of a community or village, not its kind.
_BODY_AFTER = LatePattern("党委|党总支|党支部|党群服务|居委会|村委会|书记|主任|支书")
_CALLED = ("叫", "叫做", "名为", "取名", "名叫", "称为", "是")
MAKING = ("打造", "创建", "建设", "成为", "争创", "评选", "推进")
_ITS_OWN_AFTER = LatePattern(
    "党委|党总支|党支部|支部|党群|居委|村委|村部|两委|书记|主任|支书|居民(?!自治)|村民|业主|网格|社工|志愿|[一二三四五六七八九十0-9]+组"
    "|召开|举行|老人|党员|群众|卫生服务|文化活动中心|脱贫户|贫困户|农户|果农|茶农"
)
_ENDS_VILLAGE = LatePattern(
    "[,。;)]|、[^\\W\\d_]{1,6}?(?:村|社区)|(?<=村)村(?=民)|居民|[以由]|位于|地处|近年|共有|现有|党支部|支部|[一二三四五六七八九十0-9]+组|调研|走访|看望|慰问|检查|督导|考察|视察|实地|[查察]看"
)
_KIND_AFTER = LatePattern(
    "建设|创建|评选|打造|工作|治理|活动|发展|服务|创评|试点|示范|行列|称号|标准|项目|工程|化|型|级"
)
_ENDS_OF_BODIES = frozenset("处会委局村镇区乡室府")
_NEVER_BEFORE = {
    "town": "整小坐冰两二三四五六七八九十几数",
    "township": "整侨联家返还离下城两二三四五六七八九十几数苗侗壮瑶彝藏羌傣",
    "village": "全穿绕驻进入农两几数挂包容逐整",
    "community": "进入",
    "subdistrict": "进入",
}
_STREET = LatePattern("[东西南北中新]?[路街里巷园苑桥]")
# 五四村 and 八一村 are named after days.
_COUNTED = LatePattern(
    "(?!(?:五四|五一|五七|三八|七一|八一)$)[第一二三四五六七八九十百千两几多余数]+[个座余多]?|.*(?:[0-9个多]|[0-9一二三四五六七八九十百千]余)"
)
GARDEN = LatePattern("[嘉花家佳雅名锦馨景丽豪][园苑庭居轩府城]|公寓")
_OF_GARDENS = 4  # characters
_HOUSES = ("住宅", "家属", "安置")
_OF_ESTATES = frozenset("苑园城庄院轩庭府湾居邸阁")  # what their names end in, whatever words these make: 西苑
_OF_HOUSES = 4  # characters: 老旧住宅小区 and 高层住宅小区 are no names
# Estates that bodies built for their people: 体育局小区, 卷烟厂小区.
_OF_A_BODY = LatePattern("(?![各该原本市县区])[^\\W\\d_]{1,4}[^\\W\\d_各本该][局厂院]")
_WRONG_AFTER = {
    "town": LatePattern(
        "乡(?![村亲镇])|化(?![工肥])|[静定压痛守魂域区]|村(?!民)|上(?![^\\W\\d_的各]{1,3}(?:村|社区))|江(?![堤段边面岸心滩])|上的|银行|[一两二三四]级"
    ),
    "township": LatePattern("[村镇亲里贤情愁音土间下民企]"),
    "village": LatePattern(
        "[^\\W\\d_]?华侨[经管]|居(?!民)|[一两二三四]级|[民庄镇级医上里口子落务情规头落史外内域貌]|寨(?![^\\W\\d_]{1,2}屯)|[苗侗瑶黎羌彝藏壮傣][寨乡]|(?:[^\\W\\d_]{1,4}族){1,3}乡|社区|街道|(?<=来村)(?:[查察]看|看望|调研|慰问|走访|检查|指导|参观|考察|宣讲|了解)|小学名|集体经济组织|站(?![点在位起稳岗台出前立])"
    ),
    "community": LatePattern("矫正|团购|化|居民自治"),
    "subdistrict": LatePattern("两旁|两侧|上[的,有]"),
    "estate": LatePattern("[里内]"),
    "zone": LatePattern("[内里]?$^"),
    "gacha": LatePattern("[级]"),
}


@cache
def leads() -> frozenset[str]:
    return frozenset(read_words("localities/leads.tsv"))


@cache
def _no_names() -> frozenset[str]:
    return frozenset(read_words("localities/no_names.tsv"))


@cache
def _trades() -> frozenset[str]:
    return frozenset(read_words("localities/trades.tsv"))


@cache
def _word_names() -> dict[str, str]:
    return dict(read_rows("localities/word_names.tsv", 2))


@cache
def _common() -> SortedRows:
    """First character -> the second ones, parted by spaces."""
    return SortedRows("localities/common_words.tsv")


def is_common(word: str) -> bool:
    """Whether a word of two characters is frequent and in no township's name."""
    return len(word) == 2 and word[1] != " " and word[1] in (_common().get(word[0]) or "")


def names_zone(word: str) -> bool:
    """Whether a zone may be called after a word behind its place: 南安|数字|产业园; not 南安|推进|产业园."""
    return word in _trades() or not is_common(word)


def is_name(stem: str, kind: str, edge: Edge) -> bool:
    """Whether a stem can be a name: 松湖 is one, 贫困, 老旧 and 三个 are none."""
    if kind == "estate" and len(stem) > _OF_HOUSES and stem.endswith(_HOUSES):
        stem = stem[:-2]  # 金桂苑|住宅小区
    if kind == "estate" and (_OF_A_BODY.fullmatch(stem) or _is_garden(stem, edge)):
        return True
    return _can_be_name(stem, kind, edge)


def _is_garden(stem: str, edge: Edge) -> bool:
    """Whether a stem is a word and a garden, of which names of estates are made: 启航嘉园, 阳光花园."""
    if edge == "word" or len(stem) != _OF_GARDENS or stem[:2] in _no_names():
        return False
    return GARDEN.fullmatch(stem, 2) is not None


def _can_be_name(stem: str, kind: str, edge: Edge) -> bool:
    no_names = _no_names()
    if not stem or len(stem) > LONGEST[kind] or stem in no_names or _COUNTED.fullmatch(stem):
        return False
    is_rare = stem[-1] in _NEVER_BEFORE.get(kind, "") and not (edge == "chain" and len(stem) == 2)  # 新屯镇|纳包|村
    is_praised = kind == "village" and len(stem) > 3 and stem.endswith("第一")  # 天下第一村
    if stem[-1] in _NEVER_LAST or is_rare or is_praised or (edge == "start" and stem[0] in _OF_COUNTS):
        return False
    if len(stem) == 1:
        return kind in ("village", "town", "township") and edge in ("chain", "lead") and stem not in CONNECTING
    if (
        (_is_word(stem[-2:]) and not _may_end_in_word(stem, kind, edge))
        or (stem[0] in CONNECTING and stem[1:] in no_names)
        or (len(stem) > 2 and stem[:2] in no_names and not _STREET.fullmatch(stem, 2))
    ):
        return False
    if stem[-1] == "和" and (len(stem) > 2 or stem[0] in _ENDS_OF_BODIES):
        return False
    return edge == "chain" or _is_clean(stem, edge)


def _may_end_in_word(stem: str, kind: str, edge: Edge) -> bool:
    """Whether a word may end a name of this kind: 知音西苑|小区, 太行路|社区, 光明四|村, 东港市|前阳化工|园区."""
    if kind == "estate" and (stem[-1] in _OF_ESTATES or stem[-1] == "期"):
        return True
    if kind == "community" and stem[-1] in "路街巷":
        return True
    return edge == "chain" and len(stem) > 2 and (stem[-1] in _NUMBERS or kind == "zone")


def _is_clean(stem: str, edge: Edge) -> bool:
    """Whether a stem without a chain before it is free of frequent words, where its edge is weak."""
    if edge in ("word", "start"):
        longest = 4 if edge == "word" else REACH
        return len(stem) <= longest and not any(is_common(stem[at : at + 2]) for at in range(len(stem) - 1))
    if stem[-1] == "集" and is_common(stem[:2]):
        return False  # 贸易|集镇
    return not (len(stem) > 3 and is_common(stem[:2]))


def _is_word(end: str) -> bool:
    """Whether the end of a stem is a word that no name ends with: 压实|社区, 重点|村."""
    return is_common(end) or end in _no_names() or end in leads()


def is_word_as_name(plain: str, start: int, generic: int, end: int, *, is_behind_place: bool) -> bool:
    """Whether the word at `start` is a name here: 建宁街道|幸福社区, 乌嘴乡|建设村|召开会议, 和谐社区|居委会.

    Behind a county a body, a person or a meeting of the place must follow; behind other words a body.
    """
    needed = _word_names().get(plain[start:generic])
    if needed is None:
        return is_behind_place and _is_any_word_as_name(plain, start, generic, end)
    if not is_behind_place:
        return _BODY_AFTER.match(plain, end) is not None and not plain.endswith(MAKING, 0, start)
    if _ITS_OWN_AFTER.match(plain, end):
        return True
    return needed == "any" and _is_below_town(plain, start) and not _KIND_AFTER.match(plain, end)


def _is_below_town(plain: str, start: int) -> bool:
    return plain[start - 1] in _ENDS_OF_TOWNS or plain.endswith(("社区", "村"), 0, start - 1)


def _is_any_word_as_name(plain: str, start: int, generic: int, end: int) -> bool:
    """Whether a word that is in no list is a name right behind its town: 正和镇|宏大村; not 正和镇|发动村组."""
    word = plain[start:generic]
    if not is_common(word) or word in _no_names() or word in leads() or plain[start - 1] not in _ENDS_OF_TOWNS:
        return False
    return plain[generic:end] in ("村", "社区") and _ENDS_VILLAGE.match(plain, end) is not None


def may_be_listed(name: str) -> bool:
    """Whether a name may stand in a list of villages in short: 同春、永正、桥联等村; no words."""
    if name in _no_names() or name in leads() or name[-1] in _NEVER_LAST or _COUNTED.fullmatch(name):
        return False
    return not any(is_common(name[at : at + 2]) for at in range(len(name) - 1))


def is_slogan(plain: str, start: int, end: int) -> bool:
    """Whether quotation marks hold a name and no more, as they do what a place is praised as: “万企兴万村”."""
    if plain[start - 1 : start] not in ("“", "‘") or plain[end : end + 1] not in ("”", "’"):
        return False
    return not plain.endswith(_CALLED, 0, start - 1)


def is_of_a_kind(plain: str, generic: int) -> bool:
    """Whether the word before a generic part only says of what kind it is: 派驻|村, so that a name may follow."""
    return plain[generic - 2 : generic] in _no_names()


def goes_on(plain: str, end: int, kind: str) -> bool:
    """Whether what follows a generic part makes another word of it: 村|民, 镇|静, 乡|亲."""
    return _WRONG_AFTER[kind].match(plain, end) is not None
