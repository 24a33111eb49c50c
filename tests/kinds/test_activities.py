"""Activities: cases from `fixtures/cases/activities`; `expect` lists [official, day or null, adcode or null].

`titles`, where given, are the headlines at which the pieces of a roundup begin.
"""

from __future__ import annotations

import pytest

from extractnews.light_classes import replace
from extractnews.options import Options
from extractnews.page import Page, Piece
from extractnews.pipeline import CleanPage, read_records
from extractnews.records import Activity
from tests.case_files import Case, cases


def _read(page: Page) -> list[Activity]:
    return read_records(CleanPage(page, "simplified", ()), "-", Options(only=frozenset({"activities"}))).activities


def _page_of(case: Case) -> Page:
    page = Page.of_text(case["text"], published=case.get("published"), region=case.get("region"))
    titles = case.get("titles", ())
    starts = [page.text.index(title) for title in titles]
    bounds = zip(titles, starts, [*starts[1:], len(page.text)], strict=False)
    return replace(page, pieces=tuple(Piece(*bound) for bound in bounds)) if titles else page


@pytest.mark.parametrize("case", cases("activities", "yes", "no", "known_failures"))
def test_reads_who_was_where_on_which_day(case: Case) -> None:
    found = {(one.official, one.date, one.place and one.place.adcode) for one in _read(_page_of(case))}
    assert found == {tuple(visit) for visit in case["expect"]}


def test_says_what_was_done_where_and_by_which_rule() -> None:
    text = "2月14日,常德市委书记周德武来到石门县南北镇薛家村,走访贫困户。副市长龙飞宇陪同。"
    visit, company = _read(Page.of_text(text, published="2020-02-15"))
    assert (visit.verb, visit.rule, visit.localities) == ("走访", "named subject", ["南北镇", "薛家村"])
    assert [text[one.start : one.end] for one in visit.mentions] == ["来到石门县南北镇薛家村,走访贫困户"]
    assert (company.official, company.rule) == ("龙飞宇", "companion")


ODD = (
    "",
    "调研",
    "市长王志强" + "到株洲市" * 3000,
    "市长王志强调研" * 2000,
    "在市长王志强陪同下" * 2000,
    "\ud800市长王志强到株洲市",
)


@pytest.mark.parametrize("text", ODD, ids=range(len(ODD)))
def test_odd_texts_do_no_harm(text: str) -> None:
    for visit in _read(Page.of_text(text)):
        assert visit.mentions
        assert all(0 <= one.start < one.end <= len(text) for one in visit.mentions)


def test_odd_texts_hold_visits_all_the_same() -> None:
    assert [bool(_read(Page.of_text(text))) for text in ODD] == [False, False, True, True, False, True]
