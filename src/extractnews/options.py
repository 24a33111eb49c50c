"""What a caller may ask for; one frozen object that travels instead of a row of arguments."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

Kind = Literal["officials", "places", "localities", "dates", "figures", "activities"]
KINDS: tuple[Kind, ...] = get_args(Kind)


@dataclass(frozen=True, slots=True)
class Options:
    """How a page is read.

    `published`: ISO date for pages that print none. `region`: name or adcode of the page's home, where known.
    `only`: the kinds of record to keep. `encoding`: name of the page's encoding, else it is detected.
    """

    published: str | None = None
    region: str | None = None
    only: frozenset[Kind] = frozenset(KINDS)
    encoding: str | None = None
