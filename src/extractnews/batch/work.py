"""What a worker does: a chunk of pages in, one JSON line for each out. A bad page costs one page."""

from __future__ import annotations

import json
import signal
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from types import FrameType

from extractnews.batch.sources import PageSource
from extractnews.errors import BadOptionError, ExtractNewsError, UnreadablePageError
from extractnews.options import KINDS, Options, checked_day
from extractnews.pipeline import extract_page
from extractnews.text.chinese import has_chinese


@dataclass(frozen=True, slots=True)
class Limits:
    """Against hostile pages: most bytes and most seconds that one page may take."""

    max_bytes: int = 64_000_000
    max_seconds: float = 60.0


@dataclass(frozen=True, slots=True)
class Outcome:
    """One page done: `line` is the document as JSON, or {"source", "error"}.

    `size` is in bytes of input, `counts` are the records of each kind in the order of `options.KINDS`.
    """

    line: str
    size: int
    is_failure: bool
    counts: tuple[int, ...] = (0,) * len(KINDS)
    has_chinese: bool = True


class _OverBudgetError(Exception):
    """Raised inside a page by the timer."""


def read_chunk(chunk: Sequence[PageSource], options: Options, limits: Limits) -> list[Outcome]:
    """The outcome of each page, in order. Never raises for a page's sake."""
    return [_read_page(page, options, limits) for page in chunk]


def _read_page(page: PageSource, options: Options, limits: Limits) -> Outcome:
    size = 0
    try:
        data = _data_of(page, limits)
        size = len(data)
        own = _own_options(page, options)
        with _budget(limits.max_seconds):
            document = extract_page(data, page.name, own)
            line = document.model_dump_json()
    except _OverBudgetError:
        return failure(page, f"took longer than {limits.max_seconds:g} s", size)
    except ExtractNewsError as error:
        return failure(page, error.reason + (f" ({error.hint})" if error.hint else ""), size)
    except (MemoryError, RecursionError) as error:
        return failure(page, f"too much for this machine: {type(error).__name__}", size)
    except Exception as error:  # one place for what should never happen, so that a folder is finished all the same
        return failure(page, f"internal error: {type(error).__name__}: {error}", size)
    counts = tuple(len(getattr(document, kind)) for kind in KINDS)
    return Outcome(line, size, False, counts, has_chinese(document.text))


def _own_options(page: PageSource, options: Options) -> Options:
    """The options with the page's own day. Raises UnreadablePageError where that is none."""
    if page.published is None:
        return options
    try:
        return options._replace(published=checked_day(page.published))
    except BadOptionError as error:
        raise UnreadablePageError(page.name, f"published: {error.reason}", error.hint) from error


def failure(page: PageSource, reason: str, size: int = 0) -> Outcome:
    """A page that could not be read, and why."""
    return Outcome(json.dumps({"source": page.name, "error": reason}), size, True)


def _data_of(page: PageSource, limits: Limits) -> bytes | str:
    if page.fault:
        raise UnreadablePageError(page.name, page.fault)
    if page.path is None:
        data = page.data or ""
        if not data:
            raise UnreadablePageError(page.name, "no text", "check --text-field")
    else:
        try:
            if page.path.stat().st_size > limits.max_bytes:
                raise UnreadablePageError(page.name, f"larger than {limits.max_bytes} bytes", "raise --max-bytes")
            data = page.path.read_bytes()
        except OSError as error:
            raise UnreadablePageError(page.name, error.strerror or str(error), "check the file") from error
    if len(data) > limits.max_bytes:
        raise UnreadablePageError(page.name, f"larger than {limits.max_bytes} bytes", "raise --max-bytes")
    return data


@contextmanager
def _budget(seconds: float) -> Iterator[None]:
    """Stops what runs inside after `seconds`, where the platform has timers and this is the main thread."""
    if not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        yield
        return

    def ring(_signal: int, _frame: FrameType | None) -> None:
        raise _OverBudgetError

    before = signal.signal(signal.SIGALRM, ring)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
