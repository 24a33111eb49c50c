"""The words beside a number, by what they tell of it: 占 before a share, 工期 before a term, 人均 before a quantity."""

from __future__ import annotations

from extractnews.match.lexicon import read_kinds


def beside(kind: str) -> tuple[str, ...]:
    """The words of one kind of `beside.tsv`."""
    return read_kinds("figures/beside.tsv")[kind]
