"""Results for the user's tools: JSON lines, CSV, parquet, SQLite. Each appears whole or not at all."""

from __future__ import annotations

import csv
import gzip
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from extractnews.batch.sqlite import tables_of, write_sqlite
from extractnews.batch.tables import COLUMNS, INTEGERS, REALS, all_rows, in_lots
from extractnews.errors import BadOptionError, MissingExtraError
from extractnews.output.safe import safe_cell

Writer = Callable[[Iterator[bytes], Path], None]


def writer_for(out: Path, form: str | None) -> Writer:
    """The writer that `form` or the ending of `out` asks for.

    Raises BadOptionError for an unknown one, and where `out` is there and is not what an earlier run of the same
    format wrote; MissingExtraError where parquet is asked for without pyarrow.
    """
    name = out.name.lower()
    if form is not None and form not in _WRITERS:
        raise BadOptionError("--format", f"no such format: {form!r}", "choose from " + ", ".join(_WRITERS))
    wanted = form or next((ending for ending in _WRITERS if name.endswith("." + ending)), None)
    if wanted not in _WRITERS:
        raise BadOptionError("--out", f"cannot tell a format from {out.name!r}", "end it in " + ", ".join(_WRITERS))
    if wanted == "parquet":
        _pyarrow()
    _check_replaceable(out, wanted)
    return _WRITERS[wanted]


def _check_replaceable(out: Path, form: str) -> None:
    """Raises BadOptionError where `out` is there and would be lost: only what this command wrote is replaced."""
    if not out.exists():
        return
    if form in ("csv", "parquet"):
        ours = {f"{table}.{form}" for table in COLUMNS}
        is_ours = out.is_dir() and all(entry.name in ours for entry in out.iterdir())
    elif form == "sqlite":
        is_ours = out.is_file() and (out.stat().st_size == 0 or set(COLUMNS) <= tables_of(out))
    else:
        is_ours = out.is_file()  # lines: what a user names as output is output
    if not is_ours:
        raise BadOptionError("--out", f"{out} is there and is not a result of this command", "move it away")


def _write_jsonl(documents: Iterator[bytes], out: Path) -> None:
    temporary = out.with_name(out.name + ".tmp")
    with temporary.open("wb") as file:
        file.writelines(documents)
        os.fsync(file.fileno())
    temporary.replace(out)


def _write_jsonl_gz(documents: Iterator[bytes], out: Path) -> None:
    temporary = out.with_name(out.name + ".tmp")
    with temporary.open("wb") as file:
        # no name and no time inside: the same pages give the same bytes
        with gzip.GzipFile(filename="", mode="wb", fileobj=file, mtime=0) as packed:
            packed.writelines(documents)
        os.fsync(file.fileno())
    temporary.replace(out)


def _write_csv(documents: Iterator[bytes], out: Path) -> None:
    """A folder with one file for each table."""
    temporary = _fresh_folder(out)
    with ExitStack() as stack:
        writers = {}
        for table, columns in COLUMNS.items():
            # with a BOM, by which spreadsheets know UTF-8
            file = stack.enter_context((temporary / f"{table}.csv").open("w", encoding="utf-8-sig", newline=""))
            writers[table] = csv.writer(file)
            writers[table].writerow(columns)
        for table, row in all_rows(documents):
            writers[table].writerow(map(safe_cell, row))
    _put_folder(temporary, out, "csv")


def _write_parquet(documents: Iterator[bytes], out: Path) -> None:
    """A folder with one file for each table."""
    pyarrow, parquet = _pyarrow()
    temporary = _fresh_folder(out)
    types = {name: pyarrow.int64() for name in INTEGERS} | {name: pyarrow.float64() for name in REALS}
    with ExitStack() as stack:
        schemas, files = {}, {}
        for table, columns in COLUMNS.items():
            schemas[table] = pyarrow.schema([(name, types.get(name, pyarrow.string())) for name in columns])
            file = parquet.ParquetWriter(temporary / f"{table}.parquet", schemas[table], compression="zstd")
            files[table] = stack.enter_context(file)
        for table, rows in in_lots(all_rows(documents)):
            cells = [list(column) for column in zip(*rows, strict=True)]
            files[table].write_table(pyarrow.table(cells, schema=schemas[table]))
    _put_folder(temporary, out, "parquet")


def _fresh_folder(out: Path) -> Path:
    temporary = out.with_name(out.name + ".tmp")
    shutil.rmtree(temporary, ignore_errors=True)
    temporary.mkdir()
    return temporary


def _put_folder(temporary: Path, out: Path, form: str) -> None:
    """Puts the finished folder in the place of `out`; asks again whether that is ours, a run may take hours."""
    _check_replaceable(out, form)
    if out.exists():
        shutil.rmtree(out)
    temporary.replace(out)


def _pyarrow() -> tuple[Any, Any]:  # Any: pyarrow ships no types
    try:
        import pyarrow
        from pyarrow import parquet
    except ImportError as error:
        raise MissingExtraError(
            "--out", "writing parquet needs the package pyarrow", "pip install 'extractnews[parquet]'"
        ) from error
    return pyarrow, parquet


_WRITERS: dict[str, Writer] = {
    "jsonl": _write_jsonl,
    "jsonl.gz": _write_jsonl_gz,
    "csv": _write_csv,
    "parquet": _write_parquet,
    "sqlite": write_sqlite,
}
