"""Reads the dictionary files in `data/`: tab-separated rows under a `#` header with source, licence and date."""

from __future__ import annotations

import os
from bisect import bisect_left
from functools import cache

from extractnews.errors import BadDataError

# No pathlib: to load it takes as long as all the words of a room.
DATA = os.path.join(os.path.dirname(os.path.dirname(__file__)), "data")  # noqa: PTH118, PTH120


def read_bytes(name: str) -> bytes:
    """All of `data/<name>`, undecoded: for a table that is searched, not read."""
    with open(f"{DATA}/{name}", "rb") as file:  # noqa: PTH123
        return file.read()


def read_text(name: str) -> str:
    """All of `data/<name>`."""
    return read_bytes(name).decode().replace("\r\n", "\n")


def read_rows(name: str, width: int) -> list[list[str]]:
    """The rows of `data/<name>`, each of exactly `width` cells.

    Raises BadDataError with file and line where a row has another width.
    """
    body = _body(read_text(name))
    lines = body.split("\n")
    if "\n#" in body or "\n\n" in body:  # remarks between the rows
        lines = [line for line in lines if line and line[0] != "#"]
    rows = [line.split("\t") for line in lines] if body else []
    if any(len(row) != width for row in rows):
        raise _damaged(name, read_text(name).split("\n"), width)
    return rows


def _body(text: str) -> str:
    """What follows the header, without the last line's end."""
    start = 0
    while text.startswith("#", start):
        start = text.index("\n", start) + 1
    return text[start:].strip("\n")


def _damaged(name: str, lines: list[str], width: int) -> BadDataError:
    """What tells the first row of another width."""
    wrong = (
        (number, cells)
        for number, line in enumerate(lines, 1)
        if line and line[0] != "#" and (cells := line.count("\t") + 1) != width
    )
    number, cells = next(wrong)
    return BadDataError(f"{name}:{number}", f"{cells} cells where {width} are due", "rebuild the data")


def read_lines(name: str) -> list[str]:
    """The rows of `data/<name>` as they stand: for a big table of which a page needs a few rows."""
    return _body(read_text(name)).split("\n")


class SortedRows:
    """A big table of which a page needs a few rows: found by their first cell, and nothing else is taken apart.

    Its rows stand in order of their first cells (tests/test_sorted_rows.py looks after that).
    """

    __slots__ = ("_rows",)

    def __init__(self, name: str) -> None:
        self._rows = read_lines(name)

    def get(self, first: str) -> str | None:
        """What follows the first cell in its row; None where no row begins so."""
        begin = first + "\t"
        at = bisect_left(self._rows, begin)
        row = self._rows[at] if at < len(self._rows) else ""
        return row[len(begin) :] if row.startswith(begin) else None


def read_words(name: str) -> tuple[str, ...]:
    """The words of a one-column file."""
    return tuple(row[0] for row in read_rows(name, 1))


@cache
def read_kinds(name: str) -> dict[str, tuple[str, ...]]:
    """The words of each kind, out of a file of two columns: kind, words parted by spaces."""
    return {kind: tuple(words.split(" ")) for kind, words in read_rows(name, 2)}


def read_characters(name: str) -> tuple[str, str]:
    """The two columns of a file whose cells are single characters, four times as fast as `read_rows`.

    Raises BadDataError where a cell is longer.
    """
    text = read_text(name)
    start = text.index("\n", text.rindex("\n#") + 1) + 1
    count = (len(text) - start) // 4
    if text[start + 1 :: 4] != "\t" * count or text[start + 3 :: 4] != "\n" * count:
        raise BadDataError(name, "a cell that is no single character", "rebuild the data")
    return text[start::4], text[start + 2 :: 4]
