"""Activities: cases from `fixtures/cases/activities`; `expect` lists [official, day or null, adcode or null].

`titles`, where given, are the headlines at which the pieces of a roundup begin.
"""

from __future__ import annotations

from dataclasses import replace

import pytest

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
