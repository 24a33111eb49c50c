"""What of all that was spoken of before a number is about, where the words beside it name nothing.

地区生产总值1068.1亿元,|增长6.0%; 受灾5万亩,|绝收1万亩; 企业100家,|有|35家投产; 其中|国有企业|5亿元.
"""

from __future__ import annotations

from extractnews.kinds.figures.asked import OF_ALL, Asked, share
from extractnews.kinds.figures.beside import beside
from extractnews.kinds.figures.context import state_word
from extractnews.kinds.figures.phrases import phrase_before
from extractnews.kinds.figures.spoken import Spoken
from extractnews.kinds.figures.topics import topic_before
from extractnews.kinds.figures.units import UNITS
from extractnews.match.late_pattern import LatePattern

_BODY = LatePattern(
    r"(?:^|[,;、:(])(?:其中[,:]?)?([^\W\da-zA-Z_]{2,8}(?:企业|公司|单位|部门|机构))$"
)  # 其中国有企业5亿元
_PAUSES = ",;、。("
_ASIDE = 3  # characters: ,现场|整改11个
_GROUPS = frozenset({"户", "支", "批"})
_MEASURED_ON = frozenset(("、", *(joint + size for joint in ("", "、", ",") for size in "长宽高深厚")))
_DONE_IN = frozenset({"measure", "money"})
_IN_GROUPS = frozenset({"人", "人次", "间"})
_TOPICAL = frozenset({"percent", "measure", "money", "degree", "count", "ascii"})
_TIMES_OF = LatePattern("(?:(?:是|为|相当于)[^,。;:]{2,14}|^前)的$")
_NONE = ("", "")


def spoken_before(asked: Asked, spoken: Spoken) -> tuple[str, str]:
    """The noun said before, and the rule; "" where it says nothing of this one."""
    part = _part_of_spoken(asked, spoken) or _told_by_verb(asked, spoken)
    if part is not None:
        return part
    left = asked.left.rstrip()
    if asked.amount.unit == "倍" and (compared := _TIMES_OF.search(left)):  # 产值5亿元,|是上年的|2.4倍, 是5年|前的|3倍
        found = phrase_before(left[: compared.start()], "percent", "", is_change=True)
        return (found.text if found else spoken.noun), "times of another"
    if (asked.amount.unit == "%" or asked.amount.rule == "fraction") and (
        left.endswith(beside("share")) or OF_ALL.search(left)
    ):
        return share(left, spoken.noun)
    carried = _carried(asked, spoken)
    if carried:
        return carried, "carried over"
    if asked.amount.kind in _TOPICAL:
        return topic_before(asked.between, is_count=asked.amount.kind == "count"), "topic"
    return _NONE


def _part_of_spoken(asked: Asked, spoken: Spoken) -> tuple[str, str] | None:
    """Who or what has a part of what was spoken of: 32076户、|68242人; 其中|国有企业|5亿元; |农村|为39.2%."""
    amount, between = asked.amount, asked.between
    if amount.unit in _IN_GROUPS and spoken.unit in _GROUPS and between in {"", "、", ","}:
        return (spoken.noun, "households and heads") if spoken.had_noun else _NONE
    if amount.kind == "money":
        body = _BODY.search(asked.left) if amount.unit in spoken.units else None
        if body:
            return body[1], "share of a body"
        if asked.left.endswith("增收") and spoken.unit != amount.unit and not spoken.noun.endswith("收入"):
            return "增收", "increase of income"
    residents = between.lstrip(",;、")
    if residents in beside("resident") and spoken.noun.startswith(beside("resident")) and amount.unit in spoken.units:
        return residents + spoken.noun[len(residents) :], "of the other residents"
    return None


def _told_by_verb(asked: Asked, spoken: Spoken) -> tuple[str, str] | None:
    """受案增加167件,|结案|增加34件; 景区接待游客5万人次,甲园|接待|1万人次."""
    context = asked.context
    if context.is_relative and context.is_state and not asked.between.strip(_PAUSES):
        return state_word(asked.left, context.start), "what became of it"
    if asked.amount.kind == "person" and asked.left.endswith("接待") and spoken.of_places.endswith(beside("guest")):
        return spoken.of_places, "guests of another"
    return None


def _carried(asked: Asked, spoken: Spoken) -> str:
    """The noun of the amount before where this one goes on; "" where it does not."""
    if _continues(asked, spoken):
        is_percent = asked.context.is_relative and asked.amount.unit == "%"
        if is_percent and spoken.noun.endswith(beside("portion")) and len(spoken.nouns) > 1:
            return spoken.nouns[-2]  # 收入5亿元,占比重41%,|增长15%: the income
        return spoken.noun
    if asked.context.is_relative and not asked.between.strip(";"):  # 增长8%;两年平均|增长6%
        return spoken.before_semicolon
    return ""


def _continues(asked: Asked, spoken: Spoken) -> bool:
    """突破百亿元,|达到102.6亿元; 由12%|下降到3.5%; 产值5亿元,|增长6%; 受灾5万亩,|绝收1万亩; 溜方9处、|3万立方米;
    长12公里、|宽8米."""
    amount, context, between = asked.amount, asked.context, asked.between
    if not spoken.noun:
        return False
    if amount.kind == "count" and amount.unit == spoken.unit and _is_some_of(asked.left, spoken):
        return True
    if context.is_relative or (not between and (asked.left or spoken.has_topic)):
        return True
    if not asked.left:  # 堤防82处|15.6公里, 贷款326笔|5820万元, 比警戒水位17.3米|超出9.2米
        is_beyond = amount.mod == "MORE_THAN" and amount.start < amount.number and amount.unit == spoken.unit
        is_done = amount.kind in _DONE_IN and UNITS.get(spoken.unit) == "count"
        return spoken.had_noun and (is_done or is_beyond)
    if asked.left in _MEASURED_ON:
        is_own = len(asked.left) > 1 and spoken.noun.endswith(beside("dimension"))
        return amount.kind == "measure" and spoken.had_noun and not is_own
    is_same = amount.unit == spoken.unit or (context.is_state and amount.unit in spoken.units)
    return (context.is_level or context.is_state) and is_same and len(between.removeprefix(spoken.noun)) <= _ASIDE


def _is_some_of(left: str, spoken: Spoken) -> bool:
    """龙头企业100家,|有|35家投产; 其余 only where one noun alone has been spoken of."""
    word = left.removeprefix(spoken.noun).strip(_PAUSES)
    return word in beside("some") or (word in beside("rest") and len(spoken.nouns) == 1)
