"""Posts that only an unread word parts from the next, whose holder is theirs: 书记|、大会|执行主席张三.

In: the runs that nobody holds, and the claims to the others. Out: the claims to them of those who hold the next run.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from extractnews.kinds.officials.claims import BEFORE_NAME, Claim
from extractnews.kinds.officials.titles import TitleRun
from extractnews.light_classes import replace
from extractnews.match.late_pattern import LatePattern

_UNREAD = LatePattern(r"、[^\W\da-zA-Z_和与及等的了任]{1,14}")


def claims_by_post(claims: Sequence[Claim]) -> dict[int, list[Claim]]:
    """The claims by where their posts begin."""
    held: dict[int, list[Claim]] = {}
    for claim in claims:
        held.setdefault(claim.titles[0].start, []).append(claim)
    return held


def claims_with_next(
    plain: str, run: TitleRun, following: TitleRun, held: Mapping[int, Sequence[Claim]]
) -> list[Claim]:
    """The claims to `run` of the holders of the run after it; none where more than a word stands between."""
    gap = _UNREAD.match(plain, run.end)
    if gap is None or following.start > gap.end():
        return []
    same = [claim for claim in held.get(following.titles[0].start, ()) if claim.titles == following.titles]
    return [replace(claim, titles=run.titles) for claim in same if claim.rule == BEFORE_NAME]
