"""Names that could be words but fill a place in a list of leaders: 市长张三、工商局局长|万里|、旅游局局长|庄重|出席.

In: a post, where a name may begin after it, what was claimed before. Out: the surplus that is enough for a name there.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from extractnews.kinds.officials.claims import Claim
from extractnews.kinds.officials.names.filled_cells import ACT, RARE
from extractnews.kinds.officials.names.lists import LISTED, end_of_name
from extractnews.kinds.officials.names.name import Name
from extractnews.kinds.officials.names.reader import NameReader
from extractnews.kinds.officials.names.statistics import UNKNOWN_WORD, statistics
from extractnews.kinds.officials.titles import TitleRun
from extractnews.match.late_pattern import LatePattern

_FILLS_CLAUSE = LatePattern(r"(?:[,。;:!?\n\"]|\A)([^\W\da-zA-Z_]{2,3})\Z")
_SAYS = frozenset("说在")
_DELIMITER = LatePattern(r" ?[、,和与及] ?")
_ENDS_CELL = LatePattern(r"[、,。;)\n和与及等]|\Z")
_ENDS_LINE = LatePattern(r" *(?:\n|\Z)")
BETWEEN_POSTS = -30  # surplus of a cell in a list that goes on with the next post
BEFORE_ACT = -20  # the same before 出席, 参加
SURE = 100
SELDOM = 125  # weight of words that rarely stand anywhere


def least_surplus(
    reader: NameReader, run: TitleRun, name: Name, before: Sequence[Claim], posts: Mapping[int, int]
) -> int | None:
    """The surplus that `name` after `run` must have, if both stand in a list of posts with names; else None.

    `posts` are the ends of the runs of the page by their starts.
    """
    plain = reader.plain
    if is_row(plain, run) and _ENDS_LINE.match(plain, name.end):
        return LISTED
    delimiter = _DELIMITER.match(plain, end_of_name(plain, name.end))
    next_post = posts.get(delimiter.end()) if delimiter is not None else None
    follows = _follows_claim(plain, run, before)
    if next_post is not None and (follows or _is_held(reader, next_post)):
        return BETWEEN_POSTS
    if not follows:
        return None
    after = statistics().after
    if min(after.get(plain[name.end : name.end + size], RARE) for size in (1, 2)) <= ACT:
        return BEFORE_ACT
    return LISTED if _ENDS_CELL.match(plain, name.end) else None


def acts_alone(reader: NameReader, run: TitleRun) -> bool:
    """方军|局长|说: whether nothing but a name of two or three unknown characters begins the clause before the post."""
    plain, start = reader.plain, run.start
    if statistics().after.get(plain[run.end : run.end + 2], RARE) > ACT and plain[run.end : run.end + 1] not in _SAYS:
        return False
    cell = _FILLS_CLAUSE.search(plain, max(0, start - 4), start)
    return cell is not None and statistics().words.get(cell[1], UNKNOWN_WORD) >= SELDOM


def _is_held(reader: NameReader, end: int) -> bool:
    """Whether a name that is clearly one stands after the next post, which ends at `end`."""
    name = reader.at(end)
    return name is not None and name.surplus >= SURE


def is_row(plain: str, run: TitleRun) -> bool:
    """Whether the post begins a line and a space follows it: a row of a table of leaders."""
    return plain.startswith(" ", run.end) and (run.start == 0 or plain[run.start - 1] == "\n")


def _follows_claim(plain: str, run: TitleRun, before: Sequence[Claim]) -> bool:
    """Whether the holder of the post before stands right before the post: 张三、|市长."""
    if not before or before[-1].end > run.start:
        return False
    delimiter = _DELIMITER.match(plain, end_of_name(plain, before[-1].end))
    return delimiter is not None and delimiter.end() == run.start
