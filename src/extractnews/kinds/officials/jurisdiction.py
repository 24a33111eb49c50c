"""Whose post it is: from the post's own words, its coordination, the person's other posts, the sentence, the piece.

In: the persons with their posts, the settled places of the page. Out: one record a person; each office says which
rule told its place, and has none where the page cannot tell.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from extractnews.kinds.officials.persons import Holding, Person, Persons
from extractnews.kinds.officials.seats import Seat, city_levels, finest, fits, own_seat
from extractnews.kinds.officials.titles import Title
from extractnews.kinds.places.mention import NATION, PlaceMention
from extractnews.kinds.places.resolve import Places
from extractnews.page import Page
from extractnews.records import Office, Official, Status

_NATION = Seat(NATION.path, NATION.adcode, NATION.name, "nation")
_SURE_RULES = ("own words", "coordination", "nation")
# A place after these is where one goes, not whose leader one is.
_VISITED = ("赴", "自", "到", "在", "至", "入", "往", "抵", "从", "与", "同", "达", "对", "察", "研", "进")
_GUESTS = ("代表团", "党政代表团", "考察团", "客商", "客人", "籍")
_LOCALITIES = ("街道", "镇", "乡", "副镇", "副乡", "村", "社区", "嘎查", "苏木", "居委会", "驻村")
_LISTING = ("、", "和", "与", "及")
_SEATS_IN_ASSEMBLIES = ("代表", "委员")
# Organs that a province has of its own, without the word 省 in their names.
_PROVINCES_OWN = ("大学", "学院", "集团", "公司", "医院", "厅", "银行", "研究院", "科学院", "总队")


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
            settled.seat = finest(named[-1].division, lambda seat: fits(seat, title)) if named else None
            told = "coordination" if title.inherits else "own words"
            settled.rule = told if settled.seat else "own words unsettled"
        return settled

    def _from_context(self, title: Title, others: Iterable[_Settled]) -> tuple[Seat | None, str]:
        if (seat := _of_same_person(title, others)) is not None:
            return seat, "same person"
        if title.level == "" and title.position in _SEATS_IN_ASSEMBLIES:
            return None, ""
        cities = city_levels(title, (other.title for other in others))
        return _Search(self._page, self._places, title, cities).settle() or (None, "")


class _Search:
    """Looks around one post for the place it does not name."""

    __slots__ = ("_cities", "_page", "_piece", "_places", "_title")

    def __init__(self, page: Page, places: Places, title: Title, cities: tuple[str, ...]) -> None:
        self._page, self._places, self._title, self._cities = page, places, title, cities
        at = page.piece_at(title.start)
        self._piece = page.pieces[at] if at >= 0 else None

    def settle(self) -> tuple[Seat, str] | None:
        """The seat and the rule that found it."""
        home = self._home()
        if self._title.level == "":
            return home if home and self._can_be_of(home[0]) else None
        if self._title.level == "town":
            return self._of_town(home)
        return self._of_paragraph(has_home=home is not None) or home or self._only_one_of_piece()

    def _suits(self, seat: Seat) -> bool:
        return fits(seat, self._title) and seat.level in self._cities

    def _can_be_of(self, seat: Seat) -> bool:
        """A bare 局长 on a page about a province may be anywhere in it; a university there is the province's."""
        return seat.level != "province" or self._title.organization.endswith(_PROVINCES_OWN)

    def _home(self) -> tuple[Seat, str] | None:
        """The home of the piece, else of the page, where it has the level."""
        at = self._page.piece_at(self._title.start)
        homes = self._places.piece_homes
        candidates = [(homes[at], "piece home")] if 0 <= at < len(homes) else []
        for division, rule in (*candidates, (self._places.page_home, "page home")):
            seat = finest(division, self._suits) if division else None
            if seat is not None:
                return seat, rule
        return None

    def _of_paragraph(self, *, has_home: bool) -> tuple[Seat, str] | None:
        """The nearest place of the level before the post. Where there is a home, only the sentence's own subject."""
        title = self._title
        line = self._page.line_at(title.start)
        sentence = self._page.sentence_at(title.start)[0]
        start = sentence if has_home or line is None else line.start
        for mention in reversed(self._places.within(start, title.start)):
            seat = own_seat(mention.division)
            if seat is None or mention.end > title.start or not self._suits(seat):
                continue
            if not (has_home and self._is_guest(mention)) and not self._is_one_of_several(mention):
                return seat, "sentence" if mention.start >= sentence else "paragraph"
        return None

    def _is_guest(self, mention: PlaceMention) -> bool:
        """Whether the place is one where someone goes to or comes from: 赴长沙, 长沙市代表团."""
        plain = self._page.plain
        return plain.endswith(_VISITED, 0, mention.start) or plain.startswith(_GUESTS, mention.end)

    def _is_one_of_several(self, mention: PlaceMention) -> bool:
        """苏州、无锡: neither is whose leader speaks."""
        plain, before, after = self._page.plain, mention.start - 1, mention.end
        if plain[after : after + 1] in _LISTING and self._places.within(after + 1, after + 2):
            return True
        return before > 0 and plain[before] in _LISTING and self._places.ending_at(before) is not None

    def _of_town(self, home: tuple[Seat, str] | None) -> tuple[Seat, str] | None:
        """Towns lie in the county named last, unless the page is a county's own; zones are the home's."""
        is_zone = not self._title.office.startswith(_LOCALITIES)
        if home and (is_zone or home[0].level == "county"):
            return home if is_zone else self._of_paragraph(has_home=True) or home
        return self._county_before() or self._county_of_sentence() or home or self._only_one_of_piece()

    def _county_before(self) -> tuple[Seat, str] | None:
        start = self._piece.start if self._piece else 0
        for mention in reversed(self._places.within(start, self._title.start)):
            if mention.division.level == "county" and (seat := own_seat(mention.division)):
                return seat, "county before"
        return None

    def _county_of_sentence(self) -> tuple[Seat, str] | None:
        mentions = self._places.within(*self._page.sentence_at(self._title.start))
        counties = {one.division.adcode: one.division for one in mentions if one.division.level == "county"}
        seat = own_seat(next(iter(counties.values()))) if len(counties) == 1 else None
        return (seat, "sentence") if seat else None

    def _only_one_of_piece(self) -> tuple[Seat, str] | None:
        if self._piece is None:
            return None
        mentions = self._places.within(self._piece.start, self._piece.end)
        seats = {seat.adcode: seat for one in mentions if (seat := finest(one.division, self._suits))}
        if self._title.level == "town":
            seats = {adcode: seat for adcode, seat in seats.items() if seat.level == "county"}
        return (next(iter(seats.values())), "only one in piece") if len(seats) == 1 else None


def _of_same_person(title: Title, others: Iterable[_Settled]) -> Seat | None:
    """The place of another post of the same office or level that its words tell: 湖南省委书记 … 省委书记."""
    fitting = [other for other in others if other.rule in _SURE_RULES and other.seat]
    for other in fitting:
        if other.title.office == title.office:
            return other.seat
    for other in fitting:
        if other.seat is None or other.status in ("former", "removed"):
            continue
        if _is_of_level(title, other.title) and (other.seat is _NATION or fits(other.seat, title)):
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
