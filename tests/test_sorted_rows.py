"""Big tables are searched for rows by halving: every row is found, and only by its whole first cell."""

from __future__ import annotations

import pytest

from extractnews.match.lexicon import SortedRows, read_lines

TABLES = (
    "repair/words.tsv",
    "repair/word_pairs.tsv",
    "repair/characters.tsv",
    "figures/words.tsv",
    "localities/common_words.tsv",
)


@pytest.mark.parametrize("name", TABLES)
def test_every_row_is_found_by_its_first_cell(name: str) -> None:
    table = SortedRows(name)
    for line in read_lines(name):
        first, _, rest = line.partition("\t")
        assert table.get(first) == rest


@pytest.mark.parametrize("first", ["", "\x00", "没有这一行", "\U0010ffff"])
def test_what_begins_no_row_is_not_found(first: str) -> None:
    assert SortedRows("repair/word_pairs.tsv").get(first) is None
