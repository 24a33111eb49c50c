"""Posts whose holder's name was lost in the page: `副主任率…赴…` under a headline that says who went.

Only where the headline of the piece begins with a name that the piece repeats and to which it gives no other post.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from extractnews.kinds.officials.claims import Claim
from extractnews.kinds.officials.names.name import Name
from extractnews.kinds.officials.names.reader import NameReader
from extractnews.kinds.officials.titles import TitleRun
from extractnews.match.late_pattern import LatePattern
from extractnews.page import Page

_ACTS = LatePattern("率|带队|带领|赴|深入|来到|前往|主持召开|一行")
_STARTS_CLAUSE = LatePattern(r"[\n。,;:)] ?\Z|\A\Z")
_SPACES = LatePattern(r"[ \n]*")
SURE = 100


def lost_holders(page: Page, reader: NameReader, runs: Iterable[TitleRun], claims: Iterable[Claim]) -> Iterator[Claim]:
    """A claim for each vacant run of `runs` that acts like a person, where the headline tells which."""
    claimed = [(claim.name, claim.start) for claim in claims if claim.titles]
    for run in runs:
        if not _ACTS.match(page.plain, run.end):
            continue
        if not _STARTS_CLAUSE.search(page.plain, max(0, run.start - 2), run.start):
            continue
        name = _headline_name(page, reader, run.start)
        if name is None:
            continue
        start, end = _piece(page, run.start)
        if any(other == name.text and start <= at < end for other, at in claimed):
            continue
        again = page.plain.find(name.text, run.end, end)
        if again >= 0:
            yield Claim(name.text, again, again + len(name.text), run.titles, None, "name lost before verb")


def _piece(page: Page, offset: int) -> tuple[int, int]:
    """Start and end of the piece that holds `offset`."""
    index = page.piece_at(offset)
    piece = page.pieces[index] if index >= 0 else None
    return (piece.start, piece.end) if piece else (offset, offset)


def _headline_name(page: Page, reader: NameReader, offset: int) -> Name | None:
    """The name that begins the headline of the piece at `offset`, if the headline is not the line of `offset`."""
    start, end = _piece(page, offset)
    spaces = _SPACES.match(page.plain, start)
    at = spaces.end() if spaces else start
    headline_end = page.plain.find("\n", at, end)
    if headline_end < 0 or headline_end >= offset:
        return None
    name = reader.at(at)
    return name if name is not None and name.surplus >= SURE and name.end < headline_end else None
