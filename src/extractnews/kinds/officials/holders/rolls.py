"""Rolls of seats: a heading that ends in a post and 名单, and below it rows of nothing but names.

In: the posts of a page. Out: a claim for each name of `某市第六届人民代表大会代表名单` and its like; rows between that
only tell whose delegation follows (朔城区代表团(5名)) are passed over.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence

from extractnews.kinds.officials.claims import Claim
from extractnews.kinds.officials.names.lists import LISTED, end_of_name, names_from
from extractnews.kinds.officials.names.name import Name
from extractnews.kinds.officials.names.reader import NameReader
from extractnews.kinds.officials.titles import TitleRun
from extractnews.match.late_pattern import LatePattern

_HEADS = LatePattern(r"名单 ?(?:\([^()\n]{1,40}\))?[:\n]")
_LABEL = LatePattern(
    r"(?:\([^()\n]{1,40}\)|[^,。;\n]{2,24}(?:团|组|界|别|单位|系统)(?:\([^()\n]{1,20}\))?:?) *(?:\n|\Z)"
)
_INDENT = LatePattern(r"[ \n]*")
_ROW_ENDS = LatePattern(r" *(?:\n|\Z)")
_SEATS = ("代表", "委员", "常委", "成员", "审判员", "陪审员")
_FEWEST = 3  # names of a roll
_MOST_ROWS = 400


def enrolled(reader: NameReader, runs: Sequence[TitleRun]) -> Iterator[Claim]:
    """A claim for each name in a roll under one of `runs`."""
    starts = frozenset(run.start for run in runs)
    for run in runs:
        heading = _HEADS.match(reader.plain, run.end)
        if heading is None or not run.titles[-1].position.endswith(_SEATS):
            continue
        names = list(_rows(reader, heading.end(), starts))
        if len(names) >= _FEWEST:
            for name in names:
                reader.known.add(name.text)
                yield Claim(name.text, name.start, name.end, run.titles, None, "roll of a post")


def _rows(reader: NameReader, start: int, posts: Container[int]) -> Iterator[Name]:
    """The names of all rows from `start` on, up to the first row that is neither names nor a label."""
    for _ in range(_MOST_ROWS):
        start = _end(reader, start)
        label = _LABEL.match(reader.plain, start)
        if label is not None:
            start = label.end()
            continue
        first = reader.at(start)
        if first is None or first.surplus < LISTED:
            return
        names = names_from(reader, first, posts, wide=True)
        start = end_of_name(reader.plain, names[-1].end)
        yield from names
        if not _ROW_ENDS.match(reader.plain, start):
            return


def _end(reader: NameReader, start: int) -> int:
    """Where the blanks from `start` on end."""
    blanks = _INDENT.match(reader.plain, start)
    return blanks.end() if blanks else start
