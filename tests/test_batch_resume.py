"""What survives a kill, what a resumed run takes up, and what it refuses."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from extractnews.batch.run import BatchOptions, run_batch
from extractnews.errors import BadOptionError
from tests.batch_runs import batch, page


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


def stop(pages: int, _failed: int, _size: int) -> None:
    """Interrupts a run in its middle."""
    if pages >= 160:
        raise KeyboardInterrupt


def test_resume_refuses_changed_pages_and_an_unfinished_run_is_never_overwritten(tmp_path: Path) -> None:
    folder, out = big_folder(tmp_path), tmp_path / "out.jsonl"
    options = BatchOptions((str(folder),), out)
    with pytest.raises(KeyboardInterrupt):
        run_batch(options, stop)
    with pytest.raises(BadOptionError, match="--resume"):
        run_batch(options)
    (folder / "0003.txt").write_text("changed", encoding="utf-8")
    with pytest.raises(BadOptionError, match="changed"):
        run_batch(BatchOptions((str(folder),), out, resume=True))
    assert out.with_name("out.jsonl.journal").exists()


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


def test_a_changed_day_of_a_row_is_a_changed_page(tmp_path: Path) -> None:
    rows, out = tmp_path / "rows.jsonl", tmp_path / "out.jsonl"
    lines = [json.dumps({"text": page(number) * 20, "published": "2021-08-05"}) for number in range(320)]
    rows.write_text("\n".join(lines), encoding="utf-8")
    with pytest.raises(KeyboardInterrupt):
        run_batch(BatchOptions((str(rows),), out), stop)
    changed = [lines[0].replace("-05", "-06"), *lines[1:]]
    rows.write_text("\n".join(changed), encoding="utf-8")
    refused = batch(rows, "--out", out, "--resume")
    assert (refused.returncode, out.exists()) == (2, False)
    assert "changed" in refused.stderr
    rows.write_text("\n".join(lines), encoding="utf-8")
    resumed = batch(rows, "--out", out, "--resume")
    assert resumed.returncode == 0
    assert "320 pages" in resumed.stderr
