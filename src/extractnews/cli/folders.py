"""The batch command's work: options handed on, a progress bar on a terminal, the sum told at the end."""

from __future__ import annotations

import gc
import os
import sys
import time
from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING

from extractnews.batch.failures import failures_path
from extractnews.batch.run import BatchOptions, Progress, Summary, run_batch
from extractnews.batch.sources import count_files
from extractnews.cli.streams import Messages
from extractnews.errors import BadOptionError, UnreadablePageError

if TYPE_CHECKING:
    from rich.progress import Progress as Bar

_SECONDS_BETWEEN_LINES = 30


def listed_inputs(inputs: list[str], files_from: str, out: str) -> tuple[str, ...]:
    """`inputs`, and those that a list names, one a line.

    Raises BadOptionError where there is none at all, and where the result `out` would replace the list.
    """
    if files_from:
        if files_from != "-" and Path(files_from).resolve() == Path(out).resolve():
            raise BadOptionError("--out", f"{out} is the list of inputs", "give the result another name")
        try:
            listing = sys.stdin.read() if files_from == "-" else Path(files_from).read_text(encoding="utf-8")
        except OSError as error:
            reason = f"cannot read {files_from}: {error.strerror or error}"
            raise BadOptionError("--files-from", reason, "check the path of the list") from error
        except UnicodeDecodeError as error:
            raise BadOptionError("--files-from", f"{files_from} is not UTF-8", "give a list in UTF-8") from error
        inputs = [*inputs, *filter(None, listing.splitlines())]
    if not inputs:
        raise BadOptionError("FOLDER", "nothing to read", "name folders, files or archives, or --files-from a list")
    return tuple({os.path.normpath(name): None for name in inputs})  # each once


def processes(workers: int) -> int:
    """How many processes `workers` asks for. Raises BadOptionError."""
    if workers < 0:
        raise BadOptionError("--workers", f"cannot work with {workers} processes", "give 1 or more, or 0 for all cores")
    return workers or os.cpu_count() or 1


def run(options: BatchOptions, messages: Messages) -> int:
    """Runs the batch; returns the exit status. Raises ExtractNewsError."""
    gc.freeze()
    gc.enable()  # off since the start, see __main__
    begin = time.monotonic()
    try:
        with _bar(messages) or nullcontext() as bar:
            progress = _progress(bar, options) if bar is not None else None if messages.quiet else _plain(messages)
            summary = run_batch(options, progress)
    except KeyboardInterrupt:
        messages.error("stopped: what is done is safe; run the same command with --resume to go on")
        return 130
    except OSError as error:
        hint = "make room or mend the folder, then run the same command with --resume"
        raise UnreadablePageError(str(options.out), error.strerror or str(error), hint) from error
    if summary.was_finished:
        messages.note(f"nothing to resume: {options.out} is finished (without --resume all is read anew)")
        return 0
    _tell(summary, options, messages, time.monotonic() - begin)
    return 1 if summary.failed else 0


def _bar(messages: Messages) -> Bar | None:
    """A progress bar on standard error, where that is a terminal and the user does not want quiet."""
    if messages.quiet or not sys.stderr.isatty():
        return None
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
    from rich.progress import Progress as Bar

    columns = (BarColumn(), MofNCompleteColumn(), TextColumn("{task.fields[told]}"), TimeRemainingColumn())
    return Bar(*columns, console=Console(stderr=True), transient=True)


def _progress(bar: Bar, options: BatchOptions) -> Progress:
    task = bar.add_task("pages", total=count_files(options.inputs, options.glob), told="")

    def show(pages: int, failed: int, size: int) -> None:
        told = f"pages, {size / 1e6:,.1f} MB" + (f", {failed} failed" if failed else "")
        bar.update(task, completed=pages, told=told)

    return show


def _plain(messages: Messages) -> Progress:
    """A line every half minute, where there is no terminal to draw a bar on."""
    last = time.monotonic()

    def show(pages: int, failed: int, size: int) -> None:
        nonlocal last
        if time.monotonic() - last >= _SECONDS_BETWEEN_LINES:
            last = time.monotonic()
            messages.note(f"{_pages(pages)}, {size / 1e6:,.1f} MB, {failed} failed")

    return show


def _tell(summary: Summary, options: BatchOptions, messages: Messages, seconds: float) -> None:
    for source, reason in summary.failures:
        messages.error(f"{source}: {reason}")
    if summary.failed > len(summary.failures):
        messages.error(f"and {_pages(summary.failed - len(summary.failures), 'more ')} failed")
    if summary.failed:
        messages.note(f"all failures: {failures_path(options.out)}")
    resumed = f", {summary.resumed} of them in an earlier run" if summary.resumed else ""
    rate = "" if summary.resumed or not seconds else f", {summary.size / 1e6 / seconds:.1f} MB/s"
    messages.note(f"{options.out}: {_pages(summary.pages)}{resumed}, {summary.failed} failed{rate}")
    messages.note(", ".join(f"{kind}: {count}" for kind, count in summary.records.items()))
    if summary.foreign:
        hint = "the right files, and the right encoding?"
        messages.note(f"{_pages(summary.foreign)} without Chinese text ({hint})")


def _pages(count: int, more: str = "") -> str:
    return f"{count} {more}page" + ("" if count == 1 else "s")
