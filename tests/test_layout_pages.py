"""Whole pages laid out: what is dropped, the header, the credits, the pieces, and what was planted."""

from __future__ import annotations

import pytest

from extractnews.convert import Simplified, simplify
from extractnews.layout import lay_out
from extractnews.page import Page
from extractnews.records import Repair
from extractnews.text.traced import TracedText
from tests.case_files import Case, cases


def laid_out(case: Case) -> tuple[Page, list[Repair]]:
    text = TracedText.of_raw(case["text"])
    simplified = simplify(text) if "script" in case["expect"] else Simplified(text, "simplified", frozenset())
    return lay_out(simplified, case["text"].splitlines())


@pytest.mark.parametrize("case", cases("layout/pages", "yes", "known_failures"))
def test_page(case: Case) -> None:
    page, repairs = laid_out(case)
    expect = case["expect"]
    found = {
        "drop": sorted({one.line for one in page.dropped} - set(expect.get("either", []))),
        "title": page.title,
        "published": page.published,
        "outlet": page.outlet,
        "bylines": sorted(credit.name for credit in page.credits),
        "pieces": [piece.title for piece in page.pieces],
        "planted": [repair.raw for repair in repairs],
    }
    wanted = {key: value for key, value in expect.items() if key in found}
    wanted["drop"] = sorted(set(wanted["drop"]) - set(expect.get("either", [])))
    if "bylines" in wanted:
        wanted["bylines"] = sorted(wanted["bylines"])
    assert {key: found[key] for key in wanted} == wanted
    assert expect.get("contains", "") in page.text


@pytest.mark.parametrize("case", cases("layout/wrapped", "yes"))
def test_broken_sentences_are_joined(case: Case) -> None:
    text = laid_out(case)[0].text
    assert [part for part in case["expect"] if part not in text] == []


@pytest.mark.parametrize("case", cases("layout/wrapped", "no"))
def test_lines_that_are_whole_stay_apart(case: Case) -> None:
    lines = laid_out(case)[0].text.splitlines()
    assert [line for line in case["expect"] if line not in map(str.strip, lines)] == []
    assert set(lines) <= {line.strip() for line in case["text"].splitlines()}
