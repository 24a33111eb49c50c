"""Printed dates and bylines, each inside a small page."""

from __future__ import annotations

import pytest

from extractnews.convert import Simplified
from extractnews.layout import lay_out
from extractnews.page import Page
from extractnews.text.traced import TracedText
from tests.case_files import Case, cases

_HEADLINE = "县里召开工作推进会议\n"
_TEXT = "\n会议强调,要压实工作责任,确保各项任务按时完成,推动全县工作再上新台阶。"


def bare(text: str) -> str:
    """`text` without blanks and without the question marks that stand for them."""
    return "".join(text.replace("?", " ").split())


def laid_out(text: str) -> Page:
    page, _ = lay_out(Simplified(TracedText.of_raw(text), "simplified", frozenset()), text.splitlines())
    return page


@pytest.mark.parametrize("case", cases("layout/dates", "yes", "no"))
def test_printed_date(case: Case) -> None:
    assert laid_out(case["text"]).published == case["expect"]


@pytest.mark.parametrize("above", [True, False])
@pytest.mark.parametrize("case", cases("layout/bylines", "yes", "no"))
def test_byline(case: Case, above: bool) -> None:
    text = _HEADLINE + case["text"] + _TEXT if above else _HEADLINE + _TEXT[1:] + "\n" + case["text"]
    page = laid_out(text)
    assert sorted([credit.name, credit.role] for credit in page.credits) == case["expect"]
    for credit in page.credits:
        assert {bare(page.text[start:end]) for start, end in credit.spans} == {credit.name}


@pytest.mark.parametrize("case", cases("layout/bylines", "yes", "no"))
def test_a_line_with_a_byline_is_kept(case: Case) -> None:
    assert bare(case["text"]) in bare(laid_out(_HEADLINE + _TEXT[1:] + "\n" + case["text"]).text)
