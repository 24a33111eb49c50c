"""The batch command's work: options handed on, a progress bar on a terminal, the sum told at the end."""

from __future__ import annotations

import gc
import os
import sys
from contextlib import nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from extractnews.batch.run import BatchOptions, Progress, Summary, run_batch
from extractnews.batch.sources import Fields, count_files
from extractnews.batch.work import Limits
from extractnews.cli.streams import Messages
from extractnews.errors import BadOptionError
from extractnews.options import Options

if TYPE_CHECKING:
    from rich.progress import Progress as Bar

_SHOWN_FAILURES = 20
How = tuple[str | None, str, int, bool]  # format, glob, workers, resume


@dataclass(frozen=True, slots=True)
class BatchFields:
    """Where the pages of tables are, and how large and slow a page may be."""

    text: str
    published: str
    id: str
    max_bytes: int
    max_seconds: float


def run(inputs: list[str], out: str, how: How, fields: BatchFields, page: Options, messages: Messages) -> int:
    """Runs the batch; returns the exit status. Raises ExtractNewsError."""
    gc.freeze()
    gc.enable()  # off since the start, see __main__
    form, glob, workers, resume = how
    if workers < 0:
        raise BadOptionError("--workers", f"cannot work with {workers} processes", "give 1 or more, or 0 for all cores")
    options = BatchOptions(
        inputs=tuple(inputs),
        out=Path(out),
        form=form,
        glob=glob,
        workers=workers or os.cpu_count() or 1,
        resume=resume,
        fields=Fields(fields.text, fields.published, fields.id),
        limits=Limits(fields.max_bytes, fields.max_seconds),
        page=page,
    )
    with _bar(messages) or nullcontext() as bar:
        summary = run_batch(options, _progress(bar, options) if bar is not None else None)
    _tell(summary, options, messages)
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


def _tell(summary: Summary, options: BatchOptions, messages: Messages) -> None:
    for source, reason in summary.failures[:_SHOWN_FAILURES]:
        messages.error(f"{source}: {reason}")
    if summary.failed > _SHOWN_FAILURES:
        messages.error(f"and {summary.failed - _SHOWN_FAILURES} more pages failed")
    if not summary.pages:
        messages.note(f"{', '.join(options.inputs)}: no page found (check the folder and --glob {options.glob!r})")
    resumed = f", {summary.resumed} of them in an earlier run" if summary.resumed else ""
    messages.note(f"{options.out}: {summary.pages} pages{resumed}, {summary.failed} failed")
