"""The tables of repair are what their scripts build, and say what is true."""

from __future__ import annotations

import pytest

from extractnews.match.lexicon import read_rows
from extractnews.repair.fluency import rough_cost
from extractnews.repair.readings import characters_read


def test_readings_are_what_the_script_builds() -> None:
    from pypinyin import pinyin_dict

    from extractnews.making.readings import characters_by_syllable

    built = characters_by_syllable(pinyin_dict.pinyin_dict)
    assert {syllable: list(characters) for syllable, characters in read_rows("repair/readings.tsv", 2)} == built


@pytest.mark.parametrize(
    ("reading", "character"), [("shù", "數"), ("lv", "綠"), ("lǜ", "律"), ("zhǎnɡ", "長"), ("huì", "会")]
)
def test_a_syllable_finds_its_characters(reading: str, character: str) -> None:
    assert character in characters_read(reading)


@pytest.mark.parametrize("text", ["the", "ing", "x", "zhongguo"])
def test_other_letters_are_no_syllable(text: str) -> None:
    assert not characters_read(text)


@pytest.mark.parametrize(
    ("fluent", "garbled"),
    [("貢獻。”杜家毫勉勵企業", "貢獻?!倍偶液撩銊钇髽I"), ("當地負責同志", "當刎撠熗靖嬖"), ("社會責任", "鐣熑")],
)
def test_text_is_more_fluent_than_what_it_decays_to(fluent: str, garbled: str) -> None:
    assert rough_cost(fluent) / len(fluent) < rough_cost(garbled) / len(garbled) - 2
