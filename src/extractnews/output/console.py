"""The one rich console of the tables: coloured on a terminal, plain text without boxes elsewhere."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from typing import IO, TextIO, cast

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from extractnews.match.late_pattern import LatePattern
from extractnews.output.safe import shown

# One colour a kind, in tables and in explained pages alike.
STYLES = {
    "officials": "bold cyan",
    "places": "green",
    "localities": "dark_sea_green4",
    "dates": "yellow",
    "figures": "magenta",
    "activities": "blue",
}
_PLAIN_WIDTH = 110
_TRAILING = LatePattern(r"(?<! ) +(?=\n)")


def console_for(stream: TextIO) -> Console:
    """A console on `stream` that takes nothing in a page for markup, emoji or escape sequence."""
    is_terminal = stream.isatty()
    width = None if is_terminal or "COLUMNS" in os.environ else _PLAIN_WIDTH
    file = stream if is_terminal else cast(IO[str], _Trimmed(stream))
    return _Console(file=file, width=width, highlight=False, markup=False, emoji=False, force_terminal=is_terminal)


def table_of(console: Console, title: str, columns: Sequence[str], rows: Iterable[Sequence[str]], style: str) -> Table:
    """A table of page text, harmless for terminals; the first column carries the colour of its kind."""
    table = Table(
        title=Text(title, style="bold"),
        title_justify="left",
        box=box.SIMPLE_HEAD if console.is_terminal else None,
        pad_edge=False,
        padding=(0, 2, 0, 0),
        header_style="dim",
    )
    for number, column in enumerate(columns):
        table.add_column(column, style=style if number == 0 else None, overflow="fold")
    for row in rows:
        table.add_row(*(Text(shown(cell)) for cell in row))
    return table


class _Console(Console):
    """A console that leaves a closed pipe to its caller."""

    def on_broken_pipe(self) -> None:
        raise BrokenPipeError


class _Trimmed:
    """A stream for text that is read in files: no blanks at the ends of lines."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def write(self, text: str) -> int:
        return self._stream.write(_TRAILING.sub("", text))

    def flush(self) -> None:
        self._stream.flush()
