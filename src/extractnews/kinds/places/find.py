"""Names of divisions on the page, before it is settled which ones they are."""

from __future__ import annotations

import re
from functools import cache

from extractnews.kinds.places.boundaries import (
    COMMON_NOUNS,
    goes_on,
    is_county_of_two,
    is_cut,
    names_something_else,
)
from extractnews.kinds.places.cues import (
    is_given_name,
    is_place_by_what_follows,
    is_told_elsewhere,
    leads_to_place,
    may_belong_to_organ,
)
from extractnews.kinds.places.gazetteer import ancestors, gazetteer
from extractnews.kinds.places.mention import Division, PlaceCandidate
from extractnews.match.scan import Anchors, Hit
from extractnews.page import Page

_NAME = "places.name"
# 成都市民 is 成都 + 市民, but 成都市民政局 is 成都市 + 民政局.
_CITIZENS = re.compile("民(?![政营宗族盟进革建兵间航])|场(?!监)|区|郊|井|面上")
_ONLY_IN_CHAIN = 3


def vocabulary() -> dict[str, tuple[str, ...]]:
    """The words this room wants found, by class of anchor."""
    return {_NAME: _wanted_names()}


@cache
def _wanted_names() -> tuple[str, ...]:
    table = gazetteer()
    return tuple(name for name in table.names() if name != "市区")


def find_places(page: Page, anchors: Anchors) -> list[PlaceCandidate]:
    """All candidates, in order of the text, without overlaps."""
    hits = sorted(anchors.of(_NAME), key=lambda hit: (hit.start, -hit.end))
    chosen = [hit for cluster in _clusters(hits) for hit in _best_cover(cluster)]
    plain = page.plain
    taken: list[PlaceCandidate] = []
    for at, hit in enumerate(chosen):
        before = taken[-1].end if taken else -1
        after = chosen[at + 1].start if at + 1 < len(chosen) else -1
        candidate = _candidate(plain, hit, before == hit.start, after == hit.end)
        if candidate is not None:
            taken.append(candidate)
    return taken


def _clusters(hits: list[Hit]) -> list[list[Hit]]:
    """Runs of hits that overlap."""
    runs: list[list[Hit]] = []
    end = -1
    for hit in hits:
        if hit.start < end:
            runs[-1].append(hit)
        else:
            runs.append([hit])
        end = max(end, hit.end)
    return runs


def _best_cover(cluster: list[Hit]) -> list[Hit]:
    """The hits without overlaps that cover most: 从江西安远 is 江西 + 安远, not 从江 + 西安."""
    first = cluster[0]
    if len(cluster) == 1 or all(hit.end <= first.end for hit in cluster):
        return [first]
    best: dict[int, tuple[float, list[Hit]]] = {}
    for hit in reversed(cluster):
        later = max((best[start] for start in best if start >= hit.end), default=(0.0, []), key=lambda it: it[0])
        score = _weight(hit.word) + later[0]
        if hit.start not in best or score > best[hit.start][0]:
            best[hit.start] = (score, [hit, *later[1]])
    return max(best.values(), key=lambda it: it[0])[1]


@cache
def _weight(name: str) -> float:
    """How much a name is worth in a cover: its length, more where it is full or of a high level."""
    table = gazetteer()
    level = max({"province": 0.4, "prefecture": 0.2}.get(one.level, 0.0) for one in table.bearers(name))
    risk = 0 if table.is_full(name) else table.risk(name)
    if name in COMMON_NOUNS:
        return 0.5 * len(name)
    return 1.5 * len(name) + level - (2.0 if risk == _ONLY_IN_CHAIN else 0.25 * risk)


def _candidate(plain: str, hit: Hit, follows: bool, is_followed: bool) -> PlaceCandidate | None:
    """The candidate of a hit; None where the words around show that it is none.

    `follows` and `is_followed`: another name of a place touches it on that side.
    """
    start, end, name = hit
    table = gazetteer()
    if table.is_full(name):
        if name[-1] != "市" or is_followed or not _CITIZENS.match(plain, end) or not table.bearers(name[:-1]):
            stands = follows or (_stands_alone(plain, start, name) and not goes_on(plain, end, name))
            return PlaceCandidate(start, end, table.bearers(name), True) if stands else None
        name, end = name[:-1], end - 1
    risk = table.risk(name)
    if risk == _ONLY_IN_CHAIN and not (follows and is_place_by_what_follows(plain, end)):
        return None
    bearers = table.bearers(name)
    is_province = bearers[0].level == "province"
    if not follows and is_cut(plain, start, end, risk):
        return None
    if not follows and not is_province and end - start == 2 and is_given_name(plain, start, end):
        return None
    if not is_followed and names_something_else(plain, end, name, risk=risk, is_province=is_province):
        return None
    return PlaceCandidate(start, end, bearers, _keeps_generic_part(name, bearers))


def _stands_alone(plain: str, start: int, name: str) -> bool:
    """Whether a full name that touches no other name is one: not 各市|和县, not the 老城区 of any town."""
    if name in COMMON_NOUNS:
        return plain[start - 1 : start] == "、"
    if len(name) > 2:
        return not _is_end_of_word(plain, start, name)
    if not is_county_of_two(plain, start):
        return False
    return not may_belong_to_organ(plain, start, start + 2) or _is_supported(plain, name)


def _is_end_of_word(plain: str, start: int, name: str) -> bool:
    """Whether the word in a full name belongs to what stands before: 友好合作|市, 四明山|区."""
    if start == 0 or gazetteer().risk(name[:-1]) < _ONLY_IN_CHAIN or not plain[start - 1].isalpha():
        return False
    return not _is_supported(plain, name) and not leads_to_place(plain, start)


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
