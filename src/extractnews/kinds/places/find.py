"""Names of divisions on the page, before it is settled which ones they are."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TypeAlias

from extractnews.kinds.places.boundaries import (
    COMMON_NOUNS,
    goes_on,
    is_county_of_two,
    is_cut,
    joins_left,
    joins_right,
    names_something_else,
)
from extractnews.kinds.places.cues import (
    acts,
    is_given_name,
    is_place_by_what_follows,
    is_told_elsewhere,
    leads_to_place,
    may_be_verb,
    may_belong_to_organ,
)
from extractnews.kinds.places.gazetteer import ancestors, gazetteer
from extractnews.kinds.places.kin import is_among_kin
from extractnews.kinds.places.mention import Division, PlaceCandidate
from extractnews.match.late_pattern import LatePattern
from extractnews.match.scan import Anchors, Hit
from extractnews.page import Page

_NAME = "places.name"
# 成都市民 is 成都 + 市民, but 成都市民政局 is 成都市 + 民政局.
_CITIZENS = LatePattern(
    "民(?![政营宗族盟进革建兵间航]|[主意惠众安生康乐权强富兴](?:街道|镇|乡|村|社区|小区|路))"
    "|场(?!监)|区|郊|井(?![^\\W\\d_]{0,2}(?:街道|镇|乡|社区))|面上"
)
_ENDS_LIST = LatePattern("等(?:\\d+|[两三四五六七八九十]+)?[个地]?[县区市地旗(]")
_JOINING = frozenset("和与及")
_FUNCTION_WORDS = frozenset("为把将使让以是与和及我全")  # 为|前进区发展
_RIVERS = frozenset("江河溪水")  # what their names end in
_NUMBER = LatePattern(r"[0-9]{1,6}(?:\.[0-9]{1,3})?")
_COUNT = LatePattern(r"[0-9]{1,6}(?:\.[0-9]{1,3})?([^\W\d_a-zA-Z]{1,4}?)(?:[、,;。)]|和|$)")
_OF_OLD = LatePattern("县(?![(级市区、直委里城境内])")  # 原名汉阳县 is no 汉阳区
_ONLY_IN_CHAIN = 3
_LONGEST = 40  # beyond the end of any name
_Chain: TypeAlias = "tuple[Hit, _Chain] | None"


def vocabulary() -> dict[str, tuple[str, ...]]:
    """The words this room wants found, by class of anchor."""
    return {_NAME: _wanted_names()}


@cache
def _wanted_names() -> tuple[str, ...]:
    table = gazetteer()
    return tuple(name for name in table.names() if name != "市区")


def find_places(page: Page, anchors: Anchors) -> list[PlaceCandidate]:
    """All candidates, in order of the text, without overlaps."""
    _is_supported.cache_clear()  # it remembers this page only
    plain = page.plain
    chosen = _without_overlaps(plain, sorted(anchors.of(_NAME)))
    taken: list[PlaceCandidate] = []
    before = -1  # where the last candidate ends
    for at, hit in enumerate(chosen, 1):
        after = chosen[at][0] if at < len(chosen) else -1
        is_joined = before == hit[0] - 1 and plain[before] in _JOINING
        candidate = _candidate(plain, hit, before == hit[0], after == hit[1], is_joined=is_joined)
        if candidate is not None and before < hit[0] - 1 and plain[hit[0] - 1] == "、" and _is_river(plain, hit):
            continue
        if candidate is None and before == hit[0] - 1 and (after == hit[1] + 1 or _ENDS_LIST.match(plain, hit[1])):
            candidate = _between(plain, hit)
        if candidate is None and plain[hit[1] : hit[1] + 1].isdecimal():
            candidate = _counted(plain, hit, before, chosen[at] if at < len(chosen) else None)
        if candidate is None and is_among_kin(plain, chosen, at - 1):
            candidate = PlaceCandidate(hit.start, hit.end, gazetteer().bearers(hit.word), False)
        if candidate is not None:
            taken.append(candidate)
            before = candidate.end
    return taken


def _is_river(plain: str, hit: Hit) -> bool:
    """Whether a name behind a 、 goes on with a list of rivers, which are no places: 信江、抚河、昌江."""
    return hit.word[-1] in _RIVERS and plain[hit.start - 2] in _RIVERS


def _without_overlaps(plain: str, hits: list[Hit]) -> list[Hit]:
    """Of each run of hits that overlap, those that cover it best."""
    chosen: list[Hit] = []
    run: list[Hit] = []
    end = 0
    for hit in hits:
        if hit[0] >= end and run:
            chosen += run if len(run) == 1 else _best_cover(plain, run)
            run = []
        run.append(hit)
        end = max(end, hit[1])
    return chosen + (_best_cover(plain, run) if run else [])


def _best_cover(plain: str, run: list[Hit]) -> list[Hit]:
    """The hits without overlaps that weigh most: 从江西安远 is 江西 + 安远, not 从江 + 西安; 东乌|海关 has no 乌海."""
    if run[0][0] == run[-1][0]:  # 株洲, 株洲市
        return run[-1:]
    end = max(hit.end for hit in run)
    # The best cover of what begins at or after a start, later starts first; each better than those before it.
    best: list[tuple[int, float, _Chain]] = [(run[-1].end + _LONGEST, 0.0, None)]
    for hit in sorted(run, key=_later_then_shorter):
        at = len(best) - 1
        while best[at][0] < hit.end:
            at -= 1
        is_begun = hit.end == end and joins_right(plain, end) and not gazetteer().is_full(hit.word)
        score = _weight(hit.word) - is_begun + best[at][1]
        if plain.startswith("其中", hit.start - 1):
            continue  # 其中|卫辉 has no 中卫
        if score > best[-1][1]:
            best.append((hit.start, score, (hit, best[at][2])))
    cover = []
    chain = best[-1][2]
    while chain is not None:
        cover.append(chain[0])
        chain = chain[1]
    return cover


def _later_then_shorter(hit: Hit) -> tuple[int, int]:
    return -hit.start, hit.end


@cache
def _weight(name: str) -> float:
    """How much a name is worth in a cover: its length, more where it is full or of a high level."""
    table = gazetteer()
    level = max({"province": 0.4, "prefecture": 0.2}.get(one.level, 0.0) for one in table.bearers(name))
    risk = 0 if table.is_full(name) else table.risk(name)
    if name in COMMON_NOUNS:
        return 0.5 * len(name)
    if len(name) == 3 and name[1:] in COMMON_NOUNS:
        return 1.5 * len(name) - 1.1  # 鞍山|城区 has no 山城区
    if risk == 0 and len(name) == 2 and name[1] == "县":
        return 1.5 * len(name) - 0.1  # 瑞安|县(市)委 has no 安县
    return 1.5 * len(name) + level - (2.0 if risk == _ONLY_IN_CHAIN else 0.25 * risk)


def _candidate(plain: str, hit: Hit, follows: bool, is_followed: bool, *, is_joined: bool) -> PlaceCandidate | None:
    """The candidate of a hit; None where the words around show that it is none.

    `follows` and `is_followed`: another name of a place touches it on that side; `is_joined`: only 和 stands between.
    """
    start, end, name = hit
    known = gazetteer().look_up(name)
    if known.is_full:
        if name[-1] != "市" or is_followed or not _CITIZENS.match(plain, end) or not gazetteer().bearers(name[:-1]):
            stands = _stands_in_chain(plain, start, name) if follows else _stands_alone(plain, start, name)
            return PlaceCandidate(start, end, known.bearers, True) if stands and not goes_on(plain, end, name) else None
        name, end = name[:-1], end - 1
        known = gazetteer().look_up(name)
    bearers, _, risk = known
    if risk == _ONLY_IN_CHAIN and not (follows and is_place_by_what_follows(plain, end)):
        return None
    is_province = any(one.level == "province" for one in bearers)
    if not follows and _belongs_to_others(plain, start, end, risk, is_joined=is_joined):
        return None
    if not follows and not is_province and end - start == 2 and is_given_name(plain, start, end):
        return None
    if names_something_else(plain, end, name, risk=risk, is_province=is_province, is_followed=is_followed):
        return None
    return PlaceCandidate(start, end, bearers, _keeps_generic_part(name, bearers))


def _belongs_to_others(plain: str, start: int, end: int, risk: int, *, is_joined: bool) -> bool:
    """Whether a short form is made of parts of other words, or begins the name of a county that was."""
    if plain[end : end + 1] == "县" and _OF_OLD.match(plain, end):
        return True
    return is_cut(plain, start, end, risk, is_joined=is_joined) and not acts(plain, start, end)


def _between(plain: str, hit: Hit) -> PlaceCandidate | None:
    """A short form that is a word wherever else it stands, in a list: 户县、长安、蓝田县; 渝北、长寿等8个县."""
    start, end, name = hit
    known = gazetteer().look_up(name)
    if known.is_full or plain[start - 1] != "、" or plain[end] not in "、等":
        return None
    return PlaceCandidate(start, end, known.bearers, False)


def _counted(plain: str, hit: Hit, before: int, following: Hit | None) -> PlaceCandidate | None:
    """The same in a list with the number of each: 海口3例、东方1例; not 新增3例、合作1项.

    `before` is where the candidate before ends, `following` the name after.
    """
    number, name = _NUMBER.match(plain, hit.end), hit.word
    if number is None or gazetteer().is_full(name):
        return None
    left = _COUNT.match(plain, before) if 0 <= before < hit.start else None
    is_listed = left is not None and left.end() == hit.start and plain.startswith(left[1], number.end())
    own = _COUNT.match(plain, hit.end)
    if own is not None and following is not None and following.start == own.end():
        right = _COUNT.match(plain, following.end)
        is_listed = is_listed or (right is not None and right[1] == own[1])
    return PlaceCandidate(hit.start, hit.end, gazetteer().bearers(name), False) if is_listed else None


def _stands_in_chain(plain: str, start: int, name: str) -> bool:
    """Whether a full name right behind another one is one: not the acting head of it, 某县|代县长."""
    return len(name) > 2 or not may_be_verb(plain, start, start + 2) or _is_supported(plain, name)


def _stands_alone(plain: str, start: int, name: str) -> bool:
    """Whether a full name that touches no other name is one: not 各市|和县, not the 老城区 of any town."""
    if name in COMMON_NOUNS:
        return plain[start - 1 : start] == "、"
    if name.endswith("城市") and joins_left(plain, start):
        return _is_supported(plain, name)  # 沿海|城市 is no 海城市
    if len(name) > 2:
        return not _is_end_of_word(plain, start, name)
    if not is_county_of_two(plain, start):
        return False
    return not may_belong_to_organ(plain, start, start + 2) or _is_supported(plain, name)


def _is_end_of_word(plain: str, start: int, name: str) -> bool:
    """Whether the word in a full name belongs to what stands before: 友好合作|市, 四明山|区; not 曾任西湖区|区长."""
    if start == 0 or gazetteer().risk(name[:-1]) < _ONLY_IN_CHAIN or not plain[start - 1].isalpha():
        return False
    if plain.startswith((name[-1] + "长", name[-1] + "委"), start + len(name)) or plain[start - 1] == "任":
        return False  # 现任同心县王团镇党委书记
    if plain[start - 1] in _FUNCTION_WORDS or leads_to_place(plain, start):
        return False
    return not _is_supported(plain, name)


@lru_cache(maxsize=512)
def _is_supported(plain: str, name: str) -> bool:
    """Whether the page names the division where it is sure, or the prefecture that it lies in."""
    if len(name) == 2 and is_told_elsewhere(plain, name):
        return True
    return any(above.name[:2] in plain for one in gazetteer().bearers(name) for above in ancestors(one)[:1])


def _keeps_generic_part(form: str, bearers: tuple[Division, ...]) -> bool:
    """Whether a shortened form still says what it is (湘西州, 科右中旗, but not 苏州)."""
    if form[-1] == "州":
        return any(one.name.endswith("自治州") for one in bearers)
    return form[-1] in "县旗盟市区"
