"""What a figure counts or measures, or what changes by it: its `of`.

The noun after a classifier (14个督导组), the noun before a measure (到岗率达70%), the quantity spoken of before where
only a change follows (地区生产总值1068.1亿元,增长6.0%), each member of a list (口罩、酒精各200件).

asked.py reads what stands beside one number, spoken.py remembers what was spoken of and carried.py says what of it is
meant; here is the order of asking.
"""

from __future__ import annotations

from extractnews.kinds.figures.amounts import Amount
from extractnews.kinds.figures.asked import Asked, Reading, noun_beside, term
from extractnews.kinds.figures.carried import spoken_before
from extractnews.kinds.figures.context import context_before
from extractnews.kinds.figures.endings import AGENT_ENDS, DIVISION_ENDS
from extractnews.kinds.figures.lists import listed, listed_apart, numbers_from
from extractnews.kinds.figures.phrases import REACH, WINDOW
from extractnews.kinds.figures.shares import share_of_place
from extractnews.kinds.figures.spoken import Spoken
from extractnews.light_classes import replace
from extractnews.match.late_pattern import LatePattern
from extractnews.records import Change

_STOPS = LatePattern("[。!?;\n]")
_PART_OF_IT = LatePattern("[)”]?[。;]其中(?:,[^,。;]*$|[^,。;]*$)")  # 死亡人数29人。|其中甲山市27人
_BRACKETS = LatePattern(r" ?\([^()]*\)")
_COMPARING = LatePattern("[^,。;:]{0,12}[比较][^,。;:]{2,24}$")
_NOT_SHARED = frozenset({"list in order", "topic"})
_JOINTS = frozenset({"和", "、", "及", "与"})
_OF_AGENTS = frozenset({"家", "名", "位", "个", "人", "人次", "户", "支"})
_DIFFERENCES = frozenset({"个百分点", "百分点", "%", "倍"})
_OF_NO_PLACE = frozenset({"percent", "measure", "money"})
_NO_NOUN = frozenset({"岁", "周岁", "番"})
_PAIR_ALLOWED = frozenset({"more", "less", "state"})
_COUNT_ALLOWED = frozenset({"has", "state", "present"})
_PERSON_ALLOWED = frozenset({"present"})
_NONE_ALLOWED: frozenset[str] = frozenset()
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
            is_carried = context.is_level and spoken.is_of_term(amount.unit, asked.between)
            return Reading((spoken.noun,), change, "carried over") if is_carried else term(asked)
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
            noun, rule = spoken_before(asked, self._spoken)
            is_base = rule == "whole of a share"  # 收入5亿元,占预算的21%,|增长3%: the income grows
        is_sure = rule not in _NOT_SHARED and (rule != "carried over" or len(spoken.nouns) == 1)
        if noun and is_base and not spoken.listed:  # 完成总量的40%、|20%、20%
            row = (
                numbers_from(self._plain, asked.amount.start, self._limit)
                if self._plain.startswith("、", asked.amount.end)
                else 1
            )
            spoken.listed = [noun] * (row - 1)
        if noun and context.is_apart and (is_sure or context.is_gathered):
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


def _allowed(amount: Amount) -> frozenset[str]:
    """The kinds of link that only some units have."""
    if amount.unit in _DIFFERENCES:
        return _PAIR_ALLOWED
    if amount.kind == "person":
        return _PERSON_ALLOWED
    return _COUNT_ALLOWED if amount.kind in {"count", "measure", "degree"} else _NONE_ALLOWED
