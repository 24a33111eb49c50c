"""The noun phrase before a number: 投建|生产线|39条, |到岗率|达70%, and lists of them (|口罩、酒精|各200件)."""

from __future__ import annotations

from extractnews.kinds.figures.beside import beside
from extractnews.kinds.figures.endings import GATHERINGS, MAKING, QUANTITY_ENDS, SINGLE_NOUNS, SUFFIXES, TEAMS
from extractnews.kinds.figures.words import is_han, word_after, word_before
from extractnews.match.late_pattern import LatePattern

_ACRONYM = LatePattern("(?<![A-Za-z0-9])[A-Z]{2,5}$")  # GDP, CPI
_YEARS = frozenset("去今明上当每本")
_REACH = 16  # characters a phrase may have
_PHRASE_JOINTS = frozenset("和及与")
_NO_PART = frozenset(
    "级前后内时起底末初致使令去今明上当我全县市区省州镇乡村其本该年月日各较比超由按以为达的了在于对将已共因从其每占至并或而还又也都已未只仅才到不可让使把被给向"
)
_TOOLS = frozenset("机器仪车炉")
_VERBAL = frozenset("vf")
_NOT = frozenset("不未非")
_WITH_NOT = 2
_SUFFIXED = 3  # characters of a word with its suffix
_NOMINAL = frozenset("nhgfm")
_LIST_JOINTS = frozenset("、和与及")


def noun_before(plain: str, floor: int, end: int, *, events: bool = False) -> tuple[int, int] | None:
    """The span of the noun phrase that ends at `end` and begins at `floor` or later.

    投建|生产线 → 生产线; 日生产|口罩 → 口罩; |到岗率; None where a verb or a function word comes last.
    """
    if end > floor and plain[end - 1] == "的":
        return None
    if end > floor and plain[end - 1] in "”》":
        opening = plain.rfind("“" if plain[end - 1] == "”" else "《", max(floor, end - _REACH), end)
        return (opening + 1, end - 1) if opening >= 0 and end - opening > 3 else None
    floor = max(floor, end - _REACH)
    acronym = _ACRONYM.search(plain, floor, end) if end > floor and plain[end - 1].isascii() else None
    if acronym:
        return acronym.span()
    word_class, at = word_before(plain, floor, end)
    if word_class in {"n", "h", "g"} or (events and word_class == "f"):
        head = at
        if end - at == 1 and plain[at] in SUFFIXES:
            closed = _suffixed(plain, floor, at)
            head = at if closed is None else closed
    elif word_class == "u":
        found = _unknown_before(plain, floor, end)
        if found is None:
            return None
        head = found
    else:
        return None
    start = _extended(plain, floor, head, end, word_class)
    return _able(plain, floor, _with_its_edge(plain, floor, start, end), end), end


def _with_its_edge(plain: str, floor: int, start: int, end: int) -> int:
    """Where a phrase begins whose first sign belongs elsewhere, or that has one more before it."""
    before = plain[start - 1] if start > floor else ""
    if plain[start] == "年" and before and before in _YEARS:  # 去|年收入
        return start + 1
    if before in _NOT and end - start == _WITH_NOT and plain[end - 1] in SUFFIXES:  # 不|捕率
        return start - 1
    if before == "总" and end - start > 1 and word_before(plain, floor, start)[0] == "u":  # 总|额度
        return start - 1
    is_led = before == "副" or (before == "对" and plain.endswith(beside("trade"), start, end))  # 副|书记, 对|欧盟出口
    if is_led or _is_made(plain, floor, start - 1, before):
        return start - 1
    is_suffixed = before and before not in _NO_PART and end - start == _SUFFIXED and plain[end - 1] in SUFFIXES
    if is_suffixed and word_before(plain, floor, start)[0] == "u":
        straddling, stop = word_after(plain, start - 1, start + 1)
        if straddling in _NOMINAL and stop == start + 1:  # 活|动用房
            return start - 1
    return start


def _is_made(plain: str, floor: int, at: int, sign: str) -> bool:
    """Whether the sign at `at` is no word, and stands between a noun and what is done with it: 增设|回|水泵."""
    if not sign or sign in _NO_PART or not plain.endswith(MAKING, floor, at):
        return False
    return word_after(plain, at, at + 2)[0] == "u"


def _able(plain: str, floor: int, start: int, end: int) -> int:
    """Where a quantity begins that is of an acronym or of what may be done: |GDP总值, 水电|可开发容量, |可养殖水面."""
    if start > floor and plain[start - 1].isascii() and (acronym := _ACRONYM.search(plain, floor, start)):
        return acronym.start()
    if plain[start - 1 : start] != "可" or start - 1 < floor or word_after(plain, start, end)[0] not in _VERBAL:
        return start
    word_class, at = word_before(plain, floor, start - 1)
    return at if word_class and word_class in "nh" and start - 1 - at > 1 else start - 1


def _unknown_before(plain: str, floor: int, end: int) -> int | None:
    """Where an unknown noun that ends at `end` begins: with its suffix (到岗|率), or between sure bounds."""
    if plain[end - 1] in SUFFIXES:
        at = _suffixed(plain, floor, end - 1)
        if at is not None:
            return at
    at = end
    while True:
        word_class, start = word_before(plain, floor, at)
        if word_class != "u":
            break
        at = start
    if word_class in {"", "x", "v", "f"} and 2 <= end - at <= 5:
        return at
    return end - 1 if plain[end - 1] in SINGLE_NOUNS and word_class in {"x", "v"} and end - at == 1 else None


def _suffixed(plain: str, floor: int, at: int) -> int | None:
    """Where the word begins that the suffix at `at` closes."""
    word_class, start = word_before(plain, floor, at)
    if word_class in {"n", "h", "g", "f", "m"} and at - start > 1:
        return start
    if plain[at] in SINGLE_NOUNS and plain[at] not in TEAMS:
        return None
    if word_class == "v" and at - start > 1:
        return start
    if word_class == "u" and (before := word_before(plain, floor, start))[0] in {"v", "x"}:  # 加固|子|堤
        is_tool = plain[at] in _TOOLS and start - before[1] == 1  # 还|田|机
        return before[1] if is_tool and (before[1] == floor or not is_han(plain[before[1] - 1])) else start
    if word_class in {"u", "x"} and at - floor >= 2 and is_han(plain[at - 1]) and is_han(plain[at - 2]):
        word_class, start = word_before(plain, floor, at - 1)
        is_noun = word_class in {"n", "h", "g"} and start == at - 3
        return start if is_noun else at - 2  # 水文|测|站, 到岗|率
    return None


def _extended(plain: str, floor: int, at: int, end: int, head_class: str) -> int:
    """The noun phrase with what stands before its head: 城镇|居民|人均|可支配收入, 蔬菜|及|食用菌|产量."""
    is_quantity = plain.endswith(QUANTITY_ENDS, at, end)
    if plain.startswith("总投资", at):  # 项目|总投资
        return at
    qualifiers = "nhgfm" if is_quantity else {"n": "nhm", "h": "nm", "g": "n"}.get(head_class, "n")
    while True:
        word_class, start = word_before(plain, floor, at)
        is_behind_town = plain[at - 1] == "镇" and not plain.endswith(beside("town"), floor, at)
        if is_quantity and is_behind_town:  # 梁集镇|小麦种植面积
            return at
        if word_class and word_class in qualifiers and at - start > 1 and plain[start:at] not in GATHERINGS:
            at = start
        elif is_quantity and start >= at - 1 > floor and (further := _over_sign(plain, floor, at - 1, end)) >= 0:
            at = further
        else:
            return at


def _over_sign(plain: str, floor: int, at: int, end: int) -> int:
    """Where the word begins that a single sign at `at` belongs or leads to; -1 where it is none of the phrase.

    社会保障|和|就业支出: the noun before a joint, unless it is a quantity itself; 农林|牧|渔业产值, |茶|产业产值: a
    sign between nouns or at the head of the clause.
    """
    word_class, start = word_before(plain, floor, at)
    is_listed = plain[at] == "、" and not _PHRASE_JOINTS.isdisjoint(plain[at:end])
    if is_listed or plain[at] in _PHRASE_JOINTS:
        is_noun = bool(word_class) and word_class in "nhgf" and at - start > 1
        return start if is_noun and not plain.endswith(QUANTITY_ENDS, start, at) else -1
    if plain[at] in _NO_PART or not is_han(plain[at]) or plain[at - 1] == "每":  # 每栋|大棚年产值
        return -1
    if word_class and word_class in "nhf" and at - start > 1:
        return start
    if plain[at] in "总净":
        return -1
    return at if word_class in {"", "x"} else -1


def listed_before(plain: str, floor: int, end: int) -> list[tuple[int, int]]:
    """The noun phrases of a list that ends at `end`, in order: 口罩、酒精 → both; one alone is a list of one."""
    found: list[tuple[int, int]] = []
    while True:
        span = noun_before(plain, floor, end)
        if span is None:
            break
        span = _with_its_verb(plain, floor, *span)
        found.append(span)
        start = span[0] - (plain[span[0] - 1 : span[0]] == "“")
        if start <= floor or plain[start - 1] not in _LIST_JOINTS:
            break
        end = start - 1
    return found[::-1]


def _with_its_verb(plain: str, floor: int, start: int, end: int) -> tuple[int, int]:
    """A quantity in a list with the verb that leads it: 死亡人数、|倒塌|房屋数量."""
    if not plain.endswith(QUANTITY_ENDS, start, end):
        return start, end
    word_class, at = word_before(plain, floor, start)
    is_led = word_class in {"v", "f"} and start - at > 1 and at > floor and plain[at - 1] in _LIST_JOINTS
    return (at, end) if is_led else (start, end)
