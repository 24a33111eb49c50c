"""What the places room hands to the others."""

from __future__ import annotations

from functools import lru_cache
from typing import Literal, NamedTuple

from extractnews.light_classes import dataclass
from extractnews.records import PlaceRef

Level = Literal["nation", "province", "prefecture", "county"]


class Division(NamedTuple):
    """One administrative division in force from the end of year `first` to the end of year `last`.

    `name` is its own full name (芦淞区), `path` the full path (湖南省株洲市芦淞区); `parent` the adcode above it
    ("100000" for provinces).
    """

    adcode: str
    name: str
    path: str
    level: Level
    parent: str
    first: int
    last: int


MUNICIPALITIES = ("110000", "120000", "310000", "500000")  # provinces that are cities
NATION = Division("100000", "中华人民共和国", "中华人民共和国", "nation", "", 0, 9999)


def is_wider_than_city(adcode: str) -> bool:
    """Whether a code is that of a province which is no city, or of the nation: too wide for where somebody was."""
    return adcode.endswith("0000") and adcode not in MUNICIPALITIES


@lru_cache(maxsize=4096)
def reference(path: str, adcode: str) -> PlaceRef:
    """How records point to a division; they never change, so that all share one."""
    return PlaceRef(name=path, adcode=adcode)


@dataclass(frozen=True)
class PlaceCandidate:
    """A name of a division at `text[start:end]`, before it is settled which one it is.

    `is_full` is whether it ends in its generic part (株洲市, not 株洲). `divisions` are all that bear the name.
    """

    start: int
    end: int
    divisions: tuple[Division, ...]
    is_full: bool


@dataclass(frozen=True)
class PlaceMention:
    """A candidate that the page settles."""

    start: int
    end: int
    division: Division
    rule: str
