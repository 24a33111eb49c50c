"""Firms, banks, schools and media of the nation and of provinces, told by no place in their names: 同济大学, 中建七局.

In: the name of an institution. Out: whether it is known, and its seat (none for firms all over the country). Branches
(新华社湖北分社) are where their own names say.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from extractnews.kinds.officials.whose.seats import NATION_SEAT, Seat
from extractnews.kinds.places.mention import is_wider_than_city
from extractnews.match.lexicon import read_rows, read_words
from extractnews.page import Page

_NOWHERE = "-"
_BARE_FIRMS = frozenset(("公司", "集团", "集团公司", "总公司", "股份公司", "投资公司", "工程公司"))
_PARTY_PARTS = ("党委", "党组", "纪委", "工会", "董事会")
_NEAR = 400


class Known(NamedTuple):
    """What the table tells of an institution: its seat, None for firms all over the country."""

    seat: Seat | None

    def has(self, home: Seat) -> bool:
        """Whether `home` lies in the city of the institution, so that it may be the finer seat."""
        if self.seat is None or is_wider_than_city(self.seat.adcode):
            return False
        return home.adcode.startswith(self.seat.adcode.rstrip("0"))


@cache
def _table() -> dict[str, Known]:
    return {name: Known(_seat(code, path)) for name, code, path in read_rows("officials/institutions.tsv", 3)}


def _seat(code: str, path: str) -> Seat | None:
    if code == _NOWHERE:
        return None
    if code == NATION_SEAT.adcode:
        return NATION_SEAT
    return Seat(path, code, path, "province" if code.endswith("0000") else "prefecture")


@cache
def _beginnings() -> tuple[str, ...]:
    return tuple(_table())


@cache
def _firms() -> tuple[str, ...]:
    return tuple(name for name, known in _table().items() if known.seat is None)


@cache
def _branches() -> tuple[str, ...]:
    return read_words("officials/branches.tsv")


def known_institution(organization: str) -> Known | None:
    """What the table knows of an institution; None for a branch and for what it does not know."""
    if not organization.startswith(_beginnings()) or _without_party_part(organization).endswith(_branches()):
        return None
    return next(known for name, known in _table().items() if organization.startswith(name))


def is_firm_of_page(page: Page, organization: str, start: int) -> bool:
    """Whether it is a firm without a name (公司, 集团) and a firm of the nation is named shortly before it."""
    if _without_party_part(organization) not in _BARE_FIRMS:
        return False
    return any(page.plain.find(firm, max(0, start - _NEAR), start) >= 0 for firm in _firms())


def _without_party_part(organization: str) -> str:
    """中建七局 of 中建七局党委."""
    part = next((one for one in _PARTY_PARTS if organization.endswith(one)), "")
    return organization.removesuffix(part)
