"""Places: cases from `fixtures/cases/places`, and the helpers that other rooms use.

A case's `expect` is adcode -> fullest form; `unresolved` the texts that stay open; `claimed` names of persons.
"""

from __future__ import annotations

import re
from itertools import pairwise

import pytest

from extractnews.errors import BadOptionError
from extractnews.kinds.places.find import find_places, vocabulary
from extractnews.kinds.places.gazetteer import (
    ancestors,
    at_level,
    contains,
    division_named,
    gazetteer,
    prefecture_of,
    province_of,
)
from extractnews.kinds.places.resolve import Places, resolve_places
from extractnews.light_classes import replace
from extractnews.match.scan import Scanner
from extractnews.page import Page, Piece
from tests.case_files import Case, cases

_SCANNER = Scanner(vocabulary())


def _read(page: Page, claimed: tuple[str, ...] = ()) -> Places:
    spans = sorted(match.span() for name in claimed for match in re.finditer(re.escape(name), page.plain))
    return resolve_places(page, find_places(page, _SCANNER.scan(page.plain)), spans)


@pytest.mark.parametrize("case", cases("places", "yes", "no", "known_failures"))
def test_reads_the_places_of_a_passage(case: Case) -> None:
    page = Page.of_text(case["text"], published=case.get("published"), region=case.get("region"))
    places = _read(page, tuple(case.get("claimed", ())))
    assert {place.adcode: place.text for place in places.records} == case["expect"]
    assert [open_one.text for open_one in places.unresolved] == case.get("unresolved", [])


@pytest.mark.parametrize(
    ("outlet", "adcode"),
    [("井冈山报", "360800"), ("湄洲日报", "350300"), ("红网", "430000"), ("海峡导报社", "350200"), ("某某报", None)],
)
def test_a_medium_called_by_no_division_tells_its_home(outlet: str, adcode: str | None) -> None:
    page = replace(Page.of_text("昨日,市委书记主持召开会议。", published="2020-02-05"), outlet=outlet)
    home = _read(page).page_home
    assert (home and home.adcode) == adcode


@pytest.mark.parametrize("case", cases("places", "homes"))
def test_tells_where_a_page_is_from(case: Case) -> None:
    page = Page.of_text(case["text"], published=case.get("published"), region=case.get("region"))
    home = _read(page).page_home
    assert (home and home.adcode) == case["expect"]


@pytest.mark.parametrize(
    ("furniture", "adcode"),
    [
        (("版权所有:株洲市人民政府办公室",), "430200"),
        (("当前位置:夏津新闻网 > 夏津时政 > 正文",), "371427"),
        (("夏津在线 首页 | 时政", "技术支持:德州某网络公司"), "371427"),
        (("主办:巍山县融媒体中心", "网站地图"), "532927"),
        (("友情链接:夏津新闻网 | 平原新闻网 | 武城新闻网",), None),
        (("当前位置:首页 > 新闻中心 > 正文",), None),
        (("中国政府网 人民网 新华网",), None),
    ],
)
def test_the_site_tells_the_home_where_the_text_does_not(furniture: tuple[str, ...], adcode: str | None) -> None:
    page = replace(
        Page.of_text("会议强调,全市上下要抓好落实。", published="2020-01-01"), furniture=tuple(enumerate(furniture, 1))
    )
    home = _read(page).page_home
    assert (home and home.adcode) == adcode


@pytest.mark.parametrize(
    ("masthead", "outlet", "adcode"),
    [
        ("今日缙云 数字报纸", None, "331122"),
        ("鄱阳报", None, "361128"),
        ("鄱阳报", "新华网", None),
        ("长沙 株洲 湘潭", None, None),
        ("新华报", None, None),
    ],
)
def test_the_masthead_tells_the_home_where_there_is_no_outlet(
    masthead: str, outlet: str | None, adcode: str | None
) -> None:
    page = Page.of_text("会议强调,全县上下要抓好落实。", published="2020-01-01")
    home = _read(replace(page, furniture=((1, masthead),), outlet=outlet)).page_home
    assert (home and home.adcode) == adcode


def test_each_piece_of_a_roundup_has_its_home() -> None:
    first = "某某赴娄底督导\n2月15日,他在双峰县检查。省委要求落实。\n"
    second = "某某在湘西州调研\n2月15日,他来到永顺县。\n"
    third = "会议精神\n各地要抓好落实。\n"
    text = first + second + third
    bounds = [0, len(first), len(first + second), len(text)]
    pieces = tuple(Piece(text[start:].split("\n")[0], start, end) for start, end in pairwise(bounds))
    page = replace(Page.of_text(text, published="2020-02-15", region="湖南省"), pieces=pieces)
    homes = [home and home.adcode for home in _read(page).piece_homes]
    assert homes == ["431300", "433100", "430000"]


def test_mentions_quote_the_text_and_can_be_asked_for() -> None:
    page = Page.of_text("湖南省郴州市桂阳县召开会议。", published="2020-01-01")
    places = _read(page)
    assert [page.text[one.start : one.end] for one in places.mentions] == ["湖南省", "郴州市", "桂阳县"]
    assert [one.division.adcode for one in places.within(3, 9)] == ["431000", "431021"]
    ending = places.ending_at(6)
    assert ending is not None and ending.division.adcode == "431000"
    assert places.ending_at(7) is None
    assert places.records[2].name == "湖南省郴州市桂阳县"
    assert places.records[2].level == "county"


def test_knows_what_lies_above_a_division() -> None:
    county = division_named("芦淞区", 2020)
    assert [above.adcode for above in ancestors(county)] == ["430200", "430000"]
    prefecture, province = prefecture_of(county), province_of(county)
    assert prefecture is not None and prefecture.name == "株洲市"
    assert province is not None and contains(province, county)
    assert at_level(province, "county") is None
    district = division_named("110105", 2020)
    beijing = prefecture_of(district)
    assert beijing is not None and beijing.adcode == "110000"


def test_a_code_means_what_it_meant_in_the_year() -> None:
    table = gazetteer()
    names = [division.name for year in (2005, 2015) if (division := table.of_code("110229", year)) is not None]
    assert names == ["延庆县", "延庆县"]
    assert table.of_code("999999", 2020) is None


@pytest.mark.parametrize(
    ("region", "adcode"),
    [
        ("长沙", "430100"),
        ("长沙市", "430100"),
        ("湖南省长沙市", "430100"),
        ("湖南郴州桂阳县", "431021"),
        ("430100", "430100"),
        ("吉林", "220000"),
        ("辽宁省朝阳市", "211300"),
        ("江苏省徐州市鼓楼区", "320302"),
    ],
)
def test_a_region_is_named_in_full_in_short_or_by_code(region: str, adcode: str) -> None:
    assert division_named(region, 2020).adcode == adcode


@pytest.mark.parametrize("region", ["鼓楼区", "某某县", "000000", "", "湖北省长沙市"])
def test_a_region_that_is_none_or_many_is_refused_with_a_hint(region: str) -> None:
    with pytest.raises(BadOptionError) as caught:
        division_named(region, 2020)
    assert caught.value.hint


def test_a_wrong_region_is_refused_for_the_page() -> None:
    with pytest.raises(BadOptionError):
        _read(Page.of_text("会议召开。", region="某某县"))


@pytest.mark.parametrize(
    "text", ["", "县", "和县", "市" * 5000, "鼓楼区" * 5000, "\ud800和县\x00", "(" * 5000 + "长沙"]
)
def test_odd_texts_do_no_harm(text: str) -> None:
    page = Page.of_text(text, published="2020-01-01")
    for mention in _read(page).mentions:
        assert 0 <= mention.start < mention.end <= len(text)
