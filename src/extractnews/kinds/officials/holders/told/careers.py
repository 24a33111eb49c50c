"""Lists of the posts that a person held one after the other: 历任甲县副县长、县长;乙县县委书记;丙市副市长.

In: the claims of the post that the list begins with, and a run that nothing else ties to a name. Out: the claims of
the run, where it goes on with the list; or where its line tells from when to when (1984.06—1990.12 甲县副县长).
"""

from __future__ import annotations

from collections.abc import Sequence

from extractnews.kinds.officials.claims import Claim
from extractnews.kinds.officials.names.filled_cells import profile_name
from extractnews.kinds.officials.names.name import Name
from extractnews.kinds.officials.names.reader import NameReader
from extractnews.kinds.officials.titles import TitleRun
from extractnews.light_classes import replace
from extractnews.match.late_pattern import LatePattern
from extractnews.records import Status

_ENDS_LINE = LatePattern(r"[;,、。(\n]|\Z")
_GOES_ON = LatePattern(r"[;,、](?:其间)?")
_ENDS = LatePattern(r"[;,、。等\n]|\Z")
_YEAR = r"(?:19|20)\d\d(?:[.年/]\d{1,2}月?|年)?"
_PERIOD = LatePattern(rf" *{_YEAR} ?(?:(?:[-—–―~]+|至|到) ?(?P<end>{_YEAR})?(?:今|现在)?)?[ ,:]{{0,4}}")
_OF_WHOM = LatePattern(r"(?:同志)?(?:个人|工作|主要)?(?:简历|简介|生平|履历)")
_MOST_LINES = 40
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


def line_of_career(reader: NameReader, run: TitleRun) -> list[Claim]:
    """The claim of `run` where it follows a period that begins the line: 1984.06—1990.12 甲县副县长."""
    plain = reader.plain
    line = plain.rfind("\n", 0, run.start) + 1
    period = _PERIOD.match(plain, line)
    if period is None or period.end() != run.start or not _ENDS_LINE.match(plain, run.end):
        return []
    name = profile_before(reader, line)
    status: Status | None = "former" if period["end"] else None
    return [Claim(name.text, name.start, name.end, run.titles, status, "person period post")] if name else []


def profile_before(reader: NameReader, line: int) -> Name | None:
    """The name that a line above `line` profiles (张三,男,汉族,…), where `line` begins with what the person was."""
    plain = reader.plain
    if line > 0 and plain.startswith(_BEGINS, line):
        return profile_name(plain, plain.rfind("\n", 0, line - 1) + 1)
    for _ in range(_MOST_LINES):
        if line == 0 or not _PERIOD.match(plain, line):
            break
        line = plain.rfind("\n", 0, line - 1) + 1
        if (name := profile_name(plain, line)) is not None:
            return name
        heading = reader.at(line)
        if heading is not None and _OF_WHOM.match(plain, heading.end):
            return heading
    return None
