"""The name that stands after a post: 市长|张三, 市长,离休干部|张三, 担任市长的|张三, 办公室主任由|张三|兼任."""

from __future__ import annotations

import re
from functools import cache

from extractnews.kinds.officials.holders.beside.chains import least_surplus
from extractnews.kinds.officials.holders.beside.towns import is_town
from extractnews.kinds.officials.holders.so_far import SoFar
from extractnews.kinds.officials.holders.told.subjects import CERTAIN
from extractnews.kinds.officials.names.filled_cells import name_after
from extractnews.kinds.officials.names.lists import LIKELY, LISTED
from extractnews.kinds.officials.names.name import Name
from extractnews.kinds.officials.names.reader import NameReader
from extractnews.kinds.officials.titles import TitleRun
from extractnews.match.late_pattern import LatePattern
from extractnews.match.lexicon import read_words
from extractnews.match.programs import compiled

_BEGIN_BETWEEN = frozenset("(、: ")
_NAMED_AFTER = LatePattern("的?(?:分别)?是:?|(?:分别)?为:|分别为|的(?:还有|有)?:?")  # 市长是张三, 担任市长的张三
_FILLED_BY = LatePattern("(?:的?职务|一职)?(?:暂时?|分别|改)?由")  # 办公室主任由张三兼任
_LEADS_ON = frozenset("的是为职一暂分改由")  # what both begin with
_FILLS = LatePattern("(?:同志)?(?:兼任|担任|兼|任|出任|接任|代理|接替|负责)")
_COMES_ALONG = LatePattern("等?(?:人|同志)?的?陪[同伴]")  # 市长曾文明的陪同下
_IN_THAT_POST = ("作为", "身为")
_JOINTS = frozenset("和与及")
LEAST_AFTER_WHOLE = 25  # surplus of a name after a post that is named in full


def name_after_post(so_far: SoFar, run: TitleRun) -> Name | None:
    """The name after `run`; the first where several follow."""
    reader = so_far.reader
    is_whole = run.titles[0].organization != "" or run.titles[0].own_place is not None
    at, least = _start(reader.plain, run), LEAST_AFTER_WHOLE if is_whole else LIKELY
    if reader.plain[run.end : run.end + 1] in _LEADS_ON:
        if (filled := _filled_by(reader, run.end)) is not None:
            return filled
        at, least = _led_on(reader.plain, run) or (at, least)
    if at in so_far.starts:
        return None
    name = reader.at(at)
    if name is not None and name.surplus < least:
        least = min(least, _least_by_context(so_far, run, name))
    if name is None or name.surplus < least:
        name = reader.recurring(at) or (name_after(reader, at, so_far.starts) if is_whole else None)
    if name is None or _crosses_a_post(so_far, name) or is_town(reader.plain, run, name):
        return None
    if name.end in so_far.starts and name.text[-1] in _JOINTS and len(name.text) > 2:
        return Name(name.start, name.end - 1, name.text[:-1], name.surplus)  # 书记刘明和市长李军
    return name


@cache
def _between() -> re.Pattern[str]:
    """What may stand between a post and its name: brackets, 、 and a calling, a colon, spaces."""
    callings = "|".join(read_words("officials/callings.tsv"))
    return compiled(rf"(?:\([^()\n]{{1,10}}\))?(?:、[^\W\d_]{{0,12}}?(?:{callings}|[画作艺书]\S{{0,2}}家))?[: ]{{0,3}}")


def _start(plain: str, run: TitleRun) -> int:
    """Where a name after `run` begins: behind brackets, callings, a colon, spaces."""
    if plain.endswith(_IN_THAT_POST, 0, run.start) and plain.startswith(",", run.end):
        return run.end + 1  # 作为市长,张三强调
    between = _between().match(plain, run.end) if plain[run.end : run.end + 1] in _BEGIN_BETWEEN else None
    return between.end() if between else run.end


def _led_on(plain: str, run: TitleRun) -> tuple[int, int] | None:
    """时任市长的是|张三, 担任市长的|张三: where the name begins, and the surplus that it needs."""
    named = _NAMED_AFTER.match(plain, run.end)
    if named is None or (named[0] == "的" and "任" not in plain[max(0, run.start - 3) : run.start + 3]):
        return None
    return named.end(), CERTAIN if named[0] == "的" else LIKELY


def _filled_by(reader: NameReader, end: int) -> Name | None:
    """Who fills the post that ends there: 办公室主任由|张三|兼任."""
    filled = _FILLED_BY.match(reader.plain, end)
    name = reader.at(filled.end()) if filled is not None else None
    is_sure = name is not None and name.surplus >= LISTED and _FILLS.match(reader.plain, name.end)
    return name if is_sure else None


def _least_by_context(so_far: SoFar, run: TitleRun, name: Name) -> int:
    """The surplus that is enough for a name after `run` by what stands around it."""
    if _COMES_ALONG.match(so_far.reader.plain, name.end):
        return LISTED
    in_list = least_surplus(so_far.reader, run, name, so_far.latest, so_far.ends)
    return LIKELY if in_list is None else in_list


def _crosses_a_post(so_far: SoFar, name: Name) -> bool:
    """Whether a post begins inside the name: 区长区委书记 is no person 区长区."""
    return not so_far.starts.isdisjoint(range(name.start, name.end))
