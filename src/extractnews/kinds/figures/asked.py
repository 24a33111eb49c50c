"""One amount with the words on both sides of it, and what these alone tell of its noun.

Nothing is remembered here: what was spoken of before is spoken.py's, the order of asking counted.py's.
"""

from __future__ import annotations

from extractnews.kinds.figures.amounts import Amount
from extractnews.kinds.figures.beside import beside
from extractnews.kinds.figures.context import Context
from extractnews.kinds.figures.endings import AIM_ENDS, MONEY_ENDS, QUANTITY_ENDS
from extractnews.kinds.figures.phrases import people_after, phrase_after, phrase_before
from extractnews.kinds.figures.words import word_after, word_before
from extractnews.light_classes import dataclass
from extractnews.match.late_pattern import LatePattern
from extractnews.records import Change

_SHARE = LatePattern("(?:占|为|完成|相当于|不足|不到|超过)([^,。;:]{1,16})的$")
OF_ALL = LatePattern("占了?(?:全[国省市州县区疆]|世界|全球)$")
_PLAN = LatePattern("完成(?:了|年初?|全年|年度|季度|本年)?(计划|任务|目标|预算)$")  # 完成计划|105%
_RATE = LatePattern("的((?:行进|移动|流)?速度?|时速|高程|高度|长度|宽度|深度|厚度|距离|间隔)(?![^\\W\\d_]?差)")
_NOUN_FIRST = frozenset({"percent", "measure", "money", "ascii", "degree"})
_NOT_AFTER = dict.fromkeys(("count", "event", "area"), QUANTITY_ENDS) | {"measure": QUANTITY_ENDS + AIM_ENDS}
_TERM_AFTER = LatePattern(
    "的([^\\W\\d_的]{0,4}(?:工期|期限|年限|时间|时长|寿命|(?<=[^\\W\\d_的]{2})期))(?![限间待望盼刊末货权里前后内中])"
)
_SHORT = 4  # characters that can only be 占 and its like
_OVER_TIME = "连续"
_NO_NOUN = ("", "no noun", False)


@dataclass(frozen=True)
class Reading:
    """What one amount is about: usually one noun, several where it is distributed over a list.

    `topic` is a noun that the next amounts are about: 增速|连续17个月|超过20%.
    """

    nouns: tuple[str, ...]
    change: Change | None
    rule: str
    is_base: bool = False  # only what another number is a share of
    topic: str = ""


@dataclass(frozen=True)
class Asked:
    """An amount, what stands between the number before and this one, what follows, and how the two are linked.

    `between` is what stands between the number before and the words that link this one to its noun.
    """

    amount: Amount
    left: str
    right: str
    context: Context
    between: str


def noun_beside(asked: Asked) -> tuple[str, str, bool]:
    """Noun, rule, and whether it is only the base of a share; the noun "" where none stands beside the number."""
    amount, is_change = asked.amount, asked.context.is_relative
    found = phrase_before(asked.between, amount.kind, amount.unit, is_change=is_change)
    before = found and (found.text, "noun before" if found.is_known else "unknown noun before", found.is_base)
    if amount.kind == "person":
        people = people_after(asked.right)
        return (people, "noun after", False) if people else before or _NO_NOUN
    if amount.kind == "measure" and found and found.text.endswith(beside("size")) and asked.right[:1] == "的":
        return _noun_after(asked) or before or _NO_NOUN  # 第一道长29公里的|圩堤
    if amount.kind == "measure" and (rate := _RATE.match(asked.right)):  # 以每小时20公里左右的|速度
        return rate[1], "noun after", False
    if is_change or (amount.kind in _NOUN_FIRST and found is not None and found.is_known):
        return before or _noun_after(asked) or _NO_NOUN
    # 防护用品29.5万件|支援武汉, 生猪600头|的养殖场
    is_put_to_use = asked.right.startswith((*beside("use"), "的")) or _is_verb_like(asked.right)
    if before and found and found.is_known and not asked.context.start < len(asked.left) and is_put_to_use:
        return before
    return _noun_after(asked) or before or _NO_NOUN


def _noun_after(asked: Asked) -> tuple[str, str, bool] | None:
    kind = asked.amount.kind
    found = phrase_after(asked.right, kind)
    if found is None or (found[0].endswith(_NOT_AFTER.get(kind, AIM_ENDS)) and not _is_people(asked.amount, found[0])):
        return None
    if kind == "money" and not found[0].endswith(MONEY_ENDS) and asked.right[:1] != "的":
        return None
    return _product(asked, found[0]), found[1], False


def _product(asked: Asked, noun: str) -> str:
    """What is made so much of, without where: 年产5万吨|钢材|项目."""
    if asked.amount.kind != "measure" or not asked.left.endswith(beside("output")):
        return noun
    works = next((end for end in beside("works") if noun.endswith(end)), "")
    product = noun.removesuffix(works)
    is_thing = len(product) > 1 and word_before(product, 0, len(product))[0] in {"n", "h", "u"}
    return product if is_thing else noun


def _is_verb_like(right: str) -> bool:
    """农户3500户|种植优质稻: the noun before has the number, and what follows tells what it does."""
    return word_after(right, 0, len(right))[0] == "f"


def _is_people(amount: Amount, noun: str) -> bool:
    """23165名|贫困人口: a quantity of a place, but heads where 名 counts them."""
    return amount.unit in {"名", "户", "位"} and noun.endswith("人口")


def term(asked: Asked) -> Reading:
    """试用期|一年, 工期|120天; otherwise a length of time is of nothing, but 增速|连续17个月 and 总量|在近7年 name the
    topic."""
    if asked.amount.kind != "duration":
        return Reading((), asked.context.change, "no noun")
    if asked.right.startswith(("时间", "的时间")):
        return Reading(("时间",), None, "term")
    if after := _TERM_AFTER.match(asked.right):  # 两个多月的|积雪期
        return Reading((after[1],), None, "term")
    left = asked.between.rstrip("为:")
    if left.endswith(beside("term")) and (found := phrase_before(left, "measure", "", is_change=True)):
        return Reading((found.text,), None, "term")
    topic = None
    if asked.left.endswith(_OVER_TIME):
        topic = phrase_before(asked.left[: -len(_OVER_TIME)], "percent", "", is_change=True)
    elif asked.left.endswith("在"):
        topic = phrase_before(asked.left[:-1], "percent", "", is_change=True)
        topic = topic if topic and topic.text.endswith(QUANTITY_ENDS) else None
    return Reading((), asked.context.change, "no noun", topic=topic.text if topic and topic.is_known else "")


def share(left: str, spoken_of: str) -> tuple[str, str]:
    """占全部投资的|58.9%: what it is a share of; 10065万元的|43.2%, 284万人、占|53.62%: what has been spoken of."""
    left = left if (found := OF_ALL.search(left.removesuffix("的"))) is None else left[: found.end()]
    found = _SHARE.search(left) or _PLAN.search(left)
    if found is None:
        subject = phrase_before(OF_ALL.sub("", left).rstrip("占了约的"), "percent", "", is_change=True)
        if subject is None and len(left) > _SHORT:
            return "", ""
        return subject.text if subject else spoken_of, "subject of a share"
    if found[1].endswith(beside("time")):  # 相当于去年全年的80%
        return spoken_of, "subject of a share"
    whole = phrase_before(found[1], "percent", "", is_change=True)
    return (whole.text if whole else found[1] if len(found[1]) <= _SHORT else ""), "whole of a share"
