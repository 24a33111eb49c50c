"""What a figure counts or measures, or what changes by it: its `of`.

The noun after a classifier (14个督导组), the noun before a measure (到岗率达70%), the quantity spoken of before where
only a change follows (地区生产总值1068.1亿元,增长6.0%), each member of a list (口罩、酒精各200件).

asked.py reads what stands beside one number, spoken.py remembers what was spoken of; here is the order of asking.
"""

from __future__ import annotations

from extractnews.kinds.figures.amounts import Amount
from extractnews.kinds.figures.asked import Asked, Reading, noun_beside, share, term
from extractnews.kinds.figures.context import context_before
from extractnews.kinds.figures.endings import AGENT_ENDS, DIVISION_ENDS
from extractnews.kinds.figures.lists import listed, listed_apart, numbers_from
from extractnews.kinds.figures.phrases import REACH, WINDOW
from extractnews.kinds.figures.shares import share_of_place
from extractnews.kinds.figures.spoken import Spoken
from extractnews.kinds.figures.topics import topic_before
from extractnews.kinds.figures.units import UNITS
from extractnews.light_classes import replace
from extractnews.match.late_pattern import LatePattern
from extractnews.records import Change

_STOPS = LatePattern("[。!?;\n]")
_PART_OF_IT = LatePattern("[)”]?[。;]其中(?:,[^,。;]*$|[^,。;]*$)")  # 死亡人数29人。|其中甲山市27人
_BRACKETS = LatePattern(r" ?\([^()]*\)")
_COMPARING = LatePattern("[^,。;:]{0,12}[比较][^,。;:]{2,24}$")
_SHARE_ENDS = ("占", "的", "占了", "约占")
_BODY = LatePattern(
    r"(?:^|[,;、:(])(?:其中[,:]?)?([^\W\da-zA-Z_]{2,8}(?:企业|公司|单位|部门|机构))$"
)  # 其中国有企业5亿元
_PAUSES = ",;、。("
_SOME_OF = frozenset({"有", "其中", "其中有", "已有", "另有", "还有"})
_THE_REST = frozenset({"其余", "其他"})
_NOT_SHARED = frozenset({"list in order", "carried over", "topic"})
_ASIDE = 3  # characters: ,现场|整改11个
_JOINTS = frozenset({"和", "、", "及", "与"})
_GROUPS = frozenset({"户", "支", "批"})
_MEASURED_ON = frozenset(("、", *(joint + size for joint in ("", "、", ",") for size in "长宽高深厚")))
_OF_AGENTS = frozenset({"家", "名", "位", "个", "人", "人次", "户", "支"})
_DONE_IN = frozenset({"measure", "money"})
_RESIDENTS = ("城镇", "农村", "城市", "乡村")
_DIMENSIONS = ("长", "径", "宽", "高", "深", "厚", "度", "面积")
_IN_GROUPS = frozenset({"人", "人次", "间"})
_DIFFERENCES = frozenset({"个百分点", "百分点", "%", "倍"})
_OF_NO_PLACE = frozenset({"percent", "measure", "money"})
_NO_NOUN = frozenset({"岁", "周岁", "番"})
_PAIR_ALLOWED = frozenset({"more", "less", "state"})
_COUNT_ALLOWED = frozenset({"has", "state", "present"})
_PERSON_ALLOWED = frozenset({"present"})
_NONE_ALLOWED: frozenset[str] = frozenset()
_TOPICAL = frozenset({"percent", "measure", "money", "degree", "count"})
_BARE_RATES: dict[str, Change] = {
    ",增幅": "increase",
    ",增速": "increase",
    ",涨幅": "increase",
    ",降幅": "decrease",
    ",减幅": "decrease",
    ",增长率": "increase",
    ",跌幅": "decrease",
}


class Counted:
    """Reads the amounts of one line in order."""

    __slots__ = ("_limit", "_line_start", "_plain", "_spoken")

    def __init__(self, plain: str, start: int, end: int) -> None:
        self._plain, self._line_start, self._limit = plain, start, end
        self._spoken = Spoken(start)

    def read(self, amount: Amount) -> Reading:
        """Nouns and change of the next amount of the line."""
        asked = self._asked(amount)
        reading = self._bare_rate(asked) or self._read(asked)
        self._spoken.note(amount, reading)
        if asked.between.endswith("(") and reading.nouns and not reading.nouns[0].endswith("水平"):
            self._spoken.before_brackets(reading.nouns[0])
        return reading

    def _asked(self, amount: Amount) -> Asked:
        """The amount with its surroundings; what a new sentence ends is forgotten."""
        end = self._leave_aside(self._spoken.end, amount.start)
        floor = max(end, amount.start - WINDOW)
        left = self._plain[floor : amount.start]
        context = context_before(left, _allowed(amount))
        is_far = floor > end and _STOPS.search(self._plain, end, floor) is not None
        if is_far or (context.is_new_sentence and not _PART_OF_IT.match(left)):
            self._spoken.begin_sentence(is_full_stop=is_far or "。" in left or "\n" in left)
        if (
            amount.unit in _DIFFERENCES
            and self._plain[amount.start - len(left) - 1 : amount.start].find(")") in (0, 1)
            and (whole := self._compared(amount.start))
        ):
            left = whole
            context = replace(context_before(left, _allowed(amount)), is_gathered=True)
        right = self._plain[amount.end : min(amount.end + REACH, self._limit)]
        if left.rfind("(") > left.rfind(")"):
            self._spoken.open_aside()
        return Asked(amount, left, right, context, left[: context.start])

    def _compared(self, start: int) -> str:
        """The clause before `start` without its brackets, where it compares: 增速比全省(7.7%)和全国(7%)|分别高0.7."""
        clause = _BRACKETS.sub("", self._plain[max(self._line_start, start - WINDOW - REACH) : start])
        compared = _COMPARING.search(clause)
        return compared.group() if compared else ""

    def _leave_aside(self, end: int, start: int) -> int:
        """Goes back to what was spoken of where brackets end between two amounts, (隐患8个|部位),整改|118个, and says
        from where on the words are about it."""
        closing = self._plain.find(")", end, start)
        if closing < 0 or self._plain.find("(", end, closing) >= 0 or not self._spoken.close_aside():
            return end
        return closing + 1

    def _bare_rate(self, asked: Asked) -> Reading | None:
        """产量5万吨,|增幅|1.9%: no quantity of its own, but what was spoken of changes by it."""
        change = _BARE_RATES.get(asked.left.rstrip("达到为约"))
        if change is None or not self._spoken.noun:
            return None
        return Reading((self._spoken.noun,), change, "rate of what was spoken of")

    def _read(self, asked: Asked) -> Reading:
        amount, context, spoken = asked.amount, asked.context, self._spoken
        change = context.change
        of_place = share_of_place(asked.between, spoken.of_places, amount.kind)
        if of_place and (amount.unit == spoken.unit or of_place != spoken.of_places):
            spoken.is_shared, spoken.listed_change = context.is_apart, change
            return Reading((of_place,), change, "share of a place")
        if (context.is_apart and not context.is_gathered) or context.is_each:
            nouns = self._listed(asked)
            if len(nouns) > 1:
                if context.is_each:
                    return Reading(tuple(nouns), change, "each of a list")
                spoken.listed, spoken.listed_change = nouns[1:], change
                return Reading(tuple(nouns[:1] if nouns[0] else ()), change, "list in order")
        if amount.unit in _NO_NOUN or (amount.kind == "duration" and change is None):
            return term(asked)
        in_row = asked.left.strip() in _JOINTS and amount.unit == spoken.unit
        is_paired = amount.unit == "个百分点" and spoken.noun and not spoken.listed  # 拉动GDP增长0.7个、|5.1个百分点
        if in_row and (spoken.is_shared or is_paired):  # 收入分别增长13%|和14%
            return Reading((spoken.noun,) if spoken.noun else (), spoken.change, "list in order")
        spoken.is_shared = False
        return self._of_one_noun(asked)

    def _of_one_noun(self, asked: Asked) -> Reading:
        """The noun beside the number, else the next of a list, else what was spoken of."""
        context, spoken = asked.context, self._spoken
        change = context.change
        noun, rule, is_base = noun_beside(asked)
        if context.is_state and noun.endswith(AGENT_ENDS) and asked.amount.unit not in _OF_AGENTS:  # 施工队铺设|12公里
            noun = ""
        if not noun and spoken.listed and context.start <= 2:
            noun, rule = spoken.listed.pop(0), "list in order"
            change = change or spoken.listed_change
        elif not noun:
            noun, rule = self._spoken_before(asked)
            is_base = rule == "whole of a share"  # 收入5亿元,占预算的21%,|增长3%: the income grows
        if noun and context.is_apart and (rule not in _NOT_SHARED or context.is_gathered):
            spoken.is_shared, spoken.listed_change = True, change
        return Reading((noun,), change, rule, is_base) if noun else Reading((), change, "no noun")

    def _listed(self, asked: Asked) -> list[str]:
        """The list that is shared out: 工业、农业|分别, or the last that were spoken of (游客…,收入…,分别增长)."""
        context, amount = asked.context, asked.amount
        at = amount.start - len(asked.left) + context.start
        if not context.is_apart:
            nouns = listed(self._plain, self._line_start, at)
        else:
            count = numbers_from(self._plain, amount.start, self._limit)
            nouns = listed_apart(self._plain, self._line_start, at, count)
            if not nouns and at == self._spoken.end + 1:
                return self._spoken.nouns[-max(2, count) :]
        is_of_places = amount.kind in _OF_NO_PLACE and all(noun.endswith(DIVISION_ENDS) for noun in nouns)
        return [] if is_of_places else nouns

    def _spoken_before(self, asked: Asked) -> tuple[str, str]:
        """The noun said before, where the words at the number name none; "" where it says nothing of this one."""
        amount, context, between, spoken = asked.amount, asked.context, asked.between, self._spoken
        part = self._part_of_spoken(asked)
        if part is not None:
            return part
        left = asked.left.rstrip()
        if (amount.unit == "%" or amount.rule == "fraction") and left.endswith(_SHARE_ENDS):
            return share(left, spoken.noun)
        if self._continues(asked):
            return spoken.noun, "carried over"
        if context.is_relative and spoken.before_semicolon and not between.strip(";"):  # 增长8%;两年平均|增长6%
            return spoken.before_semicolon, "carried over"
        if between.endswith(",") and amount.kind in _TOPICAL:
            return topic_before(between, is_count=amount.kind == "count"), "topic"
        return "", ""

    def _part_of_spoken(self, asked: Asked) -> tuple[str, str] | None:
        """Who or what has a part of what was spoken of: 32076户、|68242人; 其中|国有企业|5亿元; |农村|为39.2%."""
        amount, between, spoken = asked.amount, asked.between, self._spoken
        if amount.unit in _IN_GROUPS and spoken.unit in _GROUPS and between in {"", "、", ","}:
            return (spoken.noun, "households and heads") if spoken.had_noun else ("", "")
        if amount.kind == "money":
            body = _BODY.search(asked.left) if amount.unit in spoken.units else None
            if body:
                return body[1], "share of a body"
            if asked.left.endswith("增收") and spoken.unit != amount.unit and not spoken.noun.endswith("收入"):
                return "增收", "increase of income"
        residents = between.lstrip(",;、")
        if residents in _RESIDENTS and spoken.noun.startswith(_RESIDENTS) and amount.unit in spoken.units:
            return residents + spoken.noun[len(residents) :], "of the other residents"
        return None

    def _continues(self, asked: Asked) -> bool:
        """突破百亿元,|达到102.6亿元; 由12%|下降到3.5%; 产值5亿元,|增长6%; 受灾5万亩,|绝收1万亩; 溜方9处、|3万立方米;
        长12公里、|宽8米."""
        amount, context, between, spoken = asked.amount, asked.context, asked.between, self._spoken
        if not spoken.noun:
            return False
        if amount.kind == "count" and amount.unit == spoken.unit and self._is_some_of(asked.left):
            return True
        if context.is_relative or (not between and (asked.left or spoken.has_topic)):
            return True
        if not asked.left:  # 堤防82处|15.6公里, 贷款326笔|5820万元
            return amount.kind in _DONE_IN and spoken.had_noun and UNITS.get(spoken.unit) == "count"
        if asked.left in _MEASURED_ON:
            is_own = len(asked.left) > 1 and spoken.noun.endswith(_DIMENSIONS)
            return amount.kind == "measure" and spoken.had_noun and not is_own
        is_same = amount.unit == spoken.unit or (context.is_state and amount.unit in spoken.units)
        return (context.is_level or context.is_state) and is_same and len(between.removeprefix(spoken.noun)) <= _ASIDE

    def _is_some_of(self, left: str) -> bool:
        """龙头企业100家,|有|35家投产; 其余 only where one noun alone has been spoken of."""
        word = left.removeprefix(self._spoken.noun).strip(_PAUSES)
        return word in _SOME_OF or (word in _THE_REST and len(self._spoken.nouns) == 1)


def _allowed(amount: Amount) -> frozenset[str]:
    """The kinds of link that only some units have."""
    if amount.unit in _DIFFERENCES:
        return _PAIR_ALLOWED
    if amount.kind == "person":
        return _PERSON_ALLOWED
    return _COUNT_ALLOWED if amount.kind in {"count", "measure", "degree"} else _NONE_ALLOWED
