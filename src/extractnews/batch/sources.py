"""Where pages come from: folders, files, and containers that hold many pages. Streams, never lists."""

from __future__ import annotations

import os
import zlib
from collections.abc import Callable, Container, Iterable, Iterator
from dataclasses import dataclass
from fnmatch import fnmatch
from pathlib import Path

from extractnews.batch import containers
from extractnews.batch.earlier import is_folder_of_tables, is_own_file
from extractnews.errors import UnreadablePageError


@dataclass(frozen=True, slots=True)
class PageSource:
    """One page to read: `path` where it is a file of its own, else its `data`."""

    name: str
    path: Path | None = None
    data: bytes | str | None = None
    published: str | None = None
    fault: str = ""  # why there is no data

    def fingerprint(self) -> bytes:
        """What tells that the page is still the one of an earlier run: name with size and time, or day and checksum."""
        if self.path is not None:
            try:
                stat = self.path.stat()
            except OSError:
                return f"{self.name}\0missing".encode(errors="surrogatepass")
            return f"{self.name}\0{stat.st_size}\0{stat.st_mtime_ns}".encode(errors="surrogatepass")
        data = self.data or ""
        payload = data.encode(errors="surrogatepass") if isinstance(data, str) else data
        checksum = zlib.crc32(payload)
        return f"{self.name}\0{self.published}\0{len(payload)}\0{checksum}".encode(errors="surrogatepass")


@dataclass(frozen=True, slots=True)
class Fields:
    """Names of the fields (JSON lines) or columns (parquet) that hold the text, its date and its name."""

    text: str = "text"
    published: str = "published"
    id: str = "id"


Opener = Callable[[Path, Fields, int], Iterator[containers.Entry]]
_OPENERS: tuple[tuple[tuple[str, ...], Opener], ...] = (
    ((".zip",), lambda path, _, most: containers.zip_entries(path, most)),
    ((".tar", ".tar.gz", ".tgz"), lambda path, _, most: containers.tar_entries(path, most)),
    (
        (".jsonl", ".jsonl.gz", ".ndjson"),
        lambda path, fields, most: containers.jsonl_entries(path, fields.text, fields.published, fields.id, most),
    ),
    ((".warc", ".warc.gz", ".wet", ".wet.gz"), lambda path, _, most: containers.warc_entries(path, most)),
    (
        (".parquet",),
        lambda path, fields, _: containers.parquet_entries(path, fields.text, fields.published, fields.id),
    ),
)


def page_sources(
    inputs: Iterable[str], glob: str, fields: Fields, most: int = 64_000_000, own: Container[Path] = ()
) -> Iterator[PageSource]:
    """All pages below `inputs` (folders, files, containers), in a fixed order: by name within each folder.

    Of a page in a container that has more than `most` bytes no more than shows this is read. `own` are files that the
    run itself writes, resolved: they, and what earlier runs wrote, are no pages of the folder they are in.

    Raises UnreadablePageError for an input that does not exist; MissingExtraError where a container needs an extra.
    """
    for name in inputs:
        path = Path(name)
        if path.is_dir():
            for file in _files_below(path, glob):
                if not own or file.resolve() not in own:
                    yield from _pages_of(file, fields, most)
        elif path.exists():
            yield from _pages_of(path, fields, most)
        else:
            raise UnreadablePageError(name, "no such file or folder", "check the path")


def count_files(inputs: Iterable[str], glob: str) -> int | None:
    """How many pages there will be, for a progress bar; None where a container has to be opened to know."""
    total = 0
    for name in inputs:
        path = Path(name)
        for file in _files_below(path, glob) if path.is_dir() else (path,):
            if _opener(file) is not None:
                return None
            total += 1
    return total


def _files_below(folder: Path, glob: str) -> Iterator[Path]:
    """Files below a folder whose name (or path below it) matches `glob`; hidden ones and results are passed over."""
    for parent, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not _is_passed_over(Path(parent, name)))
        for name in sorted(files):
            path = Path(parent, name)
            matches = fnmatch(name, glob) or fnmatch(path.relative_to(folder).as_posix(), glob)
            # a pipe would be waited for
            if matches and not name.startswith(".") and path.is_file() and not is_own_file(path):
                yield path


def _is_passed_over(folder: Path) -> bool:
    try:
        return folder.name.startswith(".") or is_folder_of_tables(folder)
    except OSError:
        return False  # a folder that may not be read: the walk passes it over, too


def _opener(path: Path) -> Opener | None:
    name = path.name.lower()
    return next((opener for endings, opener in _OPENERS if name.endswith(endings)), None)


def _pages_of(path: Path, fields: Fields, most: int) -> Iterator[PageSource]:
    opener = _opener(path)
    if opener is None:
        yield PageSource(_shown(str(path)), path=path)
        return
    for entry in opener(path, fields, most):
        name = _shown(f"{path}#{entry.name}")
        yield PageSource(name, data=entry.data, published=entry.published, fault=entry.fault)


def _shown(name: str) -> str:
    """A name that JSON can hold: what of it is no UTF-8 becomes U+FFFD."""
    return name.encode(errors="surrogatepass").decode(errors="replace")
