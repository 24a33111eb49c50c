"""The common call, `parse` with its options spelled in full, read without Typer.

To load Typer, and through it pydantic, takes longer than to read a page. Whatever is not plain (help, completion,
--name=value, a mistake) is left to Typer, which knows what to say. Both roads end in `parsing.parse_pages`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from extractnews.cli.parsing import ParseCall

_VALUES = {
    "--format": "form",
    "-f": "form",
    "--published": "published",
    "--region": "region",
    "--only": "only",
    "--encoding": "encoding",
}
_SWITCHES = {"--quiet": "quiet", "-q": "quiet", "--verbose": "verbose", "-v": "verbose"}


def plain_call(arguments: Sequence[str], environment: Mapping[str, str]) -> ParseCall | None:
    """The call of `parse` that the arguments make; None where Typer has to read them.

    >>> plain_call(["parse", "a.txt", "-f", "csv"], {}).form
    'csv'
    >>> plain_call(["parse", "a.txt", "--format=csv"], {})
    """
    if arguments[:1] != ["parse"] or any(name.endswith("_COMPLETE") for name in environment):
        return None
    files: list[str] = []
    values: dict[str, str] = {}
    switches: dict[str, bool] = {}
    words = iter(arguments[1:])
    for word in words:
        if word in _SWITCHES:
            switches[_SWITCHES[word]] = True
        elif word in _VALUES:
            value = next(words, "-")
            if value.startswith("-"):
                return None
            values[_VALUES[word]] = value
        elif word.startswith("-") and word != "-":
            return None
        else:
            files.append(word)
    return ParseCall(tuple(files), **values, **switches) if files else None  # type: ignore[arg-type]
