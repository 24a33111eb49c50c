"""In which county or prefecture a locality lies: by its chain, its sentence, the township table, its piece.

In: a locality's name and offset, the settled places of the page. Out: a `Division` or None.
"""

from __future__ import annotations

from bisect import bisect_right

from extractnews.kinds.localities.townships import TABLED, of_region, taken_in_since
from extractnews.kinds.places.gazetteer import as_of, at_level, contains, gazetteer, prefecture_of
from extractnews.kinds.places.mention import Division, PlaceMention
from extractnews.kinds.places.resolve import Places
from extractnews.kinds.places.settling import prefecture_key
from extractnews.page import Page

_LONGEST_TOWN = 12  # characters before its generic part


class Parents:
    """Answers for one page where its localities lie."""

    def __init__(self, page: Page, places: Places) -> None:
        self._page = page
        self._places = places
        self._year = places.year
        self._starts = [mention.start for mention in places.mentions]
        self._named = {mention.division.adcode for mention in places.mentions}
        self._known: dict[str, Division] = {}
        self._regions = dict.fromkeys(
            prefecture_key(mention.division)[:4] for mention in places.mentions if mention.division.level != "province"
        )
        home = places.page_home
        if home is not None and (home.level != "province" or prefecture_of(home) is home):  # a municipality is its own
            self._regions[prefecture_key(home)[:4]] = None
        self._tables = [of_region(region) for region in self._regions]

    def counties_with(self, name: str, region: str | None = None) -> list[str]:
        """The counties of the page's prefectures (or of the one given) that have a township of this name."""
        regions = self._regions if region is None else (region,)
        today = [county for part in regions for county in of_region(part).get(name, ())]
        found = [code for code in map(self._code_then, today) if code]
        if self._year is None or not found:
            return found
        return list(dict.fromkeys([*found, *(other for one in today for other in taken_in_since(one, self._year))]))

    def _code_then(self, county: str) -> str:
        """The code of a county of today in the year of the page, "" where it is younger."""
        division = gazetteer().of_code(county, self._year)
        if division is None:
            return county
        then = as_of(division, self._year)
        return "" if self._year is not None and then.first > self._year else then.adcode

    def has_township(self, name: str) -> bool:
        """Whether the page's prefectures have a township of this name."""
        return any(name in table for table in self._tables)

    def longest_township(self, generic: int, end: int, rest: str = "") -> int | None:
        """The start of the longest township name that ends at `end` (less its `rest`) and that the prefectures have."""
        plain, tables = self._page.plain, self._tables
        for start in range(max(0, generic - _LONGEST_TOWN), generic):
            name = plain[start:end] + rest
            for table in tables:
                if name in table:
                    return start
        return None

    def parent_of(self, name: str, kind: str, start: int, above: Division | None) -> Division | None:
        """The division that the locality `name` at `start` lies in; `above` is what its own chain says."""
        found = above or self._known.get(name)
        if kind in TABLED and (found is None or found.level != "county"):
            found = self._by_table(name, start, found) or found
        found = found or self._before(start)
        if kind == "zone" and above is None:
            found = prefecture_of(found)
        if found is None or (found.level == "province" and prefecture_of(found) is None):
            home = self._home(start)
            within = home or self._only_county(start)
            found = within if within is not None and (found is None or contains(found, within)) else None
        if found is not None:
            self._known.setdefault(name, found)
        return found

    def _before(self, start: int) -> Division | None:
        """The nearest county or prefecture named before in the sentence, else the last of the piece."""
        at = bisect_right(self._starts, start) - 1
        if at < 0:
            return None
        mention = self._places.mentions[at]
        sentence = self._page.sentence_at(start)[0]
        if mention.start >= sentence:
            return mention.division
        return mention.division if self._is_local(mention, start) else None

    def _is_local(self, mention: PlaceMention, start: int) -> bool:
        """Whether an earlier mention of the piece lies in the home of the piece."""
        if self._page.piece_at(mention.start) != self._page.piece_at(start):
            return False
        home = self._home(start)
        return home is not None and contains(home, mention.division)

    def _home(self, start: int) -> Division | None:
        """The home of the piece, county or prefecture."""
        piece = self._page.piece_at(start)
        homes = self._places.piece_homes
        home = homes[piece] if 0 <= piece < len(homes) else self._places.page_home
        return home if home is not None and home.level != "province" else None

    def _only_county(self, start: int) -> Division | None:
        """The county named before in the piece, where the page names no other: 大雨袭击梁平县…。仁贤镇…."""
        piece = self._page.piece_at(start)
        counties = {one.division.adcode: one for one in self._places.mentions if one.division.level == "county"}
        first = next(iter(counties.values())) if len(counties) == 1 else None
        return first.division if first is not None and self._page.piece_at(first.start) == piece else None

    def _by_table(self, name: str, start: int, within: Division | None) -> Division | None:
        """The county that the township table tells: the only one, or the only one that the page names.

        Towns change hands: a county named before in the same line wins over one that the page does not name.
        """
        region = prefecture_key(within)[:4] if within is not None and within.level != "province" else None
        counties = self.counties_with(name, region)
        if len(counties) > 1:
            counties = [county for county in counties if county in self._named]
        if len(counties) != 1 or (counties[0] not in self._named and self._has_county_before(start)):
            return None
        found = gazetteer().of_code(counties[0], self._year)
        return at_level(found, "county", self._year) or found  # 东莞市 and 中山市 have towns and no counties

    def _has_county_before(self, start: int) -> bool:
        """Whether the place named last in the line before `start` is a county."""
        at = bisect_right(self._starts, start) - 1
        line = self._page.line_at(start)
        if at < 0 or line is None:
            return False
        mention = self._places.mentions[at]
        return mention.division.level == "county" and mention.start >= line.start
