"""Results as tables, and what a result may replace."""

from __future__ import annotations

import csv
import json
import sqlite3
from pathlib import Path

import pytest

from extractnews.batch.tables import COLUMNS
from extractnews.errors import BadOptionError, UnreadablePageError
from extractnews.output.safe import safe_cell
from tests.batch_runs import run


def test_csv_is_a_folder_of_tables_safe_for_spreadsheets(crawl: Path, tmp_path: Path) -> None:
    out = tmp_path / "records.csv"
    run(crawl, out)
    assert {file.stem for file in out.iterdir()} == set(COLUMNS)
    with (out / "documents.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["document"] for row in rows] == [str(number) for number in range(1, 7)]
    assert [safe_cell(cell) for cell in ("=1+1", "@x", "-2", "市长", 3)] == ["'=1+1", "'@x", "'-2", "市长", 3]
    run(crawl, out)  # a result of ours may be replaced
    (out / "mine.txt").write_text("keep", encoding="utf-8")
    with pytest.raises(BadOptionError, match="move it away"):
        run(crawl, out)
    assert (out / "mine.txt").read_text(encoding="utf-8") == "keep"


def test_sqlite_answers_questions_and_finds_text(crawl: Path, tmp_path: Path) -> None:
    run(crawl, tmp_path / "records.sqlite")
    base = sqlite3.connect(tmp_path / "records.sqlite")
    try:
        assert base.execute("SELECT count(*) FROM documents").fetchone() == (6,)
        query = "SELECT count(*) FROM document_search WHERE document_search MATCH '防汛工作'"
        assert base.execute(query).fetchone() == (6,)
        named = {row[0] for row in base.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        assert set(COLUMNS) <= named
    finally:
        base.close()


def test_parquet_tables_hold_the_same_rows(crawl: Path, tmp_path: Path) -> None:
    from pyarrow import parquet

    run(crawl, tmp_path / "records.parquet")
    documents = parquet.read_table(tmp_path / "records.parquet" / "documents.parquet").to_pylist()
    run(crawl, tmp_path / "records.jsonl")
    lines = (tmp_path / "records.jsonl").read_text(encoding="utf-8").splitlines()
    assert [row["text"] for row in documents] == [json.loads(line)["text"] for line in lines]


def test_an_unknown_ending_and_a_missing_input_are_told_before_anything_is_written(tmp_path: Path) -> None:
    with pytest.raises(BadOptionError, match="format"):
        run(tmp_path, tmp_path / "records.xlsx")
    with pytest.raises(UnreadablePageError, match="no such file"):
        run(tmp_path / "nowhere", tmp_path / "records.jsonl")
    assert not list(tmp_path.iterdir())


def test_a_base_of_another_origin_is_never_replaced(crawl: Path, tmp_path: Path) -> None:
    out = tmp_path / "mine.sqlite"
    with sqlite3.connect(out) as base:
        base.execute("CREATE TABLE notes (text)")
    base.close()
    with pytest.raises(BadOptionError, match="move it away"):
        run(crawl, out)
    (tmp_path / "text.sqlite").write_text("no base", encoding="utf-8")
    with pytest.raises(BadOptionError, match="move it away"):
        run(crawl, tmp_path / "text.sqlite")
    run(crawl, tmp_path / "ours.sqlite")
    assert run(crawl, tmp_path / "ours.sqlite").pages == 6


def test_a_folder_without_pages_leaves_the_result_of_before(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    out = tmp_path / "records.jsonl"
    out.write_text("of before\n", encoding="utf-8")
    with pytest.raises(BadOptionError, match="no page found"):
        run(tmp_path / "empty", out)
    assert out.read_text(encoding="utf-8") == "of before\n"
    assert not list(tmp_path.glob("records.jsonl.*"))
