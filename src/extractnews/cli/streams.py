"""Standard output for results, standard error for everything else; both UTF-8 whatever the locale says."""

from __future__ import annotations

import io
import os
import sys
from dataclasses import dataclass
from typing import TextIO

from extractnews.output.safe import shown


def utf8_streams() -> None:
    """Makes both streams write UTF-8 with plain line ends, and never fail on a character."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace", newline="\n")


def write(text: str) -> None:
    """Results, to standard output; on a terminal without what could steer it."""
    sys.stdout.write(shown(text) if sys.stdout.isatty() else text)


def silence(stream: TextIO) -> None:
    """Points a closed pipe at nothing, so that Python's own flush at exit stays quiet, too."""
    nothing = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nothing, stream.fileno())
    os.close(nothing)


@dataclass(frozen=True, slots=True)
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
