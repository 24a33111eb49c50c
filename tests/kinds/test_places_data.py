"""The tables of places are what their recipe makes of the packages named in their headers."""

from __future__ import annotations

from extractnews.match.lexicon import read_rows


def test_the_table_of_divisions_is_what_its_recipe_makes() -> None:
    # imported here: it takes seconds, which only this test should pay
    from extractnews.making.divisions import aliases_of, division_rows, name_rows, short_forms

    made = division_rows()
    assert [tuple(map(str, row)) for row in made] == [tuple(row) for row in read_rows("places/divisions.tsv", 6)]
    aliases = read_rows("places/aliases.tsv", 2)
    forms = {row.name: short_forms(row.name, aliases_of(aliases)) for row in made}
    assert name_rows(made, forms) == [tuple(row) for row in read_rows("places/names.tsv", 3)]


def test_every_division_lies_in_one_of_its_years() -> None:
    rows = {row[0]: row for row in read_rows("places/divisions.tsv", 6)}
    assert len(rows) > 4000
    for code, _, level, parent, first, last in rows.values():
        assert int(first) <= int(last), code
        assert parent == "100000" or parent in rows, code
        assert level in ("province", "prefecture", "county")
