"""What a run must not read or write over: its own results, earlier ones, its inputs."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from extractnews.batch.run import BatchOptions, run_batch
from extractnews.errors import BadOptionError
from tests.batch_runs import batch, page, run


def test_a_run_does_not_read_its_own_result(crawl: Path) -> None:
    out = crawl / "records.jsonl"
    assert (run(crawl, out).pages, run(crawl, out).pages) == (6, 6)


def test_a_page_is_never_written_over(crawl: Path, tmp_path: Path) -> None:
    rows, plain = tmp_path / "in.jsonl", crawl / "part0" / "000.txt"
    rows.write_text(json.dumps({"text": page(1)}) + "\n", encoding="utf-8")
    before = rows.read_bytes(), plain.read_bytes()
    (tmp_path / "link.jsonl").symlink_to(rows)
    for arguments in (
        (rows, "--out", rows),
        (rows, "--out", tmp_path / "link.jsonl"),
        (plain, "--out", plain, "-f", "jsonl"),
        (crawl, "--out", plain, "-f", "jsonl"),
    ):
        done = batch(*arguments)
        assert (done.returncode, done.stdout) == (2, "")
        assert "among the pages to be read" in done.stderr
    listed = tmp_path / "out.jsonl.failed.jsonl"
    listed.write_text(json.dumps({"source": "a", "text": page(1)}), encoding="utf-8")
    with pytest.raises(BadOptionError, match="among the pages"):
        run(listed, tmp_path / "out.jsonl")
    run(crawl, tmp_path / "tables.csv")
    with pytest.raises(BadOptionError, match="among the pages"):
        run(tmp_path / "tables.csv" / "documents.csv", tmp_path / "tables.csv")
    assert (rows.read_bytes(), plain.read_bytes()) == before


def test_results_of_earlier_runs_are_no_pages(crawl: Path) -> None:
    (crawl / "bad.txt").write_bytes(bytes(range(256)) * 40)
    for name in ("a.jsonl", "b.jsonl.gz", "c.csv", "d.parquet", "e.sqlite", "part1/f.jsonl"):
        assert run(crawl, crawl / name).pages == 7, name
    assert run(crawl, crawl / "lines.out", form="jsonl").pages == 7

    def stop(*_: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        run_batch(BatchOptions((str(crawl),), crawl / "stopped.jsonl"), stop)
    assert (crawl / "stopped.jsonl.journal").exists()
    assert run(crawl, crawl / "again.jsonl").pages == 7


def test_what_only_looks_like_a_result_is_read(crawl: Path, tmp_path: Path) -> None:
    row = json.dumps({"source": "a", "text": page(1)}) + "\n"
    for name in ("posts.jsonl", "posts.failed.jsonl"):
        (crawl / name).write_text(row, encoding="utf-8")
    for name in ("of-a-ship.journal", "draft.partial", "saved.tmp"):
        (crawl / name).write_text(page(2), encoding="utf-8")
    (crawl / "tables").mkdir()
    (crawl / "tables" / "documents.csv").write_text(page(3), encoding="utf-8")
    assert run(crawl, tmp_path / "out.jsonl").pages == 12


def test_a_result_never_replaces_the_list_of_its_inputs(crawl: Path, tmp_path: Path) -> None:
    listing = tmp_path / "list.jsonl"
    listing.write_text(str(crawl), encoding="utf-8")
    done = batch("--files-from", listing, "--out", listing)
    assert done.returncode == 2
    assert "is the list of inputs" in done.stderr
    assert listing.read_text(encoding="utf-8") == str(crawl)
