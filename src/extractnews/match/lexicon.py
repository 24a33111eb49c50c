"""Reads the dictionary files in `data/`: tab-separated rows under a `#` header with source, licence and date."""

from __future__ import annotations

from pathlib import Path

from extractnews.errors import BadDataError

DATA = Path(__file__).parent.parent / "data"


def read_rows(name: str, width: int) -> list[list[str]]:
    """The rows of `data/<name>`, each of exactly `width` cells.

    Raises BadDataError with file and line where a row has another width.
    """
    rows: list[list[str]] = []
    for number, line in enumerate((DATA / name).read_text(encoding="utf-8").split("\n"), 1):
        if not line or line.startswith("#"):
            continue
        row = line.split("\t")
        if len(row) != width:
            raise BadDataError(f"{name}:{number}", f"{len(row)} cells where {width} are due", "rebuild the data")
        rows.append(row)
    return rows


def read_words(name: str) -> tuple[str, ...]:
    """The words of a one-column file."""
    return tuple(row[0] for row in read_rows(name, 1))
