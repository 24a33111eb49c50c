"""What stands between a noun and its number: 到岗率|达|70%, 工业投资|比上年|增长|8%, 口罩、酒精|各|200件."""

from __future__ import annotations

from functools import lru_cache

from extractnews.kinds.figures.units import UNITS
from extractnews.kinds.figures.words import word_before
from extractnews.light_classes import dataclass
from extractnews.match.late_pattern import LatePattern
from extractnews.match.lexicon import read_rows
from extractnews.records import Change

LINKS: dict[str, str] = {word: kind for kind, words in read_rows("figures/links.tsv", 2) for word in words.split(" ")}

_ENDS = frozenset(word[-1] for word in LINKS)
_LONGEST = 7
_STOPS = frozenset("。!?;\n")
_COMPARED = LatePattern(
    "(?:同比|环比|[较比](?![重例率值赛])[^,。;:、()!?“”\n]{0,14}|[较比](?:全[国省市州][、和及]?|平均|水平|增速|[省市]){2,6})$"
)
_BEYOND = LatePattern("(?:高于|高出|快于|低于|慢于|领先于?)([^,。;:、()!?“”\n]{1,12})$")
_DATED = LatePattern(
    '(?:[0-9]{4}年|[“"]?十[一二三四]?五[”"]?末?期?|[去上今前当]年|年初|[0-9]{1,2}月|原来|原先|'
    "(?<=[由从较比])[^\\W\\d_]{2,4}前|如今|现在|目前|当前|今天|此前|以前|最初)(?:[0-9]{1,2}月)?(?:[底末初]|同期)?的$"
)
_OF_A_TIME = LatePattern("[年月周季期旬日]|前|过去|以往|原来|平时|往常")
_OF_OTHERS = LatePattern("全[国省市县区州]|平均|目标|计划|预期|标准")
_SOMETIMES = frozenset({"more", "less", "has", "state", "present"})
_NEVER: frozenset[str] = frozenset()
_CHANGES: dict[str, Change] = {"increase": "increase", "decrease": "decrease", "more": "increase", "less": "decrease"}
_MORE_OR_LESS = frozenset({"more", "less"})
_REACH = 18
_LONGEST_UNIT = 4


@dataclass(frozen=True)
class Context:
    """Where the words between noun and number begin, and what they say; `is_difference` of what is more or less than
    something else, which is no change (比全省平均水平高0.5个百分点)."""

    start: int
    change: Change | None
    is_each: bool
    is_apart: bool
    is_level: bool
    is_state: bool
    is_new_sentence: bool
    is_difference: bool
    is_gathered: bool = False  # read from words that do not stand together

    @property
    def is_relative(self) -> bool:
        """Whether the number is no amount of what it is of, only by how much that changes or differs."""
        return self.change is not None or self.is_difference


@lru_cache(maxsize=4096)
def context_before(left: str, allowed: frozenset[str]) -> Context:
    """Reads leftwards from a number, of which `left` stands before it; `allowed` are the kinds of link that only
    some units have.

    高 and 快 (more, less) speak of a difference before 0.5个百分点, 有 (has) of what is counted before 77项, 出栏 and
    受灾 (state) of what is measured.
    """
    is_new = not _STOPS.isdisjoint(left)
    at, seen = _links(left, len(left), allowed)
    change = _change(seen)
    is_difference = False
    if "more" in allowed and change is None:
        beyond = _BEYOND.search(left, max(0, at - _REACH), at)
        if beyond:
            change = "increase" if beyond.group()[0] in "高快领" else "decrease"
            is_difference = not _is_time(beyond[1])
            at, more = _links(left, beyond.start(), _NEVER)
            seen += more
    if change is not None:
        compared = _COMPARED.search(left, max(0, at - _REACH), at)
        if compared:
            is_difference |= not _MORE_OR_LESS.isdisjoint(seen) and not _is_time(left[compared.start() :])
            at, more = _links(left, compared.start(), _NEVER)
            seen += more
    if is_difference:
        change = None
    is_state = "state" in seen or "present" in seen
    return Context(at, change, "each" in seen, "apart" in seen, "level" in seen, is_state, is_new, is_difference)


def state_word(left: str, at: int) -> str:
    """The word at `at` that says what became of so many: 结案|增加34件; "" where none does."""
    words = (left[at : at + length] for length in range(min(_LONGEST, len(left) - at), 1, -1))
    return next((word for word in words if LINKS.get(word) == "state"), "")


def _is_time(compared: str) -> bool:
    """Whether something is compared with itself at another time (比上年, 同比), not with others (比全省平均水平)."""
    if compared.startswith(("同比", "环比")):
        return True
    return _OF_A_TIME.search(compared) is not None and not _OF_OTHERS.search(compared)


def _links(left: str, end: int, allowed: frozenset[str]) -> tuple[int, list[str]]:
    """Where the run of link words that ends at `end` begins, and their kinds, nearest first."""
    seen: list[str] = []
    at = end
    while at:
        sign = left[at - 1]
        if sign == " ":
            at -= 1
        elif sign == "的":
            dated = _DATED.search(left, max(0, at - _REACH), at)
            if dated is None:
                break
            at = dated.start()
        elif length := _each_unit(left, at):
            at -= length
        else:
            length = _link_length(left, at, allowed) if sign in _ENDS else 0
            if not length:
                break
            seen.append(LINKS[left[at - length : at]])
            at -= length
    return at, seen


def _each_unit(left: str, at: int) -> int:
    """Length of 每 and a unit that end at `at`: 均价|每株, 含沙量为|每立方米; 0 where there are none."""
    each = left.rfind("每", max(0, at - 1 - _LONGEST_UNIT), at - 1)
    return at - each if each >= 0 and left[each + 1 : at] in UNITS else 0


def _link_length(left: str, at: int, allowed: frozenset[str]) -> int:
    """Length of the link word that ends at `at`; 0 where none does, or only as the tail of a word (行为, 新增)."""
    for length in range(min(_LONGEST, at), 0, -1):
        kind = LINKS.get(left[at - length : at])
        if kind is None or (kind in _SOMETIMES and kind not in allowed):
            continue
        word_class, start = word_before(left, 0, at)
        is_longer = at - start > length and (word_class in {"n", "h", "g", "f"} or kind in _CHANGES)
        return 0 if is_longer else length
    return 0


def _change(seen: list[str]) -> Change | None:
    """增长8% is a change; 增长到8% is a level."""
    for kind in seen:
        if kind == "level":
            return None
        if kind in _CHANGES:
            return _CHANGES[kind]
    return None
