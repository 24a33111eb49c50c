"""Who holds the posts: cases of fixtures/cases/persons, read by the rooms before and by this one, without cleaning."""

from __future__ import annotations

import pytest

from extractnews.kinds.officials.offices import find_titles
from extractnews.kinds.officials.persons import Persons, find_persons
from extractnews.kinds.places.find import find_places
from extractnews.page import Page
from extractnews.pipeline import scanner
from tests.case_files import Case, cases


def read(text: str) -> tuple[Page, Persons]:
    page = Page.of_text(text)
    anchors = scanner().scan(page.plain)
    runs = find_titles(page, anchors, find_places(page, anchors))
    return page, find_persons(page, anchors, runs)


@pytest.mark.parametrize("case", cases("persons", "yes", "no", "known_failures"))
def test_case(case: Case) -> None:
    page, found = read(case["text"])
    read_as = [
        {
            "name": person.name,
            "posts": [[page.text[held.title.start : held.title.end], held.status] for held in person.holdings],
        }
        for person in found.persons
    ]
    for record in (*read_as, *case["expect"]):
        record["posts"] = sorted(record["posts"])
    assert sorted(read_as, key=repr) == sorted(case["expect"], key=repr)
    if "unresolved" in case:
        assert [seen.text for seen in found.unresolved] == case["unresolved"]
    if "mentions" in case:
        assert {person.name: len(person.spans) for person in found.persons} == case["mentions"]


def test_spans_are_the_name() -> None:
    page, found = read("县委书记苗 青讲话。苗青指出,要种树。")
    (person,) = found.persons
    assert person.raw_name == "苗 青"
    assert [page.text[start:end].replace(" ", "") for start, end in person.spans] == ["苗青", "苗青"]


def test_no_crash_on_hostile_text() -> None:
    for text in (
        "",
        "\n",
        "市长",
        "、" * 2000,
        "市长" * 2000,
        "张" * 5000,
        "市长\ud800\x00张",
        "(" * 5000 + "市长张三",
    ):
        read(text)
