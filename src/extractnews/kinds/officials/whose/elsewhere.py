"""Places that are named, but not as those whose leaders speak: 赴长沙, 与万源市相邻, 苏州、无锡.

In: the page, its settled places, one mention. Out: whether it is such a place.
"""

from __future__ import annotations

from extractnews.kinds.places.delegations import DELEGATION
from extractnews.kinds.places.mention import PlaceMention
from extractnews.kinds.places.resolve import Places
from extractnews.match.late_pattern import LatePattern
from extractnews.page import Page

# A place after these is where one goes, not whose leader one is.
_VISITED = ("赴", "自", "到", "在", "至", "入", "往", "抵", "从", "与", "同", "达", "对", "察", "研", "进")
_GUESTS = ("客商", "客人", "籍")
_OTHERS = ("相邻", "毗邻", "接壤", "交界", "对口", "结对", "籍")
_DATELINE = LatePattern(r"(?:\d{1,2}月)?\d{1,2}日(?:电|讯|消息)")
_COMES = LatePattern(
    "[^。;\\n]{0,60}?(?:一行(?:\\d{1,3}余?多?人)?,?(?:来到?|抵达?|莅临|到)|来到?|莅临)我(?P<kind>[县市区旗])"
)
_LONGEST_VISIT = 80
_LISTING = ("、", "和", "与", "及")


def is_guest(page: Page, mention: PlaceMention) -> bool:
    """Whether the place is where someone goes to or comes from (赴长沙, 长沙市代表团), or a reporter of another is."""
    plain = page.plain
    end = mention.end
    if plain.endswith(_VISITED, 0, mention.start) or plain.startswith(_GUESTS, end) or DELEGATION.match(plain, end):
        return True
    return _DATELINE.match(plain, end) is not None  # 浙江日报青海8月17日电


def is_of_visitor(page: Page, mention: PlaceMention) -> bool:
    """襄阳市领导来我市: whether the place is that of someone who came to where the page is from.

    苏州市市长张三来我区 may come from the city above.
    """
    if "我" not in page.plain[mention.end : mention.end + _LONGEST_VISIT]:
        return False
    comes = _COMES.match(page.plain, mention.end)
    level = mention.division.level
    return comes is not None and (level == "county" or (level, comes["kind"]) == ("prefecture", "市"))


def is_other_than_here(page: Page, places: Places, mention: PlaceMention) -> bool:
    """与万源市相邻, 九龙坡区对口帮扶, 赴石台县、青阳县: no place whose villages are spoken of."""
    return page.plain.startswith(_OTHERS, mention.end) or is_one_of_several(page, places, mention)


def is_one_of_several(page: Page, places: Places, mention: PlaceMention) -> bool:
    """苏州、无锡: neither is whose leader speaks."""
    plain, before, after = page.plain, mention.start - 1, mention.end
    if plain[after : after + 1] in _LISTING and places.within(after + 1, after + 2):
        return True
    return before > 0 and plain[before] in _LISTING and places.ending_at(before) is not None
