"""Two persons of one name: posts that one person cannot hold at a time belong to two."""

from __future__ import annotations

from collections.abc import Sequence

from extractnews.kinds.officials.claims import Claim
from extractnews.kinds.officials.mentions import Span
from extractnews.kinds.officials.titles import Title

_LEVELS = frozenset({"province", "prefecture", "county"})


def apart(plain: str, claims: Sequence[Claim], spans: Sequence[Span]) -> list[tuple[list[Claim], list[Span]]]:
    """The claims of one name as one group, or as several where two places have a claim on him; mentions go along.

    A mention without a post goes to the person named last before it.
    """
    groups: list[list[Claim]] = []
    for claim in claims:
        fitting = next((group for group in groups if not _clash(plain, group, claim)), None)
        if fitting is None:
            groups.append([claim])
        else:
            fitting.append(claim)
    if len(groups) == 1:
        return [(groups[0], list(spans))]
    owners = {(claim.start, claim.end): index for index, group in enumerate(groups) for claim in group}
    shares: list[list[Span]] = [[] for _ in groups]
    last = 0
    for span in spans:
        last = owners.get(span, last)
        shares[last].append(span)
    return list(zip(groups, shares, strict=True))


def _clash(plain: str, group: Sequence[Claim], claim: Claim) -> bool:
    mine = [title for title in claim.titles if _binds(title, claim)]
    theirs = [title for other in group for title in other.titles if _binds(title, other)]
    return any(one.office == other.office and not _same_place(plain, one, other) for one in mine for other in theirs)


def _binds(title: Title, claim: Claim) -> bool:
    """Whether a post ties its holder to one place now: the head of a division, not its deputies to a congress."""
    current = claim.status in {None, "current", "acting"} and title.status in {"current", "acting"}
    return current and title.level in _LEVELS and title.own_place is not None


def _same_place(plain: str, one: Title, other: Title) -> bool:
    if one.own_place is None or other.own_place is None:
        return True
    first, second = plain[slice(*one.own_place)], plain[slice(*other.own_place)]
    return first.endswith(second) or second.endswith(first) or first[:2] == second[:2]
