"""What a figure counts or measures, or what changes by it: its `of`.

The noun after a classifier (14个督导组), the noun before a measure (到岗率达70%), the quantity spoken of before where
only a change follows (地区生产总值1068.1亿元,增长6.0%), each member of a list (口罩、酒精各200件).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from extractnews.kinds.figures.amounts import Amount
from extractnews.kinds.figures.context import Context, context_before
from extractnews.kinds.figures.endings import (
    AIM_ENDS,
    BODY_ENDS,
    MONEY_ENDS,
    PLACE_ENDS,
    QUANTITY_ENDS,
    SHARED_ENDS,
    SURE_ENDS,
)
from extractnews.kinds.figures.noun_after import noun_after
from extractnews.kinds.figures.noun_before import listed_before, noun_before
from extractnews.kinds.figures.words import word_before
from extractnews.records import Change

_STOPS = re.compile("[。!?;\n]")
_DIFFERENCES = frozenset({"个百分点", "百分点", "%", "倍"})
_NOUN_FIRST = frozenset({"percent", "measure", "money", "ascii", "degree"})
_NO_NOUN = frozenset({"岁", "周岁", "番"})
_NOT_AFTER = dict.fromkeys(("count", "event", "area"), QUANTITY_ENDS) | {"measure": QUANTITY_ENDS + AIM_ENDS}
_OF_LIMIT = 14


@dataclass(frozen=True, slots=True)
class Reading:
    """What one amount is about: usually one noun, several where it is distributed over a list."""

    nouns: tuple[str, ...]
    change: Change | None
    rule: str


class Counted:
    """Reads the amounts of one line in order, remembering what was spoken of."""

    __slots__ = (
        "_floor",
        "_last_end",
        "_last_noun",
        "_last_unit",
        "_limit",
        "_pending",
        "_pending_change",
        "_plain",
        "_spoken_of",
    )

    def __init__(self, plain: str, start: int, end: int) -> None:
        self._plain, self._floor, self._limit = plain, start, end
        self._last_end = start
        self._last_noun = self._last_unit = ""
        self._spoken_of: list[str] = []  # the nouns of the sentence
        self._pending_change: Change | None = None
        self._pending: list[str] = []  # what is left of `工业、农业分别增长8%、3%`

    def read(self, amount: Amount) -> Reading:
        """Nouns and change of the next amount of the line."""
        context = context_before(self._plain, self._last_end, amount.start, _allowed(amount))
        reading = self._read(amount, context)
        self._last_noun = (
            reading.nouns[0] if reading.nouns else ("" if self._is_new_sentence(amount) else self._last_noun)
        )
        if self._last_noun and self._last_noun not in self._spoken_of[-1:]:
            self._spoken_of.append(self._last_noun)
        self._last_end, self._last_unit = amount.end, amount.unit
        return reading

    def _is_new_sentence(self, amount: Amount) -> bool:
        return _STOPS.search(self._plain, self._last_end, amount.start) is not None

    def _read(self, amount: Amount, context: Context) -> Reading:
        change = context.change
        if self._is_new_sentence(amount):
            self._last_noun, self._pending, self._spoken_of = "", [], []
        if context.is_apart or context.is_each:
            nouns = self._listed(context)
            if len(nouns) > 1:
                if context.is_each:
                    return Reading(tuple(nouns), change, "each of a list")
                self._pending, self._pending_change = nouns[1:], change
                return Reading((nouns[0],), change, "list in order")
        if amount.unit in _NO_NOUN or (amount.kind == "duration" and change is None):
            return Reading((), change, "no noun")
        noun, rule = self._noun(amount, context)
        if not noun and self._pending and context.start - self._last_end <= 2:
            noun, rule = self._pending.pop(0), "list in order"
            change = change or self._pending_change
        elif not noun and self._goes_with_households(amount, context):
            noun, rule = self._last_noun, "households and heads"
        elif not noun and self._continues(amount, context):
            noun, rule = self._last_noun, "carried over"
        return Reading((noun,), change, rule) if noun else Reading((), change, "no noun")

    def _listed(self, context: Context) -> list[str]:
        """The list that is shared out: 工业、农业|分别, or the last two spoken of (游客…,收入…,分别增长)."""
        spans = listed_before(self._plain, self._floor, context.start)
        if not spans and context.is_apart and context.start == self._last_end + 1:
            return self._spoken_of[-2:]
        nouns = [self._plain[start:end] for start, end in spans]
        if context.is_apart and nouns and nouns[-1].endswith(QUANTITY_ENDS):  # 城镇和农村居民收入|分别
            nouns = [noun if noun.endswith(SHARED_ENDS) else nouns[-1] for noun in nouns]
        return nouns

    def _continues(self, amount: Amount, context: Context) -> bool:
        """突破百亿元,|达到102.6亿元; 由12%|下降到3.5%; 产值5亿元,|增长6%."""
        if context.change is not None or self._last_end == context.start < amount.start:
            return True
        return context.is_level and amount.unit == self._last_unit and context.start == self._last_end + 1

    def _goes_with_households(self, amount: Amount, context: Context) -> bool:
        """贫困户32076户、68242人: the heads are those of the households."""
        between = self._plain[self._last_end : context.start]
        return amount.unit == "人" and self._last_unit == "户" and between in {"", "、", ","}

    def _noun(self, amount: Amount, context: Context) -> tuple[str, str]:
        before = self._before(amount, context)
        is_sure = before is not None and before[1] == "noun before"
        if amount.kind == "person" or context.change is not None or (amount.kind in _NOUN_FIRST and is_sure):
            return before or self._after(amount) or ("", "no noun")
        return self._after(amount) or before or ("", "no noun")

    def _before(self, amount: Amount, context: Context) -> tuple[str, str] | None:
        end = context.start
        if self._plain[end - 1] == ")" and end > self._last_end:  # 合同(协议)86个
            opening = self._plain.rfind("(", max(self._last_end, end - _OF_LIMIT), end)
            end = opening if opening >= 0 else end
        is_apposed = end > self._last_end and self._plain[end - 1] in "(:"
        end -= is_apposed
        if is_apposed and word_before(self._plain, self._last_end, end)[0] not in {"n", "h", "g"}:
            return None
        span = noun_before(self._plain, self._last_end, end, events=amount.kind == "event")
        if span is None or (context.change is None and self._is_deed(span)):
            return None
        text = self._plain[slice(*span)]
        is_share = amount.unit == "%" and self._plain[span[0] - 1] == "占" and not text.endswith(("比重", "比例"))
        if self._plain[span[0] - 1] in "每各" and span[0]:  # 每车不超过40人: the container
            return None
        is_body = amount.kind == "person" and text.endswith(BODY_ENDS)  # 移送司法机关5人
        if is_share or is_body or text.endswith(PLACE_ENDS) or len(text) > _OF_LIMIT:
            return None
        is_known = word_before(self._plain, span[0], span[1])[0] != "u" or text.endswith(SURE_ENDS)
        if not is_known and (amount.kind == "person" or amount.unit == "例"):  # 上海5例: most likely a place
            return None
        return text, "noun before" if is_known else "unknown noun before"

    def _is_deed(self, span: tuple[int, int]) -> bool:
        """企业投资3亿元, 捐款5万元: the verb, not the noun (完成投资3亿元)."""
        word_class, start = word_before(self._plain, self._last_end, span[1])
        if word_class != "g" or start != span[0] or self._plain.endswith("其中", 0, start):
            return False
        return word_before(self._plain, self._last_end, start)[0] not in {"v", "m", "u", "f"}

    def _quoted_after(self, start: int) -> tuple[str, str] | None:
        """11个“交钥匙”|项目, 10个“幸福食堂”."""
        closing = self._plain.find("”", start, min(start + _OF_LIMIT, self._limit))
        if closing <= start + 2:
            return None
        span = noun_after(self._plain, closing + 1, self._limit)
        return self._plain[slice(*span)] if span else self._plain[start + 1 : closing], "quoted noun after"

    def _after(self, amount: Amount) -> tuple[str, str] | None:
        if amount.kind == "person":
            return None
        start = amount.end + (self._plain[amount.end : amount.end + 1] == "的")
        if self._plain[start : start + 1] == "“":
            return self._quoted_after(start)
        span = noun_after(self._plain, start, self._limit, events=amount.kind == "event")
        if span is None:
            return None
        text = self._plain[slice(*span)]
        if amount.kind == "money" and not text.endswith(MONEY_ENDS) and self._plain[amount.end : start] != "的":
            return None
        if text.endswith(_NOT_AFTER.get(amount.kind, AIM_ENDS)):
            return None
        return text, "noun after"


def _allowed(amount: Amount) -> frozenset[str]:
    """The kinds of link that only some units have."""
    if amount.unit in _DIFFERENCES:
        return frozenset({"more", "less"})
    return frozenset({"has"}) if amount.kind in {"count", "measure"} else frozenset()
