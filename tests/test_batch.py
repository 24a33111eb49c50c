"""Batches: every source, every format, order, failures, and what survives a kill."""

from __future__ import annotations

import csv
import gzip
import json
import os
import random
import signal
import sqlite3
import subprocess
import sys
import tarfile
import time
import zipfile
import zlib
from pathlib import Path

import pytest

from extractnews import extract
from extractnews.batch.run import BatchOptions, Summary, run_batch
from extractnews.batch.sources import Fields
from extractnews.batch.tables import COLUMNS
from extractnews.batch.work import Limits
from extractnews.errors import BadOptionError, UnreadablePageError
from extractnews.output.safe import safe_cell

PAGE = "{city}市召开防汛工作会议\n\n2021-07-{day:02} 来源：{city}日报\n\n{day}日，{city}市委书记{name}调研防汛。\n"
NAMES = ("周明远", "吴立新", "郑海涛", "钱向东", "孙晓峰")
CITIES = ("邯郸", "洛阳", "绵阳", "株洲", "宜昌")


def page(number: int) -> str:
    return PAGE.format(city=CITIES[number % 5], day=number % 28 + 1, name=NAMES[number % 5])


@pytest.fixture
def crawl(tmp_path: Path) -> Path:
    folder = tmp_path / "crawl"
    for number in range(6):
        (folder / f"part{number % 2}").mkdir(parents=True, exist_ok=True)
        (folder / f"part{number % 2}" / f"{number:03}.txt").write_text(page(number), encoding="utf-8")
    return folder


def run(folder: Path | str, out: Path, **options: object) -> Summary:
    return run_batch(BatchOptions((str(folder),), out, **options))  # type: ignore[arg-type]


def sources(out: Path) -> list[str]:
    return [json.loads(line)["source"] for line in out.read_text(encoding="utf-8").splitlines()]


def test_a_folder_comes_out_in_order_as_the_library_reads_it(crawl: Path, tmp_path: Path) -> None:
    out = tmp_path / "records.jsonl"
    summary = run(crawl, out)
    files = sorted(crawl.rglob("*.txt"))
    assert sources(out) == [str(file) for file in files]
    assert (summary.pages, summary.failed) == (6, 0)
    first = out.read_text(encoding="utf-8").splitlines()[0]
    assert first == extract(files[0].read_bytes(), str(files[0])).model_dump_json()
    assert not list(tmp_path.glob("records.jsonl.*"))


def test_a_run_does_not_read_its_own_result(crawl: Path) -> None:
    out = crawl / "records.jsonl"
    assert (run(crawl, out).pages, run(crawl, out).pages) == (6, 6)


def test_a_pipe_in_a_folder_is_passed_over(crawl: Path, tmp_path: Path) -> None:
    os.mkfifo(crawl / "part0" / "pipe.txt")
    assert run(crawl, tmp_path / "records.jsonl").pages == 6


def test_a_folder_without_pages_leaves_the_result_of_before(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    out = tmp_path / "records.jsonl"
    out.write_text("of before\n", encoding="utf-8")
    with pytest.raises(BadOptionError, match="no page found"):
        run(tmp_path / "empty", out)
    assert out.read_text(encoding="utf-8") == "of before\n"
    assert not list(tmp_path.glob("records.jsonl.*"))


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


def test_a_glob_picks_files(crawl: Path, tmp_path: Path) -> None:
    (crawl / "notes.md").write_text("记录", encoding="utf-8")
    assert run(crawl, tmp_path / "a.jsonl", glob="*.md").pages == 1
    assert run(crawl, tmp_path / "b.jsonl", glob="part1/*.txt").pages == 3


def test_limits_fail_the_page_only(crawl: Path, tmp_path: Path) -> None:
    (crawl / "part1" / "big.txt").write_text("雨" * 5000, encoding="utf-8")
    summary = run(crawl, tmp_path / "records.jsonl", limits=Limits(max_bytes=10_000))
    assert [Path(source).name for source, _ in summary.failures] == ["big.txt"]
    assert "--max-bytes" in summary.failures[0][1]


def test_containers_hold_pages(tmp_path: Path) -> None:
    texts = [page(number) for number in range(3)]
    with zipfile.ZipFile(tmp_path / "pages.zip", "w") as archive:
        for number, text in enumerate(texts):
            archive.writestr(f"{number}.txt", text)
    with tarfile.open(tmp_path / "pages.tar.gz", "w:gz") as tar:
        for number, text in enumerate(texts):
            (tmp_path / f"{number}.txt").write_text(text, encoding="utf-8")
            tar.add(tmp_path / f"{number}.txt", f"{number}.txt")
    rows = [{"url": f"http://x/{n}", "body": text, "day": "2021-07-30"} for n, text in enumerate(texts)]
    packed = "\n".join(json.dumps(row, ensure_ascii=False) for row in rows)
    (tmp_path / "pages.jsonl.gz").write_bytes(gzip.compress(packed.encode()))
    fields = Fields(text="body", published="day", id="url")
    for name in ("pages.zip", "pages.tar.gz", "pages.jsonl.gz"):
        out = tmp_path / f"{name}.jsonl"
        summary = run(tmp_path / name, out, fields=fields)
        assert (summary.pages, summary.failed) == (3, 0), name
        read = [json.loads(line)["text"] for line in out.read_text(encoding="utf-8").splitlines()]
        assert read == [extract(text).text for text in texts]


def test_parquet_and_warc_hold_pages(tmp_path: Path) -> None:
    import pyarrow
    from pyarrow import parquet

    table = pyarrow.table({"text": [page(1), page(2)], "id": ["a", "b"]})
    parquet.write_table(table, tmp_path / "pages.parquet")
    assert run(tmp_path / "pages.parquet", tmp_path / "a.jsonl").failed == 0
    assert [source.split("#")[1] for source in sources(tmp_path / "a.jsonl")] == ["a", "b"]
    body = page(3).encode()
    head = f"WARC/1.0\r\nWARC-Type: conversion\r\nWARC-Target-URI: http://x/3\r\nContent-Length: {len(body)}\r\n\r\n"
    (tmp_path / "pages.wet").write_bytes(head.encode() + body + b"\r\n\r\n")
    assert run(tmp_path / "pages.wet", tmp_path / "b.jsonl").pages == 1
    assert sources(tmp_path / "b.jsonl")[0].endswith("#http://x/3")


@pytest.mark.parametrize("name", ["lines.jsonl", "broken.zip", "broken.tar"])
def test_damaged_containers_are_told(tmp_path: Path, name: str) -> None:
    source = tmp_path / name
    source.write_bytes(b'{"text": 5}\nnot json\n\xff\xfe\n' if name.endswith("jsonl") else b"PK\x03\x04 no archive")
    if name.endswith("jsonl"):
        summary = run(source, tmp_path / "out.jsonl")
        assert (summary.pages, summary.failed) == (3, 3)
    else:
        with pytest.raises(UnreadablePageError, match="damaged"):
            run(source, tmp_path / "out.jsonl")


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


def command(folder: Path, out: Path, *options: str) -> list[str]:
    return [sys.executable, "-m", "extractnews", "batch", str(folder), "--out", str(out), "--quiet", *options]


def big_folder(tmp_path: Path) -> Path:
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(320):
        (folder / f"{number:04}.txt").write_text("\n".join(map(page, range(number, number + 20))), encoding="utf-8")
    return folder


def test_twenty_kills_and_a_resume_give_the_bytes_of_one_run(tmp_path: Path) -> None:
    folder, dice = big_folder(tmp_path), random.Random(20)
    whole, out = tmp_path / "whole.jsonl", tmp_path / "killed.jsonl"
    began = time.monotonic()
    subprocess.run(command(folder, whole, "--workers", "2"), check=True, capture_output=True)
    span = time.monotonic() - began
    for _ in range(20):
        out.unlink(missing_ok=True)  # where the run before came to its end, a new one begins
        job = subprocess.Popen(
            command(folder, out, "--workers", "2", "--resume"), start_new_session=True, stderr=subprocess.DEVNULL
        )
        time.sleep(dice.uniform(0.2, 0.7) * span)
        os.killpg(job.pid, signal.SIGKILL)
        job.wait()
    subprocess.run(command(folder, out, "--workers", "2", "--resume"), check=True, capture_output=True)
    assert out.read_bytes() == whole.read_bytes()
    assert sorted(file.name for file in tmp_path.iterdir()) == ["killed.jsonl", "many", "whole.jsonl"]


def test_an_input_named_twice_is_read_once(crawl: Path, tmp_path: Path) -> None:
    out = tmp_path / "records.jsonl"
    subprocess.run([*command(crawl, out), f"{crawl}/", str(crawl)], check=True, capture_output=True)
    assert len(sources(out)) == 6


def workers_of(job: int) -> list[int]:
    """The processes that read pages for a job; the one that looks after its resources is none."""
    try:
        children = Path(f"/proc/{job}/task/{job}/children").read_text().split()
        return [int(one) for one in children if "spawn_main" in Path(f"/proc/{one}/cmdline").read_text()]
    except OSError:  # the job or a worker has just ended
        return []


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="workers are found in /proc")
def test_a_killed_worker_costs_nothing(tmp_path: Path) -> None:
    folder, dice = big_folder(tmp_path), random.Random(7)
    whole, out = tmp_path / "whole.jsonl", tmp_path / "killed.jsonl"
    subprocess.run(command(folder, whole, "--workers", "1"), check=True, capture_output=True)
    job = subprocess.Popen(command(folder, out, "--workers", "2"), stderr=subprocess.DEVNULL)
    kills = 0
    while kills < 3 and job.poll() is None:
        time.sleep(dice.uniform(0.3, 0.6))
        for worker in workers_of(job.pid)[-1:]:
            os.kill(worker, signal.SIGKILL)
            kills += 1
    assert job.wait() == 0
    assert kills
    assert out.read_bytes() == whole.read_bytes()


def test_resume_refuses_changed_pages_and_an_unfinished_run_is_never_overwritten(tmp_path: Path) -> None:
    folder, out = big_folder(tmp_path), tmp_path / "out.jsonl"
    options = BatchOptions((str(folder),), out)

    def stop(pages: int, _failed: int, _size: int) -> None:
        if pages >= 160:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        run_batch(options, stop)
    with pytest.raises(BadOptionError, match="--resume"):
        run_batch(options)
    (folder / "0003.txt").write_text("changed", encoding="utf-8")
    with pytest.raises(BadOptionError, match="changed"):
        run_batch(BatchOptions((str(folder),), out, resume=True))
    assert out.with_name("out.jsonl.journal").exists()


def test_one_bad_file_of_an_archive_costs_one_page(tmp_path: Path) -> None:
    path = tmp_path / "pages.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("a.txt", page(1))
        archive.writestr("b.txt", "damaged here")
        archive.writestr("c.txt", page(2))
    path.write_bytes(path.read_bytes().replace(b"damaged here", b"damaged herf", 1))
    summary = run_batch(BatchOptions((str(path),), tmp_path / "out.jsonl"))
    assert (summary.pages, summary.failed) == (3, 1)
    assert "cannot be unpacked" in summary.failures[0][1]


def test_a_bomb_in_an_archive_is_never_unpacked_whole(tmp_path: Path) -> None:
    inputs = (tmp_path / "a.zip", tmp_path / "b.tar.gz", tmp_path / "c.jsonl.gz")
    bomb = b"0" * 3_000_000
    with zipfile.ZipFile(inputs[0], "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("bomb.txt", bomb)
        archive.writestr("page.txt", page(1))
    (tmp_path / "bomb.txt").write_bytes(bomb)
    with tarfile.open(inputs[1], "w:gz") as tar:
        tar.add(tmp_path / "bomb.txt", "bomb.txt")
    with gzip.open(inputs[2], "wb") as lines:
        lines.write(b'{"text": "' + bomb + b'"}\n' + json.dumps({"text": page(2)}).encode() + b"\n")
    options = BatchOptions(tuple(map(str, inputs)), tmp_path / "out.jsonl", limits=Limits(max_bytes=100_000))
    summary = run_batch(options)
    assert (summary.pages, summary.failed) == (5, 3)
    assert all("larger than 100000 bytes" in reason for _, reason in summary.failures)


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


@pytest.mark.parametrize("ending", ["zip", "tar", "tar.gz", "jsonl.gz", "warc", "warc.gz", "wet", "parquet"])
def test_a_container_that_is_none_is_named_in_one_line(tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"pages.{ending}"
    path.write_bytes(random.Random(5).randbytes(3000))
    with pytest.raises(UnreadablePageError) as caught:
        run_batch(BatchOptions((str(path),), tmp_path / "out.jsonl"))
    assert caught.value.source == str(path)
    assert "\n" not in str(caught.value)
    assert not (tmp_path / "out.jsonl").exists()


def batch(*arguments: object) -> subprocess.CompletedProcess[str]:
    """The real command."""
    line = [sys.executable, "-m", "extractnews", "batch", "--workers", "1", *map(str, arguments)]
    return subprocess.run(line, capture_output=True, text=True, check=False)


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


def response(head: str, body: bytes, name: str) -> bytes:
    http = f"HTTP/1.1 {head}\r\n\r\n".encode() + body
    warc = (
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://x/{name}\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(http)}\r\n\r\n"
    )
    return warc.encode() + http + b"\r\n\r\n"


def test_responses_are_unpacked_and_only_pages_are_read(tmp_path: Path) -> None:
    plain = page(1).encode()
    packed = gzip.compress(plain)
    chunks = b"".join(b"%x\r\n%b\r\n" % (len(part), part) for part in (packed[:40], packed[40:])) + b"0\r\n\r\n"
    bomb = gzip.compress(b"0" * 3_000_000)
    records = (
        response("200 OK\r\nContent-Encoding: gzip", packed, "gzip"),
        response("200 OK\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked", chunks, "chunks"),
        response("200 OK\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked", plain, "stored-unpacked"),
        response("200 OK\r\nContent-Encoding: deflate", zlib.compress(plain), "zlib"),
        response("200 OK\r\nContent-Encoding: deflate", zlib.compress(plain)[2:-4], "deflate"),
        response("200 OK", plain, "plain"),
        response("200 OK\r\nContent-Type: text/html; charset=utf-8", plain, "html-header"),
        response("200 OK\r\nContent-Type: image/png", b"\x89PNG\r\n\x1a\n\0\0", "picture"),
        response("200 OK\r\nContent-Type: Text/CSS", b"a {}", "style"),
        response("200 OK\r\nContent-Type: application/x-javascript", b"var a = 1;", "script"),
        response("404 Not Found", plain, "gone"),
        response("301 Moved", b"", "moved"),
        response("200 OK\r\nContent-Encoding: br", b"\x0b\x02\x80", "br"),
        response("200 OK\r\nContent-Encoding: gzip", packed[:10] + b"\xff" * 40, "damaged"),
        response("200 OK\r\nContent-Encoding: gzip", bomb, "bomb"),
    )
    (tmp_path / "pages.warc").write_bytes(b"".join(records))
    summary = run(tmp_path / "pages.warc", tmp_path / "out.jsonl", limits=Limits(max_bytes=100_000))
    documents = [json.loads(line) for line in (tmp_path / "out.jsonl").read_text(encoding="utf-8").splitlines()]
    names = ["gzip", "chunks", "stored-unpacked", "zlib", "deflate", "plain", "html-header"]
    assert [document["source"].rpartition("/")[2] for document in documents] == names
    assert {document["text"] for document in documents} == {extract(plain).text}
    assert [source.rpartition("/")[2] for source, _ in summary.failures] == ["br", "damaged", "bomb"]
    assert [reason.split()[0] for _, reason in summary.failures] == ["it", "cannot", "larger"]


def test_the_sum_counts_pages_without_chinese(crawl: Path, tmp_path: Path) -> None:
    (crawl / "readme.txt").write_text("no news", encoding="utf-8")
    done = batch(crawl, "--out", tmp_path / "out.jsonl")
    assert (done.returncode, done.stdout) == (0, "")
    assert "7 pages, 0 failed" in done.stderr
    assert "1 page without Chinese text" in done.stderr
    assert "without Chinese" not in batch(crawl / "part1", "--out", tmp_path / "b.jsonl").stderr


def test_a_finished_run_has_nothing_to_resume(crawl: Path, tmp_path: Path) -> None:
    for name in ("out.jsonl", "out.csv", "out.sqlite"):
        out = tmp_path / name
        assert "6 pages" in batch(crawl, "--out", out, "--resume").stderr
        before = out.stat().st_mtime_ns
        done = batch(crawl, "--out", out, "--resume")
        assert done.returncode == 0
        assert done.stderr.startswith(f"extractnews: nothing to resume: {out} is finished")
        assert out.stat().st_mtime_ns == before
        assert "6 pages" in batch(crawl, "--out", out).stderr


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


def test_a_result_never_replaces_the_list_of_its_inputs(crawl: Path, tmp_path: Path) -> None:
    listing = tmp_path / "list.jsonl"
    listing.write_text(str(crawl), encoding="utf-8")
    done = batch("--files-from", listing, "--out", listing)
    assert done.returncode == 2
    assert "is the list of inputs" in done.stderr
    assert listing.read_text(encoding="utf-8") == str(crawl)
