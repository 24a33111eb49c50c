"""What a user types: the commands with their help, each a few lines that put checked options to work."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from extractnews.cli.arguments import Encoding, Files, OneFile, Only, Published, Quiet, Region, Verbose
from extractnews.cli.checks import page_options
from extractnews.cli.pages import Failures, note_without_chinese, read_each
from extractnews.cli.parsing import ParseCall, documents, parse_pages
from extractnews.cli.streams import Messages, printed, write

_Form = Annotated[str, typer.Option("--format", "-f", metavar="FORM", help="auto, table, json, jsonl or csv.")]

app = typer.Typer(
    name="extractnews",
    no_args_is_help=True,
    rich_markup_mode=None,  # help is plain: rich would cost 200 ms at every --help
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _print_version(wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version

        write(f"extractnews {version('extractnews')}\n")
        raise typer.Exit


@app.callback()
def extractnews(
    version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Show the version.")
    ] = False,
) -> None:
    """Who was where, in which post, on which day, with which figures: records out of Chinese local-government news.

    \b
      extractnews parse page.txt                   a table on the terminal
      extractnews parse page.txt | jq .officials   JSON into a pipe
      extractnews batch pages/ --out pages.jsonl   a folder, on all cores

    Exit status: 0 all pages done, 1 some page failed (the others are written), 2 wrong use.
    """


@app.command()
def parse(  # noqa: PLR0913, PLR0917 - one argument an option is how typer reads a command
    files: Files,
    form: _Form = "auto",
    published: Published = "",
    region: Region = "",
    only: Only = "",
    encoding: Encoding = "",
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """Read pages into records.

    One page as json is one object, several are an array; jsonl is a page a line; csv is an entity a row. auto is
    a table on a terminal and json into a pipe.

    \b
      extractnews parse page.txt
      extractnews parse a.txt b.txt --format csv > entities.csv
      curl -s https://example.org/news.html | extractnews parse - --region 株洲市
      extractnews parse page.txt --only officials,places --published 2020-02-16
    """
    call = ParseCall(tuple(files), form, published, region, only, encoding, quiet, verbose)
    raise typer.Exit(parse_pages(call))


@app.command()
def batch(  # noqa: PLR0913, PLR0917 - one argument an option is how typer reads a command
    out: Annotated[str, typer.Option(metavar="FILE", help="The result; its ending tells the format.")],
    inputs: Annotated[list[str] | None, typer.Argument(metavar="FOLDER", help="Folders, files, archives.")] = None,
    files_from: Annotated[str, typer.Option(metavar="FILE", help="A list of inputs, one a line; - is stdin.")] = "",
    form: Annotated[
        str, typer.Option("--format", "-f", metavar="FORM", help="jsonl, jsonl.gz, csv, parquet, sqlite.")
    ] = "",
    glob: Annotated[str, typer.Option(metavar="PATTERN", help="Which files, by name or path: *.txt")] = "*",
    workers: Annotated[int, typer.Option(metavar="N", help="Processes; 0 is one for each core.")] = 0,
    resume: Annotated[bool, typer.Option("--resume", help="Go on where an interrupted run stopped.")] = False,
    published: Published = "",
    region: Region = "",
    only: Only = "",
    encoding: Encoding = "",
    text_field: Annotated[str, typer.Option(metavar="NAME", help="In jsonl and parquet: where the page is.")] = "text",
    published_field: Annotated[str, typer.Option(metavar="NAME", help="Where its day is.")] = "published",
    id_field: Annotated[str, typer.Option(metavar="NAME", help="Where its name is.")] = "id",
    max_bytes: Annotated[int, typer.Option(metavar="N", min=1, help="Largest page, in bytes.")] = 64_000_000,
    max_seconds: Annotated[float, typer.Option(metavar="S", min=0.1, help="Longest time for a page.")] = 60.0,
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """Read every page below folders, in archives and tables, into one file.

    \b
      extractnews batch pages/ --out pages.jsonl
      extractnews batch pages/ --out pages.sqlite --glob '*.txt' --workers 4
      extractnews batch crawl.warc.gz posts.jsonl --out pages.parquet --text-field body
      extractnews batch pages/ --out pages.jsonl --resume
      find . -name '*.html' -newer last | extractnews batch --files-from - --out new.jsonl
    """
    from extractnews import plain_records

    plain_records.want(False)  # over many pages the models cost nothing, and check every record
    from extractnews.batch.run import BatchOptions
    from extractnews.batch.sources import Fields
    from extractnews.batch.work import Limits
    from extractnews.cli.folders import listed_inputs, processes, run

    options = BatchOptions(
        inputs=listed_inputs(inputs or [], files_from, out),
        out=Path(out),
        form=form or None,
        glob=glob,
        workers=processes(workers),
        resume=resume,
        fields=Fields(text_field, published_field, id_field),
        limits=Limits(max_bytes, max_seconds),
        page=page_options(published, region, only, encoding),
    )
    raise typer.Exit(run(options, Messages(quiet, verbose)))


@app.command()
def clean(file: OneFile, encoding: Encoding = "", quiet: Quiet = False, verbose: Verbose = False) -> None:
    """Print only the text: cleaned, repaired, in simplified characters, one line a paragraph.

    \b
      extractnews clean page.txt > page.clean.txt
    """
    options = page_options("", "", "", encoding)
    messages, failures = Messages(quiet, verbose), Failures()

    def text_of(data: bytes, source: str) -> str:
        from extractnews import pipeline

        text = pipeline.clean(data, source, options).page.text
        note_without_chinese(text, source, messages)
        return text

    for text in read_each([file], text_of, messages, failures):
        write(text + "\n" if text else "")
    raise typer.Exit(failures.status)


@app.command()
def explain(
    file: OneFile,
    published: Published = "",
    region: Region = "",
    encoding: Encoding = "",
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """Show the page with what was taken, and why: rules, words, dropped lines, repairs, what stayed open.

    \b
      extractnews explain page.txt | less -R
    """
    messages, failures = Messages(quiet, verbose), Failures()
    for document in documents([file], page_options(published, region, "", encoding), messages, failures):
        from extractnews.output.explanation import write_explanation

        printed(write_explanation, document)
    raise typer.Exit(failures.status)


@app.command()
def schema() -> None:
    """Print the JSON Schema of a document.

    \b
      extractnews schema > document.schema.json
    """
    import json

    from extractnews import plain_records

    plain_records.want(False)  # a schema is what only the models can tell
    from extractnews.records import Document

    write(json.dumps(Document.model_json_schema(mode="serialization"), ensure_ascii=False, indent=2) + "\n")
