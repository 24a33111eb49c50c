"""Where a post without a place of its own belongs: by its sentence, its paragraph, its piece and the page's home.

In: the page, its settled places, a title. Out: a seat with the name of the rule that found it, or None.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import islice

from extractnews.kinds.officials.titles import Title
from extractnews.kinds.officials.whose.delegations import host_of, of_own_delegation
from extractnews.kinds.officials.whose.elsewhere import is_guest, is_one_of_several, is_other_than_here
from extractnews.kinds.officials.whose.institutions import is_from_elsewhere
from extractnews.kinds.officials.whose.schools import is_of_unnamed_school, seat_of_school
from extractnews.kinds.officials.whose.seats import Seat, finest, fits, is_called_as, is_called_otherwise, own_seat
from extractnews.kinds.places.mention import PlaceMention
from extractnews.kinds.places.resolve import Places
from extractnews.match.late_pattern import LatePattern
from extractnews.match.lexicon import read_words
from extractnews.page import Page

_MOST_MENTIONS = 60
# As far as is looked for a word on its line, and for the line before: a page may be one line of megabytes.
_LONGEST_LINE = 2_000
_MOST_SEATS = 8
_PARTS_OF_SCHOOLS = ("校区", "分校")
_HEADS_OF_SITES = ("校长", "院长", "园长")
_PARTS = LatePattern("出席|参加|陪同|主持|会见|分别|[与同向对]")
_LOCALITIES = ("街道", "镇", "乡", "副镇", "副乡", "村", "社区", "嘎查", "苏木", "居委会", "驻村")
_LONGEST_ABROAD = 14
# Organs that a province has of its own, without the word 省 in their names.
_PROVINCES_OWN = ("大学", "学院", "集团", "公司", "医院", "厅", "银行", "研究院", "科学院", "总队")


@cache
def _country_before() -> re.Pattern[str]:
    """A country and a word or two that end where a post begins; not 在日本访问的|市长, 俄罗斯族|乡党委书记."""
    return re.compile(rf"(?:{'|'.join(read_words('places/countries.tsv'))})[^\W\d_的族访考察团赴来在与和]{{0,10}}\Z")


class Surroundings:
    """What stands around one post that does not name its place."""

    __slots__ = ("_cities", "_page", "_piece", "_piece_index", "_places", "_title")

    def __init__(self, page: Page, places: Places, title: Title, cities: tuple[str, ...]) -> None:
        self._page, self._places, self._title, self._cities = page, places, title, cities
        self._piece_index = page.piece_at(title.start)
        self._piece = page.pieces[self._piece_index] if self._piece_index >= 0 else None

    def settle(self) -> tuple[Seat, str] | None:
        """The seat and the rule that found it; none for the posts of another country."""
        if self._is_abroad():
            return None
        home = self._home()
        if self._title.level == "":
            return self._of_institution(home)
        if self._title.level == "town":
            return self._of_town(home)
        if self._tells_of_delegation():
            if (seat := self._of_delegation()) is not None:
                return seat
            if self._is_unnamed_host(home):
                return None
        named = self._of_paragraph(home)
        return (
            named
            or home
            or self._above_of_paragraph()
            or self._of_visited()
            or self._only_one_of_piece()
            or self._of_line_before()
        )

    def _of_institution(self, home: tuple[Seat, str] | None) -> tuple[Seat, str] | None:
        """The seat of a school, a firm, a hospital, and of a post that tells nothing at all (局长)."""
        if is_from_elsewhere(self._title.organization, home[0] if home else None):
            return self._of_name()
        if is_of_unnamed_school(self._page, self._title):
            school = seat_of_school(self._page, self._places, self._title)
            return (school, "school of piece") if school else None
        return home if home and self._can_be_of(home[0]) else self._of_name() or self._of_place_visited()

    def _is_abroad(self) -> bool:
        """越南老街省|副省长: whether the words right before the post begin with a country."""
        start = max(0, self._title.start - _LONGEST_ABROAD)
        return _country_before().search(self._page.plain, start, self._title.start) is not None

    def _tells_of_delegation(self) -> bool:
        at = self._title.start
        line = self._page.line_at(at)
        if line is None:
            return False
        start, end = max(line.start, at - _LONGEST_LINE), min(line.end, at + _LONGEST_LINE)
        return self._page.plain.find("团", start, end) >= 0

    def _of_delegation(self) -> tuple[Seat, str] | None:
        """The place whose delegation the holder leads, or that received the one that came."""
        own = of_own_delegation(self._page, self._places, self._title)
        _, host = host_of(self._page, self._places, self._title)
        for division, rule in ((own, "own delegation"), (host, "host")):
            seat = finest(division, self._suits) if division else None
            if seat is not None:
                return seat, rule
        return None

    def _is_unnamed_host(self, home: tuple[Seat, str] | None) -> bool:
        """乌兰察布市党政代表团到我市考察。市委书记…陪同: whether only the guests' city would be known."""
        came, host = host_of(self._page, self._places, self._title)
        guests = self._of_paragraph(None) if came and host is None else None
        return guests is not None and (home is None or home[0] == guests[0])

    def _of_visited(self) -> tuple[Seat, str] | None:
        """副省长张三到周口市调研: leaders of a province visit what lies in it."""
        if self._title.level != "province":
            return None
        mentions = self._places.within(self._title.end, self._page.sentence_at(self._title.start)[1])[:_MOST_MENTIONS]
        seats = {seat for one in mentions if (seat := finest(one.division, self._suits)) is not None}
        return (seats.pop(), "visited") if len(seats) == 1 else None

    def _of_name(self) -> tuple[Seat, str] | None:
        """华东政法学院|松江|校区: the part of a school lies where its name says."""
        title = self._title
        if not title.organization.endswith(_PARTS_OF_SCHOOLS):
            return None
        for mention in reversed(self._places.within(title.start, title.end)):
            seat = own_seat(mention.division)
            return (seat, "own name") if seat else None
        return None

    def _of_place_visited(self) -> tuple[Seat, str] | None:
        """赶往都昌县,在周溪镇慰问。校长…: a bare head of a school is one of the county that the paragraph is in."""
        line = self._page.line_at(self._title.start)
        if line is None or self._title.organization or not self._title.position.endswith(_HEADS_OF_SITES):
            return None
        for mention in self._latest(line.start):
            if mention.division.level == "county":
                seat = None if is_other_than_here(self._page, self._places, mention) else own_seat(mention.division)
                return (seat, "county before") if seat else None
        return None

    def _of_line_before(self) -> tuple[Seat, str] | None:
        """市委书记 of the line before …; 副市长 of this: of the only city there, where this line names no place."""
        line = self._page.line_at(self._title.start)
        if line is None or self._piece is None or self._places.within(line.start, line.end):
            return None
        first = max(self._piece.start, line.start - _LONGEST_LINE)
        start = self._page.plain.rfind("\n", first, max(line.start - 1, first)) + 1
        mentions = self._places.within(max(start, first), line.start)[:_MOST_MENTIONS]
        seats = {seat for one in mentions if (seat := finest(one.division, self._suits)) is not None}
        return (seats.pop(), "line before") if len(seats) == 1 else None

    def _suits(self, seat: Seat) -> bool:
        return fits(seat, self._title) and seat.level in self._cities

    def _can_be_of(self, seat: Seat) -> bool:
        """A bare 局长 on a page about a province may be anywhere in it; a university there is the province's."""
        return seat.level != "province" or self._title.organization.endswith(_PROVINCES_OWN)

    def _home(self) -> tuple[Seat, str] | None:
        """The home of the piece, else of the page, where it has the level."""
        at = self._piece_index
        homes = self._places.piece_homes
        candidates = [(homes[at], "piece home")] if 0 <= at < len(homes) else []
        for division, rule in (*candidates, (self._places.page_home, "page home")):
            seat = finest(division, self._suits) if division else None
            if seat is not None:
                return seat, rule
        return None

    def _of_paragraph(self, home: tuple[Seat, str] | None) -> tuple[Seat, str] | None:
        """The nearest place of the level before the post. Where there is a home, only the sentence's own subject."""
        title = self._title
        line = self._page.line_at(title.start)
        sentence = self._page.sentence_at(title.start)[0]
        start = sentence if home or line is None else line.start
        for mention in self._latest(start):
            seat = own_seat(mention.division)
            if seat is None or mention.end > title.start or not self._suits(seat):
                continue
            if (home and is_guest(self._page, mention)) or is_one_of_several(self._page, self._places, mention):
                continue
            if self._is_called_otherwise(seat):
                continue
            if home and self._is_beside_its_city(mention, home[0]):
                return home
            if home is None and mention.start < sentence and (city := self._city_of_line(mention, start)) is not None:
                return city, "paragraph"
            return seat, "sentence" if mention.start >= sentence else "paragraph"
        return None

    def _is_beside_its_city(self, mention: PlaceMention, home: Seat) -> bool:
        """辽阳市…灯塔市副市长…,团市委书记: the city that the sentence names before its county is the home again.

        So it is where other words than posts and names stand between: 四会市市长…分别与市交通集团董事长….
        """
        if home.level != "prefecture" or mention.division.parent != home.adcode:
            return False
        if _PARTS.search(self._page.plain, mention.end, self._title.start):
            return True
        sentence = self._page.sentence_at(mention.start)[0]
        return any(other.division.adcode == home.adcode for other in self._places.within(sentence, mention.start))

    def _is_called_otherwise(self, seat: Seat) -> bool:
        """县委常委 after 临海市: a city, where the piece also names a county, as the post is called."""
        if self._piece is None or not is_called_otherwise(seat, self._title):
            return False
        mentions = self._places.within(self._piece.start, self._piece.end)[:_MOST_MENTIONS]
        return any((own := own_seat(one.division)) and is_called_as(own, self._title) for one in mentions)

    def _city_of_line(self, mention: PlaceMention, start: int) -> Seat | None:
        """黄冈市代市长…到麻城市。…市民政局局长: the city whose leader an earlier sentence took to its county."""
        for other in self._places.within(start, mention.start)[:_MOST_MENTIONS]:
            if other.division.adcode == mention.division.parent and other.end < mention.start:
                seat = own_seat(other.division)
                return seat if seat is not None and self._suits(seat) else None
        return None

    def _above_of_paragraph(self) -> tuple[Seat, str] | None:
        """在桂阳县 … 市委书记: the city of the county named last."""
        line = self._page.line_at(self._title.start)
        for mention in self._latest(line.start if line else 0):
            seat = finest(mention.division, self._suits)
            if seat is not None:
                return None if is_one_of_several(self._page, self._places, mention) else (seat, "paragraph")
        return None

    def _latest(self, start: int) -> Iterator[PlaceMention]:
        """The mentions between `start` and the post, the last first; not more than any real paragraph has."""
        return islice(reversed(self._places.within(start, self._title.start)), _MOST_MENTIONS)

    def _of_town(self, home: tuple[Seat, str] | None) -> tuple[Seat, str] | None:
        """Towns lie in the county named last, unless the page is a county's own; zones are the home's."""
        title = self._title
        is_zone = not (title.office.startswith(_LOCALITIES) or title.organization.endswith(_LOCALITIES))
        if home and (is_zone or home[0].level == "county"):
            return home if is_zone else self._of_paragraph(home) or home
        return (
            self._county_before(home[0] if home else None)
            or self._county_of_sentence()
            or home
            or self._only_one_of_piece()
        )

    def _county_before(self, home: Seat | None) -> tuple[Seat, str] | None:
        """The county named last in the piece, of those in the home."""
        within = home.adcode.rstrip("0") if home else None
        start = self._piece.start if self._piece else 0
        for mention in self._latest(start):
            if mention.division.level == "county" and not is_other_than_here(self._page, self._places, mention):
                seat = own_seat(mention.division)
                if seat is not None and (within is None or seat.adcode.startswith(within)):
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
        seats: set[Seat] = set()
        for mention in self._places.within(self._piece.start, self._piece.end)[:_MOST_MENTIONS]:
            seat = finest(mention.division, self._suits)
            if seat is not None and (self._title.level != "town" or seat.level == "county"):
                seats.add(seat)
            if len(seats) > _MOST_SEATS:
                return None
        if len(seats) > 1:  # 县 may be any county, but is rather what is called so
            seats = {seat for seat in seats if is_called_as(seat, self._title)}
        return (seats.pop(), "only one in piece") if len(seats) == 1 else None
