"""The noun phrase beside a number, read once for each wording.

What comes in are the words between one number and the next; what goes out tells whether they name what is counted.
Statistics say the same words again and again, so that readings are kept.
"""

from __future__ import annotations

from functools import lru_cache

from extractnews.kinds.figures.beside import beside
from extractnews.kinds.figures.endings import (
    BODY_ENDS,
    CREWS,
    DIVISION_ENDS,
    PEOPLE_ENDS,
    PLACE_ENDS,
    QUANTITY_ENDS,
    SURE_ENDS,
)
from extractnews.kinds.figures.named_whole import made_before, sector_before
from extractnews.kinds.figures.noun_after import noun_after
from extractnews.kinds.figures.noun_before import noun_before
from extractnews.kinds.figures.units import UNITS, Kind
from extractnews.kinds.figures.words import word_after, word_before
from extractnews.light_classes import dataclass
from extractnews.match.late_pattern import LatePattern

WINDOW = 48  # characters before a number that may tell of it
REACH = 20  # and after it
_LONGEST = 14
_KEPT = 4096
_ATTRIBUTE = LatePattern("[^,。、;:!?“”()0-9\n]{1,11}?的")
_GRADED = LatePattern(
    "(?:[0-9百千万亿]{1,6}[美欧日]?元|[0-9]{1,3}周?岁)(?:以上|以下|级)的?|[1-5]A级|全[国省市县区州](?=劳|先进|优秀|模范|文明|重点|示范|十[佳大])|[省市州县区乡镇村组街道]{1,2}(?:[、和][省市州县区乡镇村组街道]{1,2}){1,3}[两三四五]级的?|"
    "(?:政协|人大)?第[一二三四五六七八九十]{1,3}届[^,。、;0-9]{0,8}?委员会(?!委员)"
)  # 87个|亿元以上|重大项目, 80名|县、乡、村三级|干部
_MEASURED = LatePattern(
    "[^,。、;:!?“”()0-9\n]{1,6}[0-9][0-9.万亿]{0,6}"
    "(?:周?岁|年|个?月|元|分|级|[平立]方米|公?里|米|吨|亩|公?斤)[^,。、;:!?“”()0-9\n]{0,4}的"
)  # 党龄50年以上的
_SIZED_OF = LatePattern(
    "[长宽高深厚]?[0-9.一二两三四五六七八九十百千万]{1,8}(?:[^,。、;:!?“”()0-9\n的]{1,4}的|吨级|千伏|万?千瓦|兆瓦|立方米)"
)
_SIZED_TOO = LatePattern("[长宽高深厚]、[0-9.]{1,6}(?:厘米|米|公里)[长宽高深厚]的|装(?![载备置卸修配潢箱甲运])")
_SIZES = ("长的", "宽的", "高的", "深的", "厚的", "重的")
_DONE = frozenset({"measure", "count", "ascii", "area"})
_NAMED = frozenset({"家", "位", "名", "个", "户"})
_COUNTS = frozenset({"count", "event"})
_SETTLED = frozenset({"个", "处"})  # 高风险地区|1个, 社区|12个: places that are counted
_LENGTHS = frozenset({"米", "公里", "千米", "里", "厘米", "毫米", "尺", "丈"})
_SIZED = frozenset("长宽高深厚")
_WHOLE = frozenset("全总净周身均")  # 赛道全长
_AMONG = "其中"
_NO_NOUN_STARTS = frozenset("一二两三四五六七八九十百千万能可会要应须")
_NO_PLACES = frozenset({"measure", "percent", "money", "degree", "person", "ascii"})
_BASE_REACH = 6
_LONGEST_DEED = 2
_BEASTS = frozenset({"头", "只", "羽", "尾", "匹"})


@dataclass(frozen=True)
class Before:
    """A noun phrase before a number; `is_base` where the number is only what another is a share of."""

    text: str
    is_known: bool
    is_base: bool


@lru_cache(maxsize=_KEPT)
def phrase_before(left: str, kind: Kind, unit: str, *, is_change: bool) -> Before | None:
    """The noun at the end of `left` that a number of this kind counts or measures."""
    end = len(left)
    if left.endswith(")"):  # 合同(协议)86个
        opening = left.rfind("(", max(0, end - _LONGEST))
        end = opening if opening >= 0 else end
    is_apposed = left[end - 1 : end] in ("(", ":")
    end -= is_apposed
    if is_apposed and word_before(left, 0, end)[0] not in {"n", "h", "g"}:
        return None
    if (kind == "measure" or unit in _BEASTS) and left.endswith(beside("cropped"), 0, end):  # 绿橙|种植|460亩
        end -= 2
    if is_change and (sector := sector_before(left, end)):
        return Before(sector, True, False)
    end -= 2 if kind == "person" and left.endswith(beside("getting_work"), 0, end) else _size_length(left, end, unit)
    floor = left.rfind(_AMONG, 0, end) + len(_AMONG) if _AMONG in left else 0
    span = noun_before(left, floor, end, events=kind == "event")
    if span is None:
        thing = made_before(left, end) if kind in _DONE else ""
        return Before(thing, False, False) if thing else None
    start = _own_start(left, *span)
    text = left[start : span[1]]
    if is_apposed and kind == "degree" and not text.endswith(beside("degree")):  # 恩施:零下9摄氏度
        return None
    is_unknown = word_before(left, *span)[0] == "u"
    is_known = not is_unknown or text.endswith(SURE_ENDS)
    is_none = (
        is_unknown and left[start - 1 : start] != "“" and (text[:1] in _NO_NOUN_STARTS or "每" in text)
    )  # 一块田, 能收, 老人每餐
    is_none = is_none or (not is_known and _may_be_a_name(left, start, kind, unit))
    is_none = is_none or (not is_change and _is_deed(left, *span))
    if is_none or _is_other(left, start, text, kind, unit):
        return None
    is_base = "占" in left[max(0, start - _BASE_REACH) : start] and not text.endswith(beside("portion"))
    return Before(text, is_known, is_base)


def _own_start(left: str, start: int, end: int) -> int:
    """Where the noun itself begins: 各类|作物, 各单位|干部职工, 信息传输、|软件和信息技术服务业增加值."""
    if left.startswith(beside("sort"), start, end):
        return start + 2
    if end - start > _LONGEST:
        return left.rfind("、", start, end) + 1 or start
    body = next((body for body in BODY_ENDS if left.startswith(body, start)), "")
    is_led = body and left[start - 1 : start] == "各" and left.endswith(PEOPLE_ENDS, start + len(body), end)
    return start + len(body) if is_led else start


def _size_length(left: str, end: int, unit: str) -> int:
    """Length of the sign that only says which size is measured: 隧道|长|12公里, 桥面|宽|24米; not 全长, 水深."""
    if unit not in _LENGTHS or left[end - 1 : end] not in _SIZED:
        return 0
    if word_before(left, 0, end)[0] in {"v", "f", "g"} or left.endswith(beside("own_size"), 0, end):  # 拓宽, 延长
        return 0
    bearer = noun_before(left, 0, end - 1)
    return int(bearer is not None and bearer[1] - bearer[0] > 1 and left[end - 2] not in _WHOLE)


def _may_be_a_name(left: str, start: int, kind: Kind, unit: str) -> bool:
    """上海|5例 is most likely a place; 扎西、卓玛|两家 are persons."""
    return kind == "person" or unit == "例" or (unit in _NAMED and left.endswith("、", 0, start))


def _is_other(left: str, start: int, text: str, kind: Kind, unit: str) -> bool:
    """Whether a noun is not what the number is of: a container, a place, an organisation."""
    before = left[start - 1] if start else ""
    is_for_each = kind == "money" and left[max(0, start - 2) : start - 1] == "每" and not text.endswith(QUANTITY_ENDS)
    if before in ("每", "各") or is_for_each:  # 每车不超过40人, 每名党员1000元: the container
        return True
    if kind == "person" and text.endswith(beside("deed")) and "新增" not in left[max(0, start - 2) :]:
        return True
    if kind == "money" and text.endswith((*PEOPLE_ENDS, "农", "农民", "户")):  # 村民人均增收3000元
        return True
    bodies = BODY_ENDS if kind in {"person", "money"} else beside("firm") if kind == "measure" else ()
    if text.endswith(bodies):  # 移送司法机关5人, 税务部门完成3万元, 甲公司5万千瓦光伏项目
        return True
    if (kind in _NO_PLACES or unit == "户") and text.endswith((*DIVISION_ENDS, "站")):  # 江口镇达203毫米, 山前村218户
        return True
    is_place = text.endswith(PLACE_ENDS) and (unit not in _SETTLED or text.endswith(beside("whereabouts")))
    return is_place or text.endswith(beside("per_head")) or len(text) > _LONGEST


def _is_deed(left: str, start: int, end: int) -> bool:
    """企业投资3亿元, 捐款5万元: the verb, not the noun (完成投资3亿元)."""
    word_class, at = word_before(left, 0, end)
    if word_class != "g" or at != start or end - at > _LONGEST_DEED or left.endswith("其中", 0, at):
        return False
    is_led = left.endswith((*beside("per_head"), "、"), 0, at)
    return not is_led and word_before(left, 0, at)[0] not in {"v", "m", "u", "f"}


@lru_cache(maxsize=_KEPT)
def phrase_after(right: str, kind: Kind) -> tuple[str, str] | None:
    """The noun at the beginning of `right`, and how it was found."""
    if right[:1] == "(":  # 23万头(只)牲畜
        closing = right.find(")")
        right = right[closing + 1 :] if right[1:closing] in UNITS else right
    start = int(right[:1] == "的")
    if kind == "measure" and right.startswith(_SIZES):  # 18公里长的|渠道
        start = 2
    elif kind == "measure" and (also := _SIZED_TOO.match(right)):  # 20米宽、2公里长的|隔离带, 25公斤装|大米
        start = also.end()
    graded = _GRADED.match(right, start)
    if graded:
        start = graded.end()
    measured = _MEASURED.match(right, start) if kind in _COUNTS else None  # 745名|党龄50年以上的|党员
    if measured:
        start = measured.end()
    sized = _SIZED_OF.match(right, start) if kind in _COUNTS else None  # 两根|三米长的|木头
    if sized:
        start = sized.end()
    if right[start : start + 1] == "“":
        return _quoted_after(right, start)
    span = noun_after(right, start, len(right), events=kind == "event")
    is_attribute = span is not None and right[span[1] : span[1] + 1] == "的" and _is_clause(right, *span)
    if span is not None and right[span[1] - 1] == "组" and right.startswith(("成", "建", "织"), span[1]):
        span = span[0], span[1] - 1  # 25名|医疗专家|组成
    if span is not None and not is_attribute:
        return right[slice(*span)], "noun after"
    attribute = _ATTRIBUTE.match(right) if kind in _COUNTS and not start else None  # 三个受灾最重的|乡镇
    span = noun_after(right, attribute.end(), len(right)) if attribute else None
    return (right[slice(*span)], "noun after its attribute") if span else None


def _is_clause(right: str, start: int, end: int) -> bool:
    """Whether a verb that the lexicon does not know begins the words, and a noun ends them: 懂|技术, not 界别."""
    return word_after(right, start, end)[0] == "u" and word_before(right, start, end)[0] in {"n", "h"}


def _quoted_after(right: str, start: int) -> tuple[str, str] | None:
    """11个“交钥匙”|项目, 10个“幸福食堂”."""
    closing = right.find("”", start, start + _LONGEST)
    if closing <= start + 2:
        return None
    span = noun_after(right, closing + 1, len(right))
    return right[slice(*span)] if span else right[start + 1 : closing], "quoted noun after"


@lru_cache(maxsize=_KEPT)
def people_after(right: str) -> str:
    """贫困人口, after 36673人; 阵容, after 13人的; "" where nobody is named."""
    start = int(right[:1] == "的")
    span = noun_after(right, start, len(right))
    text = right[slice(*span)] if span else ""
    return text if text.endswith(CREWS if start else PEOPLE_ENDS) else ""
