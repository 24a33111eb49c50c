"""The parse command's work, without Typer: pages read, and written in the form that is wanted."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from extractnews.cli.checks import chosen_form, page_options
from extractnews.cli.pages import Failures, note_without_chinese, read_each
from extractnews.cli.streams import Messages, printed, write

if TYPE_CHECKING:
    from extractnews.options import Options
    from extractnews.records import Document

_FORMS = ("auto", "table", "json", "jsonl", "csv")


class ParseCall(NamedTuple):
    """What the user typed; "" stands for an option not given."""

    files: tuple[str, ...]
    form: str = "auto"
    published: str = ""
    region: str = ""
    only: str = ""
    encoding: str = ""
    quiet: bool = False
    verbose: bool = False


def parse_pages(call: ParseCall) -> int:
    """Reads the pages and writes their records; returns the exit status. Raises BadOptionError."""
    form = chosen_form(call.form, _FORMS)
    if form == "auto":
        form = "table" if sys.stdout.isatty() else "json"
    messages, failures = Messages(call.quiet, call.verbose), Failures()
    options = page_options(call.published, call.region, call.only, call.encoding)
    found = documents(call.files, options, messages, failures)
    if form == "table":
        _write_tables(found)
    else:
        for piece in _pieces(found, form, is_array=len(call.files) > 1):
            write(piece)
    return failures.status


def documents(files: Sequence[str], options: Options, messages: Messages, failures: Failures) -> Iterator[Document]:
    """The document of each page that can be read."""

    def read(data: bytes, source: str) -> Document:
        from extractnews.pipeline import extract_page

        document = extract_page(data, source, options)
        note_without_chinese(document.text, source, messages)
        messages.detail(f"{source}: {len(data)} bytes, {len(document.text)} characters kept")
        return document

    return read_each(files, read, messages, failures)


def _write_tables(found: Iterator[Document]) -> None:
    for number, document in enumerate(found):
        from extractnews.output.table import write_table

        if number:
            write("\n")
        printed(write_table, document)


def _pieces(found: Iterator[Document], form: str, is_array: bool) -> Iterator[str]:
    """The output in pieces, each a whole page: what fails later never leaves half of one."""
    from extractnews.output.safe import escaped_json

    if form == "csv":
        from extractnews.output.entity_rows import csv_header, csv_rows

        yield csv_header()
        yield from map(csv_rows, found)
    elif form == "jsonl":
        for document in found:
            yield escaped_json(document.model_dump_json()) + "\n"
    elif not is_array:
        for document in found:
            yield escaped_json(document.model_dump_json(indent=2)) + "\n"
    else:
        before = "[\n"
        for document in found:
            yield before + escaped_json(document.model_dump_json(indent=2))
            before = ",\n"
        yield "[]\n" if before == "[\n" else "\n]\n"
