"""Patterns kept from an earlier run find what freshly compiled ones find, and what cannot be read does no harm."""

from __future__ import annotations

import marshal
import os
import re
import subprocess
import sys
from binascii import crc32
from pathlib import Path

import pytest

PAGE = "某市新闻\n\n2020-02-14 来源：某市日报\n\n2月13日，市长张三到某县调研，投资增长6.0%。\n"


def _parse(caches: Path, page: Path) -> str:
    environment = {**os.environ, "XDG_CACHE_HOME": str(caches)}
    command = [sys.executable, "-m", "extractnews", "parse", str(page), "--format", "json"]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=True).stdout


def _kept(caches: Path) -> Path:
    return next((caches / "extractnews").iterdir())


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "page.txt"
    path.write_text(PAGE, encoding="utf-8")
    return path


def test_the_second_run_compiles_nothing_and_says_the_same(tmp_path: Path, page: Path) -> None:
    first = _parse(tmp_path, page)
    kept = _kept(tmp_path)
    before = kept.read_bytes(), kept.stat().st_mtime_ns
    assert _parse(tmp_path, page) == first
    assert (kept.read_bytes(), kept.stat().st_mtime_ns) == before


def test_kept_programs_are_those_that_re_makes(tmp_path: Path, page: Path) -> None:
    _parse(tmp_path, page)
    _, programs = marshal.loads(_kept(tmp_path).read_bytes()[4:])
    assert len(programs) > 50
    asked = "import re, marshal, sys; from extractnews.match.programs import compiled, _store; "
    asked += "print(all(compiled(*key) == re.compile(*key) for key in _store().programs), len(_store().programs))"
    environment = {**os.environ, "XDG_CACHE_HOME": str(tmp_path)}
    told = subprocess.run([sys.executable, "-c", asked], env=environment, capture_output=True, text=True, check=True)
    assert told.stdout.split() == ["True", str(len(programs))]


def _summed(payload: bytes) -> bytes:
    return crc32(payload).to_bytes(4, "big") + payload


OTHER: dict[tuple[str, int], tuple[int, bytes, int, dict[str, int]]] = {("x", 0): (32, b"", 0, {})}


@pytest.mark.parametrize("content", [b"", b"\xff\x00", marshal.dumps(7), _summed(marshal.dumps(("Python 2", OTHER)))])
def test_a_file_of_another_making_is_passed_over(tmp_path: Path, page: Path, content: bytes) -> None:
    first = _parse(tmp_path, page)
    _kept(tmp_path).write_bytes(content)
    assert _parse(tmp_path, page) == first
    assert ("x", 0) not in marshal.loads(_kept(tmp_path).read_bytes()[4:])[1]


@pytest.mark.parametrize("place", [0, 3, 4, 60, 0.3, 0.5, 0.9, -1])
@pytest.mark.parametrize("length", [1, 300])
def test_a_damaged_file_is_passed_over_and_made_anew(tmp_path: Path, page: Path, place: float, length: int) -> None:
    first = _parse(tmp_path, page)
    kept = _kept(tmp_path)
    whole = kept.read_bytes()
    at = int(place * len(whole)) if 0 < place < 1 else int(place) % len(whole)
    injured = bytes(byte ^ 0x10 for byte in whole[at : at + length])
    kept.write_bytes(whole[:at] + injured + whole[at + length :])
    assert _parse(tmp_path, page) == first
    assert marshal.loads(kept.read_bytes()[4:]) == marshal.loads(whole[4:])


def test_a_cut_file_is_passed_over(tmp_path: Path, page: Path) -> None:
    first = _parse(tmp_path, page)
    _kept(tmp_path).write_bytes(_kept(tmp_path).read_bytes()[:-100])
    assert _parse(tmp_path, page) == first


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="a system without named pipes")
def test_a_pipe_in_its_place_is_not_waited_for(tmp_path: Path, page: Path) -> None:
    first = _parse(tmp_path, page)
    kept = _kept(tmp_path)
    kept.unlink()
    os.mkfifo(kept)
    assert _parse(tmp_path, page) == first


def test_no_unfinished_file_stays(tmp_path: Path, page: Path) -> None:
    _parse(tmp_path, page)
    assert len(list((tmp_path / "extractnews").iterdir())) == 1


def test_where_nothing_can_be_written_nothing_is_lost(tmp_path: Path, page: Path) -> None:
    caches = tmp_path / "file"
    caches.write_text("", encoding="utf-8")
    assert _parse(caches, page) == _parse(tmp_path, page)


def test_flags_and_names_of_groups_are_kept() -> None:
    from extractnews.match.programs import compiled

    pattern = compiled("(?P<year>[0-9]{4})|(x)", re.IGNORECASE)
    assert (pattern.flags, pattern.groups, dict(pattern.groupindex)) == (re.IGNORECASE | re.UNICODE, 2, {"year": 1})
    match = pattern.search("X")
    assert match is not None
    assert match.lastindex == 2
