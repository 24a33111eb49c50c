"""Results for the user's tools: JSON lines, CSV, parquet, SQLite. Each appears whole or not at all."""

from __future__ import annotations

import csv
import gzip
import json
import os
import shutil
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, closing
from pathlib import Path
from typing import Any

from extractnews.batch.tables import COLUMNS, INTEGERS, REALS, Row, rows_of
from extractnews.errors import BadOptionError, MissingExtraError

Writer = Callable[[Iterator[bytes], Path], None]
_ROWS_AT_ONCE = 5_000
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def writer_for(out: Path, form: str | None) -> Writer:
    """The writer that `form` or the ending of `out` asks for.

    Raises BadOptionError for an unknown one, MissingExtraError where parquet is asked for without pyarrow.
    """
    name = out.name.lower()
    wanted = form or next((ending for ending in _WRITERS if name.endswith("." + ending)), None)
    if wanted not in _WRITERS:
        raise BadOptionError("--out", f"cannot tell a format from {out.name!r}", "end it in " + ", ".join(_WRITERS))
    if wanted == "parquet":
        _pyarrow()
    return _WRITERS[wanted]


def _write_jsonl(documents: Iterator[bytes], out: Path) -> None:
    temporary = out.with_name(out.name + ".tmp")
    with temporary.open("wb") as file:
        file.writelines(documents)
        _sync(file.fileno())
    temporary.replace(out)


def _write_jsonl_gz(documents: Iterator[bytes], out: Path) -> None:
    temporary = out.with_name(out.name + ".tmp")
    with temporary.open("wb") as file:
        # no name and no time inside: the same pages give the same bytes
        with gzip.GzipFile(filename="", mode="wb", fileobj=file, mtime=0) as packed:
            packed.writelines(documents)
        _sync(file.fileno())
    temporary.replace(out)


def safe_cell(cell: str | int | float | None) -> str | int | float | None:
    """A cell that no spreadsheet takes for a formula: a leading = + - @ gets an apostrophe before it."""
    return "'" + cell if isinstance(cell, str) and cell.startswith(_FORMULA_STARTS) else cell


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
        for table, row in _all_rows(documents):
            writers[table].writerow(map(safe_cell, row))
    _put_folder(temporary, out)


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
        for table, rows in _in_lots(_all_rows(documents)):
            cells = [list(column) for column in zip(*rows, strict=True)]
            files[table].write_table(pyarrow.table(cells, schema=schemas[table]))
    _put_folder(temporary, out)


def _write_sqlite(documents: Iterator[bytes], out: Path) -> None:
    temporary = out.with_name(out.name + ".tmp")
    temporary.unlink(missing_ok=True)
    with closing(sqlite3.connect(temporary)) as base:
        base.execute("PRAGMA journal_mode = OFF")
        base.execute("PRAGMA synchronous = OFF")
        for statement in _sqlite_schema():
            base.execute(statement)
        for table, rows in _in_lots(_all_rows(documents)):
            marks = ", ".join("?" * len(COLUMNS[table]))
            base.executemany(f"INSERT INTO {table} VALUES ({marks})", rows)
        base.execute("INSERT INTO document_search (document_search) VALUES ('rebuild')")
        for statement in _INDEXES:
            base.execute(statement)
        base.commit()
    with temporary.open("rb") as file:
        _sync(file.fileno())
    temporary.replace(out)


def _sqlite_schema() -> Iterator[str]:
    for table, columns in COLUMNS.items():
        cells = []
        for name in columns:
            kind = "INTEGER" if name in INTEGERS else "REAL" if name in REALS else "TEXT"
            if name == "document":
                kind += " PRIMARY KEY" if table == "documents" else " NOT NULL REFERENCES documents"
            cells.append(f'"{name}" {kind}')
        yield f"CREATE TABLE {table} ({', '.join(cells)})"
    # trigrams: a Chinese text has no spaces, and every search of three characters or more uses the index
    yield (
        "CREATE VIRTUAL TABLE document_search USING fts5"
        "(title, text, content='documents', content_rowid='document', tokenize='trigram')"
    )


_INDEXES = (
    "CREATE INDEX offices_by_name ON offices (name)",
    "CREATE INDEX offices_by_place ON offices (adcode, office)",
    "CREATE INDEX officials_by_name ON officials (name)",
    "CREATE INDEX places_by_adcode ON places (adcode)",
    "CREATE INDEX localities_by_adcode ON localities (adcode)",
    "CREATE INDEX dates_by_value ON dates (value)",
    "CREATE INDEX figures_by_unit ON figures (unit, value_low)",
    "CREATE INDEX activities_by_place ON activities (adcode, date)",
    "CREATE INDEX activities_by_name ON activities (name, date)",
    *(f"CREATE INDEX {table}_by_document ON {table} (document)" for table in COLUMNS if table != "documents"),
)


def _all_rows(documents: Iterable[bytes]) -> Iterator[tuple[str, Row]]:
    for number, line in enumerate(documents, 1):
        yield from rows_of(number, json.loads(line))


def _in_lots(rows: Iterable[tuple[str, Row]]) -> Iterator[tuple[str, list[Row]]]:
    """The rows of each table, some thousand at once: memory stays flat."""
    lots: dict[str, list[Row]] = {table: [] for table in COLUMNS}
    for table, row in rows:
        lots[table].append(row)
        if len(lots[table]) == _ROWS_AT_ONCE or (table == "documents" and len(lots[table]) == 200):
            yield table, lots[table]
            lots[table] = []
    yield from ((table, lot) for table, lot in lots.items() if lot)


def _fresh_folder(out: Path) -> Path:
    temporary = out.with_name(out.name + ".tmp")
    shutil.rmtree(temporary, ignore_errors=True)
    temporary.mkdir()
    return temporary


def _put_folder(temporary: Path, out: Path) -> None:
    """Puts the finished folder in the place of `out`; only a folder of ours is ever replaced."""
    if out.exists():
        ours = {f"{table}{ending}" for table in COLUMNS for ending in (".csv", ".parquet")}
        if not out.is_dir() or any(entry.name not in ours for entry in out.iterdir()):
            raise BadOptionError("--out", f"{out} is there and is not a result of this command", "move it away")
        shutil.rmtree(out)
    temporary.replace(out)


def _sync(descriptor: int) -> None:
    os.fsync(descriptor)


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
    "sqlite": _write_sqlite,
}
