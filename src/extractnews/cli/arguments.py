"""The options that commands share, as Typer reads them."""

from __future__ import annotations

from typing import Annotated

import typer

from extractnews.options import KINDS

# Plain strings all: each further type costs milliseconds at every start. "" stands for an option not given.
Files = Annotated[list[str], typer.Argument(metavar="FILE", help="Pages to read; - is standard input.")]
OneFile = Annotated[str, typer.Argument(metavar="FILE", help="The page to read; - is standard input.")]
Published = Annotated[str, typer.Option(metavar="DATE", help="Day of publication, for pages that print none.")]
Region = Annotated[str, typer.Option(metavar="NAME", help="Home of the page: 株洲市, or its code 430200.")]
Only = Annotated[str, typer.Option(metavar="KINDS", help=f"Keep only these, with commas: {', '.join(KINDS)}.")]
Encoding = Annotated[str, typer.Option(metavar="NAME", help="Encoding of the pages; else it is detected.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="No notes, only errors.")]
Verbose = Annotated[bool, typer.Option("--verbose", "-v", help="Say what is done; show where a bug struck.")]
