"""Names that nothing but their cell tells: 县委书记|兴安|、县长…, |白雪|为市卫生局局长.

Where posts and punctuation leave room for nothing but a name, words of the dictionary and rare surnames are names.
"""

from __future__ import annotations

from collections.abc import Container
from functools import cache

from extractnews.kinds.officials.names.lists import LIKELY
from extractnews.kinds.officials.names.name import Name
from extractnews.kinds.officials.names.no_names import FAMILIAR
from extractnews.kinds.officials.names.reader import NameReader
from extractnews.kinds.officials.names.statistics import name_weight, running_weights, statistics
from extractnews.match.late_pattern import LatePattern
from extractnews.match.lexicon import read_words

_GIVEN_OR_TAKEN = "任命|免去|罢免|撤销|选举|补选"
_CELL_BEFORE = LatePattern(
    rf"(?:[,;、:。\n ]|决定|同意|接受|提名|(?P<verb>{_GIVEN_OR_TAKEN}))"
    rf"(?P<name>(?:(?!决定|同意|接受|提名|{_GIVEN_OR_TAKEN})[^\W\da-zA-Z_]){{2,6}})\Z"
)
_CELL_AFTER = LatePattern("(?P<name>[^\\W\\da-zA-Z_]{2,4})(?:[、,;。]|和|与)")
_PROFILE = LatePattern(r" *(?:\d{1,2}[.、] *)?(?P<name>[^\W\da-zA-Z_]{2,9}),[男女][,。(]")
_LONGEST_CELL = 12
RARE = 85  # weight of what seldom follows a name: it may rather be a given name
ACT = 55  # weight of what follows names often
WORDLESS = 280  # weight of three characters that no word of the dictionary holds together
_WORDLESS = LatePattern(r"[^\W\da-zA-Z_]+")
_GROUPS = frozenset("会组团队部门厅局处室员们上下内期职")
_KINDS_OF_PERSONS = frozenset("人者司校院府委社行区省市县旗州镇乡村案件")
_DIVISIONS = frozenset("省市县区族")
_POINTING = ("其他", "其她", "上述", "上列", "下列", "以下", "以上", "该", "原", "所", "自己", "有关", "相关", "兼")
_PARTICLES = frozenset("了着的地得们")


@cache
def _no_name_beginnings() -> tuple[str, ...]:
    return read_words("officials/no_name_beginnings.tsv")


def name_before(reader: NameReader, end: int, *, is_sure: bool) -> list[Name]:
    """`;张三|的` and `,白雪|为`: the name that fills all between punctuation, or a verb, and `end`.

    `is_sure`: whether the sentence gives or takes a post, so that a name has to stand there.
    """
    found = _CELL_BEFORE.search(reader.plain, max(0, end - _LONGEST_CELL), end)
    if found is None:
        return []
    start, text = found.start("name"), found["name"]
    name = reader.at(start)
    if name is not None and name.end == end and name.surplus >= LIKELY:
        return [name]
    fits = len(text) < 4 and (_can_be_name(text) or (found["verb"] is not None and _may_be_unheard_of(text)))
    return [Name(start, end, text, LIKELY)] if is_sure and fits else []


def profile_name(plain: str, line: int) -> Name | None:
    """`苏和|,男,鄂温克族,…`: the name that a line about one person begins with, of whatever shape."""
    found = _PROFILE.match(plain, line)
    if found is None or not (name_weight(found["name"]) or _may_be_unheard_of(found["name"])):
        return None
    return Name(found.start("name"), found.end("name"), found["name"], LIKELY)


def name_after(reader: NameReader, start: int, posts: Container[int]) -> Name | None:
    """`县委书记|兴安|、县长` and `区委书记|车向阳|,`: what fills all up to the next post, or up to punctuation."""
    found = _CELL_AFTER.match(reader.plain, start)
    if found is None:
        return _before_act(reader.plain, start)
    text = found["name"]
    is_between_posts = (
        found.end() in posts and len(text) < 4 and not _is_said_of_posts(text) and text[-1] not in _GROUPS
    )
    if is_between_posts or (len(text) == 3 and found[0][-1] in "、,;。" and _can_be_name(text)):
        return Name(start, found.end("name"), text, LIKELY)
    return None


def _before_act(plain: str, start: int) -> Name | None:
    """`县委书记|排勒弄|汇报`: three characters that make no words, before what only persons do."""
    text = plain[start : start + 3]
    acts = statistics().after.get(plain[start + 3 : start + 5], RARE) <= ACT
    if not acts or len(text) < 3 or not _WORDLESS.fullmatch(text) or running_weights(text)[0] < WORDLESS:
        return None
    return Name(start, start + 3, text, LIKELY) if _may_be_unheard_of(text) else None


def _can_be_name(text: str) -> bool:
    """Whether a cell may hold the text as surname and given name."""
    if _is_said_of_posts(text) or text[-1] in _GROUPS or text.startswith(_no_name_beginnings()):
        return False
    return name_weight(text) is not None


def _may_be_unheard_of(text: str) -> bool:
    """Whether a name of no known shape (色音图) may fill the cell, and no word for persons and organs."""
    is_told_of = _is_said_of_posts(text) or text.startswith((*_no_name_beginnings(), *_POINTING)) or "任" in text
    return not is_told_of and text[-1] not in _GROUPS and text[-1] not in _KINDS_OF_PERSONS


def _is_said_of_posts(text: str) -> bool:
    """Whether a cell tells what holders of a post do: 牵头, 严|要求, 强调|说."""
    tables = statistics()
    if "某" in text or text[-1] in _PARTICLES or text[-1] in _DIVISIONS or (len(text) == 2 and text[0] in FAMILIAR):
        return True
    if text in tables.after or len(text) < 3:
        return text in tables.after
    if text[0] == text[-1]:  # 面对面, 手拉手
        return True
    if text[:2] in tables.words and text[2] in tables.after and text[2] != "和":
        return True
    return tables.after.get(text[1:], RARE) < RARE
