"""Whose post it is: from the post's own words, its coordination, the person's other posts, the sentence, the piece.

In: the persons with their posts, the settled places of the page. Out: one record a person; each office says which
rule told its place, and has none where the page cannot tell.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from extractnews.kinds.officials.persons import Holding, Person, Persons
from extractnews.kinds.officials.seats import Seat, fits, fitting_seat
from extractnews.kinds.officials.titles import Title
from extractnews.kinds.places.mention import NATION, PlaceMention
from extractnews.kinds.places.resolve import Places
from extractnews.page import Page
from extractnews.records import Office, Official, Status

_NATION = Seat(NATION.path, NATION.adcode, NATION.name, "nation")
_SURE_RULES = ("own words", "coordination", "nation")
# A place after these is where one goes, not whose leader one is.
_VISITED = ("赴", "到", "在", "至", "入", "往", "抵", "从", "与", "同", "达", "对", "察", "研", "进")


@dataclass(slots=True)
class _Settled:
    """One office of a person while its mentions are gathered."""

    title: Title
    status: Status
    seat: Seat | None
    rule: str
    spans: list[tuple[int, int]] = field(default_factory=list)


def official_records(page: Page, persons: Persons, places: Places) -> list[Official]:
    """One record for each person, offices with their division."""
    court = _Court(page, places)
    return [
        Official(
            name=person.name,
            raw_name=person.raw_name,
            offices=[_office(page, settled) for settled in court.offices(person)],
            mentions=page.mentions(person.spans),
            rule=person.rule,
        )
        for person in persons.persons
    ]


def _office(page: Page, settled: _Settled) -> Office:
    title = settled.title
    return Office(
        text=page.text[title.start : title.end],
        office=title.office,
        organization=title.organization,
        position=title.position,
        status=settled.status,
        place=settled.seat.ref() if settled.seat else None,
        mentions=page.mentions(settled.spans),
        rule=settled.rule,
    )


class _Court:
    """Settles the places of offices on one page."""

    __slots__ = ("_page", "_places")

    def __init__(self, page: Page, places: Places) -> None:
        self._page, self._places = page, places

    def offices(self, person: Person) -> list[_Settled]:
        """The distinct offices of a person, in order of the text."""
        stated = [self._stated(holding) for holding in person.holdings]
        for settled in stated:
            if settled.seat is None and settled.rule == "":
                settled.seat, settled.rule = self._from_context(settled.title, stated)
        return _distinct(stated)

    def _stated(self, holding: Holding) -> _Settled:
        """What the words of the post say: its place, or that it names one that nothing settles."""
        title = holding.title
        settled = _Settled(title, holding.status, None, "", [(title.start, title.end)])
        if title.level == "nation":
            settled.seat, settled.rule = _NATION, "nation"
        elif title.own_place is not None:
            named = self._places.within(*title.own_place)
            seat = fitting_seat(named[-1].division, title) if named else None
            settled.seat = seat
            settled.rule = ("coordination" if title.inherits else "own words") if seat else "own words unsettled"
        return settled

    def _from_context(self, title: Title, others: Iterable[_Settled]) -> tuple[Seat | None, str]:
        if (seat := _of_same_person(title, others)) is not None:
            return seat, "same person"
        if title.level == "" and title.position in ("代表", "委员"):
            return None, ""
        home = self._home(title)
        if title.level and (seat := self._of_paragraph(title, home)) is not None:
            return seat, "paragraph"
        if home is not None:
            return home
        if title.level in ("prefecture", "county") and (seat := self._only_one_of_piece(title)) is not None:
            return seat, "only one in piece"
        return None, ""

    def _home(self, title: Title) -> tuple[Seat, str] | None:
        """The home of the piece, else of the page, where it has the level."""
        piece = self._page.piece_at(title.start)
        homes = self._places.piece_homes
        candidates = [(homes[piece], "piece home")] if 0 <= piece < len(homes) else []
        for division, rule in (*candidates, (self._places.page_home, "page home")):
            seat = fitting_seat(division, title) if division else None
            if seat is not None:
                return seat, rule
        return None

    def _of_paragraph(self, title: Title, home: tuple[Seat, str] | None) -> Seat | None:
        """The nearest place of the level before the post; one that is only visited yields to the home."""
        line = self._page.line_at(title.start)
        start = line.start if line else 0
        for mention in reversed(self._places.within(start, title.start)):
            seat = Seat(mention.division.path, mention.division.adcode, mention.division.name, mention.division.level)
            if mention.end <= title.start and fits(seat, title) and not (home and self._is_visited(mention)):
                return seat
        return None

    def _is_visited(self, mention: PlaceMention) -> bool:
        return self._page.plain.endswith(_VISITED, 0, mention.start)

    def _only_one_of_piece(self, title: Title) -> Seat | None:
        at = self._page.piece_at(title.start)
        if at < 0:
            return None
        piece = self._page.pieces[at]
        found: dict[str, Seat] = {}
        for mention in self._places.within(piece.start, piece.end):
            seat = fitting_seat(mention.division, title)
            if seat is not None:
                found[seat.adcode] = seat
        return next(iter(found.values())) if len(found) == 1 else None


def _of_same_person(title: Title, others: Iterable[_Settled]) -> Seat | None:
    """The place of another post of the same office or level that its words tell: 湖南省委书记 … 省委书记."""
    fitting = [other for other in others if other.rule in _SURE_RULES and other.seat]
    for other in fitting:
        if other.title.office == title.office:
            return other.seat
    for other in fitting:
        if other.seat and _is_of_level(title, other.title) and (other.seat is _NATION or fits(other.seat, title)):
            return other.seat
    return None


def _is_of_level(title: Title, other: Title) -> bool:
    if title.level == "":
        return other.level not in ("", "nation") or other.office.endswith(title.office)
    return title.level == other.level


def _distinct(stated: Iterable[_Settled]) -> list[_Settled]:
    """One of each office, place and status; a mention without place joins the one that has it."""
    kept: dict[tuple[str, str, Status], _Settled] = {}
    unplaced = []
    for settled in stated:
        if settled.seat is None:
            unplaced.append(settled)
            continue
        _join(kept, settled, settled.seat.adcode)
    for settled in unplaced:
        same = next((one for one in kept.values() if _is_same(one, settled)), None)
        if same is not None:
            same.spans.extend(settled.spans)
        else:
            _join(kept, settled, "")
    return sorted(kept.values(), key=lambda settled: min(settled.spans))


def _is_same(one: _Settled, other: _Settled) -> bool:
    return one.title.office == other.title.office and one.status == other.status


def _join(kept: dict[tuple[str, str, Status], _Settled], settled: _Settled, adcode: str) -> None:
    key = (settled.title.office, adcode, settled.status)
    if key in kept:
        kept[key].spans.extend(settled.spans)
    else:
        kept[key] = settled
