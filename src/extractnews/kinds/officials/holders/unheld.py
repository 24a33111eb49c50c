"""Posts whose holder is not looked for: in the title of a work (《市长》), in a firm that is not the state's."""

from __future__ import annotations

from extractnews.kinds.officials.titles import TitleRun
from extractnews.match.late_pattern import LatePattern

_OF_THE_STATE = frozenset("省市县区州旗国中央")
_LONGEST_TITLE = 60
_ACT = LatePattern("关于[^《》]{0,12}?(?:接受|任命|免去|任免|辞去|撤销|罢免|补选|聘任)")  # 《关于接受张三辞去…的决定》


def is_unheld(plain: str, run: TitleRun) -> bool:
    """Whether no holder of `run` is looked for."""
    return _is_in_a_title(plain, run) or _is_private(run)


def _is_in_a_title(plain: str, run: TitleRun) -> bool:
    """Whether the run stands inside 《…》: a work about an official, but no act that gives or takes his post."""
    opening = plain.rfind("《", max(0, run.start - _LONGEST_TITLE), run.start)
    if opening < 0 or plain.find("》", opening, run.start) >= 0:
        return False
    return _ACT.search(plain, opening, run.start) is None


def _is_private(run: TitleRun) -> bool:
    """Whether the post is in a company that nothing marks as the state's."""
    title = run.titles[0]
    is_company = "有限公司" in title.organization or "有限责任公司" in title.organization
    return is_company and title.own_place is None and title.organization[0] not in _OF_THE_STATE
