"""A batch over a folder: order, failures, limits, what the sum tells, options."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from extractnews import extract
from extractnews.batch.run import BatchOptions, run_batch
from extractnews.batch.work import Limits
from tests.batch_runs import batch, page, run, sources


def test_a_folder_comes_out_in_order_as_the_library_reads_it(crawl: Path, tmp_path: Path) -> None:
    out = tmp_path / "records.jsonl"
    summary = run(crawl, out)
    files = sorted(crawl.rglob("*.txt"))
    assert sources(out) == [str(file) for file in files]
    assert (summary.pages, summary.failed) == (6, 0)
    first = out.read_text(encoding="utf-8").splitlines()[0]
    assert first == extract(files[0].read_bytes(), str(files[0])).model_dump_json()
    assert not list(tmp_path.glob("records.jsonl.*"))


def test_a_pipe_in_a_folder_is_passed_over(crawl: Path, tmp_path: Path) -> None:
    os.mkfifo(crawl / "part0" / "pipe.txt")
    assert run(crawl, tmp_path / "records.jsonl").pages == 6


def test_workers_do_not_change_a_byte(crawl: Path, tmp_path: Path) -> None:
    run(crawl, tmp_path / "one.jsonl")
    run(crawl, tmp_path / "two.jsonl", workers=2)
    assert (tmp_path / "one.jsonl").read_bytes() == (tmp_path / "two.jsonl").read_bytes()


def test_a_bad_page_costs_one_page_and_is_named(crawl: Path, tmp_path: Path) -> None:
    (crawl / "part0" / "001.txt").write_bytes(bytes(range(256)) * 40)
    summary = run(crawl, tmp_path / "records.jsonl")
    assert len(sources(tmp_path / "records.jsonl")) == 6
    assert (summary.pages, summary.failed) == (7, 1)
    assert summary.failures[0][0].endswith("001.txt")


def test_every_failure_is_listed_beside_the_result(crawl: Path, tmp_path: Path) -> None:
    out, listed = tmp_path / "records.csv", tmp_path / "records.csv.failed.jsonl"
    for number in range(30):
        (crawl / f"{number:03}.txt").write_bytes(bytes(range(256)) * 40)
    summary = run(crawl, out)
    failures = [json.loads(line) for line in listed.read_text(encoding="utf-8").splitlines()]
    assert [Path(row["source"]).name for row in failures] == [f"{number:03}.txt" for number in range(30)]
    assert (summary.failed, summary.failures) == (30, [(row["source"], row["error"]) for row in failures[:20]])
    for number in range(30):
        (crawl / f"{number:03}.txt").unlink()
    assert run(crawl, out).failed == 0
    assert not listed.exists()


def test_a_glob_picks_files(crawl: Path, tmp_path: Path) -> None:
    (crawl / "notes.md").write_text("记录", encoding="utf-8")
    assert run(crawl, tmp_path / "a.jsonl", glob="*.md").pages == 1
    assert run(crawl, tmp_path / "b.jsonl", glob="part1/*.txt").pages == 3


def test_limits_fail_the_page_only(crawl: Path, tmp_path: Path) -> None:
    (crawl / "part1" / "big.txt").write_text("雨" * 5000, encoding="utf-8")
    summary = run(crawl, tmp_path / "records.jsonl", limits=Limits(max_bytes=10_000))
    assert [Path(source).name for source, _ in summary.failures] == ["big.txt"]
    assert "--max-bytes" in summary.failures[0][1]


def test_an_input_named_twice_is_read_once(crawl: Path, tmp_path: Path) -> None:
    out = tmp_path / "records.jsonl"
    assert batch(crawl, f"{crawl}/", crawl, "--out", out).returncode == 0
    assert len(sources(out)) == 6


def test_names_that_are_no_utf8_are_shown_as_far_as_they_go(tmp_path: Path) -> None:
    folder = tmp_path / "crawl"
    folder.mkdir()
    try:
        (folder / "a\udcff.txt").write_text(page(1), encoding="utf-8")
    except (OSError, UnicodeEncodeError):
        pytest.skip("this file system takes no such name")
    (tmp_path / "b.jsonl").write_text(json.dumps({"text": page(2), "id": "\ud800"}), encoding="utf-8")
    summary = run_batch(BatchOptions((str(folder), str(tmp_path / "b.jsonl")), tmp_path / "out.jsonl"))
    assert (summary.pages, summary.failed) == (2, 0)


def test_the_sum_counts_pages_without_chinese(crawl: Path, tmp_path: Path) -> None:
    (crawl / "readme.txt").write_text("no news", encoding="utf-8")
    done = batch(crawl, "--out", tmp_path / "out.jsonl")
    assert (done.returncode, done.stdout) == (0, "")
    assert "7 pages, 0 failed" in done.stderr
    assert "1 page without Chinese text" in done.stderr
    assert "without Chinese" not in batch(crawl / "part1", "--out", tmp_path / "b.jsonl").stderr


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--out", "x.jsonl", "--format", "foo"), ("--format", "no such format: 'foo'", "jsonl.gz")),
        (("--out", "x.jsonl", "--files-from", "no-list"), ("--files-from", "cannot read no-list: No such file")),
    ],
)
def test_wrong_options_are_blamed_by_name(crawl: Path, arguments: tuple[str, ...], words: tuple[str, ...]) -> None:
    done = batch(crawl, *arguments)
    assert done.returncode == 2
    assert all(word in done.stderr for word in words)
    assert "Errno" not in done.stderr
