"""The grammar of offices: organ × department × position, with coordination and what it shares.

heads the scan found → posts read leftwards from them (posts/read.py) → runs of posts of one holder
(coordination/runs.py).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extractnews.kinds.officials.coordination.runs import title_runs
from extractnews.kinds.officials.posts.edges import Divisions
from extractnews.kinds.officials.posts.positions import heads
from extractnews.kinds.officials.posts.read import read_post
from extractnews.kinds.officials.posts.reading import Post
from extractnews.kinds.officials.titles import TitleRun
from extractnews.kinds.places.mention import PlaceCandidate
from extractnews.match.scan import Anchors
from extractnews.page import Page

_HEAD = "officials.head"


def vocabulary() -> dict[str, tuple[str, ...]]:
    """The words this module wants found, by class of anchor."""
    return {_HEAD: tuple(heads())}


def find_titles(page: Page, anchors: Anchors, places: Sequence[PlaceCandidate]) -> list[TitleRun]:
    """All runs of coordinated posts on the page, in order, without overlaps; whether someone holds them is open."""
    return title_runs(page.plain, _posts(page.plain, anchors, Divisions(page.plain, places)))


def _posts(plain: str, anchors: Anchors, divisions: Divisions) -> Iterator[Post]:
    floor, known = 0, heads()
    for hit in sorted(anchors.of(_HEAD), key=lambda hit: (hit.start, -hit.end)):
        if hit.start < floor:
            continue
        if known[hit.word].kind == "none":
            floor = hit.end
            continue
        post = read_post(plain, hit, divisions, floor)
        if post is not None:
            floor = post.tail
            yield post
