"""Firms, banks and schools of the nation, whose seat is not where a page speaks of them: 清华大学校长 in Luoyang."""

from __future__ import annotations

from functools import cache

from extractnews.kinds.officials.whose.seats import Seat
from extractnews.match.lexicon import read_rows

_BRANCHES = ("分行", "支行", "分公司", "营业部", "办事处", "支公司", "分院", "研究所")


@cache
def _seats() -> dict[str, str]:
    return dict(read_rows("officials/institutions.tsv", 2))


def is_from_elsewhere(organization: str, home: Seat | None) -> bool:
    """Whether it is an institution of the nation, and no branch, that is not at `home`."""
    if not organization.startswith(tuple(_seats())) or organization.endswith(_BRANCHES):
        return False
    code = next(code for name, code in _seats().items() if organization.startswith(name))
    return home is None or code == "-" or not home.adcode.startswith(code.rstrip("0"))
