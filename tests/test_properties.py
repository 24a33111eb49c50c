"""What holds for any page: offsets point where they say, nothing raises, the same page gives the same bytes."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractnews import extract
from extractnews.bench.pages import annotated_page, composed_page
from extractnews.kinds.officials.posts.positions import heads
from extractnews.page import fold
from extractnews.records import Date, Document, Figure, Mention, Place
from tests.case_files import FIXTURES

PAGES = sorted((FIXTURES / "pages").glob("*/*.txt"))
SHARED = FIXTURES.parent.parent / "shared" / "seeds"
GENRE = st.text(
    st.sampled_from(
        "市县委书记长张王李建国2014年月日上下午赴调研在，。、：“”（）領(lǐng)導 \n\t0%万亿元人镇乡街道省主任?!丶－　"
    ),
    max_size=160,
)


def mentions(document: Document) -> list[Mention]:
    """All mentions of all records of a page."""
    found = [mention for official in document.officials for office in official.offices for mention in office.mentions]
    for records in (
        *(document.officials, document.places, document.localities, document.dates, document.figures),
        *(document.activities, document.bylines, document.unresolved),
    ):
        found.extend(mention for record in list[Any](records) for mention in record.mentions)
    return found


def is_surname_and_post(text: str, named: str) -> bool:
    """陈县长 is a mention of 陈默川 too."""
    return any(text[:size] == named[:size] and text[size:] in heads() for size in (1, 2))


def check_offsets(raw: str, document: Document) -> None:
    """Mentions lie in the text and in the raw page, and what a record quotes stands where it says."""
    for mention in mentions(document):
        assert 0 <= mention.start < mention.end <= len(document.text)
        assert mention.raw_start is not None
        assert mention.raw_end is not None
        assert 0 <= mention.raw_start < mention.raw_end <= len(raw)
    quoting: list[Place | Date | Figure] = [*document.places, *document.dates, *document.figures]
    for record in quoting:
        assert any(document.text[m.start : m.end] == record.text for m in record.mentions), record
    for official in document.officials:
        assert official.mentions
        # a page may space a name in one place, or dot it otherwise
        named = "".join(fold(official.raw_name).split())
        shown = ["".join(fold(document.text[m.start : m.end]).split()) for m in official.mentions]
        assert all(text == named or is_surname_and_post(text, named) for text in shown), official
    for article in document.articles:
        assert 0 <= article.start <= article.end <= len(document.text)
    names = {official.name for official in document.officials}
    assert {activity.official for activity in document.activities} <= names


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_offsets_of_fixture_pages(path: Path) -> None:
    raw = path.read_bytes().decode("utf-8")
    check_offsets(raw, extract(raw))


@pytest.mark.skipif(not SHARED.exists(), reason="the seed pages are not part of the repository")
@pytest.mark.parametrize("name", ["000", "001", "002", "003", "004"])
def test_offsets_of_the_seed_pages(name: str) -> None:
    raw = next(SHARED.glob(f"{name}*.txt")).read_bytes().decode("utf-8")
    check_offsets(raw, extract(raw))


@pytest.mark.parametrize("seed", range(4))
def test_offsets_of_composed_pages(seed: int) -> None:
    for raw in (composed_page(seed), annotated_page(seed)):
        check_offsets(raw, extract(raw))


def test_a_mention_of_an_annotated_name_covers_the_annotation() -> None:
    raw = "市委書(shū)記張建國(guó)強(qiáng)調(diào)，要抓好防汛。張建國(guó)說(shuō)，今年雨量大。"
    official = extract(raw).officials[0]
    assert official.name == "张建国"
    assert [raw[m.raw_start : m.raw_end] for m in official.mentions] == ["張建國", "張建國"]


@given(GENRE.filter(str.strip))
@settings(max_examples=300, deadline=None)
def test_any_text_of_the_genre_is_read_and_offsets_hold(raw: str) -> None:
    check_offsets(raw, extract(raw))


@given(st.text(max_size=200).filter(str.strip))
@settings(max_examples=300, deadline=None)
def test_any_text_is_read(raw: str) -> None:
    document = extract(raw)
    assert Document.model_validate_json(document.model_dump_json()) == document


@given(st.binary(max_size=300))
@settings(max_examples=200, deadline=None)
def test_any_bytes_are_read_or_refused_by_name(data: bytes) -> None:
    from extractnews import ExtractNewsError

    try:
        extract(data, "page.txt")
    except ExtractNewsError as error:
        assert "page.txt" in str(error)


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_the_same_page_gives_the_same_bytes_and_survives_json(path: Path) -> None:
    first = extract(path.read_bytes(), path.name).model_dump_json()
    assert extract(path.read_bytes(), path.name).model_dump_json() == first
    assert Document.model_validate_json(first).model_dump_json() == first
    assert json.loads(first)["schema_version"] == "1"
