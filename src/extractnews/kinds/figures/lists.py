"""Lists whose members have a number each: 工业、农业分别|增长8%、3%, 煤炭、水泥、生铁|产量|分别…, 口罩、酒精|各200件.

noun_before.py finds the members; here they get the noun they share, and what is no noun to the lexicon is found too.
"""

from __future__ import annotations

from extractnews.kinds.figures.beside import beside
from extractnews.kinds.figures.endings import QUANTITY_ENDS, SHARED_ENDS
from extractnews.kinds.figures.noun_before import listed_before
from extractnews.kinds.figures.words import is_han, word_before
from extractnews.match.late_pattern import LatePattern
from extractnews.match.numerals import read_numeral

_LONGEST = 10  # characters of a member
_SHORTEST = 2
_MEMBERS = "nhgfmuv"
_ONE = LatePattern("[^0-9、,;。!?\n和及与]{0,3}[0-9][0-9.]*[^0-9、,;。!?\n和及与]{0,6}")
_LONGEST_SECTORS = 24
_SECTORS = LatePattern(r"((?:第?一(?:产业)?[、,])?第?二(?:产业)?[、和及]第?三)产业([^\W\da-zA-Z_]{0,6})$")
_LONGEST_CLAUSE = 48
_CLAUSE = LatePattern(rf"[^,。;:!?“”()0-9\n]{{4,{_LONGEST_CLAUSE}}}$")
_PIECE = LatePattern(r"[^\W\da-zA-Z_]{2,12}$")
_FEWEST = 3  # members, else a joint may be inside of one: 社会保障和就业支出
_JOINT_SIGNS = frozenset("、和与及")
_LONGEST_SUM = 6
_SUM = LatePattern("等?([2-9二两三四五六])(?:项|个|大)(?:主要|核心)?$")
_JOINTS = LatePattern("以及|[和及与、]")
_NEXT = LatePattern("[、和及与]|,(?=[^、,;。]{0,2}[0-9])")


def listed(plain: str, floor: int, end: int) -> list[str]:
    """The members of the list that ends at `end`."""
    return [plain[slice(*span)] for span in listed_before(plain, floor, end)]


def listed_apart(plain: str, floor: int, end: int, count: int) -> list[str]:
    """The members of the list that ends at `end` and shares out `count` numbers; "" for those that cannot be read."""
    sectors = _sectors(plain, floor, end)
    if sectors:
        return sectors
    spans = listed_before(plain, floor, end)
    if not spans:
        return []
    spans = _further_members(plain, floor, _split_at_joints(plain, spans, count), count)
    if len(spans) < count and (pieces := _pieces(plain, floor, end, count)):
        return _with_shared_head(pieces) if pieces[-1].endswith(QUANTITY_ENDS) else pieces
    if len(spans) > 1 or plain[spans[0][0] - 1 : spans[0][0]] in _JOINT_SIGNS:
        spans = [(end, end)] * (count - len(spans)) + spans
    elif plain[slice(*spans[0])] in beside("item"):
        return _summed(plain, floor, spans[0][0])
    nouns = [plain[start:stop] if stop - start >= _SHORTEST else "" for start, stop in spans]
    return _with_shared_head(nouns) if nouns[-1].endswith(QUANTITY_ENDS) else nouns


def _pieces(plain: str, floor: int, end: int, count: int) -> list[str]:
    """The clause before `end` cut at its joints, where that makes just as many members as there are numbers."""
    clause = _CLAUSE.search(plain, max(floor, end - _LONGEST_CLAUSE), end)
    pieces = _JOINTS.split(clause.group()) if clause else []
    if (
        len(pieces) != count
        or count < _FEWEST
        or pieces[-1].endswith(beside("item"))
        or not all(_PIECE.match(piece) for piece in pieces)
    ):
        return []
    head = listed_before(pieces[0], 0, len(pieces[0]))
    first = pieces[0][slice(*head[-1])] if head else ""
    return [first, *pieces[1:]] if first else []


def _summed(plain: str, floor: int, end: int) -> list[str]:
    """火灾起数、死亡人数、经济损失等三项|指标|分别: what the items are."""
    number = _SUM.search(plain, max(floor, end - _LONGEST_SUM), end)
    named = listed(plain, floor, number.start()) if number else []
    return named if number and len(named) == read_numeral(number[1]) else []


def _sectors(plain: str, floor: int, end: int) -> list[str]:
    """第一、二、三产业增加值|分别: the sectors have their numbers in their names."""
    found = _SECTORS.search(plain, max(floor, end - _LONGEST_SECTORS), end)
    return [f"第{sign}产业{found[2]}" for sign in "一二三" if sign in found[1]] if found else []


def numbers_from(plain: str, start: int, limit: int) -> int:
    """How many numbers stand in a row at `start`: 8%、5%和3% are three."""
    count, at = 0, start
    while (one := _ONE.match(plain, at, limit)) is not None:
        count += 1
        joint = _NEXT.match(plain, one.end(), limit)
        if joint is None:
            break
        at = joint.end()
    return count


def _split_at_joints(plain: str, spans: list[tuple[int, int]], count: int) -> list[tuple[int, int]]:
    """城镇和农村居民收入|分别 is two where two numbers follow, though one noun elsewhere (社会保障和就业支出)."""
    found: list[tuple[int, int]] = []
    for start, end in spans:
        at = start
        for joint in _JOINTS.finditer(plain, start, end):
            found.append((at, joint.start()))
            at = joint.end()
        found.append((at, end))
    is_whole = len(found) == count or (
        len(found) < count and plain.find("、", *spans[0]) >= 0
    )  # 基本|养老、医疗和失业保险
    is_list = is_whole and all(end - start >= _SHORTEST for start, end in found)
    return found if is_list and plain.endswith(QUANTITY_ENDS, *found[-1]) else spans


def _further_members(plain: str, floor: int, spans: list[tuple[int, int]], count: int) -> list[tuple[int, int]]:
    """The list with what is no noun to the lexicon before it: |医药制造|、食品加工业产值; at most `count` members."""
    if not spans or not plain.endswith(SHARED_ENDS, *spans[-1]):
        return spans
    found = list(spans)
    whole = _member_start(plain, floor, found[0][1])
    if found[0][1] - found[0][0] < _SHORTEST:  # 高新|区
        found[0] = (whole, found[0][1])
    if len(found) < count and whole < found[0][0] and plain[whole - 1 : whole] == "、":  # 、因公|出国费
        found[0] = (whole, found[0][1])
    while len(found) < count and plain[found[0][0] - 1 : found[0][0]] == "、":
        end = found[0][0] - 1
        start = _member_start(plain, floor, end)
        if end - start < _SHORTEST:
            break
        found.insert(0, (start, end))
    return found[-count:] if count > 1 else found


def _member_start(plain: str, floor: int, end: int) -> int:
    """Where the member that ends at `end` begins: behind the joint before it, or at the head of its clause."""
    at = end
    while at > max(floor, end - _LONGEST) and is_han(plain[at - 1]):
        at -= 1
    if plain[at - 1 : at] == "、" and at > floor:
        return at
    floor, at = at, end
    word_class, start = word_before(plain, floor, at)
    while word_class and word_class in _MEMBERS:
        at = start
        word_class, start = word_before(plain, floor, at)
    return at if word_class in {"", "x"} else end


def _with_shared_head(nouns: list[str]) -> list[str]:
    """The members with the head that the last one lends them.

    >>> _with_shared_head(["煤炭", "水泥", "生铁产量"]), _with_shared_head(["城镇", "农村居民人均可支配收入"])
    (['煤炭产量', '水泥产量', '生铁产量'], ['城镇居民人均可支配收入', '农村居民人均可支配收入'])
    """
    return [noun if not noun or noun.endswith(SHARED_ENDS) else noun + _head(noun, nouns[-1]) for noun in nouns]


def _head(member: str, last: str) -> str:
    """What of the last member belongs to this one too: its quantity, with what it lends of its bearer."""
    at = min(word_before(last, 0, len(last))[1], len(last) - 1)
    while last.endswith(beside("lent"), 0, at):  # 城镇和农村|居民人均可支配收入
        lent = next(word for word in beside("lent") if last.endswith(word, 0, at))
        if member.endswith(lent):
            break
        at -= len(lent)
    return last[at:]
