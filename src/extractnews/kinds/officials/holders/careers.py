"""Lists of the posts that a person held one after the other: 历任甲县副县长、县长;乙县县委书记;丙市副市长.

In: the claims of the post that the list begins with, and a run that nothing else ties to a name. Out: the claims of
the run, where it goes on with the list.
"""

from __future__ import annotations

from collections.abc import Sequence

from extractnews.kinds.officials.claims import Claim
from extractnews.kinds.officials.names.filled_cells import profile_name
from extractnews.kinds.officials.names.reader import Name
from extractnews.kinds.officials.titles import TitleRun
from extractnews.light_classes import replace
from extractnews.match.late_pattern import LatePattern

_GOES_ON = LatePattern(r"[;,、](?:其间)?")
_ENDS = LatePattern(r"[;,、。等\n]|\Z")
_BEGINS = ("曾任", "历任", "先后任", "先后担任", "曾先后", "现任")


def next_of_career(plain: str, before: Sequence[Claim], run: TitleRun) -> list[Claim]:
    """The claims of `run` after those of the post before it in a list of former posts; none where it is no such."""
    if (
        not before
        or "former" not in (before[0].status, before[0].titles[0].status)
        or not before[0].rule.startswith("person ")
    ):
        return []
    end = before[0].titles[-1].end
    if run.start <= end or not _GOES_ON.fullmatch(plain, end, run.start) or not _ENDS.match(plain, run.end):
        return []
    return [replace(claim, titles=run.titles, status="former") for claim in before]


def profile_before(plain: str, line: int) -> Name | None:
    """The name that the line before `line` profiles (张三,男,汉族,…), where `line` begins with what the person was."""
    if line == 0 or not plain.startswith(_BEGINS, line):
        return None
    return profile_name(plain, plain.rfind("\n", 0, line - 1) + 1)
