"""Who a sentence is about: the person of whom 任县长, 当选市长 or 辞去职务 is said without a name before it.

In: the names and claims of the page so far, and where the post begins. Out: the names of the subject, or none.
"""

from __future__ import annotations

from collections.abc import Container, Sequence

from extractnews.kinds.officials.claims import Claim
from extractnews.kinds.officials.holders.told.careers import profile_before
from extractnews.kinds.officials.names.filled_cells import profile_name
from extractnews.kinds.officials.names.lists import LIKELY, names_from
from extractnews.kinds.officials.names.name import Name
from extractnews.kinds.officials.names.reader import NameReader
from extractnews.match.late_pattern import LatePattern

_BORN = LatePattern("(?:生|岁|人|族)的(?=[^\\W\\d_]{2})")
_RESUME = LatePattern("(?:同志)?[,( ]*[男女]")
_LIFE = LatePattern(
    "(?:同志)?(?:19|20)\\d\\d年[^。\\n]{0,8}(?:生|出生|参加革命|参加工作|入党|加入)"
)  # 张三1925年2月生于…
_SPACES = LatePattern(r" *(?:\d{1,2}[.、] *|[一二三四五六七八九十]{1,3}、)?")
MOST_CLAUSES = 4
MOST_BETWEEN = 6  # characters between a clause's subject and its post
SUBJECT = 70  # surplus of a name that begins a clause
CERTAIN = 100


def subject(reader: NameReader, claims: Sequence[Claim], posts: Container[int], before: int) -> list[Name]:
    """The person last claimed in the sentence before `before`, else the name that begins it or its line."""
    plain = reader.plain
    line = plain.rfind("\n", 0, before) + 1
    sentence = max(line, plain.rfind("。", 0, before) + 1, plain.rfind(";", 0, before) + 1)
    described = _described(reader, sentence, before)
    if described is not None:
        return [described]
    if clause := _of_clause(reader, posts, sentence, before):
        return clause
    said = [claim for claim in claims[-8:] if claim.start >= line]
    if said and (said[-1].start >= sentence or len({claim.name for claim in said}) == 1):
        return [Name(said[-1].start, said[-1].end, said[-1].name, CERTAIN)]
    profile = profile_name(plain, line) or profile_before(reader, line)
    if profile is not None:
        return [profile]
    for start in _clause_starts(plain, sentence, before):
        name = _name_at(reader, start)
        if name is not None and name.surplus >= SUBJECT and name.end <= before:  # no person 任昭 in 任|昭觉县委书记
            return [name]
    name = _name_at(reader, line)
    return [name] if name is not None and _is_of_a_life(reader, name) else []


def _is_of_a_life(reader: NameReader, name: Name) -> bool:
    """Whether the line that the name begins tells a life: 张三,男,…, 张三1925年2月生于…."""
    if name.surplus >= SUBJECT or name.text in reader.known:
        return (_RESUME.match(reader.plain, name.end) or _LIFE.match(reader.plain, name.end)) is not None
    return name.surplus >= 0 and _RESUME.match(reader.plain, name.end) is not None


def _of_clause(reader: NameReader, posts: Container[int], sentence: int, before: int) -> list[Name]:
    """Names that begin the clause of the post, with hardly a word between: ,张三|随即|出任…, 甲、乙|分别辞去…."""
    start = _clause_starts(reader.plain, sentence, before)[0]
    name = _name_at(reader, start) if start > sentence else None
    if name is None or name.surplus < SUBJECT:
        return []
    names = names_from(reader, name, posts)
    return names if 0 <= before - names[-1].end <= MOST_BETWEEN else []


def _described(reader: NameReader, start: int, end: int) -> Name | None:
    """Who a clause names by year of birth: 1966年12月生的|张三|为例,现任…."""
    told = [found.end() for found in _BORN.finditer(reader.plain, start, end)]
    name = reader.at(told[-1]) if told else None
    return name if name is not None and name.surplus >= LIKELY and name.end < end else None


def _name_at(reader: NameReader, start: int) -> Name | None:
    """The name at `start`, after spaces."""
    spaces = _SPACES.match(reader.plain, start)
    return reader.at(spaces.end() if spaces else start)


def _clause_starts(plain: str, sentence: int, before: int) -> list[int]:
    """The starts of the last clauses between `sentence` and `before`, nearest first."""
    starts = [sentence]
    at = plain.find(",", sentence, before)
    while at >= 0:
        starts.append(at + 1)
        at = plain.find(",", at + 1, before)
    return starts[: -MOST_CLAUSES - 1 : -1]
