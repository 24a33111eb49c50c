"""Files that hold many pages: zip, tar, JSON lines, WARC and WET, parquet. Each yields entries in stored order."""

from __future__ import annotations

import gzip
import json
import re
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from extractnews.batch.http_body import http_body
from extractnews.errors import MissingExtraError, UnreadablePageError

# What a crawl stores beside its pages; documents such as PDF are no pages either, but are told as failures.
_NO_PAGES = re.compile(
    r"\s*(?:(?:image|audio|video|font)/|text/(?:css|javascript|ecmascript|dns)\b"
    r"|application/(?:(?:x-)?javascript|ecmascript|font|x-font|vnd\.ms-fontobject|x-shockwave-flash))",
    re.IGNORECASE,
)
_MOST_OF_JSON = 3  # times the text itself: \\u escapes, and the other fields


class Entry(NamedTuple):
    """One page of a container; `name` is its name inside, `fault` why it cannot be read."""

    name: str
    data: bytes | str
    published: str | None = None
    fault: str = ""


def zip_entries(path: Path, most: int) -> Iterator[Entry]:
    """The files of a zip archive, no more than `most` bytes and one of each: enough to see that it is too large.

    Raises UnreadablePageError where the archive is damaged; a damaged file in it is an entry with a fault.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            for info in archive.infolist():
                if not info.is_dir():
                    yield _zip_entry(archive, info, most)
    except (zipfile.BadZipFile, EOFError) as error:
        raise _damaged(path, error) from error


def _zip_entry(archive: zipfile.ZipFile, info: zipfile.ZipInfo, most: int) -> Entry:
    try:
        with archive.open(info) as file:
            return Entry(info.filename, file.read(most + 1))
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError) as error:  # RuntimeError: has a password
        return Entry(info.filename, b"", fault=f"cannot be unpacked: {error}")


def tar_entries(path: Path, most: int) -> Iterator[Entry]:
    """The regular files of a tar archive, compressed or not, as `zip_entries`. Nothing is written to disk."""
    try:
        with tarfile.open(path, "r:*") as archive:
            for info in archive:
                file = archive.extractfile(info) if info.isfile() else None
                if file is not None:
                    yield Entry(info.name, file.read(most + 1))
    except (tarfile.TarError, EOFError, zlib.error, OSError) as error:
        raise _damaged(path, error) from error


def _lines(read: Callable[[int], bytes], longest: int) -> Iterator[bytes | None]:
    """The lines of a file; None for one that is too long to be held."""
    while line := read(longest):
        if len(line) < longest or line.endswith(b"\n"):
            yield line
            continue
        while len(line) == longest and not line.endswith(b"\n"):
            line = read(longest)
        yield None


def jsonl_entries(path: Path, text: str, published: str, name: str, most: int) -> Iterator[Entry]:
    """The objects of a JSON-lines file, plain or gzip; `text`, `published` and `name` are names of fields.

    A line that is no object becomes an entry with a fault, one without a text an entry with empty text, so that it
    is counted as a failed page and never lost. What names no row is named by its number.
    """
    try:
        with gzip.open(path, "rb") if path.name.endswith(".gz") else path.open("rb") as file:
            for number, line in enumerate(_lines(file.readline, _MOST_OF_JSON * most + 1), 1):
                if line is None:
                    yield Entry(str(number), "", fault=f"larger than {most} bytes (raise --max-bytes)")
                    continue
                if not line.strip():
                    continue
                row = _object(line)
                if row is None:
                    yield Entry(str(number), "", fault=f"line {number} is no JSON object")
                    continue
                value = row.get(text)
                data = value if isinstance(value, str) else ""
                yield Entry(_name(row.get(name), number), data, _day(row.get(published)))
    except (gzip.BadGzipFile, EOFError, zlib.error) as error:
        raise _damaged(path, error) from error


def _object(line: bytes) -> dict[str, Any] | None:  # Any: other people's JSON
    try:
        row = json.loads(line)
    except (ValueError, RecursionError):
        return None
    return row if isinstance(row, dict) else None


def _name(value: object, number: int) -> str:
    return str(number) if value is None or value == "" else str(value)


def _day(value: object) -> str | None:
    """A day as it is written, whatever its type: it is checked when the page is read, and a wrong one is told."""
    return None if value is None or value == "" else str(value)


def warc_entries(path: Path, most: int) -> Iterator[Entry]:
    """Pages of a WARC or WET file, through fastwarc (extra `warc`): what came with status 200, and conversions.

    Pictures, styles, scripts and answers of name servers are passed over, by the type their record tells.
    """
    try:
        from fastwarc.warc import ArchiveIterator, WarcRecordType
    except ImportError as error:
        raise MissingExtraError(
            str(path), "reading WARC needs the package fastwarc", "pip install 'extractnews[warc]'"
        ) from error
    wanted = WarcRecordType.response | WarcRecordType.conversion | WarcRecordType.resource
    try:
        with path.open("rb") as stream:
            for record in ArchiveIterator(stream, record_types=wanted):
                if _is_page(record):
                    yield _warc_entry(record, most)
    except (OSError, EOFError, ValueError) as error:
        raise _damaged(path, error) from error


def _is_page(record: Any) -> bool:  # Any: fastwarc ships no types
    told = record.http_headers
    if told is not None and told.status_code != 200:
        return False
    kind = (record.headers if told is None else told).get("Content-Type") or ""
    return _NO_PAGES.match(kind) is None


def _warc_entry(record: Any, most: int) -> Entry:
    name = str(record.headers.get("WARC-Target-URI") or record.record_id)
    data, told = record.reader.read(most + 1), record.http_headers
    if told is None:
        return Entry(name, data)
    try:
        packing = told.get("Transfer-Encoding") or "", told.get("Content-Encoding") or ""
        return Entry(name, http_body(data, *packing, name, most))
    except UnreadablePageError as error:
        return Entry(name, b"", fault=error.reason)


def parquet_entries(path: Path, text: str, published: str, name: str) -> Iterator[Entry]:
    """The rows of a parquet file with a text column, through pyarrow (extra `parquet`)."""
    try:
        from pyarrow import ArrowInvalid
        from pyarrow.parquet import ParquetFile
    except ImportError as error:
        raise MissingExtraError(
            str(path), "reading parquet needs the package pyarrow", "pip install 'extractnews[parquet]'"
        ) from error
    try:
        file = ParquetFile(path)
    except (ArrowInvalid, OSError) as error:
        raise _damaged(path, error) from error
    present = [column for column in (text, published, name) if column in file.schema_arrow.names]
    if text not in present:
        raise UnreadablePageError(str(path), f"no column {text!r}", "name it with --text-field")
    row_number = 0
    for batch in file.iter_batches(batch_size=256, columns=present):
        for row in batch.to_pylist():
            row_number += 1
            data = row[text] if isinstance(row[text], str | bytes) else ""
            yield Entry(_name(row.get(name), row_number), data, _day(row.get(published)))


def _damaged(path: Path, error: Exception) -> UnreadablePageError:
    reason = (str(error).splitlines() or [type(error).__name__])[0].rstrip(":")
    return UnreadablePageError(str(path), f"damaged archive: {reason}", "unpack it by hand, or fetch it again")
