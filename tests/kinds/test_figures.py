"""Figures: value, unit, bound, change, and what is counted; and what is no figure."""

from __future__ import annotations

import random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractnews.kinds.figures.find import find_figures
from extractnews.match.scan import Anchors
from extractnews.page import Page
from extractnews.records import Figure
from tests.case_files import Case, cases

FIELDS = ("text", "value", "unit", "mod", "change")


def read(text: str, taken: list[tuple[int, int]] | None = None) -> list[Figure]:
    return find_figures(Page.of_text(text), Anchors({}), taken or [])


def fits(figure: Figure, expected: dict[str, Any]) -> bool:
    """`of` may be a list of accepted nouns: with or without their modifiers."""
    found = figure.model_dump()
    found["value"] = list(found["value"]) if isinstance(found["value"], tuple) else found["value"]
    nouns = expected["of"] if isinstance(expected["of"], list) else [expected["of"]]
    return found["of"] in nouns and all(found[field] == expected[field] for field in FIELDS)


def test_there_are_as_many_cases_as_were_promised() -> None:
    """At least 500 figures with their values, and a third as many texts that hold none."""
    expected = sum(len(param.values[0]["expect"]) for param in cases("figures", "yes"))
    without = sum(not param.values[0]["expect"] for param in cases("figures", "no"))
    assert expected >= 500
    assert without * 3 >= expected


@pytest.mark.parametrize("case", cases("figures", "yes", "no", "known_failures"))
def test_the_figures_of_a_sentence(case: Case) -> None:
    found = read(case["text"])
    assert len(found) == len(case["expect"]), found
    misfits = [pair for pair in zip(found, case["expect"], strict=True) if not fits(*pair)]
    assert not misfits


def test_a_mention_quotes_the_text_that_was_read() -> None:
    text = "目前，到岗率达７０％以上，复工企业２６０家。"
    found = read(text)
    assert len(found) == 2
    for figure in found:
        assert [text[m.start : m.end] for m in figure.mentions] == [figure.text]


def test_the_same_count_twice_is_one_record_with_two_mentions() -> None:
    (figure,) = read("全市有20例确诊病例。这20例确诊病例都在医院。")
    assert (figure.value, figure.of, len(figure.mentions)) == (20, "确诊病例", 2)


def test_numbers_inside_dates_are_none() -> None:
    text = "2月14日下午,14个督导组出发。"
    (figure,) = read(text, [(0, 5)])
    assert (figure.value, figure.of) == (14, "督导组")


def test_only_the_news_itself_is_read() -> None:
    page = Page.of_text("发放口罩200只。")
    meta = Page(page.traced, tuple(type(line)(line.start, line.end, 1, "meta") for line in page.lines), page.pieces)
    assert find_figures(page, Anchors({}), [])
    assert not find_figures(meta, Anchors({}), [])


MIXTURE = "0123456789.,-~%:/ 一二三十百千万亿多余近超过以上增长了元人个吨成分之级年半至到各“”()的、。省市\n"


def check_mentions(text: str, figure: Figure) -> None:
    assert figure.mentions
    assert text[figure.mentions[0].start : figure.mentions[0].end] == figure.text
    assert all(0 <= m.start < m.end <= len(text) for m in figure.mentions)


@given(st.text(alphabet=MIXTURE, max_size=60))
def test_no_mixture_of_numbers_and_words_breaks_it(text: str) -> None:
    for figure in read(text):
        check_mentions(text, figure)


def test_mentions_of_mixtures_quote_them() -> None:
    rng = random.Random(3)
    mixtures = ["".join(rng.choices(MIXTURE, k=60)) for _ in range(200)]
    found = [(text, figure) for text in mixtures for figure in read(text)]
    assert len(found) > 200
    for text, figure in found:
        check_mentions(text, figure)
