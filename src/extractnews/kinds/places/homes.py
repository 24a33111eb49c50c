"""Where a page is from and what each piece is about: the division whose post a bare 市长 is.

In: the page, its settled places, the homes of its media. Out: the finest division that is sure, or None.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence

from extractnews.kinds.places.gazetteer import contains, gazetteer
from extractnews.kinds.places.mention import Division, PlaceMention
from extractnews.kinds.places.settling import prefecture_key, province_key
from extractnews.page import Page

_BODY = re.compile("[市县区州盟旗省]?(?:委|政府|人大|政协|[市县区州旗省]?长(?![江沙春治])|人民)")
_SHARE = 0.6
_COUNTY_SHARE = 0.75
_COUNTY_WORDS = ("县委", "县政府", "全县", "我县", "县领导", "县人大", "旗委", "全旗")
_DISTRICT_WORDS = ("区委", "区政府", "全区", "我区", "区领导", "区人大")
_CITY_WORDS = ("市委", "市政府", "全市", "我市", "市领导", "市人大", "州委", "全州", "盟委")


def page_home(page: Page, mentions: Sequence[PlaceMention], hints: Sequence[Division]) -> Division | None:
    """The division the page is from: where its hints agree with its places the finest, else the hint."""
    hint = hints[0] if hints else None
    title_end = page.lines[0].end if page.lines else 0
    voted = _voted(page, mentions, title_end)
    if hint is None:
        return voted
    return voted if voted is not None and contains(hint, voted) else hint


def piece_homes(
    page: Page, mentions: Sequence[PlaceMention], home: Division | None, is_sure: bool
) -> tuple[Division | None, ...]:
    """For each piece the division its headline or most of its places tell, else the home of the page.

    `is_sure`: the home was told by region or outlet; a piece then leaves it only for a division inside it.
    """
    if len(page.pieces) < 2:
        return (home,) * len(page.pieces)
    starts = [mention.start for mention in mentions]
    homes: list[Division | None] = []
    for piece in page.pieces:
        own = mentions[bisect_left(starts, piece.start) : bisect_left(starts, piece.end)]
        title_end = piece.start + len(piece.title or "")
        found = _headline(own, title_end) or _voted(page, own, title_end)
        stays = found is None or (home is not None and is_sure and not contains(home, found))
        homes.append(home if stays else found)
    return tuple(homes)


def _headline(mentions: Sequence[PlaceMention], title_end: int) -> Division | None:
    """The one division below a province that a headline names; several in a chain give the finest."""
    named = [mention.division for mention in mentions if mention.end <= title_end]
    below = [division for division in named if division.level != "province"]
    finest = [one for one in below if not any(one is not other and contains(one, other) for other in below)]
    codes = {division.adcode for division in finest}
    return finest[0] if len(codes) == 1 else None


def _voted(page: Page, mentions: Sequence[PlaceMention], title_end: int) -> Division | None:
    """The finest division that most mentions lie in."""
    plain = page.plain
    votes: Counter[str] = Counter()
    provinces: Counter[str] = Counter()
    counties: Counter[str] = Counter()
    for mention in mentions:
        division = mention.division
        weight = (2 if mention.end <= title_end else 1) + (_BODY.match(plain, mention.end) is not None)
        provinces[province_key(division)] += weight
        if division.level != "province":
            votes[prefecture_key(division)] += weight
        if division.level == "county":
            counties[division.adcode] += weight
    if not provinces:
        return None
    year = max(mention.division.last for mention in mentions)
    province, weight = provinces.most_common(1)[0]
    if weight < _SHARE * provinces.total():
        return None
    if not votes:
        return gazetteer().of_code(province, year)
    prefecture, weight = votes.most_common(1)[0]
    if weight < _SHARE * votes.total() or prefecture[:2] != province[:2]:
        return gazetteer().of_code(province, year)
    return _county(plain, mentions, prefecture, counties) or _division(mentions, prefecture)


def _county(plain: str, mentions: Sequence[PlaceMention], prefecture: str, counties: Counter[str]) -> Division | None:
    """The county that a page is from, where the page also speaks as a county: 县委, 我县, 全区."""
    if not counties:
        return None
    code, weight = counties.most_common(1)[0]
    found = _division(mentions, code)
    if found is None or weight < 2 or weight < _COUNTY_SHARE * counties.total() or prefecture_key(found) != prefecture:
        return None
    own = found.name[-1]
    if own == "市":
        alone = sum(mention.division.adcode == prefecture for mention in mentions)
        return found if alone <= 1 and weight > 3 * alone else None
    words = _DISTRICT_WORDS if own == "区" else _COUNTY_WORDS
    return found if _count(plain, words) > _count(plain, _CITY_WORDS) else None


def _count(plain: str, words: Sequence[str]) -> int:
    return sum(plain.count(word) for word in words)


def _division(mentions: Sequence[PlaceMention], adcode: str) -> Division | None:
    """The division of a code, as the mentions have it where they do."""
    for mention in mentions:
        if mention.division.adcode == adcode:
            return mention.division
    last = max(mention.division.last for mention in mentions)
    return gazetteer().of_code(adcode, last)
