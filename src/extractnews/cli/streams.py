"""Standard output for results, standard error for everything else; both UTF-8 whatever the locale says."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, NoReturn, TextIO

from extractnews.errors import UnwritableOutputError
from extractnews.light_classes import dataclass
from extractnews.output.safe import shown

if TYPE_CHECKING:
    from extractnews.records import Document


def utf8_streams() -> None:
    """Makes both streams write UTF-8 with plain line ends, and never fail on a character.

    A process may be started with a stream closed: what cannot be read is empty, and what cannot be told is not told.
    Raises ExtractNewsError where there is nowhere for the results to go.
    """
    if sys.stdin is None:
        sys.stdin = open(os.devnull, encoding="utf-8")  # noqa: PTH123, SIM115 - as long as the process
    if sys.stderr is None:
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115
    if sys.stdout is None:
        raise UnwritableOutputError("it is closed")
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace", newline="\n")


def write(text: str) -> None:
    """Results, to standard output; on a terminal without what could steer it."""
    try:
        sys.stdout.write(shown(text) if sys.stdout.isatty() else text)
    except BrokenPipeError:
        leave_quietly()


def printed(write_document: Callable[[Document, TextIO], None], document: Document) -> None:
    """One document on standard output, by a writer for people."""
    try:
        write_document(document, sys.stdout)
    except BrokenPipeError:
        leave_quietly()


def leave_quietly() -> NoReturn:
    """Ends the process: the reader of the pipe has seen enough, which is no failure."""
    discard_output()
    raise SystemExit(0)


def discard_output() -> None:
    """What is still waiting to be written goes nowhere, so that Python's own flush at exit stays quiet, too."""
    nothing = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nothing, sys.stdout.fileno())
    os.close(nothing)


@dataclass(frozen=True)
class Messages:
    """What is said beside the results, on standard error."""

    quiet: bool = False
    verbose: bool = False

    def error(self, text: str) -> None:
        """What went wrong; said always."""
        sys.stderr.write(f"extractnews: {shown(text)}\n")

    def note(self, text: str) -> None:
        """What a user would like to know; not said with --quiet."""
        if not self.quiet:
            self.error(text)

    def detail(self, text: str) -> None:
        """What helps to find a fault; said with --verbose."""
        if self.verbose:
            self.error(text)
