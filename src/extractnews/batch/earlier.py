"""What an earlier run of this command wrote: inside a folder of pages it is no page."""

from __future__ import annotations

import gzip
import re
import zlib
from pathlib import Path

from extractnews.batch.sqlite import tables_of
from extractnews.batch.tables import COLUMNS

_HEAD = 4_000
_GZIP = b"\x1f\x8b"
_SQLITE = b"SQLite format 3\0"
_DOCUMENT = re.compile(rb'\s*\{\s*"schema_version"\s*:')
_FAILURE = re.compile(rb'\{"source": "(?:[^"\\]|\\.)*+", "error": ')
_JOURNAL = re.compile(rb'\{"options": ')


def is_result(path: Path) -> bool:
    """Whether `path` is a result of this command: documents a line, plain or gzip, a base, a folder of tables."""
    if path.is_dir():
        return is_folder_of_tables(path)
    head = _head(path)
    if head.startswith(_SQLITE):
        return set(COLUMNS) <= tables_of(path)
    return bool(_DOCUMENT.match(head))


def is_own_file(path: Path) -> bool:
    """Whether a run of this command wrote `path`, as a result or beside one: failures, journal, unfinished pages."""
    if path.name.endswith(".failed.jsonl"):
        return bool(_FAILURE.match(_head(path)))
    if path.suffix == ".journal":
        return bool(_JOURNAL.match(_head(path)))
    if path.suffix in (".partial", ".tmp") and path.with_suffix(".journal").exists():
        return True
    return is_result(path)


def is_folder_of_tables(folder: Path) -> bool:
    """Whether a folder holds all the tables of a batch, as CSV or parquet, and nothing else."""
    names = {entry.name for entry in folder.iterdir()}
    return any(names == {f"{table}.{form}" for table in COLUMNS} for form in ("csv", "parquet"))


def _head(path: Path) -> bytes:
    """The first bytes of a file, unpacked where it is gzip; none where it cannot be read."""
    try:
        with path.open("rb", buffering=0) as file:
            head = file.read(_HEAD)
        if head.startswith(_GZIP):
            with gzip.open(path, "rb") as packed:
                head = packed.read(_HEAD)
    except (OSError, EOFError, zlib.error):
        return b""
    return head
