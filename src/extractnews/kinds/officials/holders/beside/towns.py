"""Towns and grounds that only look like a post with a name: 富拉尔基|区长|青乡, 康王|乡长|石桥."""

from __future__ import annotations

from extractnews.kinds.officials.names.evidence import LIKELY_AFTER
from extractnews.kinds.officials.names.name import Name
from extractnews.kinds.officials.names.reader import NameReader
from extractnews.kinds.officials.titles import TitleRun

_CHIEFS = ("区长", "县长", "市长", "旗长", "州长")
_TOWN_CHIEFS = ("乡长", "镇长")
_TOWN_ENDS = frozenset("乡镇")
_GROUND_ENDS = frozenset("桥岭冲坪沟塘湾坝堤坡洲河江湖溪")


def is_town(plain: str, run: TitleRun, name: Name) -> bool:
    """Whether a division and its town, or a town and a ground of it, only look like a post and the name after it."""
    is_inside = run.end - run.start > 2 or plain[run.start - 1 : run.start].isalpha()
    if is_inside and len(name.text) == 2 and name.text[-1] in _GROUND_ENDS:
        return plain.endswith(_TOWN_CHIEFS, 0, run.end)
    return name.text[-1] in _TOWN_ENDS and is_inside and plain.endswith(_CHIEFS, 0, run.end)


def begins_ground(reader: NameReader, run: TitleRun) -> bool:
    """Whether the 长 of 康王乡|长石桥 begins a name: no end of a clause follows, and nothing that persons do."""
    if not reader.plain.endswith(_TOWN_CHIEFS, run.start, run.end):
        return False
    return reader.plain[run.end : run.end + 1].isalpha() and not reader.follows(run.end, LIKELY_AFTER)
