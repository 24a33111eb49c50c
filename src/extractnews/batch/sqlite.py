"""The tables as one SQLite base, with keys, indexes and full-text search."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from extractnews.batch.tables import COLUMNS, INTEGERS, REALS, all_rows, in_lots


def write_sqlite(documents: Iterator[bytes], out: Path) -> None:
    """Writes the base beside `out`, then puts it there whole."""
    temporary = out.with_name(out.name + ".tmp")
    temporary.unlink(missing_ok=True)
    with closing(sqlite3.connect(temporary)) as base:
        base.execute("PRAGMA journal_mode = OFF")
        base.execute("PRAGMA synchronous = OFF")
        for statement in _schema():
            base.execute(statement)
        for table, rows in in_lots(all_rows(documents)):
            marks = ", ".join("?" * len(COLUMNS[table]))
            base.executemany(f"INSERT INTO {table} VALUES ({marks})", rows)
        base.execute("INSERT INTO document_search (document_search) VALUES ('rebuild')")
        for statement in _INDEXES:
            base.execute(statement)
        base.commit()
    with temporary.open("rb") as file:
        os.fsync(file.fileno())
    temporary.replace(out)


def _schema() -> Iterator[str]:
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


def tables_of(base: Path) -> set[str]:
    """The names of the tables in a file; none where it is no SQLite base."""
    try:
        with closing(sqlite3.connect(f"{base.resolve().as_uri()}?mode=ro", uri=True)) as connection:
            return {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    except sqlite3.DatabaseError:
        return set()
