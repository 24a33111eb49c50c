"""Sentences of a page, and the folding that rules read."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from extractnews.page import Page, fold


def test_a_sentence_ends_after_its_closing_quotes() -> None:
    page = Page.of_text("他说:“好。”会议召开")
    assert page.sentence_at(0) == (0, 7)
    assert page.sentence_at(7) == page.sentence_at(11) == (7, 11)


def test_a_run_without_full_stops_is_cut_after_commas() -> None:
    page = Page.of_text("督导检查," * 1000)
    assert page.sentence_at(0) == (0, 1500)
    assert page.sentence_at(4999)[1] == 5000


@given(st.text(alphabet="会议。,,;”\n", max_size=50).map(lambda text: text * 100))
def test_every_sentence_is_short_and_holds_its_offset(text: str) -> None:
    page = Page.of_text(text)
    for offset in range(0, len(text), 97):
        start, end = page.sentence_at(offset)
        assert start <= offset < end
        assert end - start <= 1500


@given(st.text())
def test_folding_keeps_the_length(text: str) -> None:
    assert len(fold(text)) == len(text)
