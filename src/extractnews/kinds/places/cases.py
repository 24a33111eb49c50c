"""Candidates as they are while they are being settled: what may bear the name in the page's year, and its neighbours.

In: the page, its candidates, its year. Out: a `Case` for each; the year that names tell where the page prints none.
"""

from __future__ import annotations

from collections.abc import Iterable

from extractnews.kinds.places.boundaries import COMMON_NOUNS, SHARED_NAMES
from extractnews.kinds.places.cues import is_named_after
from extractnews.kinds.places.gazetteer import gazetteer, in_force
from extractnews.kinds.places.mention import Division, PlaceCandidate
from extractnews.match.late_pattern import LatePattern
from extractnews.page import Page

_LINKS = frozenset(("、", "和", "及", "与", "以及", "或", "到", "至", ",", "-"))
_LONGEST_LINK = 12  # characters
_COUNTED = LatePattern(r"[0-9]{1,6}(?:\.[0-9]{1,3})?[^\W\d_a-zA-Z]{1,4}[、,]")
_TOWNS = ("镇", "乡", "街道")
_STILL = 9999  # the last year of what is in force


class Case:
    """One candidate while it is being settled."""

    __slots__ = (
        "candidate",
        "division",
        "left",
        "options",
        "piece",
        "right",
        "risk",
        "rule",
        "sentence",
        "touches_left",
    )

    def __init__(
        self, candidate: PlaceCandidate, options: list[Division], risk: int, sentence: int, piece: int
    ) -> None:
        """`risk` that it is none; `sentence` and `piece` tell which it stands in."""
        self.candidate = candidate
        self.options = options
        self.risk = risk
        self.sentence = sentence
        self.piece = piece
        self.division: Division | None = None
        self.rule = ""
        self.left: Case | None = None  # the neighbour it touches or is listed with
        self.right: Case | None = None
        self.touches_left = False


def cases_of(page: Page, candidates: Iterable[PlaceCandidate], year: int | None) -> list[Case]:
    """The candidates with what bears their names in `year`, linked to the neighbours they touch or are listed with."""
    plain = page.plain
    cases: list[Case] = []
    before: Case | None = None
    reached = -1  # where the candidate before ends
    risks: dict[str, int] = {}  # of the names on this page
    for candidate in candidates:
        start, end, options = candidate.start, candidate.end, candidate.divisions
        if year is None and _is_area(plain, start, end):
            options = gazetteer().bearers(plain[start : end - 2]) or options
        known = list(options) if len(options) == 1 else in_force(options, year)
        name = plain[start:end]
        risk = risks.get(name, -1)
        if risk < 0:
            risk = risks[name] = _risk(plain, name, candidate)
        if not risk and is_named_after(plain, end, candidate):
            risk = 1
        case = Case(candidate, known, risk, page.sentence_at(start)[0], page.piece_at(start))
        if before is not None and start - reached <= _LONGEST_LINK and _links(plain, reached, start):
            case.left, before.right = before, case
            case.touches_left = start == reached
        cases.append(case)
        before, reached = case, end
    return cases


def _links(plain: str, end: int, start: int) -> bool:
    """Whether what stands between two names joins them: nothing, 、, or the number of the first (海口11例、)."""
    if start - end <= 2:
        return start == end or plain[end:start] in _LINKS
    return plain[end].isdecimal() and _COUNTED.fullmatch(plain, end, start) is not None


def year_of_names(plain: str, candidates: Iterable[PlaceCandidate]) -> int | None:
    """The year of a page without one, where it names in full what ended (奉化市) and nothing that began later."""
    ends, begins = [], []
    for candidate in candidates:
        start, end, divisions = candidate.start, candidate.end, candidate.divisions
        if candidate.is_full and not _is_area(plain, start, end) and plain[start:end] not in COMMON_NOUNS:
            ends.append(max(one.last for one in divisions))
            begins.append(min(one.first for one in divisions))
    year = min(ends, default=_STILL)
    return year if year < _STILL and max(begins) <= year else None


def first_year_of_names(plain: str, candidates: Iterable[PlaceCandidate]) -> int:
    """The first year in which all that is named in full with its 市 or 区 could be named; 0 where nothing tells."""
    return max(
        (
            min(division.first for division in one.divisions)
            for one in candidates
            if one.is_full and plain[one.end - 1] in "市区" and plain[one.start : one.end] not in COMMON_NOUNS
        ),
        default=0,
    )


def _is_area(plain: str, start: int, end: int) -> bool:
    """Whether a name in 地区 may only speak of an area: 天水、陇南地区."""
    return plain.endswith("地区", start, end) and plain[start - 1 : start] == "、"


def _risk(plain: str, name: str, candidate: PlaceCandidate) -> int:
    """How much a name may be something else: on a page about 大渡口镇, 大渡口派出所 is not that of 重庆."""
    if candidate.is_full:
        return 2 if name in COMMON_NOUNS else int(name in SHARED_NAMES)
    risk = gazetteer().risk(name)
    if risk or any(one.level != "county" for one in candidate.divisions):
        return risk
    return int(any(name + generic in plain for generic in _TOWNS))
