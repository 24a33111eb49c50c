"""Every county of four years, in full and in short, against a table from another source where it is present.

What no reader could tell is listed one by one in `fixtures/cases/places/shared_names.jsonl`, each with its reason.
"""

from __future__ import annotations

import csv
import json
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from extractnews.kinds.places.boundaries import COMMON_NOUNS
from extractnews.kinds.places.find import find_places, vocabulary
from extractnews.kinds.places.gazetteer import gazetteer
from extractnews.kinds.places.resolve import resolve_places
from extractnews.match.scan import Scanner
from extractnews.page import Page
from tests.case_files import FIXTURES, Case

_TABLE = Path(__file__).parents[3] / "shared" / "data" / "areacodes.csv"
_SCANNER = Scanner(vocabulary())
_ONLY_IN_CHAIN = 3
_YEARS = [1998, 2010, 2020, 2025]
_SHARED: list[Case] = [
    json.loads(line)
    for line in (FIXTURES / "cases" / "places" / "shared_names.jsonl").read_text(encoding="utf-8").splitlines()
]

needs_table = pytest.mark.skipif(not _TABLE.exists(), reason="the table of codes stands beside the repository only")


def _counties(year: int) -> Iterator[tuple[str, str, str]]:
    """(code, name, prefecture or province) of every county in force at the end of `year`."""
    with _TABLE.open(encoding="utf-8-sig") as lines:
        for code, province, prefecture, name, level, _, first, last, _ in list(csv.reader(lines))[1:]:
            in_force = level == "县级" and int(first) <= year and (not last or int(last) > year)
            if in_force and code[:2] < "71" and name != "市辖区":
                yield code, name, province if prefecture in ("", "直辖") else prefecture


def _codes(text: str, year: int) -> set[str]:
    page = Page.of_text(text, published=f"{year}-06-05")
    return {place.adcode for place in resolve_places(page, find_places(page, _SCANNER.scan(page.plain))).records}


@cache
def _short_forms() -> dict[tuple[str, str], list[str]]:
    """(code, full name) -> all that the division is called besides its full name."""
    known: dict[tuple[str, str], list[str]] = defaultdict(list)
    for name in gazetteer().names():
        for division in gazetteer().bearers(name):
            if division.name != name:
                known[division.adcode, division.name].append(name)
    return known


def _short_sentences(code: str, name: str, above: str) -> Iterator[tuple[str, str]]:
    """(form, sentence) of the short forms of a county; one that is a word stands right after its prefecture."""
    for form in _short_forms()[code, name]:
        if above.startswith(form):
            continue  # 邯郸 is the city, whoever speaks of the county
        yield form, f"{above}{form}境内普降暴雨。"
        # 西安 is the capital of its province also on a page of 牡丹江, which has a 西安区
        bearers = gazetteer().bearers(form)
        is_foremost = any(one.level == "province" or one.adcode.endswith("0100") for one in bearers)
        if gazetteer().risk(form) < _ONLY_IN_CHAIN and not is_foremost:
            yield form, f"{above}领导赴{form}调研防汛工作。"


def _shared(year: int) -> set[tuple[str, str]]:
    return {(case["code"], case["form"]) for case in _SHARED if year in case["years"]}


@needs_table
@pytest.mark.parametrize("year", _YEARS)
def test_full_names_resolve(year: int) -> None:
    missed = set()
    for code, name, above in _counties(year):
        text = f"{above}{name}召开会议。" if name in COMMON_NOUNS else f"{above}召开会议,{name}作了发言。"
        if code not in _codes(text, year):
            missed.add((code, name))
    assert missed == {one for one in _shared(year) if gazetteer().is_full(one[1])}


@needs_table
@pytest.mark.parametrize("year", _YEARS)
def test_short_forms_resolve(year: int) -> None:
    sentences = [
        (code, form, sentence)
        for code, name, above in _counties(year)
        for form, sentence in _short_sentences(code, name, above)
    ]
    missed = {(code, form) for code, form, sentence in sentences if code not in _codes(sentence, year)}
    assert missed == {one for one in _shared(year) if not gazetteer().is_full(one[1])}
    assert len(sentences) > 5200


@needs_table
@pytest.mark.parametrize("year", _YEARS)
def test_counties_of_three_characters_and_more_have_a_short_form(year: int) -> None:
    none = {name for code, name, _ in _counties(year) if len(name) > 2 and not _short_forms()[code, name]}
    # islands, and zones of which the rest of the name is a county of its own (滨海, 井陉) or a common name (南山)
    assert none <= {"西沙群岛", "南沙群岛", "滨海新区", "井陉矿区", "南山矿区"}


@pytest.mark.parametrize(
    ("year", "code", "sentence"),
    [(year, case["code"], case["told_by"]) for case in _SHARED if "told_by" in case for year in case["years"]],
)
def test_a_shared_name_is_told_by_the_words_beside_it(year: int, code: str, sentence: str) -> None:
    assert code in _codes(sentence, year)
