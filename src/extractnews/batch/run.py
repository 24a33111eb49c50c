"""The order of a batch: pages in order → chunks → workers → journal in order → the tables of the result."""

from __future__ import annotations

import gc
import json
import multiprocessing
import signal
from collections import deque
from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from concurrent.futures import CancelledError, Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, field
from importlib.metadata import version
from itertools import chain
from pathlib import Path
from typing import BinaryIO

from extractnews.batch.earlier import is_result
from extractnews.batch.failures import failure_list, failures_path
from extractnews.batch.journal import Journal, check_writable
from extractnews.batch.sources import Fields, PageSource, page_sources
from extractnews.batch.work import Limits, Outcome, failure, read_chunk
from extractnews.batch.writing import Writer, writer_for
from extractnews.errors import BadOptionError
from extractnews.options import KINDS, Options

_CHUNK_PAGES = 32
_CHUNK_BYTES = 2_000_000
_SHOWN_FAILURES = 20
_CHUNKS_AHEAD = 3  # for each worker: enough to keep it busy, few enough to keep memory flat

Chunk = tuple[PageSource, ...]
Waiting = deque[tuple[Chunk, Future[list[Outcome]]]]
Progress = Callable[[int, int, int], None]


@dataclass(frozen=True, slots=True)
class BatchOptions:
    """How a batch is run. `inputs` are folders, files and containers; `form` jsonl, csv, parquet, sqlite or None."""

    inputs: tuple[str, ...]
    out: Path
    form: str | None = None
    glob: str = "*"
    workers: int = 1
    resume: bool = False
    fields: Fields = field(default_factory=Fields)
    limits: Limits = field(default_factory=Limits)
    page: Options = field(default_factory=Options)

    def key(self) -> str:
        """What must be the same for an unfinished run to be resumed."""
        page = self.page
        parts = [version("extractnews"), list(self.inputs), self.glob, repr(self.fields), repr(self.limits)]
        return json.dumps([*parts, page.published, page.region, sorted(page.only), page.encoding])


@dataclass(slots=True)
class Summary:
    """What a batch did, earlier runs that it resumed counted in.

    `size` is in bytes of input, `failures` are (source, reason), the first of them (all are in the file
    `failures_path`), `records` counts by kind, `foreign` are the pages without Chinese. `was_finished` where there was
    nothing to resume.
    """

    pages: int = 0
    resumed: int = 0
    failed: int = 0
    size: int = 0
    failures: list[tuple[str, str]] = field(default_factory=list)
    records: dict[str, int] = field(default_factory=dict)
    foreign: int = 0
    was_finished: bool = False


def run_batch(options: BatchOptions, progress: Progress | None = None) -> Summary:
    """Reads all pages and writes the result; `progress` is called with (pages, failed, bytes) since the start.

    Raises BadOptionError where an unfinished run or a foreign file is in the way, or where a run cannot be resumed,
    UnreadablePageError for a missing input, MissingExtraError where a format needs an extra. After KeyboardInterrupt
    or a kill, what was committed stays beside the output, and the same call with `resume` goes on from there; where the
    run came to its end, `resume` does nothing.
    """
    check_writable(options.out)
    writer = writer_for(options.out, options.form)
    journal = Journal(options.out, options.key())
    own = frozenset(path.resolve() for path in (options.out, journal.path, journal.partial, failures_path(options.out)))
    _refuse_to_lose(options.inputs, options.out, own)
    pages = page_sources(options.inputs, options.glob, options.fields, options.limits.max_bytes, own)
    summary = Summary()
    if journal.exists:
        if not options.resume:
            raise BadOptionError("--out", "an unfinished run is here", f"add --resume, or delete {journal.path}")
        summary.resumed = summary.pages = journal.skip_done(pages)
    elif options.resume and options.out.exists() and is_result(options.out):
        return Summary(was_finished=True)
    first = next(pages, None)  # an input that does not exist is told before anything is written
    if first is None and not summary.resumed:
        hint = f"check the folder and --glob {options.glob!r}"
        raise BadOptionError("FOLDER", f"no page found in {', '.join(options.inputs)}", hint)
    with journal:
        for chunk, outcomes in _in_order(_chunks(chain([first] if first else [], pages)), options):
            journal.append(chunk, outcomes)
            summary.pages += len(chunk)
            summary.size = journal.read
            summary.failed += sum(outcome.is_failure for outcome in outcomes)
            if progress is not None:
                progress(summary.pages, summary.failed, summary.size)
    summary.foreign = journal.foreign
    summary.records = dict(zip(KINDS, journal.counts, strict=True))
    _finish(journal, writer, options.out, summary)
    return summary


def _refuse_to_lose(inputs: Iterable[str], out: Path, own: Container[Path]) -> None:
    """Raises BadOptionError where the run would write over a page: what is read is never what is written."""
    for name in inputs:
        path = Path(name).resolve()
        is_page = out.resolve() in path.parents or (
            path in out.resolve().parents and out.is_file() and out.stat().st_size > 0 and not is_result(out)
        )
        if path in own or is_page:
            raise BadOptionError("--out", f"{out} is among the pages to be read", "give the result another name")


def _finish(journal: Journal, writer: Writer, out: Path, summary: Summary) -> None:
    """Writes the result and the list of failures from the journal, then takes the working files away."""
    summary.failed = 0

    def documents(failures: BinaryIO) -> Iterator[bytes]:
        for line, is_failure in journal.lines():
            if not is_failure:
                yield line
                continue
            failures.write(line)
            summary.failed += 1
            if len(summary.failures) < _SHOWN_FAILURES:
                row = json.loads(line)
                summary.failures.append((row["source"], row["error"]))

    with failure_list(out) as failures:
        writer(documents(failures), out)
    journal.remove()


def _chunks(pages: Iterator[PageSource]) -> Iterator[Chunk]:
    chunk: list[PageSource] = []
    size = 0
    for page in pages:
        chunk.append(page)
        size += len(page.data or "")
        if len(chunk) == _CHUNK_PAGES or size > _CHUNK_BYTES:
            yield tuple(chunk)
            chunk, size = [], 0
    if chunk:
        yield tuple(chunk)


def _in_order(chunks: Iterator[Chunk], options: BatchOptions) -> Iterator[tuple[Chunk, list[Outcome]]]:
    if options.workers <= 1:
        for chunk in chunks:
            yield chunk, read_chunk(chunk, options.page, options.limits)
        return
    with _Crew(options) as crew:
        yield from crew.work(chunks)


class _Crew:
    """Worker processes; a worker that dies costs a retry, and a page that kills workers costs one page."""

    def __init__(self, options: BatchOptions) -> None:
        self._options = options
        self._pool = self._hire()

    def __enter__(self) -> _Crew:
        return self

    def __exit__(self, *_: object) -> None:
        self._pool.shutdown(wait=False, cancel_futures=True)

    def _hire(self) -> ProcessPoolExecutor:
        # spawn: the parent may run a thread for its progress bar, and a fork would copy locks it holds
        context = multiprocessing.get_context("spawn")
        return ProcessPoolExecutor(self._options.workers, mp_context=context, initializer=_start_worker)

    def _submit(self, chunk: Sequence[PageSource]) -> Future[list[Outcome]]:
        return self._pool.submit(read_chunk, chunk, self._options.page, self._options.limits)

    def work(self, chunks: Iterator[Chunk]) -> Iterator[tuple[Chunk, list[Outcome]]]:
        """The outcomes of each chunk, in order of the chunks."""
        waiting: Waiting = deque()
        for chunk in chunks:
            waiting.append((chunk, self._submit_safely(chunk, waiting)))
            if len(waiting) >= self._options.workers * _CHUNKS_AHEAD:
                yield self._next(waiting)
        while waiting:
            yield self._next(waiting)

    def _submit_safely(self, chunk: Chunk, waiting: Waiting) -> Future[list[Outcome]]:
        try:
            return self._submit(chunk)
        except BrokenProcessPool:
            self._replace_pool()
            self._hand_over(waiting)
            return self._submit(chunk)

    def _next(self, waiting: Waiting) -> tuple[Chunk, list[Outcome]]:
        chunk, future = waiting.popleft()
        try:
            return chunk, future.result()
        except (BrokenProcessPool, CancelledError):
            self._replace_pool()
            outcomes = [self._alone(page) for page in chunk]
            self._hand_over(waiting)
            return chunk, outcomes

    def _alone(self, page: PageSource) -> Outcome:
        """One page by itself, up to three times where a worker dies on it: a death may have been another's fault."""
        for _ in range(3):
            try:
                return self._submit((page,)).result()[0]
            except BrokenProcessPool:
                self._replace_pool()
        return failure(page, "the worker died on this page")

    def _replace_pool(self) -> None:
        self._pool.shutdown(wait=False, cancel_futures=True)
        self._pool = self._hire()

    def _hand_over(self, waiting: Waiting) -> None:
        """What was waiting for a broken pool goes to the new one; what was finished stays."""
        for at, (chunk, future) in enumerate(waiting):
            is_finished = future.done() and not future.cancelled() and future.exception() is None
            if not is_finished:
                waiting[at] = (chunk, self._submit(chunk))


def _start_worker() -> None:
    """Ctrl-C is for the parent to handle; the dictionaries are loaded before the first page and stay for good."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    from extractnews.pipeline import scanner

    scanner()
    gc.freeze()
    # records hold no cycles: to look for them after every 700 objects costs a fifteenth of the time
    gc.set_threshold(50_000, 20, 20)
