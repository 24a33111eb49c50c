"""Who acts: the persons a verb belongs to, by what stands before it in its sentence, else by what came before."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from operator import attrgetter
from typing import Literal

from extractnews.kinds.activities.words import beside, company_after_name
from extractnews.kinds.officials.persons import Persons
from extractnews.light_classes import dataclass, replace
from extractnews.match.late_pattern import LatePattern
from extractnews.page import Page

_JOINTS = frozenset("、和及与以同 ,")
_LEADS = ("带领", "率领", "率", "带着")  # who is led acts together with the leader
_LONGEST_JOINT = 3
_NO_JOINTS = ("。", ";", "!", "?", "\n")
_LONGEST_TITLE = 9  # characters of a joint and the part of a title that was not read: 、市法建|办主任李霞
_NOT_IN_A_TITLE = frozenset(",;:。!?“”()等到在率赴来对向与说的了")
# Whom someone went to see or heard: 看望了老党员张三, 走访慰问困难职工李四, 听取了县长王五的汇报.
_SEEN = LatePattern(
    r"(?:看望|慰问|走访|探望|听取)(?:慰问|看望|走访)?(?!小组|分团|[的活组团队期时中后前由在、 ])了?"
    r"[^,。;:!?“”\n随陪后 ]{0,60}$"
)
_SEAT = LatePattern(r"\([前后]?排?[左右中前后][一二三四五六七八1-9]?\)")  # in a picture: 张三(左二)、李四(右一)
_SEES = ("看望", "慰问", "走访", "探望", "听取")
_LONGEST_SEEN = 72
_LED = ("带领下", "率领下", "的带领下", "的率领下")
_ADDRESSES = ("同志", "总书记", "主席", "总理", "代表", "委员", "上将", "中将", "少将", "大校", "先生", "女士")
_ADDRESS_HEADS = frozenset(address[0] for address in _ADDRESSES)
_COMPANY_HEADS = frozenset("等的陪以及和与")
_LONGEST_COMPANY = 160  # characters from 在 to the last name before 陪同下
_MOST_COMPANY = 20
_RECENT = 8  # mentions among which the one who goes on acting is sought

_end_of = attrgetter("end")

Part = Literal["acts", "along", "aside"]


@dataclass(frozen=True)
class Entrance:
    """One mention of a person: `start` counts the titles before the name in, `end` is the end of the name.

    `part` is whether he acts, comes along (在张三陪同下) or is only spoken of (贯彻张三指示).
    """

    start: int
    end: int
    person: int
    part: Part


class Cast:
    """The persons of a page in order of their mentions."""

    def __init__(self, page: Page, persons: Persons) -> None:
        self._plain = page.plain
        self._not_before, self._not_after = beside("not_subject_before"), beside("not_subject_after")
        titles = {holding.title.end: holding.title.start for person in persons.persons for holding in person.holdings}
        ends = {end for person in persons.persons for _, end in person.spans}
        self._behind = {start: end for end, start in titles.items() if start in ends}  # 王强|市长
        for end in self._behind.values():
            del titles[end]
        found = []
        for index, person in enumerate(persons.persons):
            for start, end in person.spans:
                begin = _with_titles(page.plain, titles, start)
                found.append(Entrance(begin, end, index, self._part(begin, end)))
        found.sort(key=_end_of)
        self.entrances: Sequence[Entrance] = self._with_whole_company(found)
        self._ends = [entrance.end for entrance in found]

    def _part(self, begin: int, end: int) -> Part:
        plain = self._plain
        if self._not_before.precede(plain, begin) or self._is_seen(begin):
            return "aside"
        if plain[end : end + 1] in _ADDRESS_HEADS:
            end += next((len(address) for address in _ADDRESSES if plain.startswith(address, end)), 0)
        if plain[end : end + 1] in _COMPANY_HEADS and company_after_name().match(plain, end):
            return "along"
        if plain.startswith(_LED, end):
            return "acts"  # 在张三带领下,调研组来到
        return "aside" if self._not_after.follow(plain, end) else "acts"

    def _is_seen(self, begin: int) -> bool:
        """Whether a person is whom someone went to see or heard."""
        plain, floor = self._plain, max(0, begin - _LONGEST_SEEN)
        at = max(plain.rfind(word, floor, begin) for word in _SEES)
        return at >= 0 and _SEEN.match(plain, at, begin) is not None

    def _with_whole_company(self, found: list[Entrance]) -> list[Entrance]:
        """`在张三、李四和各部门负责人,王五陪同下`: who is joined to one that comes along does so, too, back to 在."""
        begin = -1  # where the phrase begins that the last one along stands in
        for at in range(len(found) - 1, 0, -1):
            one, before = found[at], found[at - 1]
            if one.part != "along":
                continue
            if begin < 0 or begin > one.start:
                begin = self._start_of_company(found, at)
            if self._is_joined(before, one) or 0 <= begin < before.start:
                found[at - 1] = replace(before, part="along")
        return found

    def _start_of_company(self, found: Sequence[Entrance], at: int) -> int:
        """Where the 在 stands, right before a person of the same sentence, that 陪同下 closes; -1 where none does."""
        end = found[at].start
        begin = self._plain.rfind("在", max(0, end - _LONGEST_COMPANY), end)
        if begin < 0 or any(stop in self._plain[begin:end] for stop in "。;\n"):
            return -1
        return begin if any(one.start == begin + 1 for one in found[max(0, at - _MOST_COMPANY) : at + 1]) else -1

    def within(self, start: int, end: int) -> Sequence[Entrance]:
        """The mentions that end in `text[start:end]`."""
        return self.entrances[bisect_left(self._ends, start + 1) : bisect_left(self._ends, end + 1)]

    def is_named_in(self, start: int, end: int) -> bool:
        """Whether `text[start:end]` shares a character with a name or the titles before it."""
        at = bisect_right(self._ends, start)
        return at < len(self._ends) and self.entrances[at].start < end

    def last_before(self, offset: int, floor: int) -> tuple[int, ...]:
        """The persons last named as a subject between `floor` and `offset`."""
        at = bisect_left(self._ends, offset + 1)
        recent = self.entrances[max(0, at - _RECENT) : at]
        acting = [one for one in recent if one.start >= floor and one.part == "acts"]
        return self.group(acting, len(acting))

    def group(self, acting: Sequence[Entrance], count: int) -> tuple[int, ...]:
        """The last of the first `count` and those joined to him by 、 or 和."""
        if not count:
            return ()
        first = count - 1
        while first and self._is_joined(acting[first - 1], acting[first]):
            first -= 1
        if first == count - 1:
            return (acting[first].person,)
        return tuple(dict.fromkeys(entrance.person for entrance in acting[first:count]))

    def _is_joined(self, one: Entrance, other: Entrance) -> bool:
        end = self._behind.get(one.end, one.end)  # 王强市长、李明副市长
        end += 2 * self._plain.startswith("同志", end)
        if self._plain[end : end + 1] == "(" and (seat := _SEAT.match(self._plain, end)):
            end = seat.end()
        gap = self._plain[end : min(other.start, end + _LONGEST_TITLE + 1)]
        if 0 < len(gap) <= _LONGEST_JOINT and (_JOINTS.issuperset(gap) or gap in _LEADS):
            return True
        return gap[:1] == "、" and len(gap) <= _LONGEST_TITLE and _NOT_IN_A_TITLE.isdisjoint(gap)


def _with_titles(plain: str, titles: dict[int, int], start: int) -> int:
    """Where the titles begin that end right before `start`; one joint may stand between each two."""
    while True:
        joint = start - (plain[start - 1 : start] not in _NO_JOINTS)
        before = titles.get(start, titles.get(joint, start))
        if before >= start:
            return start
        start = before
