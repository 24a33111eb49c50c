"""Leaders who are listed: after a group title (市领导张三、李四), and where it is said who attends (张三、李四出席)."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache

from extractnews.kinds.officials.claims import Claim
from extractnews.kinds.officials.names.lists import LIKELY, LISTED, end_of_name, names_before, names_from
from extractnews.kinds.officials.names.name import Name
from extractnews.kinds.officials.names.reader import NameReader
from extractnews.match.late_pattern import LatePattern
from extractnews.match.lexicon import read_words
from extractnews.match.scan import Anchors, Hit
from extractnews.page import Page

GROUP = "officials.group"
ATTEND = "officials.attend"
_TO_LIST = LatePattern(r" ?(?:(?:名单)?(?:\([^()\n]{1,30}\))?:?\n|(?:还|主要)?(?:有|包括|是)?[: ]{0,2})")
_LIST_AFTER_VERB = LatePattern(
    r"[^。;,、:\n]{0,18}?(?:还有|有|包括|是|的)[: ]{1,2}|[^。;,、:\n]{0,18}?的?(?:还有|领导有|的有)[: ]?"
)
_TO_VERB = LatePattern(r"[^。;,、\n]{0,24}\Z")
_ITEM_END = LatePattern(r" ?[、,和与及等。;\n]| |\Z")
_UNDER_COMPANY = LatePattern(r"等?(?:人|同志|领导|市领导|县领导|省领导)?的?\Z")
_ET_CETERA = LatePattern(r"等(?:[0-9一二三四五六七八九十]{1,3}[位名个])?原?[市县区省州旗各]{0,2}\Z")
_SUBJECT_START = LatePattern("[,:。;\n]")
_GROUPS_OF_LEADERS = ("班子", "集体", "机关", "小组", "层")  # 市政府领导|班子
MOST_STARTS = 4
MOST_CLAIMS = 12
FARTHEST = 400  # characters from the first name to the verb


def vocabulary() -> dict[str, tuple[str, ...]]:
    """The words this module wants found."""
    return {
        GROUP: read_words("officials/group_titles.tsv"),
        ATTEND: read_words("officials/attendance_verbs.tsv"),
    }


@cache
def _no_attendance() -> tuple[str, ...]:
    return read_words("officials/no_attendance.tsv")


class Attendance:
    """Reads the lists of one page; `posts` are the starts of title runs, where a list ends."""

    def __init__(self, page: Page, reader: NameReader, posts: frozenset[int], claims: Sequence[Claim]) -> None:
        self._page = page
        self._plain = page.plain
        self._reader = reader
        self._posts = posts
        self._claims = sorted(claims, key=lambda claim: claim.start)
        self._claim_starts = [claim.start for claim in self._claims]

    def find(self, anchors: Anchors) -> list[Claim]:
        """One claim without posts for each name that is listed."""
        found: dict[int, Claim] = {}
        for hit in anchors.longest(GROUP):
            for name in self._after_group(hit) or self._before_group(hit):
                found.setdefault(name.start, _claim(name, "listed under a group title"))
        if not self._claims and not found:
            return []
        for hit in anchors.longest(ATTEND):
            if not self._plain.startswith(_no_attendance(), hit.end):
                for name in self._attending(hit):
                    found.setdefault(name.start, _claim(name, "listed as attending"))
        return [found[start] for start in sorted(found)]

    def _after_group(self, hit: Hit) -> list[Name]:
        if self._plain.startswith(_GROUPS_OF_LEADERS, hit.end):
            return []
        to_list = _TO_LIST.match(self._plain, hit.end)
        return self._list_at(to_list.end() if to_list else hit.end)

    def _before_group(self, hit: Hit) -> list[Name]:
        """张三、李四等市领导; not 等老同志, who may be visited rather than in office."""
        etc = _ET_CETERA.search(self._plain, max(0, hit.start - 8), hit.start)
        return names_before(self._reader, etc.start()) if etc and hit.word.endswith("领导") else []

    def _stands_in_list(self, name: Name) -> bool:
        return name.surplus >= (LISTED if _ITEM_END.match(self._plain, end_of_name(self._plain, name.end)) else LIKELY)

    def _is_post_behind(self, name: Name) -> bool:
        return name.end in self._posts

    def _attending(self, hit: Hit) -> list[Name]:
        """The names before the verb in its sentence, or after it (出席会议的有…)."""
        start, end = self._page.sentence_at(hit.start)
        for at in self._starts(start, hit.start):
            names = self._list_at(at)
            if names and self._leads_to_verb(names, start, hit):
                return names
        if self._plain.startswith("下", hit.end):  # 在张三、李四陪同下
            before = _UNDER_COMPANY.search(self._plain, max(start, hit.start - 8), hit.start)
            return names_before(self._reader, before.start() if before else hit.start)
        after = _LIST_AFTER_VERB.match(self._plain, hit.end, end)
        return self._list_at(after.end()) if after else []

    def _starts(self, start: int, verb: int) -> Iterator[int]:
        """Where a list may begin: at persons named before in the sentence, at its start, at its later clauses."""
        start = max(start, verb - FARTHEST)
        last = bisect_left(self._claim_starts, verb)
        yield from self._claim_starts[max(bisect_left(self._claim_starts, start), last - MOST_CLAIMS) : last]
        yield start
        clauses = [found.end() for found in _SUBJECT_START.finditer(self._plain, start, verb)]
        yield from clauses[-MOST_STARTS:]

    def _list_at(self, start: int) -> list[Name]:
        at = start
        while self._plain.startswith(" ", at):
            at += 1
        if at in self._posts:
            return []
        first = self._reader.at(at)
        if first is None or not self._stands_in_list(first) or self._is_post_behind(first):
            return []
        return names_from(self._reader, first, self._posts, wide=True)

    def _leads_to_verb(self, names: list[Name], start: int, hit: Hit) -> bool:
        """Whether the list is the verb's subject: several names or known ones, or one name alone in its sentence."""
        last = end_of_name(self._plain, names[-1].end)
        if last > hit.start or not _TO_VERB.match(self._plain, last, hit.start):
            return False
        if len(names) > 1 or names[0].text in self._reader.known:
            return True
        return last == hit.start and not self._plain[start : names[0].start].strip() and names[0].surplus >= LIKELY


def _claim(name: Name, rule: str) -> Claim:
    return Claim(name.text, name.start, name.end, (), None, rule)
