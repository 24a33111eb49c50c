"""Localities: cases from `fixtures/cases/localities`; `expect` is the name -> adcode of what it lies in, or null."""

from __future__ import annotations

import pytest

from extractnews.kinds.localities import find as localities
from extractnews.kinds.localities.mention import Localities
from extractnews.kinds.places import find as places
from extractnews.kinds.places.gazetteer import gazetteer
from extractnews.kinds.places.resolve import Places, resolve_places
from extractnews.match.lexicon import read_lines
from extractnews.match.scan import Scanner
from extractnews.page import Page
from tests.case_files import Case, cases

_SCANNER = Scanner(places.vocabulary() | localities.vocabulary())


def _read_with_places(page: Page) -> tuple[Localities, Places]:
    anchors = _SCANNER.scan(page.plain)
    return localities.find_localities(page, anchors, resolve_places(page, places.find_places(page, anchors)))


def _read(page: Page) -> Localities:
    return _read_with_places(page)[0]


@pytest.mark.parametrize("case", cases("localities", "yes", "no", "known_failures"))
def test_reads_the_localities_of_a_passage(case: Case) -> None:
    page = Page.of_text(case["text"], published=case.get("published"), region=case.get("region"))
    found = {one.text: one.parent and one.parent.adcode for one in _read(page).records}
    assert found == case["expect"]


@pytest.mark.parametrize("case", cases("localities", "homes"))
def test_towns_tell_where_a_page_is_from(case: Case) -> None:
    home = _read_with_places(Page.of_text(case["text"], published=case.get("published")))[1].page_home
    assert (home and home.adcode) == case["expect"]


def test_reads_towns_behind_their_counties_as_the_table_has_them() -> None:
    """One town in thirty: no place and no other locality is read out of its name."""
    wrong = []
    for row in read_lines("localities/townships.tsv"):
        code, _, names = row.partition("\t")
        county = gazetteer().of_code(code, 2024)
        if county is None:
            continue
        for name in names.split(" ")[int(code) % 30 :: 30]:
            page = Page.of_text(f"{county.path}{name}党委召开会议。", published="2024-12-01")
            found, settled = _read_with_places(page)
            spots = [page.text[one.start : one.end] for one in found.mentions]
            if spots != [name] or any(one.end > len(county.path) for one in settled.mentions):
                wrong.append(name)
    assert wrong == []


@pytest.mark.parametrize(
    ("text", "adcodes"),
    [
        ("记者在新化油溪乡采访。", ["431322"]),
        ("中山小榄镇推介灯饰。", ["442000"]),
        ("永州市要闻\n蓝山:塔峰镇育秧忙。", ["431100", "431127"]),
        ("来到平安太平镇和文化沙河镇。", []),
        ("石渠县长沙贡马乡的牧民。", ["513332"]),
    ],
)
def test_towns_tell_the_counties_before_them(text: str, adcodes: list[str]) -> None:
    settled = _read_with_places(Page.of_text(text, published="2019-06-03"))[1]
    assert [one.adcode for one in settled.records] == adcodes


def test_a_person_with_the_name_of_a_town_is_none() -> None:
    page = Page.of_text("绍兴市经信委主任鲁镇答问。鲁镇说,平水镇用电增长。")
    anchors = _SCANNER.scan(page.plain)
    settled = resolve_places(page, places.find_places(page, anchors))
    spans = [(page.plain.find("鲁镇"), page.plain.find("答问")), (page.plain.find("鲁镇说"), page.plain.find("说"))]
    found = localities.find_localities(page, anchors, settled, spans)[0]
    assert [one.text for one in found.records] == ["平水镇"]


def test_a_town_that_begins_before_a_person_is_one() -> None:
    page = Page.of_text("到平江县长寿镇调研。")
    anchors = _SCANNER.scan(page.plain)
    settled = resolve_places(page, places.find_places(page, anchors))
    start = page.plain.find("寿")
    found = localities.find_localities(page, anchors, settled, [(start, start + 2)])[0]
    assert [one.text for one in found.records] == ["长寿镇"]


def test_mentions_quote_the_text_and_say_their_kind() -> None:
    page = Page.of_text("来到双峰县永丰街道一心社区、佳园小区和娄底经开区,又到一心社区。")
    found = _read(page)
    shown = [(page.text[one.start : one.end], one.kind) for one in found.mentions]
    assert shown == [
        ("永丰街道", "subdistrict"),
        ("一心社区", "community"),
        ("佳园小区", "estate"),
        ("娄底经开区", "zone"),
        ("一心社区", "community"),
    ]
    assert [len(one.mentions) for one in found.records] == [1, 2, 1, 1]


@pytest.mark.parametrize(
    "text", ["", "村", "社区" * 4000, "\ud800村", "某" * 4000 + "村", "镇" * 4000, "和" * 4000 + "社区"]
)
def test_odd_texts_do_no_harm(text: str) -> None:
    page = Page.of_text(text)
    for mention in _read(page).mentions:
        assert 0 <= mention.start < mention.end <= len(text)
