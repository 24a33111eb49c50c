"""What survives a kill: finished pages in `<out>.partial`, and in `<out>.journal` how many of them are safe.

A line of the partial file is a mark (`+` read, `-` failed) and a JSON object. The journal's first line holds a
fingerprint of the options, each later line says: so many pages, so many bytes of the partial file, and a running hash
of the pages' fingerprints. A line is written only after the partial file has reached the disk, so that a resumed run
cuts off what lies beyond it and goes on from there.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from operator import add
from pathlib import Path
from typing import Self

from extractnews.batch.sources import PageSource
from extractnews.batch.work import Outcome
from extractnews.errors import BadOptionError, UnreadablePageError
from extractnews.options import KINDS

_SYNC_EVERY_BYTES = 1_000_000
_READ, _FAILED = b"+", b"-"


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """So far is safe: pages, bytes of the partial file, hash of the pages; what was found by kind, bytes read.

    `foreign` are the pages without Chinese.
    """

    pages: int = 0
    size: int = 0
    digest: str = ""
    counts: tuple[int, ...] = (0,) * len(KINDS)
    read: int = 0
    foreign: int = 0


class Journal:
    """Appends outcomes to the partial file and commits them in the journal."""

    def __init__(self, out: Path, options_key: str) -> None:
        self.partial = out.with_name(out.name + ".partial")
        self.path = out.with_name(out.name + ".journal")
        self._options_key = options_key
        self._hash = hashlib.blake2b(digest_size=16)
        self._pages = self._size = self._committed = 0
        self.read = self.foreign = 0
        self.counts: tuple[int, ...] = (0,) * len(KINDS)

    @property
    def exists(self) -> bool:
        """Whether an earlier run was left unfinished here."""
        return self.path.exists()

    def skip_done(self, pages: Iterator[PageSource]) -> int:
        """Takes the pages that an earlier run finished off `pages`; returns how many.

        Raises BadOptionError where that run had other options, or where these pages have changed since.
        """
        checkpoint = self._last_checkpoint()
        for done in range(checkpoint.pages):
            page = next(pages, None)
            if page is None:
                raise self._changed(f"only {done} of the {checkpoint.pages} pages already done are there")
            self._hash.update(page.fingerprint())
        if checkpoint.pages and self._hash.hexdigest() != checkpoint.digest:
            raise self._changed("pages that were already done have changed")
        self._pages, self._size, self._committed = checkpoint.pages, checkpoint.size, checkpoint.size
        self.counts, self.read, self.foreign = checkpoint.counts, checkpoint.read, checkpoint.foreign
        return checkpoint.pages

    def _changed(self, reason: str) -> BadOptionError:
        return BadOptionError("--resume", reason, f"delete {self.path} to start anew")

    def _last_checkpoint(self) -> Checkpoint:
        last: Checkpoint | None = None
        for line in self.path.read_text(encoding="utf-8", errors="replace").split("\n"):
            try:
                entry = json.loads(line)
            except ValueError:
                continue  # empty, or torn by a kill: what it meant to say was not safe
            if last is not None:
                last = Checkpoint(**{**entry, "counts": tuple(entry["counts"])})
            elif entry.get("options") != self._options_key:
                raise self._changed("the unfinished run had other options or another version")
            else:
                last = Checkpoint()
        return last or Checkpoint()

    def __enter__(self) -> Self:
        fresh = self._pages == 0
        self._data = self.partial.open("wb" if fresh else "r+b")
        self._data.truncate(self._size)
        self._data.seek(self._size)
        self._log = self.path.open("w" if fresh else "a", encoding="utf-8")
        if fresh:
            self._write_line({"options": self._options_key})
        else:
            self._log.write("\n")  # ends a torn line, if there is one
        return self

    def __exit__(self, *_: object) -> None:
        try:
            self.commit()
        finally:
            self._data.close()
            self._log.close()

    def append(self, pages: Iterable[PageSource], outcomes: Iterable[Outcome]) -> None:
        """Adds the outcomes of `pages`, in order."""
        for page, outcome in zip(pages, outcomes, strict=True):
            mark = _FAILED if outcome.is_failure else _READ
            line = mark + outcome.line.encode("utf-8", errors="replace") + b"\n"
            self._data.write(line)
            self._size += len(line)
            self._pages += 1
            self.read += outcome.size
            self.foreign += not outcome.has_chinese
            self.counts = tuple(map(add, self.counts, outcome.counts))
            self._hash.update(page.fingerprint())
        if self._size - self._committed > _SYNC_EVERY_BYTES:
            self.commit()

    def commit(self) -> None:
        """Makes all that was appended safe."""
        if self._size == self._committed:
            return
        self._data.flush()
        os.fsync(self._data.fileno())
        digest = self._hash.hexdigest()
        self._write_line(asdict(Checkpoint(self._pages, self._size, digest, self.counts, self.read, self.foreign)))
        self._committed = self._size

    def _write_line(self, entry: dict[str, object]) -> None:
        self._log.write(json.dumps(entry) + "\n")
        self._log.flush()
        os.fsync(self._log.fileno())

    def lines(self) -> Iterator[tuple[bytes, bool]]:
        """The finished pages in order: a JSON object on a line, and whether it tells of a failure."""
        with self.partial.open("rb") as file:
            for line in file:
                yield line[len(_READ) :], line.startswith(_FAILED)

    def remove(self) -> None:
        """Takes the working files away, the journal first: without it the partial file means nothing."""
        self.path.unlink(missing_ok=True)
        self.partial.unlink(missing_ok=True)


def check_writable(out: Path) -> None:
    """Raises UnreadablePageError where nothing can be written beside `out`."""
    folder = out.parent
    if not folder.is_dir():
        raise UnreadablePageError(str(out), "its folder does not exist", f"mkdir -p {folder}")
    if not os.access(folder, os.W_OK):
        raise UnreadablePageError(str(out), "its folder is read-only", "choose another --out")
