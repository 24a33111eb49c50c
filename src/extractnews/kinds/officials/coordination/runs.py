"""Runs of titles: the posts of one holder, each with what earlier members of its coordination lend it.

In: the posts of a page as read one by one. Out: the runs, in order of the text.
"""

from __future__ import annotations

from collections.abc import Iterable

from extractnews.kinds.officials.coordination.lending import Lender, inherit_organ, inherit_place, lend
from extractnews.kinds.officials.coordination.next_holder import lender_of_next
from extractnews.kinds.officials.coordination.ties import tied_posts
from extractnews.kinds.officials.posts.reading import Post
from extractnews.kinds.officials.titles import Title, TitleRun
from extractnews.records import Status


def title_runs(plain: str, posts: Iterable[Post]) -> list[TitleRun]:
    """The posts in runs of one holder, in order of the text."""
    runs: list[TitleRun] = []
    lender = Lender()
    for group in tied_posts(plain, posts):
        lender = lender_of_next(plain, runs[-1].end, group[0], lender) if runs else Lender()
        kept = _titles(group, lender)
        if kept:
            runs.append(TitleRun(kept[0][0].edge, group[-1].tail, tuple(title for _, title in kept)))
    return runs


def _titles(group: list[Post], lender: Lender) -> list[tuple[Post, Title]]:
    """The posts of one holder that stand by themselves or by what is lent, with their titles."""
    kept = []
    status: Status = "current"
    for post in group:
        status = post.prefix_status or status
        title = _title(post, lender, status)
        if not post.needs_organ or title.inherits:
            kept.append((post, title))
    return kept


def _title(post: Post, lender: Lender, status: Status) -> Title:
    """The title of a post; the post takes what it lacks from `lender`, and lends on."""
    rule = "own words" if post.organization or post.own_place else "bare"
    inherits_organ = inherit_organ(post, lender)
    inherits_place = not inherits_organ and inherit_place(post, lender)
    lend(post, lender)
    return Title(
        start=post.start,
        end=post.end,
        office=post.organization + post.office_tail,
        organization=post.organization,
        position=post.position,
        status=post.status or status,
        level=post.level,
        own_place=post.own_place,
        rule="coordination" if inherits_organ else rule,
        inherits=inherits_organ or inherits_place,
    )
