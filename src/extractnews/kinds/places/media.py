"""Names of media that hold the name of a place: 长春日报, 今日高邮, 平安临沂, 网信如东. They tell where a page is from.

In: the page, candidates of places. Out: whether a candidate begins the name of a medium, and the homes of the media.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from extractnews.kinds.places.gazetteer import gazetteer, highest, in_force
from extractnews.kinds.places.mention import Division, PlaceCandidate
from extractnews.match.late_pattern import LatePattern
from extractnews.match.lexicon import read_kinds, read_rows
from extractnews.page import Page

_AFTER = LatePattern(
    "(?:[市县区州省盟旗])?(?:日报|晚报|晨报|早报|午报|都市报|商报|时报|快报|法制报|经济报|农村报|工人报|青年报|广播|电视|新闻网|政府网|门户网"
    "|人民政府(?:门户)?网|政务网|党建网|文明网|卫视|网(?![络点格站购上红约]|[^\\W\\d_]{1,3}[镇乡村族])|融媒|传媒|网讯|在线(?:[,。:)\\d-]|新闻|网站)|发布[,。:)”微公客]|新闻联播|报业|报社|报讯|机关报)"
)
_BEFORE = read_kinds("places/beside.tsv")["medium"]
_WHOLE_BEFORE = LatePattern("(?:^|[\\s“《(:])(?:今日|文明|平安|法治|掌上|网信|直播)$")
_END_OF_NAME = LatePattern("[”》)\\s:]|微信|公众号|客户端|APP|$")
_AFTER_IN_OUTLET = LatePattern(
    "在线|发布|新闻|头条|资讯|政务|电台|电视台|报|宣传|党建|广电|(?:县|市|区|旗)?(?:委|政府|人民|纪委|公安|应急)|$"
)
# What a name of a medium can go on with, and what its first part ends in: most names have neither beside them.
_FIRST_AFTER = frozenset("市县区州省盟旗日晚晨早午都商时快法经农工青广电新政门人党文卫网融传在发报机")
_LAST_BEFORE = frozenset("日明安治上信播")
_LONGEST = 12
_MASTHEAD_LINES = 3
_LONGEST_MASTHEAD = 24
_AS_OF = 2020  # the year of the codes in media.tsv
_WORD = 3  # the risk of what is a word wherever it stands: 新华网, 光明日报


def begins_medium(plain: str, start: int, end: int) -> bool:
    """Whether the name at `plain[start:end]` is part of a medium's: 长春|日报, “今日|高邮”."""
    if plain[end : end + 1] in _FIRST_AFTER and _AFTER.match(plain, end):
        return True
    if plain[start - 1 : start] not in _LAST_BEFORE:
        return False
    before = plain[max(0, start - 3) : start]
    return _WHOLE_BEFORE.search(before) is not None and _END_OF_NAME.match(plain, end) is not None


def homes_of_media(page: Page, media: Iterable[PlaceCandidate], year: int | None) -> list[Division]:
    """Where the outlet (else the masthead), then the other media named on the page, are at home."""
    names = [_name_in_outlet(page.outlet) if page.outlet else _name_in_masthead(page)]
    names += [page.plain[candidate.start : candidate.end] for candidate in media]
    told = _told_by_outlet(page.outlet or "", year)
    if told is not None:
        return [told]
    homes = []
    for name in dict.fromkeys(names):
        bearers = gazetteer().bearers(name)
        top = highest(in_force(bearers, year)) if bearers else []
        if len(top) == 1:
            homes.append(top[0])
    return homes


def _told_by_outlet(outlet: str, year: int | None) -> Division | None:
    """The home of a medium that is called by no division, or by another: 井冈山报 is of 吉安."""
    if not outlet:
        return None
    code = next((code for medium, code in _homes().items() if medium in outlet), None)
    return gazetteer().of_code(code, year or _AS_OF) if code else None


@cache
def _homes() -> dict[str, str]:
    return dict(read_rows("places/media.tsv", 2))


def _name_in_outlet(outlet: str) -> str:
    """The place in the name of an outlet, "" where there is none.

    >>> [_name_in_outlet(outlet) for outlet in ("今日高邮", "城步新闻网", "新华网", "中国常州网", "红网新邵站")]
    ['高邮', '城步', '', '常州', '']
    """
    start = next((len(word) for word in _BEFORE if outlet.startswith(word)), 0)
    for end in range(min(len(outlet), start + _LONGEST), start + 1, -1):
        name = outlet[start:end]
        if gazetteer().bearers(name) and gazetteer().risk(name) != _WORD and _is_medium(outlet, end):
            return name
    return ""


def _name_in_masthead(page: Page) -> str:
    """The place in the masthead that a page begins with, "" where there is none: 今日缙云 数字报纸."""
    for number, line in page.furniture:
        if number > _MASTHEAD_LINES:
            break
        head = line.strip()
        if 0 < len(head) <= _LONGEST_MASTHEAD:
            word = head.split()[0]
            place = _name_in_outlet(word)
            if place and place != word:
                return place
    return ""


def _is_medium(outlet: str, end: int) -> bool:
    return (_AFTER_IN_OUTLET.match(outlet, end) or _AFTER.match(outlet, end)) is not None
