"""The command through its real entry: streams, exit statuses, formats, options, bad input."""

from __future__ import annotations

import csv
import datetime
import io
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest
from typer.testing import CliRunner

from extractnews import __main__, extract
from extractnews.cli import pages
from extractnews.cli.commands import app
from extractnews.cli.streams import Messages
from extractnews.errors import BadOptionError, UnreadablePageError
from extractnews.records import Document

PAGE = "李家镇开展防汛检查\n2021-07-20 来源：某市日报\n7月20日，湖南省株洲市市长张三到李家镇检查防汛，转移群众300人。\n"


class Result(NamedTuple):
    status: int
    out: str
    err: str


Run = Callable[..., Result]


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "page.txt"
    path.write_text(PAGE, encoding="utf-8")
    return path


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """The command in this process, as the console script calls it."""

    def call(*args: object, stdin: bytes = b"") -> Result:
        monkeypatch.setattr(sys, "argv", ["extractnews", *map(str, args)])
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        with pytest.raises(SystemExit) as caught:
            __main__.main()
        captured = capsys.readouterr()
        code = caught.value.code
        return Result(code if isinstance(code, int) else 0, captured.out, captured.err)

    return call


def test_a_call_that_needs_typer_gives_what_a_plain_one_gives(run: Run, page: Path) -> None:
    for form in ("json", "jsonl", "csv", "table"):
        plain = run("parse", page, "--format", form, "--published", "2021-07-21", "-q")
        assert plain == run("parse", page, f"--format={form}", "--published=2021-07-21", "-q")
        assert plain.status == 0


def test_a_mistake_is_told_the_same_on_both_roads(run: Run, page: Path) -> None:
    for option, value in (("--format", "xml"), ("--published", "2021-02-30"), ("--region", "无此市"), ("--only", "x")):
        assert run("parse", page, option, value) == run("parse", page, f"{option}={value}")


def test_the_command_writes_to_the_byte_what_the_models_write(page: Path) -> None:
    for form, indent in (("json", 2), ("jsonl", None)):
        done = subprocess.run(command("parse", page, "--format", form), capture_output=True, check=True)
        document = extract(PAGE, str(page))
        assert isinstance(document, Document)
        assert Document.model_validate_json(done.stdout) == document
        assert done.stdout.decode() == document.model_dump_json(indent=indent) + "\n"


def test_one_page_is_one_object_in_a_pipe(run: Run, page: Path) -> None:
    result = run("parse", page)
    assert (result.status, result.err) == (0, "")
    assert json.loads(result.out) == json.loads(extract(PAGE, str(page)).model_dump_json())


def test_several_pages_are_an_array(run: Run, page: Path) -> None:
    documents = json.loads(run("parse", page, page, "--format", "json").out)
    assert [document["source"] for document in documents] == [str(page)] * 2


def test_jsonl_is_a_page_a_line(run: Run, page: Path) -> None:
    lines = run("parse", page, page, "--format", "jsonl").out.splitlines()
    assert [json.loads(line)["source"] for line in lines] == [str(page)] * 2


def test_csv_is_an_entity_a_row_under_one_header(run: Run, page: Path) -> None:
    rows = list(csv.DictReader(io.StringIO(run("parse", page, page, "--format", "csv").out)))
    assert [row["name"] for row in rows if row["kind"] == "official"] == ["张三", "张三"]
    assert not [row for row in rows if row["kind"] == "kind"]


def test_a_table_is_plain_text_where_there_is_no_terminal(run: Run, page: Path) -> None:
    result = run("parse", page, "--format", "table")
    assert "湖南省株洲市" in result.out
    assert "\x1b" not in result.out
    assert not [line for line in result.out.splitlines() if line.endswith(" ")]


def test_standard_input_is_a_dash(run: Run) -> None:
    document = json.loads(run("parse", "-", stdin=PAGE.encode("gb18030")).out)
    assert document["source"] == "-"
    assert document["officials"][0]["name"] == "张三"


def test_only_keeps_the_kinds_asked_for(run: Run, page: Path) -> None:
    document = json.loads(run("parse", page, "--only", "places, dates").out)
    assert document["places"]
    assert not document["officials"]


def test_bad_pages_are_named_and_the_others_done(run: Run, page: Path, tmp_path: Path) -> None:
    empty, binary = tmp_path / "empty.txt", tmp_path / "binary.txt"
    empty.touch()
    binary.write_bytes(bytes(range(256)) * 9)
    result = run("parse", tmp_path / "none.txt", empty, page, binary, tmp_path, "--format", "jsonl")
    assert result.status == 1
    assert [json.loads(line)["source"] for line in result.out.splitlines()] == [str(page)]
    told = result.err.splitlines()
    for line, (path, reason) in zip(
        told,
        [("none.txt", "no such file"), ("empty.txt", "empty"), ("binary.txt", "binary"), (tmp_path.name, "folder")],
        strict=True,
    ):
        assert path in line
        assert reason in line
        assert line.endswith(")")  # the next step
    assert "batch" in told[-1]


def test_where_no_page_can_be_read_nothing_is_written(run: Run, tmp_path: Path) -> None:
    assert run("parse", tmp_path / "none.txt")[:2] == (1, "")
    assert run("parse", tmp_path / "none.txt", tmp_path / "no.txt", "--format", "json")[:2] == (1, "[]\n")


@pytest.mark.parametrize(
    ("args", "word"),
    [
        (["--published", "nonsense"], "2020-02-16"),
        (["--published", "2020-02-31"], "2020-02-31"),
        (["--published", "20200216"], "20200216"),
        (["--region", "火星市"], "火星市"),
        (["--only", "offices"], "officials"),
        (["--only", ","], "officials"),
        (["--encoding", "utf-99"], "utf-99"),
        (["--encoding", "idna"], "idna"),
        (["--format", "xml"], "jsonl"),
        (["--nonsense"], "No such option"),
    ],
)
def test_wrong_use_is_told_before_any_page_is_read(run: Run, page: Path, args: list[str], word: str) -> None:
    result = run("parse", page, *args)
    assert (result.status, result.out) == (2, "")
    assert word in result.err
    assert "Traceback" not in result.err


def test_a_page_without_chinese_is_done_with_a_note(run: Run, tmp_path: Path) -> None:
    english = tmp_path / "english.txt"
    english.write_text("Nothing to see here.\n")
    assert run("parse", english).status == 0
    assert "no Chinese" in run("parse", english).err
    assert run("parse", english, "--quiet").err == ""


def test_a_bug_costs_one_page_and_shows_no_traceback(run: Run, page: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise ZeroDivisionError("in \x1b[31m")

    monkeypatch.setattr("extractnews.pipeline.extract_page", fail)
    result = run("parse", page, page)
    assert result.status == 1
    assert result.err.count("internal error: ZeroDivisionError") == 2
    assert "Traceback" not in result.err
    assert "\x1b" not in result.err
    assert "Traceback" in run("parse", page, "--verbose").err


def test_clean_prints_the_text_and_nothing_else(run: Run, page: Path) -> None:
    assert run("clean", page).out == extract(PAGE).text + "\n"


def test_explain_shows_page_records_and_rules(run: Run, page: Path) -> None:
    out = run("explain", page).out
    for word in ("taken:", "张三", "rule", "湖南省株洲市"):
        assert word in out


def test_schema_is_the_schema_of_a_document(run: Run) -> None:
    schema = json.loads(run("schema").out)
    assert schema["title"] == "Document"
    assert set(schema["properties"]) == set(json.loads(extract(PAGE).model_dump_json()))


def test_batch_writes_one_file(run: Run, page: Path, tmp_path: Path) -> None:
    (page.parent / "pages").mkdir()
    moved = page.rename(page.parent / "pages" / "a.txt")
    (moved.parent / "b.txt").write_bytes(b"%PDF-1.4")
    result = run("batch", moved.parent, "--out", tmp_path / "out.jsonl", "--workers", "1")
    assert (result.status, result.out) == (1, "")
    assert "b.txt" in result.err
    assert json.loads((tmp_path / "out.jsonl").read_text(encoding="utf-8").splitlines()[0])["source"] == str(moved)


@pytest.mark.parametrize(
    ("args", "word"),
    [(["--out", "x.nonsense"], "jsonl"), (["--out", "x.jsonl", "--workers", "-1"], "--workers"), ([], "--out")],
)
def test_wrong_use_of_batch(run: Run, tmp_path: Path, args: list[str], word: str) -> None:
    result = run("batch", tmp_path, *args)
    assert result.status == 2
    assert word in result.err


def test_no_page_steers_the_terminal(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "a\x1b[31mb.txt"
    path.write_text(PAGE + "[bold]市长[/bold]李四\x1b[31m\x9b\u202e:smile: 说\u2028。\x07\n", encoding="utf-8")
    for args in (["parse", "--format", "table"], ["explain"], ["parse", "--format", "jsonl"]):
        result = run(args[0], path, *args[1:])
        assert result.status == 0
        assert not set("\x1b\x9b\u202e\x07\u2028").intersection(result.out + result.err)
    assert "[bold]" in run("explain", path).out or "[bold]" not in extract(path.read_bytes()).text
    assert "\x1b" not in run("parse", tmp_path / "no\x1b[31m.txt").err


def test_help_teaches_by_examples() -> None:
    for command in ("parse", "batch", "clean", "explain", "schema"):
        result = CliRunner().invoke(app, [command, "-h"])
        assert result.exit_code == 0
        assert f"extractnews {command} " in result.output.split("Options:")[0].split("\n", 1)[1]


def test_version_and_bare_call() -> None:
    assert CliRunner().invoke(app, ["--version"]).output.startswith("extractnews 0.")
    assert "Commands:" in CliRunner().invoke(app, []).output


def command(*args: object) -> list[str]:
    return [sys.executable, "-m", "extractnews", *map(str, args)]


def test_a_closed_pipe_ends_quietly(page: Path) -> None:
    arguments = command("parse", *[page] * 20, "--format", "jsonl")
    with subprocess.Popen(arguments, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.read(10)
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(60) == 0


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
@pytest.mark.parametrize("arguments", [("parse",), ("parse", "--format", "table"), ("clean",), ("explain",)])
def test_a_full_disk_is_told_in_one_line(page: Path, arguments: tuple[str, ...]) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(command(*arguments, page), stdout=full, stderr=subprocess.PIPE, check=False)
    assert done.returncode == 1
    assert done.stderr.decode().startswith("extractnews: standard output: ")
    assert done.stderr.count(b"\n") == 1


def test_closed_streams_are_no_bug(page: Path) -> None:
    shell = f"{sys.executable} -m extractnews parse {page}"
    done = subprocess.run(f"{shell} >&-", shell=True, capture_output=True, check=False)
    assert (done.returncode, done.stderr.count(b"\n")) == (1, 1)
    done = subprocess.run(f"{shell} - 2>&- <&-", shell=True, capture_output=True, check=False)
    assert done.returncode == 1
    assert json.loads(done.stdout)[0]["source"] == str(page)


def test_output_is_utf8_whatever_the_locale(page: Path) -> None:
    environment = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "PYTHONIOENCODING": "ascii"}
    done = subprocess.run(command("clean", page), capture_output=True, check=True, env=environment)
    assert done.stdout.decode() == extract(PAGE).text + "\n"
    assert done.stderr == b""


def test_files_are_named_even_when_their_names_are_no_utf8() -> None:
    failures = pages.Failures()
    messages = Messages(quiet=True)
    assert not list(pages.read_each(["no\udcff"], lambda data, _: data, messages, failures))
    assert failures.count == 1


@pytest.mark.parametrize("name", ["parse", "clean", "explain"])
def test_json_lines_are_sent_to_batch(run: Run, tmp_path: Path, name: str) -> None:
    posts = tmp_path / "posts.jsonl"
    posts.write_text(json.dumps({"text": PAGE}, ensure_ascii=False) + "\n", encoding="utf-8")
    result = run(name, posts)
    assert result.status == 1
    assert f"extractnews batch {posts} --out" in result.err
    posts.write_text("{编者按}" + PAGE, encoding="utf-8")
    assert run(name, posts).status == 0


def test_help_and_docs_name_all_formats_of_batch() -> None:
    help_text = CliRunner().invoke(app, ["batch", "-h"]).output
    docs = (Path(__file__).parent.parent / "docs" / "cli.md").read_text(encoding="utf-8")
    for form in ("jsonl.gz", "csv", "parquet", "sqlite"):
        assert form in help_text
        assert f"`{form}`" in docs


@pytest.mark.parametrize(
    ("option", "value"), [("published", datetime.date(2021, 8, 5)), ("published", 2021), ("region", 43)]
)
def test_the_library_refuses_options_of_another_type(option: str, value: object) -> None:
    with pytest.raises(BadOptionError) as caught:
        extract(PAGE, **{option: value})  # type: ignore[arg-type]
    assert caught.value.source == f"--{option}"
    assert caught.value.hint


@pytest.mark.parametrize("empty", ["", b"", " \n\u3000", b" \n", "\u3000".encode(), b"\xef\xbb\xbf"])
def test_the_library_refuses_an_empty_page(empty: str | bytes) -> None:
    with pytest.raises(UnreadablePageError, match="empty"):
        extract(empty)
