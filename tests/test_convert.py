"""Traditional to simplified: the cases, and what holds for any text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractnews.convert import Simplified, simplify
from extractnews.match.lexicon import read_rows
from extractnews.text.traced import Edit, TracedText
from tests.case_files import Case, cases


def converted(text: str) -> Simplified:
    return simplify(TracedText.of_raw(text))


@pytest.mark.parametrize("case", cases("convert", "yes", "no", "known_failures"))
def test_case(case: Case) -> None:
    result = converted(case["text"])
    assert result.text.value == case["expect"]
    if "script" in case:
        assert result.script == case["script"]
    if "lines" in case:
        assert sorted(result.traditional_lines) == case["lines"]


@given(st.text(alphabet="會议乾於著着後后臺台\n，。昇a𫫇\U00020000", max_size=60))
def test_any_text_keeps_its_length_and_its_lines(text: str) -> None:
    result = converted(text)
    assert len(result.text.value) == len(text)
    assert len(result.text.value.splitlines()) == len(text.splitlines())


@given(st.text(alphabet="會議乾燥於著書後臺瞭解覆蓋，。昇", max_size=60))
def test_what_was_converted_is_left_alone(text: str) -> None:
    once = converted(text).text.value
    assert converted(once).text.value == once


def test_offsets_survive_an_earlier_edit() -> None:
    text = TracedText.of_raw("領(lǐng)導會議").edited([Edit(1, 7, "")])
    result = simplify(text).text
    assert result.value == "领导会议"
    assert result.raw_span(1, 2) == (7, 8)


def test_a_mixed_page_is_called_mixed() -> None:
    assert converted("領導檢查企業復工\n领导检查企业复工发布").script == "mixed"


def test_a_trace_of_the_other_script_does_not_count() -> None:
    assert converted("領導檢查企業復工復產情況，聽取彙報。" * 20 + "\n发布").script == "traditional"


@pytest.mark.parametrize("name", ["characters", "phrases", "corrections"])
def test_every_entry_keeps_the_length(name: str) -> None:
    assert all(len(left) == len(right) for left, right in read_rows(f"convert/{name}.tsv", 2))


def test_a_long_hostile_line_is_linear() -> None:
    text = "會着著乾，议" * 100_000
    assert len(converted(text).text.value) == len(text)
