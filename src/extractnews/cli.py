"""The command: arguments in, one call, output, exit status. Nothing about Chinese here."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

app = typer.Typer(no_args_is_help=True)


@app.command()
def parse(
    files: Annotated[list[str], typer.Argument()],
    form: Annotated[str, typer.Option("--format")] = "json",
    published: str | None = None,
    region: str | None = None,
) -> None:
    """Read pages into records."""
    from extractnews import extract

    for name in files:
        print(extract(Path(name).read_bytes(), name, published, region).model_dump_json())


@app.command()
def schema() -> None:
    """Print the schema."""
