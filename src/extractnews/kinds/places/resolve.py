"""Which division a name means on this page: by its own chain, the region, the outlet, and what else is named."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter

from extractnews.kinds.places.boundaries import begins_company
from extractnews.kinds.places.cases import Case, cases_of
from extractnews.kinds.places.gazetteer import division_named
from extractnews.kinds.places.homes import find_homes
from extractnews.kinds.places.media import begins_medium, homes_of_media
from extractnews.kinds.places.mention import Division, PlaceCandidate, PlaceMention
from extractnews.kinds.places.settling import Settling
from extractnews.kinds.places.year import year_of_page
from extractnews.light_classes import dataclass, replace
from extractnews.page import Page
from extractnews.records import Place, Unresolved

_START = attrgetter("start")


@dataclass(frozen=True)
class Places:
    """The settled places of a page. `mentions` are in order of the text and do not overlap.

    `page_home` is the division the page is about or comes from (finest that is sure), `piece_homes` the same for
    each piece; None where the page cannot tell. `year` is the one whose codes are in force.
    """

    mentions: tuple[PlaceMention, ...] = ()
    records: tuple[Place, ...] = ()
    unresolved: tuple[Unresolved, ...] = ()
    page_home: Division | None = None
    piece_homes: tuple[Division | None, ...] = ()
    year: int | None = None

    def within(self, start: int, end: int) -> Sequence[PlaceMention]:
        """The mentions that begin in `text[start:end]`."""
        first = bisect_left(self.mentions, start, key=_START)
        return self.mentions[first : bisect_left(self.mentions, end, first, key=_START)]

    def ending_at(self, offset: int) -> PlaceMention | None:
        """The mention that ends right before `offset`."""
        at = bisect_left(self.mentions, offset, key=_START) - 1
        return self.mentions[at] if at >= 0 and self.mentions[at].end == offset else None


def resolve_places(page: Page, candidates: Sequence[PlaceCandidate], claimed: Sequence[tuple[int, int]] = ()) -> Places:
    """Settles each candidate that no other kind has `claimed` (spans of persons' names, in order of the text).

    Raises BadOptionError where `page.region` names no division.
    """
    year = year_of_page(page, candidates)
    region = division_named(page.region, year) if page.region else None
    credited = [span for credit in page.credits for span in credit.spans]
    free = _unclaimed(candidates, sorted([*claimed, *credited]))
    media, named = _apart(page.plain, free)
    hints = homes_of_media(page, media, year)
    cases = cases_of(page, named, year)
    Settling(page, cases, [region, *hints] if region else hints).run()
    mentions = tuple(
        PlaceMention(case.candidate.start, case.candidate.end, case.division, case.rule)
        for case in cases
        if case.division is not None
    )
    homes = find_homes(page, mentions, hints, region, year)
    return Places(mentions, _records(page, mentions), _unresolved(page, cases), homes.page, homes.pieces, year)


def places_outside(page: Page, places: Places, towns: Sequence[tuple[int, int]]) -> Places:
    """The places without those that are parts of the names of `towns` (spans in order): 长沙 in 长沙贡马乡."""
    inside = {mention.start for start, end in towns for mention in places.within(start, end)}
    if not inside:
        return places
    kept = [mention for mention in places.mentions if mention.start not in inside]
    if not kept and not page.region:
        places = replace(places, page_home=None, piece_homes=(None,) * len(places.piece_homes))
    return _with_mentions(page, places, kept)


def places_and(page: Page, places: Places, told: Sequence[PlaceMention]) -> Places:
    """The places and those that their towns tell."""
    return _with_mentions(page, places, [*places.mentions, *told])


def _with_mentions(page: Page, places: Places, mentions: Sequence[PlaceMention]) -> Places:
    ordered = tuple(sorted(mentions, key=_START))
    return replace(places, mentions=ordered, records=_records(page, ordered))


def _unclaimed(candidates: Sequence[PlaceCandidate], claimed: Sequence[tuple[int, int]]) -> list[PlaceCandidate]:
    """The candidates that share no character with a claimed span."""
    free = []
    at = 0
    before = -1  # where the candidate before ends
    for candidate in candidates:
        while at < len(claimed) and claimed[at][1] <= candidate.start:
            at += 1
        if at == len(claimed) or claimed[at][0] >= candidate.end or _is_within(claimed[at], candidate, before):
            free.append(candidate)
        before = candidate.end
    return free


def _is_within(claim: tuple[int, int], candidate: PlaceCandidate, before: int) -> bool:
    """Whether a claimed span is only part of a long full name, which wins: 鄂温克 in 鄂温克族自治旗; 海西州|乌兰县.

    `before` is where the candidate before ends.
    """
    start, end = candidate.start, candidate.end
    longer = 1 if start == before else 2
    return candidate.is_full and start <= claim[0] and claim[1] <= end and end - start >= claim[1] - claim[0] + longer


def _apart(plain: str, free: Sequence[PlaceCandidate]) -> tuple[list[PlaceCandidate], list[PlaceCandidate]]:
    """The candidates that begin the name of a medium, and the others; short forms in names of companies are gone."""
    media, named = [], []
    for candidate in free:
        if begins_medium(plain, candidate.start, candidate.end):
            media.append(candidate)
        elif candidate.is_full or not begins_company(plain, candidate.end):
            named.append(candidate)
    return media, named


def _records(page: Page, mentions: Sequence[PlaceMention]) -> tuple[Place, ...]:
    """One record for each division, in order of first mention, with the fullest form on the page."""
    grouped: dict[str, list[PlaceMention]] = {}
    for mention in mentions:
        grouped.setdefault(mention.division.adcode, []).append(mention)
    records = []
    for adcode, group in grouped.items():
        division = group[0].division
        fullest = max(group, key=lambda mention: mention.end - mention.start)
        level = division.level
        if level == "nation":
            continue
        records.append(
            Place(
                text=page.text[fullest.start : fullest.end],
                name=division.path,
                adcode=adcode,
                level=level,
                mentions=page.mentions((mention.start, mention.end) for mention in group),
                rule=group[0].rule,
            )
        )
    return tuple(records)


def _unresolved(page: Page, cases: Sequence[Case]) -> tuple[Unresolved, ...]:
    """Names that several divisions bear and the page does not tell apart; words that may be none are left out."""
    grouped: dict[str, list[Case]] = {}
    for case in cases:
        if case.division is None and case.risk == 0:
            grouped.setdefault(page.text[case.candidate.start : case.candidate.end], []).append(case)
    return tuple(
        Unresolved(
            text=text,
            reason="may be " + " or ".join(f"{one.path} ({one.adcode})" for one in group[0].options),
            mentions=page.mentions((case.candidate.start, case.candidate.end) for case in group),
        )
        for text, group in grouped.items()
    )
