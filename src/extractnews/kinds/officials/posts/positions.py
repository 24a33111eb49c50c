"""The words of posts: heads (书记, 局长), what modifies them (副, 代理), what stands before a post (原, 时任)."""

from __future__ import annotations

from functools import cache
from typing import cast

from extractnews.kinds.officials.posts.organs import Suffixes
from extractnews.light_classes import dataclass
from extractnews.match.lexicon import read_rows
from extractnews.records import Status

ANY = "*"


@dataclass(frozen=True)
class Head:
    """The head of a post. `kind`: chief, head, member, rank, charge (see positions.tsv)."""

    word: str
    kind: str
    level: str
    leads: tuple[str, ...]
    not_after: tuple[str, ...]
    not_before: tuple[str, ...]

    def can_lead(self, organization: str) -> bool:
        """Whether an organ of that name may have this head: 局长 leads 市教育局."""
        return self.leads == (ANY,) or organization.endswith(self.leads)


@dataclass(frozen=True)
class Modifier:
    """What stands between organ and head: `status` is "" for 副 and its like, which stay in the position."""

    status: str
    goes_with: str

    def fits(self, head: Head) -> bool:
        """Whether it goes with a head of that kind: 一级 with 巡视员."""
        return self.goes_with in ("all", head.kind) or (self.goes_with == ANY and head.kind != "rank")


@cache
def _rows() -> list[list[str]]:
    return read_rows("officials/positions.tsv", 6)


def _forbidden() -> list[str]:
    """The row of what stands beside no post at all."""
    return next(row for row in _rows() if row[0] == ANY)


@cache
def heads() -> dict[str, Head]:
    """All heads by their word; what the row * forbids is in each."""
    forbidden = _forbidden()
    return {
        word: Head(
            word,
            kind,
            "" if level == "-" else level,
            _words(leads),
            _words(not_after),
            _words(not_before) + _words(forbidden[5]),
        )
        for word, kind, level, leads, not_after, not_before in _rows()
        if word != ANY
    }


@cache
def forbidden_after() -> frozenset[str]:
    """The first characters of all that no post stands before: most follow none of them."""
    return frozenset(word[0] for row in _rows() for word in _words(row[5]))


@cache
def forbidden_before() -> Suffixes[bool]:
    """Words after which no post is one person's: 各, 五级."""
    return Suffixes((word, True) for word in _words(_forbidden()[4]))


@cache
def modifiers() -> Suffixes[Modifier]:
    """副, 常务副, 一级, 代理 … by where they end."""
    rows = read_rows("officials/modifiers.tsv", 3)
    return Suffixes((word, Modifier("" if status == "-" else status, goes)) for word, status, goes in rows)


@cache
def statuses() -> Suffixes[Status]:
    """原, 时任, 拟任 … by where they end, with the status they give."""
    return Suffixes((word, cast(Status, status)) for word, status in read_rows("officials/statuses.tsv", 2))


def _words(cell: str) -> tuple[str, ...]:
    return () if cell == "-" else tuple(cell.split())
