"""A credited name where it stands, and the credits of a page: who has which role."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from extractnews.page import Credit
from extractnews.records import BylineRole


class Named(NamedTuple):
    """A name at `plain[start:end]` (blanks inside included) with its role."""

    name: str
    role: BylineRole
    start: int
    end: int


def collect(found: Iterable[Named]) -> tuple[Credit, ...]:
    """One credit a name, in order of first mention; the first role stands, all places are kept."""
    roles: dict[str, BylineRole] = {}
    spans: dict[str, dict[tuple[int, int], None]] = {}
    for name, role, start, end in sorted(found, key=lambda named: named.start):
        roles.setdefault(name, role)
        spans.setdefault(name, {})[start, end] = None
    return tuple(Credit(name, role, tuple(spans[name])) for name, role in roles.items())
