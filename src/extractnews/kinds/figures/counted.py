"""What a figure counts or measures, or what changes by it: its `of`.

The noun after a classifier (14个督导组), the noun before a measure (到岗率达70%), the quantity spoken of before where
only a change follows (地区生产总值1068.1亿元,增长6.0%), each member of a list (口罩、酒精各200件).
"""

from __future__ import annotations

from typing import NamedTuple

from extractnews.kinds.figures.amounts import Amount
from extractnews.kinds.figures.context import Context, context_before
from extractnews.kinds.figures.endings import AIM_ENDS, DIVISION_ENDS, MONEY_ENDS, QUANTITY_ENDS, SHARED_ENDS
from extractnews.kinds.figures.noun_before import listed_before
from extractnews.kinds.figures.phrases import REACH, WINDOW, people_after, phrase_after, phrase_before, topic_before
from extractnews.kinds.figures.shares import share_of_place
from extractnews.match.late_pattern import LatePattern
from extractnews.records import Change

_STOPS = LatePattern("[。!?;\n]")
_SHARE = LatePattern("(?:占|为)([^,。;:]{1,16})的$")
_SHARE_ENDS = ("占", "的", "占了", "约占")
_RATE = LatePattern("的((?:行进|移动|流)?速度?|时速|高程|高度|长度|宽度|深度|厚度|距离|间隔)(?![^\\W\\d_]?差)")
_SHORT = 4
_SIZES = ("长", "宽", "高", "深", "厚", "重")
_ASIDE = 3  # characters: ,现场|整改11个
_JOINTS = frozenset({"和", "、", "及", "与"})
_GROUPS = frozenset({"户", "支"})
_DIFFERENCES = frozenset({"个百分点", "百分点", "%", "倍"})
_NOUN_FIRST = frozenset({"percent", "measure", "money", "ascii", "degree"})
_OF_NO_PLACE = frozenset({"percent", "measure", "money"})
_NO_NOUN = frozenset({"岁", "周岁", "番"})
_NOT_AFTER = dict.fromkeys(("count", "event", "area"), QUANTITY_ENDS) | {"measure": QUANTITY_ENDS + AIM_ENDS}
_TERM_ENDS = ("期", "时间", "时长", "期限", "年限", "工龄", "党龄", "寿命", "周期")
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
    ",跌幅": "decrease",
}
_USES = ("支援", "驰援", "援助", "慰问", "送往", "发往", "运往", "用于")
_NO_READING = ("", "no noun", False)


class Reading(NamedTuple):
    """What one amount is about: usually one noun, several where it is distributed over a list.

    `topic` is a noun that the next amounts are about: 增速|连续17个月|超过20%.
    """

    nouns: tuple[str, ...]
    change: Change | None
    rule: str
    is_base: bool = False  # only what another number is a share of
    topic: str = ""


class Counted:
    """Reads the amounts of one line in order, remembering what was spoken of."""

    __slots__ = (
        "_had_noun",
        "_has_topic",
        "_is_shared",
        "_last_end",
        "_last_noun",
        "_last_unit",
        "_left",
        "_limit",
        "_line_start",
        "_pending",
        "_pending_change",
        "_plain",
        "_shared_out",
        "_spoken_of",
        "_units",
    )

    def __init__(self, plain: str, start: int, end: int) -> None:
        self._plain, self._line_start, self._limit = plain, start, end
        self._last_end = start
        self._left = ""  # what stands between the number before and this one
        self._last_noun = self._last_unit = ""
        self._had_noun = self._has_topic = self._is_shared = False
        self._spoken_of: list[str] = []  # the nouns of the sentence
        self._units: set[str] = set()  # in which the last noun has been counted
        self._shared_out = ""  # the noun that places have their shares of, up to the next full stop
        self._pending_change: Change | None = None
        self._pending: list[str] = []  # what is left of `工业、农业分别增长8%、3%`

    def read(self, amount: Amount) -> Reading:
        """Nouns and change of the next amount of the line."""
        floor = max(self._last_end, amount.start - WINDOW)
        self._left = self._plain[floor : amount.start]
        context = context_before(self._left, _allowed(amount))
        is_far = floor > self._last_end and _STOPS.search(self._plain, self._last_end, floor) is not None
        if is_far or context.is_new_sentence:
            self._last_noun, self._pending, self._spoken_of = "", [], []
            if is_far or "。" in self._left or "\n" in self._left:
                self._shared_out = ""
        reading = self._bare_rate() or self._read(amount, context)
        self._had_noun = bool(reading.nouns)
        if reading.nouns and not reading.is_base:
            if reading.nouns[0] != self._last_noun:
                self._units = set()
            self._last_noun = self._shared_out = reading.nouns[0]
            self._units.add(amount.unit)
            if self._last_noun not in self._spoken_of[-1:]:
                self._spoken_of.append(self._last_noun)
        self._has_topic = reading.topic != ""
        if reading.topic:
            self._last_noun, self._units = reading.topic, set()
        self._last_end, self._last_unit = amount.end, amount.unit
        return reading

    def _bare_rate(self) -> Reading | None:
        """产量5万吨,|增幅|1.9%: no quantity of its own, but what was spoken of changes by it."""
        change = _BARE_RATES.get(self._left)
        if change is None or not self._last_noun:
            return None
        return Reading((self._last_noun,), change, "rate of what was spoken of")

    def _read(self, amount: Amount, context: Context) -> Reading:
        change = context.change
        shared_out = share_of_place(self._left[: context.start], self._shared_out, amount.kind)
        if shared_out and (amount.unit == self._last_unit or shared_out != self._shared_out):
            self._is_shared, self._pending_change = context.is_apart, change
            return Reading((shared_out,), change, "share of a place")
        if context.is_apart or context.is_each:
            nouns = self._listed(amount, context)
            if len(nouns) > 1:
                if context.is_each:
                    return Reading(tuple(nouns), change, "each of a list")
                self._pending, self._pending_change = nouns[1:], change
                return Reading((nouns[0],), change, "list in order")
        if amount.unit in _NO_NOUN or (amount.kind == "duration" and change is None):
            return self._term(amount, context)
        if self._is_shared and self._left in _JOINTS and amount.unit == self._last_unit:  # 收入分别增长13%|和14%
            return Reading((self._last_noun,), self._pending_change, "list in order")
        self._is_shared = False
        noun, rule, is_base = self._noun(amount, context)
        if noun and context.is_apart:
            self._is_shared, self._pending_change = True, change
        if not noun and self._pending and context.start <= 2:
            noun, rule = self._pending.pop(0), "list in order"
            change = change or self._pending_change
        elif not noun:
            noun, rule = self._spoken_before(amount, context)
            is_base = rule == "whole of a share"  # 收入5亿元,占预算的21%,|增长3%: the income grows
        return Reading((noun,), change, rule, is_base) if noun else Reading((), change, "no noun")

    def _term(self, amount: Amount, context: Context) -> Reading:
        """试用期|一年, 工期|120天; otherwise a length of time is of nothing."""
        if amount.kind == "duration" and self._right(amount).startswith("时间"):
            return Reading(("时间",), None, "term")
        left = self._left[: context.start].rstrip("为:")
        if amount.kind == "duration" and left.endswith(_TERM_ENDS):
            found = phrase_before(left, "measure", "", is_change=True)
            if found:
                return Reading((found.text,), None, "term")
        topic = None
        if amount.kind == "duration" and self._left.endswith("连续"):
            topic = phrase_before(self._left[: -len("连续")], "percent", "", is_change=True)
        return Reading((), context.change, "no noun", topic=topic.text if topic and topic.is_known else "")

    def _listed(self, amount: Amount, context: Context) -> list[str]:
        """The list that is shared out: 工业、农业|分别, or the last two spoken of (游客…,收入…,分别增长)."""
        at = amount.start - len(self._left) + context.start
        spans = listed_before(self._plain, self._line_start, at)
        if not spans and context.is_apart and at == self._last_end + 1:
            return self._spoken_of[-2:]
        nouns = [self._plain[start:end] for start, end in spans]
        if nouns and amount.kind in _OF_NO_PLACE and all(noun.endswith(DIVISION_ENDS) for noun in nouns):
            return []
        if context.is_apart and nouns and nouns[-1].endswith(QUANTITY_ENDS):  # 城镇和农村居民收入|分别
            nouns = [noun if noun.endswith(SHARED_ENDS) else nouns[-1] for noun in nouns]
        return nouns

    def _spoken_before(self, amount: Amount, context: Context) -> tuple[str, str]:
        """The noun said before, where the words at the number name none; "" where it says nothing of this one."""
        between = self._left[: context.start]
        if amount.unit == "人" and self._last_unit in _GROUPS and between in {"", "、", ","}:  # 32076户、68242人
            return (self._last_noun, "households and heads") if self._had_noun else ("", "")
        if amount.unit == "%" and self._left.endswith(_SHARE_ENDS):
            return self._share()
        if amount.kind == "money" and self._left.endswith("增收") and self._last_unit != amount.unit:
            return "增收", "increase of income"
        if self._continues(amount, context, between):
            return self._last_noun, "carried over"
        if between.endswith(",") and amount.kind in _TOPICAL:
            return topic_before(between, is_count=amount.kind == "count"), "topic"
        return "", ""

    def _share(self) -> tuple[str, str]:
        """占全部投资的|58.9%: what it is a share of; 10065万元的|43.2%, 284万人、占|53.62%: what has been spoken of."""
        share = _SHARE.search(self._left)
        if share is None:
            if len(self._left) <= _SHORT:
                return self._last_noun, "subject of a share"
            subject = phrase_before(self._left.rstrip("占了约的"), "percent", "", is_change=True)
            return (subject.text, "subject of a share") if subject else ("", "")
        whole = phrase_before(share[1], "percent", "", is_change=True)
        return (whole.text if whole else share[1] if len(share[1]) <= _SHORT else ""), "whole of a share"

    def _continues(self, amount: Amount, context: Context, between: str) -> bool:
        """突破百亿元,|达到102.6亿元; 由12%|下降到3.5%; 产值5亿元,|增长6%; 受灾5万亩,|绝收1万亩; 溜方9处、|3万立方米."""
        if not self._last_noun:
            return False
        if context.change is not None or (not between and (self._left or self._has_topic)):
            return True
        if self._left == "、" and self._had_noun and amount.kind == "measure":
            return True
        is_same = amount.unit == self._last_unit or (context.is_state and amount.unit in self._units)
        return (
            (context.is_level or context.is_state) and is_same and len(between.removeprefix(self._last_noun)) <= _ASIDE
        )

    def _noun(self, amount: Amount, context: Context) -> tuple[str, str, bool]:
        is_change = context.change is not None
        found = phrase_before(self._left[: context.start], amount.kind, amount.unit, is_change=is_change)
        before = found and (found.text, "noun before" if found.is_known else "unknown noun before", found.is_base)
        if amount.kind == "person":
            people = people_after(self._right(amount))
            return (people, "noun after", False) if people else before or _NO_READING
        if amount.kind == "measure" and found and found.text.endswith(_SIZES) and self._right(amount)[:1] == "的":
            return self._after(amount) or before or _NO_READING  # 第一道长29公里的|圩堤
        if amount.kind == "measure" and (rate := _RATE.match(self._right(amount))):  # 以每小时20公里左右的|速度
            return rate[1], "noun after", False
        if is_change or (amount.kind in _NOUN_FIRST and found is not None and found.is_known):
            return before or self._after(amount) or _NO_READING
        if before and found and found.is_known and not context.start < len(self._left) and self._is_put_to_use(amount):
            return before
        return self._after(amount) or before or _NO_READING

    def _is_put_to_use(self, amount: Amount) -> bool:
        """防护用品29.5万件|支援武汉: whether a verb tells what the things before the number are for."""
        return self._plain.startswith(_USES, amount.end)

    def _right(self, amount: Amount) -> str:
        return self._plain[amount.end : min(amount.end + REACH, self._limit)]

    def _after(self, amount: Amount) -> tuple[str, str, bool] | None:
        right = self._right(amount)
        found = phrase_after(right, amount.kind)
        if found is None or found[0].endswith(_NOT_AFTER.get(amount.kind, AIM_ENDS)):
            return None
        if amount.kind == "money" and not found[0].endswith(MONEY_ENDS) and right[:1] != "的":
            return None
        return *found, False


def _allowed(amount: Amount) -> frozenset[str]:
    """The kinds of link that only some units have."""
    if amount.unit in _DIFFERENCES:
        return _PAIR_ALLOWED
    if amount.kind == "person":
        return _PERSON_ALLOWED
    return _COUNT_ALLOWED if amount.kind in {"count", "measure"} else _NONE_ALLOWED
