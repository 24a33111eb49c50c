"""The pages that failed, in a file of their own beside the result."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO


def failures_path(out: Path) -> Path:
    """Where the pages that failed are listed, `{"source", "error"}` a line; there is no such file where none did."""
    return out.with_name(out.name + ".failed.jsonl")


@contextmanager
def failure_list(out: Path) -> Iterator[BinaryIO]:
    """The list of failures, open for writing; it appears when the block ends, if it has lines."""
    path = failures_path(out)
    temporary = path.with_name(path.name + ".tmp")
    with temporary.open("wb") as file:
        yield file
        os.fsync(file.fileno())
        is_empty = file.tell() == 0
    if is_empty:
        temporary.unlink()
        path.unlink(missing_ok=True)  # of a run before
    else:
        temporary.replace(path)
