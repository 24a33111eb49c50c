"""Numerals: every spelling to its exact value, and what is no numeral to None."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractnews.match.numerals import read_neighbours, read_numeral
from tests.case_files import Case, cases


@pytest.mark.parametrize("case", cases("numerals", "yes", "no"))
def test_a_numeral_has_its_value(case: Case) -> None:
    value = read_numeral(case["text"])
    assert value == case["expect"]
    assert type(value) is type(case["expect"])


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("三四", (3, 4)),
        ("七八十", (70, 80)),
        ("三四百", (300, 400)),
        ("两三万", (20000, 30000)),
        ("十七八", (17, 18)),
        ("三五", (3, 5)),
        ("二三十", (20, 30)),
        ("五六千", (5000, 6000)),
        ("二十三", None),
        ("一百", None),
        ("四七", None),
        ("三四五", None),
        ("", None),
    ],
)
def test_two_neighbouring_digits_are_a_span(text: str, ends: tuple[int, int] | None) -> None:
    assert read_neighbours(text) == ends


@given(st.integers(min_value=0, max_value=10**15))
def test_digits_and_their_groups_read_the_same(number: int) -> None:
    assert read_numeral(str(number)) == read_numeral(f"{number:,}") == number


@given(st.text(alphabet="0123456789.,点半〇零一二两三五九十百千万亿廿多", max_size=40))
def test_no_run_of_numeral_signs_breaks_it(text: str) -> None:
    value = read_numeral(text)
    assert value is None or value >= 0
