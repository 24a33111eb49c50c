"""Pages in from files and standard input, documents out; a bad page is told and never stops the others."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from extractnews.cli.streams import Messages
from extractnews.errors import BadOptionError, ExtractNewsError, UnreadablePageError
from extractnews.text.chinese import has_chinese

Result = TypeVar("Result")


class Failures:
    """Counts the pages that could not be read; `status` is the exit status of the run."""

    def __init__(self) -> None:
        self.count = 0

    @property
    def status(self) -> int:
        """0 where all pages are done, 1 where some page failed."""
        return 1 if self.count else 0


def read_each(
    names: Sequence[str], read: Callable[[bytes, str], Result], messages: Messages, failures: Failures
) -> Iterator[Result]:
    """`read(data, source)` for each file in order; what fails is named with the reason and counted.

    Raises BadOptionError: a wrong option is wrong for all pages.
    """
    for name in names:
        source = os.fsencode(name).decode("utf-8", errors="replace")
        try:
            data = _data(name, source)
            _refuse_rows(data, source)
            result = read(data, source)
            _collect_from_now_on()
            yield result
        except BadOptionError:
            raise
        except ExtractNewsError as error:
            messages.error(str(error))
            failures.count += 1
        except (MemoryError, RecursionError) as error:
            messages.error(f"{source}: too much for this machine: {type(error).__name__} (split the page)")
            failures.count += 1
        except (BrokenPipeError, KeyboardInterrupt, GeneratorExit):
            raise
        except Exception as error:  # the one place for what should never happen: the other pages go on
            _report_bug(error, source, messages)
            failures.count += 1


def _collect_from_now_on() -> None:
    """Garbage collection is off while the process loads (see __main__); what was loaded is never looked at again."""
    if not gc.isenabled():
        gc.freeze()
        gc.enable()


def note_without_chinese(text: str, source: str, messages: Messages) -> None:
    """A page that holds no Chinese is done, but hardly what the user meant."""
    if not has_chinese(text):
        messages.note(f"{source}: no Chinese text on this page (is it the right file, and the right encoding?)")


def _data(name: str, source: str) -> bytes:
    if name == "-":
        return sys.stdin.buffer.read()
    try:
        with open(name, "rb") as file:  # noqa: PTH123 - pathlib takes longer to load than the page to read
            return file.read()
    except FileNotFoundError as error:
        raise UnreadablePageError(source, "no such file", "check the path") from error
    except IsADirectoryError as error:
        hint = f"for all pages below it: extractnews batch {source} --out pages.jsonl"
        raise UnreadablePageError(source, "this is a folder", hint) from error
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        reason = getattr(error, "strerror", None) or str(error)
        raise UnreadablePageError(source, f"cannot be read: {reason}", "check the file") from error


def _refuse_rows(data: bytes, source: str) -> None:
    """Raises UnreadablePageError for JSON lines: to read them as one page would give nonsense."""
    if not data.startswith(b"{"):
        return
    import json

    try:
        json.loads(data.partition(b"\n")[0])
    except (ValueError, RecursionError):
        return
    hint = f"for the pages in it: extractnews batch {'FILE' if source == '-' else source} --out pages.jsonl"
    raise UnreadablePageError(source, "these are JSON lines, not a page", hint)


def _report_bug(error: Exception, source: str, messages: Messages) -> None:
    import traceback

    messages.error(f"{source}: internal error: {type(error).__name__}: {error} (--verbose shows where; please report)")
    messages.detail("".join(traceback.format_exception(error)))
