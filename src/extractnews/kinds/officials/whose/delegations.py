"""Whose leaders travel and whose receive them: 率白城市党政代表团到嘉兴市, 代表团来济宁市考察。市委书记…陪同.

In: the post. Out: its seat as far as a delegation tells, or that it is a host's whose place is not named.
"""

from __future__ import annotations

from extractnews.kinds.officials.whose.around import LONGEST_LINE, Around, Found
from extractnews.kinds.officials.whose.paragraph import seat_of_paragraph
from extractnews.kinds.officials.whose.seats import finest
from extractnews.kinds.places.delegations import DELEGATION, DELEGATION_CAME, GROUP
from extractnews.kinds.places.mention import Division
from extractnews.match.late_pattern import LatePattern

_LEADS = LatePattern("率领?|带领")
_ARRIVES = LatePattern(f"{GROUP}(?:一行)?(?:来到|莅临|[来到赴抵])(?P<ours>我[省市县区州旗盟])?")
_FARTHEST = 400


def seat_by_delegation(post: Around) -> Found | None:
    """The place whose delegation the holder leads, or that received the one that came."""
    if not _tells_of_delegation(post):
        return None
    if (guests := _of_guests(post)) is not None:
        return guests
    for division, rule in ((_of_own_delegation(post), "own delegation"), (_host(post)[1], "host")):
        seat = finest(division, post.suits) if division else None
        if seat is not None:
            return seat, rule
    return None


def is_unnamed_host(post: Around, home: Found | None) -> bool:
    """乌兰察布市党政代表团到我市考察。市委书记…陪同: whether only the guests' city would be known."""
    if not _tells_of_delegation(post):
        return False
    came, host = _host(post)
    guests = seat_of_paragraph(post, None) if came and host is None else None
    return guests is not None and (home is None or home[0] == guests[0])


def _tells_of_delegation(post: Around) -> bool:
    """Whether the line has the word at all: most have not."""
    at, line = post.title.start, post.line
    if line is None:
        return False
    start, end = max(line.start, at - LONGEST_LINE), min(line.end, at + LONGEST_LINE)
    return post.page.plain.find("团", start, end) >= 0


def _of_own_delegation(post: Around) -> Division | None:
    """市委书记张三|带领|白城市|党政代表团: the division whose delegation the holder leads."""
    plain, end = post.page.plain, post.sentence[1]
    leads = _LEADS.search(plain, post.title.end, min(end, post.title.end + _FARTHEST))
    if leads is None:
        return None
    for mention in post.places.within(leads.end(), min(end, leads.end() + _FARTHEST))[:1]:
        if mention.start == leads.end() and DELEGATION.match(plain, mention.end):
            return mention.division
    return None


def _of_guests(post: Around) -> Found | None:
    """青海代表团在宁夏考察|: a post that only the guests' division has (省长), not the hosts' (自治区)."""
    if post.piece < 0:
        return None
    start = post.page.pieces[post.piece].start
    came = DELEGATION_CAME.search(post.page.plain, start, min(start + _FARTHEST, post.title.start))
    if came is None:
        return None
    guests = post.places.ending_at(came.start())
    hosts = post.places.within(came.end(), came.end() + 1)
    if guests is None or not hosts or finest(hosts[0].division, post.suits) is not None:
        return None
    seat = finest(guests.division, post.suits)
    return (seat, "guests") if seat else None


def _host(post: Around) -> tuple[bool, Division | None]:
    """Whether an earlier sentence of the line tells that a delegation came, and where to (None: 我市)."""
    sentence = post.sentence[0]
    start = max(post.line.start if post.line else sentence, sentence - _FARTHEST)
    arrival = _ARRIVES.search(post.page.plain, start, sentence) if start < sentence else None
    if arrival is None:
        return False, None
    if arrival["ours"]:
        return True, None
    here = [one for one in post.places.within(arrival.end(), sentence)[:1] if one.start == arrival.end()]
    return (True, here[0].division) if here else (False, None)
