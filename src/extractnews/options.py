"""What a caller may ask for; one frozen object that travels instead of a row of arguments."""

from __future__ import annotations

import datetime
from typing import Literal, NamedTuple, get_args

from extractnews.errors import BadOptionError

Kind = Literal["officials", "places", "localities", "dates", "figures", "activities"]
KINDS: tuple[Kind, ...] = get_args(Kind)


class Options(NamedTuple):
    """How a page is read.

    `published`: ISO date for pages that print none. `region`: name or adcode of the page's home, where known.
    `only`: the kinds of record to keep. `encoding`: name of the page's encoding, else it is detected.
    """

    published: str | None = None
    region: str | None = None
    only: frozenset[Kind] = frozenset(KINDS)
    encoding: str | None = None


def checked_day(published: object) -> str:
    """`published` if it is an ISO day, with a time or without. Raises BadOptionError.

    >>> checked_day("2020-02-16")
    '2020-02-16'
    """
    try:
        if not isinstance(published, str) or published[4:5] + published[7:8] != "--":
            raise ValueError
        datetime.datetime.fromisoformat(published)
    except ValueError as error:
        hint = "write it as year-month-day: 2020-02-16"
        raise BadOptionError("--published", f"{published!r} is no day of the calendar", hint) from error
    return published


def checked_name(region: object) -> str:
    """`region` if it is a text; whether there is such a place is asked with the page. Raises BadOptionError."""
    if not isinstance(region, str):
        hint = "give a full name (长沙市), a path (湖南省长沙市) or a code (430100) as text"
        raise BadOptionError("--region", f"{region!r} is no name of a division", hint)
    return region
