"""What repair mends, what it leaves alone, and how it tells: the cases of fixtures/cases/repair."""

from __future__ import annotations

import pytest

from extractnews.repair import repair
from extractnews.text.traced import TracedText
from tests.case_files import Case, cases


@pytest.mark.parametrize("case", cases("repair", "yes", "known_failures"))
def test_damage_is_mended(case: Case) -> None:
    repaired, repairs = repair(TracedText.of_raw(case["text"]))
    assert repaired.value == case["expect"]
    assert {found.kind for found in repairs} == set(case["kinds"])


@pytest.mark.parametrize("case", cases("repair", "no"))
def test_healthy_text_stays(case: Case) -> None:
    text = TracedText.of_raw(case["text"])
    assert repair(text) == (text, [])


def test_a_repaired_run_points_to_the_damaged_run() -> None:
    raw = "目標?!倍偶液撩銊钇髽I(yè)負責人"
    repaired, _ = repair(TracedText.of_raw(raw))
    start = repaired.value.index("杜家毫")
    span = repaired.raw_span(start, start + 3)
    assert span is not None
    assert raw[slice(*span)] == "?!倍偶液撩銊钇髽I(yè)"
    end = repaired.value.index("負責人")
    assert repaired.raw_span(end, end + 3) == (len(raw) - 3, len(raw))


def test_each_repair_tells_its_line() -> None:
    _, repairs = repair(TracedText.of_raw("第一行\r\n第二行\u2028市委<br/>書記\n領(lǐng)導(dǎo)"))
    assert [(found.line, found.kind) for found in repairs] == [(4, "pinyin"), (3, "markup")]


def test_annotations_are_told_once_with_their_count() -> None:
    _, repairs = repair(TracedText.of_raw("市領(lǐng)導(dǎo)到會(huì)"))
    assert [(found.raw, found.fixed) for found in repairs] == [("領(lǐng)", "領 ×3")]


def test_a_run_that_cannot_be_read_stays_and_is_told() -> None:
    raw = "要勇?lián)鐣?zé)任"
    repaired, repairs = repair(TracedText.of_raw(raw))
    assert repaired.value == raw
    assert {(found.kind, found.raw == found.fixed) for found in repairs} == {("unrepaired", True)}


HOSTILE = {"images": "![" * 40 + "](a)" * 40, "entity": "&" + "amp;" * 40 + "lt;", "tags": "<p " * 40 + ">" * 40}


@pytest.mark.parametrize("hostile", HOSTILE.values(), ids=HOSTILE)
def test_what_never_settles_costs_no_other_line_its_repairs(hostile: str) -> None:
    damaged = "領(lǐng)導(dǎo)說\u200b&nbsp;好"
    text = f"{damaged}\n某某{hostile}某某\n{damaged}"
    mended, repairs = repair(TracedText.of_raw(text))
    assert [mended.value.split("\n")[at] for at in (0, 2)] == ["領導說 好"] * 2
    assert {one.kind for one in repairs} >= {"control", "markup"}
    again, _ = repair(mended)
    assert again.value == mended.value
