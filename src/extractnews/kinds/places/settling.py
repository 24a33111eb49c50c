"""Which division each name means: weighs what touches it, what shares its list, sentence, piece and page.

In: candidates with the divisions that bear their names in the page's year. Out: for each the one it means, and the
rule that settled it, or None. Linear in the number of candidates.
"""

from __future__ import annotations

from collections.abc import Sequence

from extractnews.kinds.places.cases import Case
from extractnews.kinds.places.cues import (
    acts,
    is_area,
    is_named_after,
    is_surely_place,
    speaks_of_place,
    town_or_country,
)
from extractnews.kinds.places.gazetteer import contains
from extractnews.kinds.places.mention import MUNICIPALITIES, Division
from extractnews.page import Page

_LISTING = frozenset("、和及与")
_LEVEL_BONUS = {"province": 3.0, "prefecture": 1.5, "county": 0.0, "nation": 0.0}


class Scope:
    """What is settled within a sentence, a piece or a page: codes, and the prefectures and provinces they are of."""

    __slots__ = ("codes", "prefectures", "provinces")

    def __init__(self) -> None:
        """Nothing is settled yet."""
        self.codes: set[str] = set()
        self.prefectures: set[str] = set()
        self.provinces: set[str] = set()

    def add(self, division: Division) -> None:
        """Counts a settled division in."""
        self.codes.add(division.adcode)
        self.provinces.add(province_key(division))
        if division.level != "province" or province_key(division) in MUNICIPALITIES:
            self.prefectures.add(prefecture_key(division))

    def weigh(self, division: Division) -> float:
        """How well `division` fits: 1 where it is named itself, 0.8 beside its prefecture, 0.3 beside its province."""
        if division.adcode in self.codes:
            return 1.0
        if division.level != "province" and prefecture_key(division) in self.prefectures:
            return 0.8
        return 0.3 if province_key(division) in self.provinces else 0.0


_NOTHING = Scope()


def province_key(division: Division) -> str:
    """The code of the province of a division."""
    return division.adcode[:2] + "0000"


def prefecture_key(division: Division) -> str:
    """The code that the counties of one prefecture share; a county right under its province has its own."""
    if division.level == "county" and (division.parent[2:] != "0000" or province_key(division) in MUNICIPALITIES):
        return division.parent
    return division.adcode


class Settling:
    """The evidence of one page, growing while its cases are settled."""

    def __init__(self, page: Page, cases: Sequence[Case], hints: Sequence[Division]) -> None:
        """`hints` are divisions that the page is from: the region given, the homes of its media."""
        self._plain = page.plain
        self._cases = cases
        self._page = Scope()
        self._hints = Scope()
        self._pieces: dict[int, Scope] = {}
        self._sentences: dict[int, Scope] = {}
        for hint in hints:
            self._hints.add(hint)

    def run(self) -> None:
        """Settles chains, then what is the only one, then what the surroundings tell; twice, as each helps the next."""
        for case in self._cases:
            if case.touches_left:
                self._narrow_chain(case)
        for case in self._cases:
            if len(case.options) == 1 and case.risk == 0:
                self._settle(case, case.options[0], case.rule or "only bearer of the name")
        for _ in range(2):
            last: Division | None = None
            for case in self._cases:
                if case.division is None:
                    self._weigh(case, last)
                last = case.division or last

    def _narrow_chain(self, case: Case) -> None:
        """湖南省|郴州市|桂阳县: what touches what lies in it; both are narrowed to what fits."""
        outer = case.left
        if outer is None:
            return
        pairs = [
            (above, below)
            for above in outer.options
            for below in case.options
            if above.level != "county" and above.adcode != below.adcode and contains(above, below)
        ]
        if not pairs:
            return
        case.options = list(dict.fromkeys(below for _, below in pairs))
        outer.options = list(dict.fromkeys(above for above, _ in pairs))
        case.rule = "chain with the division before"
        if len(case.options) == 1:
            case.risk = 0
        if len(outer.options) == 1:
            outer.risk = 0

    def _settle(self, case: Case, division: Division, rule: str) -> None:
        case.division, case.rule = division, rule
        code = division.adcode
        if code not in self._page.codes:
            self._page.add(division)
        for scopes, key in ((self._pieces, case.piece), (self._sentences, case.sentence)):
            scope = scopes.get(key)
            if scope is None:
                scope = scopes[key] = Scope()
            if code not in scope.codes:
                scope.add(division)

    def _weigh(self, case: Case, last: Division | None) -> None:
        """Settles a case where one option fits its surroundings best and well enough."""
        scopes = (
            (6.0, self._sentences.get(case.sentence, _NOTHING)),
            (4.0, self._pieces.get(case.piece, _NOTHING)),
            (5.0, self._hints),
            (2.0, self._page),
        )
        scored = []
        for option in self._open(case):
            fit = sum(weight * scope.weigh(option) for weight, scope in scopes) + 8.0 * _beside(case, option)
            if last is not None and prefecture_key(last) == prefecture_key(option):
                fit += 1.0
            scored.append((fit, fit + _LEVEL_BONUS[option.level], option))
        # the first of equals: options in force at the end of the year come before those that it ended
        best = max(scored, key=lambda one: one[1])
        rivals = [one for one in scored if one[1] >= best[1] - 0.5 and not _succeeds(one[2], best[2])]
        if rivals or not self._is_supported(case, best[2], best[0]):
            return
        self._settle(case, best[2], "surroundings" if best[0] else "highest bearer of the name")

    def _open(self, case: Case) -> list[Division]:
        """The options of a case; a county that shares the short form of a province or capital must be told itself.

        西安 is the city, also on a page of 牡丹江, which has a 西安区; 资阳 on a page of 益阳 is its district.
        """
        options = town_or_country(self._plain, case.candidate.end, case.options)
        if case.candidate.is_full or not any(_is_foremost(one) for one in options):
            return options
        page = self._page.codes
        return [one for one in options if one.level != "county" or one.adcode in page or _beside(case, one) >= 1.0]

    def _is_supported(self, case: Case, division: Division, fit: float) -> bool:
        """Whether a name that may be a word, or has other bearers, has the support that it needs."""
        if case.risk == 0:
            return fit > 0 or division.level != "county" or len(case.options) == 1 or _all_succeed(case.options)
        near = max(scope.weigh(division) for scope in (self._page, self._hints))
        beside = _beside(case, division)
        if beside >= 1.0 or (beside >= 0.8 and (near or _has_sure_neighbour(case, division))):
            return True
        start, end = case.candidate.start, case.candidate.end
        if near >= (0.3 if division.parent.endswith("0000") else 0.8):
            return case.risk == 1 or speaks_of_place(self._plain, start, end) or acts(self._plain, start, end)
        if near and is_area(self._plain, end):
            return True
        if case.risk > 1 or not (fit > 0 or len(case.options) == 1 or _all_succeed(case.options)):
            return False
        return self._is_surely_place(case, division)

    def _is_surely_place(self, case: Case, division: Division) -> bool:
        """Whether the words beside a name that nothing on the page supports take it as a place."""
        start, end = case.candidate.start, case.candidate.end
        provinces = self._page.provinces | self._hints.provinces
        is_foreign = bool(provinces) and province_key(division) not in provinces
        if case.candidate.is_full or is_named_after(self._plain, end, case.candidate):
            if division.level == "county" and not provinces and not case.candidate.is_full:
                return False
            return not is_foreign or (case.candidate.is_full and self._plain.startswith("区", end))  # 滨海新区|区长
        return is_surely_place(self._plain, start, end, is_foreign=is_foreign) or _is_listed(self._plain, case)


def _has_sure_neighbour(case: Case, division: Division) -> bool:
    """Whether a name is listed with a sure one of its province: words make no places of each other (莲花、芙蓉)."""
    return any(
        province_key(other) == province_key(division)
        for near in (case.left, case.right)
        if near is not None and (near.division is not None or near.risk == 0)
        for other in ((near.division,) if near.division is not None else near.options)
    )


def _is_foremost(division: Division) -> bool:
    """Whether a division is a province, or the capital of one."""
    return division.level == "province" or division.adcode.endswith("0100")


def _is_listed(plain: str, case: Case) -> bool:
    """Whether a name stands in a list beside a settled place: 南昌、建德."""
    start, end = case.candidate.start, case.candidate.end
    sides = ((plain[start - 1 : start], case.left), (plain[end : end + 1], case.right))
    return any(
        link in _LISTING and near is not None and near.division is not None and near.risk == 0 for link, near in sides
    )


def _beside(case: Case, option: Division) -> float:
    """How well an option fits the names that it touches or is listed with."""
    best = 0.0
    for neighbour in (case.left, case.right):
        if neighbour is None:
            continue
        for other in (neighbour.division,) if neighbour.division else neighbour.options:
            if other.adcode == option.adcode:
                continue
            if other.level != "province" and prefecture_key(other) == prefecture_key(option):
                best = max(best, 1.0)
            elif province_key(other) == province_key(option):
                best = max(best, 0.8 if other.level == option.level or option.parent.endswith("0000") else 0.5)
            elif other.level == option.level:
                best = max(best, 0.1)
    return best


def _succeeds(one: Division, other: Division) -> bool:
    """Whether both are one area before and after a change (祁阳县, 祁阳市), or the same."""
    if one.adcode == other.adcode:
        return True
    stem = one.name[:2] == other.name[:2] and one.level == other.level
    return stem and province_key(one) == province_key(other) and (one.last < other.first or other.last < one.first)


def _all_succeed(options: Sequence[Division]) -> bool:
    return all(_succeeds(option, options[0]) for option in options)
