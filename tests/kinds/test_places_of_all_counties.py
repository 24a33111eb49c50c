"""Every county of four years, in full and in short, against a table from another source where it is present."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

import pytest

from extractnews.kinds.places.boundaries import COMMON_NOUNS
from extractnews.kinds.places.find import find_places, vocabulary
from extractnews.kinds.places.gazetteer import gazetteer
from extractnews.kinds.places.resolve import resolve_places
from extractnews.match.scan import Scanner
from extractnews.page import Page

_TABLE = Path(__file__).parents[3] / "shared" / "data" / "areacodes.csv"
_SCANNER = Scanner(vocabulary())
_ONLY_IN_CHAIN = 3
# Where the two sources number a county differently in a year of renumbering, and islands that are no counties.
_DISAGREEMENTS = {1998: 18, 2010: 3, 2020: 0, 2025: 0}

pytestmark = pytest.mark.skipif(not _TABLE.exists(), reason="the table of codes stands beside the repository only")


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


@pytest.mark.parametrize("year", [1998, 2010, 2020, 2025])
def test_full_names_resolve(year: int) -> None:
    missed = []
    for code, name, above in _counties(year):
        text = f"{above}{name}召开会议。" if name in COMMON_NOUNS else f"{above}召开会议,{name}作了发言。"
        if code not in _codes(text, year):
            missed.append((code, above, name))
    assert len(missed) <= _DISAGREEMENTS[year], missed


def _short_sentences(code: str, name: str, above: str) -> Iterator[str]:
    """Sentences with the short form of a county; a form that is a word stands right after its prefecture."""
    table = gazetteer()
    for form in {name[:-1], name[:-2] if name.endswith(("新区", "林区", "矿区", "特区")) else name[:-1]}:
        bearers = table.bearers(form)
        if all(one.adcode != code for one in bearers) or table.is_full(form) or above.startswith(form):
            continue  # 邯郸 is the city, whoever speaks of the county
        yield f"{above}{form}境内普降暴雨。"
        # 西安 is the capital of its province also on a page of 牡丹江, which has a 西安区
        is_foremost = any(one.level == "province" or one.adcode.endswith("0100") for one in bearers)
        if table.risk(form) < _ONLY_IN_CHAIN and not is_foremost:
            yield f"{above}领导赴{form}调研防汛工作。"


@pytest.mark.parametrize("year", [1998, 2010, 2020, 2025])
def test_short_forms_resolve(year: int) -> None:
    sentences = [
        (code, sentence) for code, name, above in _counties(year) for sentence in _short_sentences(code, name, above)
    ]
    missed = [(code, sentence) for code, sentence in sentences if code not in _codes(sentence, year)]
    # 宣化 and 伊宁 are a city and a county of one prefecture
    assert len(missed) <= _DISAGREEMENTS[year] + 8, missed
    assert len(sentences) > 4500
