"""Whose leaders travel and whose receive them: 率白城市党政代表团到嘉兴市, 代表团来济宁市考察。市委书记…陪同.

In: the page, its settled places, a title without a place. Out: the division whose post it is, as far as a delegation
tells.
"""

from __future__ import annotations

from extractnews.kinds.officials.titles import Title
from extractnews.kinds.places.mention import Division
from extractnews.kinds.places.resolve import Places
from extractnews.match.late_pattern import LatePattern
from extractnews.page import Page

_LEADS = LatePattern("率领?|带领")
_DELEGATION = LatePattern("(?:党政|友好|经贸|学习|政府|工商界)*(?:代表团|考察团)")
_ARRIVES = LatePattern("(?:代表团|考察团)(?:一行)?(?:来到|莅临|[来到赴抵])(?P<ours>我[省市县区州旗盟])?")
_FARTHEST = 400


def of_own_delegation(page: Page, places: Places, title: Title) -> Division | None:
    """市委书记张三|带领|白城市|党政代表团: the division whose delegation the holder leads."""
    end = page.sentence_at(title.start)[1]
    leads = _LEADS.search(page.plain, title.end, min(end, title.end + _FARTHEST))
    if leads is None:
        return None
    for mention in places.within(leads.end(), min(end, leads.end() + _FARTHEST))[:1]:
        if mention.start == leads.end() and _DELEGATION.match(page.plain, mention.end):
            return mention.division
    return None


def host_of(page: Page, places: Places, title: Title) -> tuple[bool, Division | None]:
    """Whether an earlier sentence of the line tells that a delegation came, and where to (None: 我市)."""
    line = page.line_at(title.start)
    sentence = page.sentence_at(title.start)[0]
    start = max(line.start if line else sentence, sentence - _FARTHEST)
    arrival = _ARRIVES.search(page.plain, start, sentence) if start < sentence else None
    if arrival is None:
        return False, None
    if arrival["ours"]:
        return True, None
    here = [mention for mention in places.within(arrival.end(), sentence)[:1] if mention.start == arrival.end()]
    return (True, here[0].division) if here else (False, None)
