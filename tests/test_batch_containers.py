"""Pages out of archives, JSON lines, parquet and WARC, whole and damaged."""

from __future__ import annotations

import gzip
import json
import random
import tarfile
import zipfile
import zlib
from pathlib import Path

import pytest

from extractnews import extract
from extractnews.batch.run import BatchOptions, run_batch
from extractnews.batch.sources import Fields
from extractnews.batch.work import Limits
from extractnews.errors import UnreadablePageError
from tests.batch_runs import page, run, sources


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


@pytest.mark.parametrize("ending", ["zip", "tar", "tar.gz", "jsonl.gz", "warc", "warc.gz", "wet", "parquet"])
def test_a_container_that_is_none_is_named_in_one_line(tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"pages.{ending}"
    path.write_bytes(random.Random(5).randbytes(3000))
    with pytest.raises(UnreadablePageError) as caught:
        run_batch(BatchOptions((str(path),), tmp_path / "out.jsonl"))
    assert caught.value.source == str(path)
    assert "\n" not in str(caught.value)
    assert not (tmp_path / "out.jsonl").exists()


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
