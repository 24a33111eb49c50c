"""Documents as rows and tables, and what is harmless where."""

from __future__ import annotations

import csv
import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractnews.output.entity_rows import COLUMNS, csv_header, csv_rows
from extractnews.output.explanation import write_explanation
from extractnews.output.safe import escaped_json, safe_cell, shown
from extractnews.output.table import write_table
from extractnews.records import (
    Activity,
    Date,
    Document,
    Dropped,
    Figure,
    Locality,
    Mention,
    Office,
    Official,
    Place,
    PlaceRef,
    Repair,
    Unresolved,
)

TEXT = "市长张三、李四到李家镇调研，转移6万多人。"
CITY = PlaceRef(name="湖南省株洲市", adcode="430200")


def at(words: str) -> list[Mention]:
    start = TEXT.index(words)
    return [Mention(start=start, end=start + len(words), raw_start=None, raw_end=None)]


def office(text: str, **values: object) -> Office:
    fields = {"office": text, "organization": "", "position": text, "status": "acting", "place": CITY, "rule": "own"}
    return Office.model_validate({"text": text, "mentions": at("市长"), **fields, **values})


DOCUMENT = Document(
    source="=cmd.txt",
    script="simplified",
    title="[red]标题\x1b[31m",
    outlet=None,
    published="2021-07-20T15:30",
    text=TEXT,
    officials=[
        Official(
            name="张三",
            raw_name="張三",
            offices=[office("市长"), office("市委副书记", place=None)],
            mentions=at("张三"),
            rule="name after post",
        ),
        Official(name="李四", raw_name="李四", offices=[], mentions=at("李四"), rule="list"),
    ],
    places=[Place(text="株洲", name=CITY.name, adcode=CITY.adcode, level="prefecture", mentions=[], rule="short")],
    localities=[Locality(text="李家镇", kind="town", parent=CITY, mentions=at("李家镇"), rule="head")],
    dates=[Date(text="7月20日", value="2021-07-20", mentions=[], rule="day")],
    figures=[
        Figure(
            text="6万多人",
            value=60000,
            unit="人",
            mod="MORE_THAN",
            change="increase",
            of="群众",
            mentions=at("6万多人"),
            rule="unit",
        ),
        Figure(text="9-10级", value=(9, 10), unit="级", mod=None, change=None, of="", mentions=[], rule="unit"),
    ],
    activities=[
        Activity(
            official="张三",
            date=None,
            place=CITY,
            localities=["李家镇"],
            verb="调研",
            mentions=at("到李家镇调研"),
            rule="subject",
        )
    ],
    repairs=[Repair(line=1, raw="張", fixed="张", kind="markup")],
    dropped=[Dropped(line=2, text="[link]首页", reason="navigation")],
    unresolved=[Unresolved(text="某乡", reason="two of that name", mentions=at("到"))],
)


def rows() -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(csv_header() + csv_rows(DOCUMENT))))


def test_every_entity_is_a_row() -> None:
    kinds = [row["kind"] for row in rows()]
    assert kinds == [
        "official",
        "office",
        "office",
        "official",
        *["place", "locality", "date", "figure", "figure", "activity"],
    ]
    assert all(tuple(row) == COLUMNS for row in rows())


def test_rows_carry_the_resolved_values() -> None:
    official, first, second, *_ = rows()
    assert official["office"] == "市长、市委副书记"
    assert (first["name"], first["status"], first["adcode"], first["start"]) == ("张三", "acting", "430200", "0")
    assert second["place"] == ""
    low_and_high = [(row["value"], row["value_to"]) for row in rows() if row["kind"] == "figure"]
    assert low_and_high == [("60000", ""), ("9", "10")]


def test_no_cell_is_a_formula() -> None:
    assert rows()[0]["source"] == "'=cmd.txt"
    assert [safe_cell(cell) for cell in ("+1", "@a", "-a", "-", "a=b", "")] == ["'+1", "'@a", "'-a", "-", "a=b", ""]


@pytest.mark.parametrize("write", [write_table, write_explanation])
def test_tables_for_people_hold_all_and_harm_nothing(write: object) -> None:
    stream = io.StringIO()
    assert callable(write)
    write(DOCUMENT, stream)
    out = stream.getvalue()
    for word in ("张三", "市委副书记", "湖南省株洲市", "李家镇", "2021-07-20", "60,000", "9-10"):
        assert word in out
    assert "\x1b" not in out


def test_an_explanation_tells_rules_and_reasons() -> None:
    stream = io.StringIO()
    write_explanation(DOCUMENT, stream)
    for word in ("name after post", "navigation", "[link]首页", "markup", "two of that name"):
        assert word in stream.getvalue()


def test_markup_of_a_page_is_shown_as_it_is() -> None:
    stream = io.StringIO()
    write_table(DOCUMENT, stream)
    assert "[red]标题" in stream.getvalue()


@given(st.text())
def test_shown_text_keeps_its_length_and_steers_nothing(text: str) -> None:
    out = shown(text)
    assert len(out) == len(text)
    assert not set(out).intersection(map(chr, [*range(9), *range(11, 32), *range(127, 160), 0x202E, 0x2066, 0xFEFF]))


@given(st.text())
def test_escaped_json_says_the_same_on_one_line(text: str) -> None:
    line = escaped_json(json.dumps(text, ensure_ascii=False))
    assert json.loads(line) == text
    assert len(line.splitlines()) == 1
