"""The words beside a number, by what they tell of it: 占 before a share, 工期 before a term, 人均 before a quantity."""

from __future__ import annotations

from functools import cache

from extractnews.match.lexicon import read_rows


@cache
def beside(kind: str) -> tuple[str, ...]:
    """The words of one kind of `beside.tsv`."""
    return _words()[kind]


@cache
def _words() -> dict[str, tuple[str, ...]]:
    return {kind: tuple(words.split(" ")) for kind, words in read_rows("figures/beside.tsv", 2)}
