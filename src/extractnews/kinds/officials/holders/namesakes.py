"""Two persons of one name: posts that one person cannot hold at a time belong to two."""

from __future__ import annotations

from collections.abc import Sequence

from extractnews.kinds.officials.claims import Claim
from extractnews.kinds.officials.names.mentions import Span
from extractnews.kinds.officials.titles import Title

_LEVELS = frozenset({"province", "prefecture", "county"})


def apart(plain: str, claims: Sequence[Claim], spans: Sequence[Span]) -> list[tuple[list[Claim], list[Span]]]:
    """The claims of one name as one group, or as several where two places have a claim on him; mentions go along.

    A mention without a post goes to the person named last before it.
    """
    if len(claims) == 1:
        return [(list(claims), list(spans))]
    groups: list[list[Claim]] = []
    bound: list[dict[str, str]] = []  # for each group: office -> the place that has a claim on its holder
    for claim in claims:
        mine = {title.office: _place(plain, title) for title in claim.titles if _binds(title, claim)}
        fitting = next((index for index, theirs in enumerate(bound) if not _clash(mine, theirs)), None)
        if fitting is None:
            groups.append([claim])
            bound.append(mine)
        else:
            groups[fitting].append(claim)
            bound[fitting] |= mine
    if len(groups) == 1:
        return [(groups[0], list(spans))]
    owners = {(claim.start, claim.end): index for index, group in enumerate(groups) for claim in group}
    shares: list[list[Span]] = [[] for _ in groups]
    last = 0
    for span in spans:
        last = owners.get(span, last)
        shares[last].append(span)
    return list(zip(groups, shares, strict=True))


def _clash(mine: dict[str, str], theirs: dict[str, str]) -> bool:
    """Whether one office is held in two places."""
    return any(office in theirs and not _same_place(place, theirs[office]) for office, place in mine.items())


def _binds(title: Title, claim: Claim) -> bool:
    """Whether a post ties its holder to one place now."""
    current = claim.status in {None, "current", "acting"} and title.status in {"current", "acting"}
    return current and title.level in _LEVELS and title.own_place is not None


def _same_place(one: str, other: str) -> bool:
    """Whether two spellings can mean one place: 湖南省株洲市, 株洲市 and 株洲."""
    return one.endswith(other) or other.endswith(one) or one[:2] == other[:2]


def _place(plain: str, title: Title) -> str:
    start, end = title.own_place or (0, 0)
    return plain[start:end]
