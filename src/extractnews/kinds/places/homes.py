"""Where a page is from and what each piece is about: the division whose post a bare 市长 is.

In: the page, its settled places, the homes of its media. Out: the finest division that is sure, or None.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from extractnews.kinds.places.gazetteer import at_level, contains, gazetteer, highest, in_force
from extractnews.kinds.places.guests import without_guests
from extractnews.kinds.places.mention import Division, Level, PlaceMention
from extractnews.kinds.places.settling import prefecture_key, province_key
from extractnews.match.late_pattern import LatePattern
from extractnews.match.lexicon import read_kinds
from extractnews.page import Page

_BODY = LatePattern("[市县区州盟旗省]?(?:委|政府|人大|政协|[市县区州旗省]?长(?![江沙春治])|人民)")
_SITE = LatePattern(
    "([^\\W\\d_]{2,14}?)(?:人民政府|政府网|政府信息|政务|门户网|新闻|日报|融媒|在线|电视台|广播|委员会(?:办公室)?(?:主办|维护))"
)
_FINEST_FIRST: tuple[Level, ...] = ("county", "prefecture", "province")
_SHARE = 0.6
_RIVAL_SHARE = 0.25
_COUNTY_SHARE = 0.75
_BESIDE = read_kinds("places/beside.tsv")
_COUNTY_WORDS = _BESIDE["county"]
_BANNER_WORDS = _BESIDE["banner"]
_DISTRICT_WORDS = _BESIDE["district"]
_OURS = LatePattern("[我本][县市区旗]")
_GOES_TO = _BESIDE["other"]
_CITY_WORDS = _BESIDE["city"]


class Homes(NamedTuple):
    """The home of a page and of each of its pieces."""

    page: Division | None
    pieces: tuple[Division | None, ...]


def find_homes(
    page: Page,
    mentions: Sequence[PlaceMention],
    hints: Sequence[Division],
    region: Division | None,
    year: int | None,
) -> Homes:
    """The finest divisions that the places tell within the region given, or within the home of the page's media.

    A medium that writes about another province alone is a reprint: then the places decide.
    """
    frame = region or (hints[0] if hints else None)
    is_reprint = len(mentions) > 2 and frame is not None and not any(contains(frame, one.division) for one in mentions)
    if region is None and is_reprint:
        frame = None
    told = [_told_by(page, part, title_end) for part, title_end in _parts(page, mentions)]
    inside = [one if one is not None and (frame is None or contains(frame, one)) else None for one in told]
    if len(inside) == 1:
        home = _within(inside[0] or frame, page, year)
        return Homes(home, (home,) * len(page.pieces))
    home = _within(_common([one for one in inside if one is not None], year) or frame, page, year)
    return Homes(home, tuple(home if one is None or _is_shaded(one, home) else one for one in inside))


def _is_shaded(inner: Division, home: Division | None) -> bool:
    """Whether a bare 市长 in the piece may be of the prefecture that the page is from, not of the city it is about."""
    is_city = inner.level == "county" and inner.name.endswith("市")
    return is_city and home is not None and home.level == "prefecture" and contains(home, inner)


def _parts(page: Page, mentions: Sequence[PlaceMention]) -> list[tuple[Sequence[PlaceMention], int]]:
    """The mentions of each piece with the end of its headline; of a page of one piece all of them."""
    if len(page.pieces) < 2:
        return [(mentions, page.lines[0].end if page.lines else 0)]
    starts = [mention.start for mention in mentions]
    return [
        (
            mentions[bisect_left(starts, piece.start) : bisect_left(starts, piece.end)],
            piece.start + len(piece.title or ""),
        )
        for piece in page.pieces
    ]


def _told_by(page: Page, mentions: Sequence[PlaceMention], title_end: int) -> Division | None:
    """What the mentions of a piece tell: its headline first, of a page of one piece all its places."""
    headline = _headline(mentions, title_end) if len(page.pieces) > 1 else None
    return headline or _voted(page, mentions, title_end)


def _common(divisions: Sequence[Division], year: int | None) -> Division | None:
    """The finest division in which all or nearly all of the pieces' homes lie."""
    if not divisions:
        return None
    for level in _FINEST_FIRST:
        above = [at_level(division, level, year) for division in divisions]
        code, count = (
            Counter(one.adcode for one in above if one is not None).most_common(1)[0] if any(above) else ("", 0)
        )
        if count >= _COUNTY_SHARE * len(divisions):
            return next(one for one in above if one is not None and one.adcode == code)
    return None


def _within(home: Division | None, page: Page, year: int | None) -> Division | None:
    """The home, or the site's where that lies in a province that is all the places tell."""
    if home is not None and home.level != "province":
        return home
    site = _home_of_site(page, year)
    return site if site is not None and (home is None or contains(home, site)) else home


def _home_of_site(page: Page, year: int | None) -> Division | None:
    """The one division whose government or paper the dropped lines name: 主办:株洲市人民政府."""
    found: dict[str, Division] = {}
    for _, line in page.furniture[:60]:
        for match in _SITE.finditer(line, 0, 400):
            name = match[1]
            for start in range(len(name) - 1):
                bearers = gazetteer().bearers(name[start:])
                if bearers:
                    top = highest(in_force(bearers, year))
                    found.update((one.adcode, one) for one in top)
                    break
    return next(iter(found.values())) if len(found) == 1 else None


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
    mentions = without_guests(page, mentions)
    votes: Counter[str] = Counter()
    provinces: Counter[str] = Counter()
    counties: Counter[str] = Counter()
    for division, weight in _weights(plain, mentions, title_end).items():
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
    (prefecture, weight), *others = votes.most_common(2)
    # one of another province is a guest: 郴州市长率队赴深圳
    has_rival = any(code[:2] == province[:2] and other > _RIVAL_SHARE * votes.total() for code, other in others)
    if weight < _SHARE * votes.total() or has_rival or prefecture[:2] != province[:2]:
        return gazetteer().of_code(province, year)
    return _county(plain, mentions, prefecture, counties) or _division(mentions, prefecture)


def _weights(plain: str, mentions: Sequence[PlaceMention], title_end: int) -> dict[Division, int]:
    """How often each division is mentioned; in the headline, and before its organs, counts twice."""
    weights: dict[Division, int] = {}
    for mention in mentions:
        end, division = mention.end, mention.division
        weight = (2 if end <= title_end else 1) + (_BODY.match(plain, end) is not None)
        weights[division] = weights.get(division, 0) + weight
    return weights


def _county(plain: str, mentions: Sequence[PlaceMention], prefecture: str, counties: Counter[str]) -> Division | None:
    """The county that a page is from, where the page also speaks as a county: 县委, 我县, 全区."""
    if not counties:
        return None
    code, weight = counties.most_common(1)[0]
    found = _division(mentions, code)
    if found is None or weight < _COUNTY_SHARE * counties.total() or prefecture_key(found) != prefecture:
        return None
    own = found.name[-1]
    above = sum(mention.division.adcode == prefecture for mention in mentions)
    if own == "市":
        speaks = any(_BODY.match(plain, one.end) for one in mentions if one.division.adcode == code)
        if not above and all(_is_own_short_name(plain, one) for one in mentions if one.division.adcode == code):
            return found
        return found if speaks and above <= 1 and weight > 3 * above else None
    if len(counties) == 1 and not above:
        return found
    return found if weight > 1 and speaks_as(plain, found, None) else None


def _is_own_short_name(plain: str, mention: PlaceMention) -> bool:
    """为维护广水和谐稳定: a city's own pages call it by its short name, others go to 广水市."""
    return plain[mention.end - 1] != "市" and not plain.endswith(_GOES_TO, 0, mention.start)


def speaks_as(plain: str, county: Division, above: Division | None) -> bool:
    """Whether a page speaks as a county does, more than as `above`, the home it was thought to have: 县委, 我区."""
    if county.name.endswith("市"):
        return (above is None or above.level == "province") and _count(plain, _CITY_WORDS) > 0
    words = {"区": _DISTRICT_WORDS, "旗": _BANNER_WORDS}.get(county.name[-1], _COUNTY_WORDS)
    return _count(plain, words) > _count(plain, _CITY_WORDS)


def says_ours(plain: str) -> bool:
    """Whether a page speaks of its county without a name: 我县."""
    return _OURS.search(plain) is not None


def _count(plain: str, words: Sequence[str]) -> int:
    return sum(plain.count(word) for word in words)


def _division(mentions: Sequence[PlaceMention], adcode: str) -> Division | None:
    """The division of a code, as the mentions have it where they do."""
    for mention in mentions:
        if mention.division.adcode == adcode:
            return mention.division
    last = max(mention.division.last for mention in mentions)
    return gazetteer().of_code(adcode, last)
