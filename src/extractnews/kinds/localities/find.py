"""Localities of the page."""

from __future__ import annotations

from collections.abc import Container, Iterable
from functools import cache
from itertools import chain

from extractnews.kinds.localities.edges import Stem, stem_after_chain, stem_before
from extractnews.kinds.localities.mention import Localities, LocalityMention, locality_records
from extractnews.kinds.localities.names import goes_on, is_common, is_name, is_of_a_kind, is_word_as_name
from extractnews.kinds.localities.own_towns import counties_of_towns
from extractnews.kinds.localities.parents import Parents
from extractnews.kinds.localities.town_homes import at_home_by_towns
from extractnews.kinds.localities.townships import TABLED, is_tabled
from extractnews.kinds.localities.zones import is_listed_zone
from extractnews.kinds.places.gazetteer import prefecture_of
from extractnews.kinds.places.mention import Division, PlaceMention
from extractnews.kinds.places.resolve import Places, places_and, places_outside
from extractnews.match.late_pattern import LatePattern
from extractnews.match.lexicon import read_rows
from extractnews.match.scan import Anchors, Hit
from extractnews.page import Page

_LIES_IN = LatePattern("位于|地处|坐落[于在]|隶属于?|属于?")
# What makes other words with 镇 and 乡 (镇守, 乡下), and also begins names of villages: 牙哈镇|守努特一村.
_BEGIN_VILLAGES = {
    "township": LatePattern("[下里土音]"),
    "town": LatePattern(
        r"[化静定守江](?![的了在])[^\W\d_的了在到和与及村镇乡市县区]{0,5}(?:村(?![民庄镇居])|社区|嘎查)"
    ),
}
# Follow a generic part that is part of the name: 壶镇|镇, 韩村|河镇.
_LONGER = LatePattern(r"[^\W\d_]{0,2}?(镇|乡|街道|苏木)")
_SHORT_NAME = 4  # characters of a town's name
_PARTS = ("分区", "分园", "片区")
_GENERIC = "localities.generic"


@cache
def _kinds() -> dict[str, str]:
    return dict(read_rows("localities/generic_parts.tsv", 2))


def vocabulary() -> dict[str, tuple[str, ...]]:
    """The words this room wants found, by class of anchor."""
    return {_GENERIC: tuple(_kinds())}


def find_localities(
    page: Page, anchors: Anchors, places: Places, claimed: Iterable[tuple[int, int]] = ()
) -> tuple[Localities, Places]:
    """All localities of the page, and its places: without parts of the names of towns, at home where these alone tell.

    `claimed` are the spans of persons' names, in which there is none.
    """
    persons = frozenset(chain.from_iterable(range(start, end) for start, end in claimed))
    hits = anchors.longest(_GENERIC)
    if not hits:
        return Localities(), places
    found = _found(page, hits, places, persons)
    places = places_outside(page, places, [(one.start, one.end) for one in found if one.kind in TABLED])
    told = counties_of_towns(page, places, found, persons)
    if told:
        places = places_and(page, places, told)
        found = _found(page, hits, places, persons)
    # a town with its own chain may be a guest: 寿宁县下党乡
    ends = {mention.end for mention in places.mentions}
    towns = [(page.plain[one.start : one.end], one.kind) for one in found if one.start not in ends]
    at_home = at_home_by_towns(page, places, towns)
    if at_home is not places:
        found = _found(page, hits, at_home, persons)
    return Localities(tuple(found), locality_records(page, found)), at_home


def _found(page: Page, hits: list[Hit], places: Places, persons: frozenset[int]) -> list[LocalityMention]:
    search = _Search(page, places, persons)
    for hit in hits:
        search.read(hit)
    return search.found


class _Search:
    """The localities found so far on one page."""

    def __init__(self, page: Page, places: Places, persons: frozenset[int]) -> None:
        """`persons` are the offsets of the characters of their names."""
        self.found: list[LocalityMention] = []
        self._persons = persons
        self._plain = page.plain
        self._parents = Parents(page, places)
        self._places = {mention.end: mention for mention in places.mentions}
        self._covered = {at for mention in places.mentions for at in range(mention.start, mention.end)}
        self._beginning = {mention.start: mention for mention in places.mentions}
        self._ends = set(self._places)

    def read(self, hit: Hit) -> None:
        """Adds the locality whose generic part is at `hit`, where there is one."""
        kind = _kinds()[hit.word]
        if (
            self._ends_in(self._covered, hit, kind)
            or self._goes_on(hit, kind)
            or self._ends_in(self._persons, hit, kind)
        ):
            return
        if self._is_part_of_town(hit):
            return
        if kind == "zone":
            self._read_zone(hit)
            return
        start, rule = self._named(hit, kind)
        if rule:
            self._add(start, hit.end, kind, rule)
        elif is_of_a_kind(self._plain, hit.start):
            self._ends.add(hit.end)  # 派驻村|向阳村

    def _ends_in(self, spans: Container[int], hit: Hit, kind: str) -> bool:
        """Whether a generic part stands in one of `spans`, places (固镇) or persons (鲁镇), and not the town around it.

        A town that begins before them is one: 长丰镇 is no 丰镇.
        """
        if hit.start not in spans:
            return False
        town = self._parents.longest_township(hit.start, hit.end) if kind in TABLED else None
        return town is None or town in spans

    def _is_part_of_town(self, hit: Hit) -> bool:
        """Whether a longer town goes on from a generic part: 壶镇|镇, 真如镇|街道, 韩村|河镇, 滨河新区|街道."""
        more = _LONGER.match(self._plain, hit.end)
        if more is None:
            return False
        longest = self._parents.longest_township(more.start(1), more.end())
        return longest is not None and longest <= hit.start

    def _named(self, hit: Hit, kind: str) -> tuple[int, str]:
        """Where the name before a generic part begins, and the rule that tells; no rule where there is none."""
        plain, start, rule = self._plain, hit.start, ""
        stem = stem_before(plain, start, self._ends)
        if stem is not None and is_name(plain[stem.start : start], kind, stem.edge):
            street = plain.find("街", stem.start + 1, start - 1) + 1
            if street and self._parents.has_township(plain[stem.start : street] + "道"):
                return street, "name after subdistrict"  # 江埔街|上罗村
            start, rule = stem.start, f"name after {stem.edge}"
        elif stem is not None and self._is_word_as_name(stem, hit):
            start, rule = stem.start, "word as a name"
        if kind not in TABLED:
            return start, rule
        tabled = self._parents.longest_township(hit.start, hit.end)
        if tabled is not None and (not rule or self._is_surer(tabled, start, hit.end, stem)):
            return tabled, "township table"
        if not rule and stem is not None and hit.word == "乡" and plain[start - 1] == "镇":
            name = plain[stem.start : start]  # 盐镇乡, 盐镇镇 since
            return stem.start, "township table" if is_tabled(name + "乡") or is_tabled(name + "镇") else ""
        if rule == "name after lead" and hit.start - start == 1 and not is_tabled(plain[start : hit.end]):
            return start, ""  # 到|堡镇, but no 为|云镇
        return start, rule

    def _is_surer(self, tabled: int, start: int, end: int, stem: Stem | None) -> bool:
        """Whether the table's town is surer than what was read at `start`; no 玛乡 in 墨竹工卡县|甲玛乡."""
        if self._parents.has_township(self._plain[start:end]):
            return False
        is_behind_place = stem is not None and stem.edge == "chain"
        return not is_behind_place or tabled < start or self._plain[tabled - 1] in "县区市旗"

    def _is_word_as_name(self, stem: Stem, hit: Hit) -> bool:
        """Whether a word that is no name elsewhere is one here; places may stand right before it, or before its 、."""
        before = stem.start - 1
        is_behind = stem.start in self._ends or (before in self._ends and self._plain[before] in "、和及与")
        return is_word_as_name(self._plain, stem.start, hit.start, hit.end, is_behind_place=is_behind)

    def _goes_on(self, hit: Hit, kind: str) -> bool:
        """Whether a generic part begins another word (乡下); not where there is such a town: 下党乡|下党村.

        Towns are renamed: right behind a county (五河县甲洼镇|江达村) any name will do.
        """
        if not goes_on(self._plain, hit.end, kind):
            return False
        village = _BEGIN_VILLAGES.get(kind)
        if village is None or not village.match(self._plain, hit.end):
            return True
        if self._parents.longest_township(hit.start, hit.end) is not None:
            return False
        return kind != "town" or not self._ends.intersection(range(hit.start - _SHORT_NAME, hit.start - 1))

    def _read_zone(self, hit: Hit) -> None:
        """长沙经开区 keeps its place, 青石桥工业园 is a name of its own."""
        plain = self._plain
        place = self._places.get(hit.start)
        if place is not None and place.division.level == "province" and _is_full(place):
            return  # 辽宁省|化工园区 are those of the province
        if place is not None:
            self._add(place.start, self._end_of_zone(hit.end), "zone", "place and zone")
            return
        if is_listed_zone(plain, hit, self._ends, self._beginning):
            self._add(hit.start, hit.end, "zone", "zone in a list of divisions")
            return
        stem = stem_after_chain(plain, hit.start, self._ends) or stem_before(plain, hit.start, self._ends)
        if stem is None:
            return
        name = plain[stem.start : hit.start]
        place = self._places.get(stem.start)
        if not name:
            return
        if place is not None and not _is_full(place) and len(name) <= 8:
            self._add(place.start, self._end_of_zone(hit.end), "zone", "place, name and zone")
        elif is_name(name, "zone", stem.edge) and not self._is_generic(name, stem):
            self._add(stem.start, self._end_of_zone(hit.end), "zone", f"name after {stem.edge}")

    def _end_of_zone(self, end: int) -> int:
        """The end of a zone with its part in a place: 丽水工业园区|缙云分区."""
        place = self._beginning.get(end)
        has_part = place is not None and self._plain.startswith(_PARTS, place.end)
        return place.end + 2 if place is not None and has_part else end

    def _is_generic(self, name: str, stem: Stem) -> bool:
        """Whether the words before a zone only say of what kind it is: 现代农业产业园."""
        if stem.edge == "chain":
            return is_common(name[:2])  # 东港市|前阳精细化工产业园区 is called after 前阳
        return is_common(name[:2]) or (len(name) >= 4 and is_common(name[-2:])) or stem.edge == "word"

    def _add(self, start: int, end: int, kind: str, rule: str) -> None:
        above = self._above(start, end, kind)
        parent = self._parents.parent_of(self._plain[start:end], kind, start, above)
        self.found.append(LocalityMention(start, end, kind, parent, rule))
        self._ends.add(end)

    def _above(self, start: int, end: int, kind: str) -> Division | None:
        """What the chain of a locality says: the place or locality that it touches, begins with or is listed with."""
        place = (self._beginning.get(start) if kind == "zone" else None) or self._places.get(start)
        if kind == "zone" and self._plain.endswith(_PARTS, start, end):
            place = next((self._beginning[at] for at in range(end - 2, start, -1) if at in self._beginning), place)
        if place is not None:
            return place.division
        lies = _LIES_IN.match(self._plain, end)
        if lies is not None:
            return self._finest_from(lies.end())
        before = self.found[-1] if self.found else None
        if before is None or self._plain[before.end : start] not in ("", "、", "和", "及", "与"):
            return None
        return prefecture_of(before.parent) if kind == "zone" else before.parent

    def _finest_from(self, start: int) -> Division | None:
        """The last division of the chain that begins at `start`: 位于|张家界市|永定区."""
        finest: Division | None = None
        while (place := self._beginning.get(start)) is not None:
            finest, start = place.division, place.end
        return finest


def _is_full(place: PlaceMention) -> bool:
    """Whether a mention is the full name of its division."""
    return place.end - place.start == len(place.division.name)
