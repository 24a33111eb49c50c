"""Docs say what is true: examples run, queries answer, commands, options and data files are described."""

from __future__ import annotations

import json
import re
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from extractnews.batch.run import BatchOptions, run_batch
from extractnews.batch.tables import COLUMNS
from extractnews.making import DATA
from extractnews.records import Document

TOP = Path(__file__).parent.parent
README = (TOP / "README.md").read_text(encoding="utf-8")
DOCS = {path.name: path.read_text(encoding="utf-8") for path in sorted((TOP / "docs").glob("*.md"))}
DATA_FILES = sorted(path.relative_to(DATA).as_posix() for path in DATA.rglob("*.tsv"))


def blocks(text: str, language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", text, re.S)


@pytest.mark.parametrize("name", ["README.md", "library.md"])
def test_python_examples_print_what_their_comments_say(name: str) -> None:
    for block in blocks(README if name == "README.md" else DOCS[name], "python"):
        printed = subprocess.run([sys.executable, "-c", block], capture_output=True, text=True, check=True, cwd=TOP)
        promised = re.findall(r"print\(.*\)\s+# (.+)", block)
        assert printed.stdout.splitlines() == promised


def test_the_readme_table_is_what_the_command_prints() -> None:
    shown = re.search(r"```console\n\$ extractnews (parse [^\n]*)\n(.*?)```", README, re.S)
    assert shown
    run = subprocess.run(
        [sys.executable, "-m", "extractnews", *shown[1].split(), "--format", "table"],
        capture_output=True,
        text=True,
        check=True,
        cwd=TOP,
        env={"PATH": "", "COLUMNS": "100", "NO_COLOR": "1"},
    )
    assert [line.rstrip() for line in run.stdout.strip().splitlines()] == shown[2].strip().splitlines()


def test_the_readme_has_the_two_commands() -> None:
    commands = re.findall(r"^python3 -m venv .*$", README, re.M)
    assert len(commands) == 2
    assert "extractnews parse fixtures/" in commands[0]
    assert commands[1].endswith("-m pytest")


@pytest.mark.parametrize("query", blocks(DOCS["tables.md"], "sql"), ids=lambda query: query.split("\n")[0])
def test_queries_of_the_tables_run_and_answer(query: str, tmp_path: Path) -> None:
    crawl = tmp_path / "crawl"
    crawl.mkdir()
    (crawl / "a.txt").write_text(
        "周明远到株洲调研\n\n2020-02-15 来源：湖南日报\n\n2月14日，株洲市委书记周明远到芦淞区调研防汛工作。"
        "芦淞区新建高标准农田3万亩。",
        encoding="utf-8",
    )
    run_batch(BatchOptions((str(crawl),), tmp_path / "records.sqlite"))
    base = sqlite3.connect(tmp_path / "records.sqlite")
    try:
        assert base.execute(query).fetchall()
    finally:
        base.close()


def test_every_table_and_column_is_described() -> None:
    for table, columns in COLUMNS.items():
        row = re.search(rf"^\| `{table}` \|.*$", DOCS["tables.md"], re.M)
        assert row, table
        assert set(re.findall(r"`(\w+)`", row[0])) == {table, *columns} - {"document"}


def test_every_field_of_a_document_is_described() -> None:
    for field in Document.model_fields:
        assert f"`{field}`" in README, field


@pytest.mark.parametrize("command", ["parse", "batch", "clean", "explain", "schema"])
def test_every_command_and_option_is_described(command: str) -> None:
    run = subprocess.run(
        [sys.executable, "-m", "extractnews", command, "--help"], capture_output=True, text=True, check=True
    )
    assert f"extractnews {command}" in README + DOCS["cli.md"]
    for option in set(re.findall(r"--[a-z-]+", run.stdout)) - {"--help"}:
        assert option in DOCS["cli.md"], option


@pytest.mark.parametrize("name", DATA_FILES)
def test_every_data_file_has_its_header_and_is_listed(name: str) -> None:
    head = [line for line in (DATA / name).read_text(encoding="utf-8").splitlines()[:20] if line.startswith("#")]
    for field in ("columns", "source", "licence", "date"):
        assert any(line.startswith(f"# {field}: ") for line in head), field
    assert f"`{name}`" in DOCS["data.md"]


def test_links_between_docs_lead_somewhere() -> None:
    for name, text in {"../README.md": README, **DOCS}.items():
        for target in re.findall(r"\]\(([^)#:]+)\)", text):
            assert (TOP / "docs" / name).parent.joinpath(target).exists(), (name, target)


def test_the_schema_command_prints_the_schema_of_a_document() -> None:
    run = subprocess.run([sys.executable, "-m", "extractnews", "schema"], capture_output=True, text=True, check=True)
    assert json.loads(run.stdout) == Document.model_json_schema()
