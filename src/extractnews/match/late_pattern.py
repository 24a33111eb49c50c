"""A regular expression that is compiled when it is first asked: that costs more than a page, and many never are."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from extractnews.match.programs import compiled


class LatePattern:
    """Stands for `re.compile(source, flags)`; after its first use it costs the same.

    >>> LatePattern(r"\\d+月").search("在2月").group()
    '2月'
    """

    __slots__ = ("_flags", "findall", "finditer", "fullmatch", "match", "pattern", "search", "split", "sub")

    findall: Callable[..., list[str]]
    finditer: Callable[..., Iterator[re.Match[str]]]
    fullmatch: Callable[..., re.Match[str] | None]
    match: Callable[..., re.Match[str] | None]
    pattern: str
    search: Callable[..., re.Match[str] | None]
    split: Callable[..., list[str]]
    sub: Callable[..., str]

    def __init__(self, source: str, flags: int = 0) -> None:
        self.pattern = source
        self._flags = flags

    def __getattr__(self, name: str) -> object:
        """Called for a method that is not there yet: compiles, and puts all of them in place."""
        if name.startswith("_"):
            raise AttributeError(name)
        made = compiled(self.pattern, self._flags)
        for method in ("findall", "finditer", "fullmatch", "match", "search", "split", "sub"):
            setattr(self, method, getattr(made, method))
        return getattr(made, name)
