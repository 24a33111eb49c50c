"""Rows of JSON lines and parquet: their day, their name, and those that are broken."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.batch_runs import page, run, sources


@pytest.mark.parametrize("day", ["昨天", "2021/08/05", "2021-02-30", "=cmd|' /C calc'!A0", 2021, 20210805, True, ["x"]])
def test_a_day_that_is_none_fails_its_row(tmp_path: Path, day: object) -> None:
    rows = [{"text": "市长周明远调研防汛。", "published": one} for one in (day, "2021-08-05", None, "")]
    (tmp_path / "in.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    summary = run(tmp_path / "in.jsonl", tmp_path / "out.jsonl")
    assert [source.rpartition("#")[2] for source, _ in summary.failures] == ["1"]
    assert summary.failures[0][1].startswith(f"published: {str(day)!r} is no day of the calendar (write it")
    lines = (tmp_path / "out.jsonl").read_text(encoding="utf-8").splitlines()
    assert [json.loads(line)["published"] for line in lines] == ["2021-08-05", None, None]


def test_days_of_parquet_are_checked_too(tmp_path: Path) -> None:
    import datetime

    import pyarrow
    from pyarrow import parquet

    day = datetime.datetime(2021, 8, 5, tzinfo=datetime.UTC)
    for name, days in (("days", [day.date(), None]), ("times", [day, None]), ("texts", ["昨天", "2021-08-05"])):
        table = pyarrow.table({"text": ["市长周明远调研防汛。"] * 2, "published": days, "id": [None, "b"]})
        parquet.write_table(table, tmp_path / f"{name}.parquet")
        assert run(tmp_path / f"{name}.parquet", tmp_path / f"{name}.jsonl").failed == (name == "texts"), name
    assert sources(tmp_path / "days.jsonl")[0].endswith("days.parquet#1")


def test_rows_without_a_name_have_their_number_and_broken_ones_their_line(tmp_path: Path) -> None:
    good = [json.dumps({"text": page(1), "id": name}) for name in (None, "", 0, "x")]
    lines = [*good, '{"text": "', "[1]", '{"body": "x"}']
    (tmp_path / "in.jsonl").write_text("\n".join(lines), encoding="utf-8")
    summary = run(tmp_path / "in.jsonl", tmp_path / "out.jsonl")
    assert [name.rpartition("#")[2] for name in sources(tmp_path / "out.jsonl")] == ["1", "2", "0", "x"]
    assert [reason for _, reason in summary.failures] == [
        "line 5 is no JSON object",
        "line 6 is no JSON object",
        "no text (check --text-field)",
    ]
