"""The topic of the clause before the one that has the number: 全市服务业平稳发展,|增长8%; 仅口罩,|日产195万只."""

from __future__ import annotations

from functools import lru_cache

from extractnews.kinds.figures.endings import QUANTITY_ENDS, SURE_ENDS
from extractnews.kinds.figures.noun_after import noun_after
from extractnews.kinds.figures.phrases import phrase_before
from extractnews.match.late_pattern import LatePattern

_KEPT = 4096
_PAUSES = LatePattern("[,。;:!?、\n]")
_OWN = LatePattern("(?:其中|[全我][国省市州县区])*")
_RANK = LatePattern(
    "(?:(?:首次)?过半|与[^,]{2,6}(?:持平|相当)|同?比?翻(?:了?[一两]番|番)|最[高大快多低小少慢]|较[高大快多低小少慢]|居[前首]位?|(?:首次)?(?:超越|超过)[^,]{2,6}|第一|领先|创新高|再创新高|创历史新高)$"
)
_TREND = LatePattern(
    "(?:总体|仍|继续|持续|呈现?|保持|实现|稳步|平稳|快速|较快|高速|逆势|强劲|由[正负降升]){0,3}"
    "(?:回升|回落|上涨|猛涨|暴涨|下跌|增长|发展|运行|增势|增速|走势|下降|上升|恢复|向好|加快|攀升|扩大|转[正负降升])"
    "(?:态势|势头|趋势|较快|较慢|加快|明显|平稳|稳定|强劲|迅猛|迅速|良好|趋缓|放缓|向好|增长|回升|回落){0,2}$|按[^,]{2,6}计算$"
)
_VALUED = LatePattern(r"(?:达到?|为|是|[升降增]至)?[0-9]+(?:\.[0-9]+)?$")
_WHEN = LatePattern(
    "(?:截至|截止到?|至|到)?(?:[0-9]{1,2}月)?[0-9]{1,2}日(?:凌晨|早上|上午|中午|下午|傍晚|晚上?)?(?:[0-9]{1,2}[时点][许整]?)?$"
)
_WHERE = LatePattern("(?:出现|发生)[在于]([^,。;:、()0-9\n]{2,12}),?$")  # 最大雨量|出现在甲县,|为40毫米
_SOLELY = ("仅", "单", "光")
_MEASURED = (*QUANTITY_ENDS, *SURE_ENDS, "温", "速", "压")
_CHANGING = (*QUANTITY_ENDS, "业")


@lru_cache(maxsize=_KEPT)
def topic_before(left: str, *, is_count: bool) -> str:
    """The topic of the clause that ends at `left`: 水位开始回落,(5日8时每小时下降3厘米); 仅口罩,(日产195万只)."""
    where = None if is_count else _WHERE.search(left)
    if where is not None:
        found = phrase_before(left[: where.start()], "percent", "", is_change=True)
        return found.text if found is not None and found.text.endswith(_MEASURED) else ""
    left = left if is_count else _WHEN.sub("", left)
    if left[-1:] != ",":
        return ""
    clause = _PAUSES.split(left[:-1])[-1]
    trend = None if is_count else _TREND.search(clause) or _RANK.search(clause)
    if trend is not None:  # 诸暨市|投资增速|最高,达到26.3%; 工业增加值|按可比价格计算,下降3%
        found = phrase_before("," + clause[: trend.start()], "percent", "", is_change=True)
        if found is not None and found.text.endswith(_CHANGING):
            return found.text
    valued = None if is_count else _VALUED.search(clause)
    if valued is not None:  # 空气质量指数|达到5.11,下降3%
        found = phrase_before(clause[: valued.start()], "percent", "", is_change=True)
        return found.text if found is not None else ""
    is_sole = clause.startswith(_SOLELY)
    own = _OWN.match(clause)
    span = noun_after(clause, 1 if is_sole else own.end() if own else 0, len(clause))
    if span is None or (is_sole and span[1] != len(clause)):
        return ""
    text = clause[slice(*span)]
    return text if is_sole or (not is_count and text.endswith(QUANTITY_ENDS)) else ""
