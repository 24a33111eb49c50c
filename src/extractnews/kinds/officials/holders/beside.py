"""Who stands beside a post: 市长张三, 副市长张三、李四, 张三副市长, 张三(市委书记), 张三,市委书记."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from extractnews.kinds.officials.claims import Claim
from extractnews.kinds.officials.holders.appointments import NOBODY, Appointment, appointment_of
from extractnews.kinds.officials.holders.careers import line_of_career, next_of_career
from extractnews.kinds.officials.holders.chains import acts_alone, is_row, least_surplus
from extractnews.kinds.officials.holders.one_each import one_each
from extractnews.kinds.officials.holders.split_posts import of_each_name, with_organ_before, without_given_name
from extractnews.kinds.officials.holders.subjects import CERTAIN, subject
from extractnews.kinds.officials.holders.towns import begins_ground, is_town
from extractnews.kinds.officials.names.filled_cells import name_after, name_before
from extractnews.kinds.officials.names.lists import LIKELY, LISTED, names_before, names_from
from extractnews.kinds.officials.names.name import Name
from extractnews.kinds.officials.names.no_names import is_surname_behind_word
from extractnews.kinds.officials.names.reader import NameReader
from extractnews.kinds.officials.posts.organs import is_organ
from extractnews.kinds.officials.titles import TitleRun
from extractnews.light_classes import dataclass, field, replace
from extractnews.match.late_pattern import LatePattern

LONGEST_WRITTEN = 16  # characters of a name with dots
_BETWEEN = LatePattern(
    r"(?:\([^()\n]{1,10}\))?"
    r"(?:、[^\W\d_]{0,12}?(?:居民|村民|[离退]休(?:老)?干部|老红军|老八路|共产党员|农民|牧民|工人|教师|教授|[医药]师|研究员|导师|医生|护士|律师|企业家|[画作艺书]\S{0,2}家|科学家|院士|演员|导演|运动员|教练|工程师|[茶果花菜棉蔗渔牧]农|渔民|老党员|种[粮植]大户|养殖大户))?"
    r"[: ]{0,3}"
)
_BEGIN_BETWEEN = frozenset("(、: ")
_NAMED_AFTER = LatePattern("的?是|的(?:还有|有)?:?")  # 时任市长的是张三, 担任市长的张三
_FILLED_BY = LatePattern("(?:的?职务|一职)?(?:暂时?|分别|改)?由")  # 办公室主任由张三兼任
_LEADS_ON = frozenset("的是职一暂分改由")  # what both begin with
_FILLS = LatePattern("(?:同志)?(?:兼任|担任|兼|任|出任|接任|代理|接替|负责)")
_SHARED = LatePattern(
    "副|常务主席|执行主席|委员|常委|成员|代表|助理|调研员|巡视员|顾问|领导|干部|督学|专员|审判员|检察员"
)
_CLAUSE_START = LatePattern(r"[\n。;:、,(“ ]\Z")
_NO_CLAUSE = LatePattern(rf"[^\n。;:、,(“ ]{{{LONGEST_WRITTEN}}}\Z")
_CLAUSE_END = LatePattern(r"[\n。;、,) ]|\Z")
_UNREAD = LatePattern(r"、[^\W\da-zA-Z_和与及等的了任]{1,14}")
_OF_THE_STATE = frozenset("省市县区州旗国中央")
_UNNAMED = ("领导", "负责人", "负责同志", "一把手", "干部", "专人")
_COMES_ALONG = LatePattern("等?(?:人|同志)?的?陪[同伴]")  # 市长曾文明的陪同下
_IN_THAT_POST = ("作为", "身为")
BEHIND_NAME = "name before post"
BEFORE_NAME = "name after post"
LONGEST_TITLE = 60
_ACT = LatePattern("关于[^《》]{0,12}?(?:接受|任命|免去|任免|辞去|撤销|罢免|补选|聘任)")  # 《关于接受张三辞去…的决定》
LEAST_AFTER_WHOLE = 25  # surplus of a name after a post that is named in full


@dataclass()
class Holders:
    """The posts of a page and the names found beside them so far."""

    reader: NameReader
    runs: Sequence[TitleRun]
    claims: list[Claim] = field(default_factory=list)
    starts: frozenset[int] = frozenset()
    _ends: dict[int, int] = field(default_factory=dict)  # by their starts
    _name_first_end: int = -1  # end of the last run in a list that puts the name first
    _vacant_ends: set[int] = field(default_factory=set)
    _latest: list[Claim] = field(default_factory=list)  # those of the run before
    _taken: set[int] = field(default_factory=set)  # starts of names that a post before them claims

    def __post_init__(self) -> None:
        runs = (without_given_name(self.reader, run) for run in self.runs)
        self.runs = [part for run in runs for part in of_each_name(self.reader, run)]
        self._ends = {run.start: run.end for run in self.runs}
        self.starts = frozenset(self._ends)

    def find(self) -> list[TitleRun]:
        """Fills `claims`; returns the runs that nobody holds."""
        vacant = []
        for index, run in enumerate(self.runs):
            if not self._hold(run):
                vacant.append(index)
                self._vacant_ends.add(run.end)
        held: dict[int, list[Claim]] = {}  # by where the post begins
        for claim in self.claims:
            held.setdefault(claim.titles[0].start, []).append(claim)
        return [self.runs[index] for index in vacant if not self._hold_with_next(index, held)]

    def _hold_with_next(self, index: int, held: Mapping[int, list[Claim]]) -> bool:
        """书记、大会执行主席张三: a run that only an unread word parts from the next belongs to its holder."""
        gap = _UNREAD.match(self.reader.plain, self.runs[index].end)
        following = self.runs[index + 1] if index + 1 < len(self.runs) else None
        if gap is None or following is None or following.start > gap.end():
            return False
        same = [claim for claim in held.get(following.titles[0].start, ()) if claim.titles == following.titles]
        shared = [claim for claim in same if claim.rule == BEFORE_NAME]
        self.claims += [replace(claim, titles=self.runs[index].titles) for claim in shared]
        return bool(shared)

    def _hold(self, run: TitleRun) -> bool:
        if self._is_in_a_title(run) or _is_private(run):
            return False
        appointment = appointment_of(self.reader.plain, run)
        if appointment is NOBODY:
            return False
        if appointment is not None and self._appointed(run, appointment):
            return True
        right = self._name_after(run)
        left = self._name_before(run, right)
        if left:
            self._claim(with_organ_before(self.reader.plain, run, left[0].start), left, BEHIND_NAME)
        elif right is not None:
            is_listed = self.reader.plain.startswith(":", run.end) or is_row(self.reader.plain, run)
            names = names_from(self.reader, right, self.starts, wide=is_listed)
            if own := one_each(self.reader.plain, run, names):
                self._claim_each(own, names)
                return True
            shared = len(names) == 1 or is_listed or _may_be_shared(run)
            elected = appointment if self.reader.plain.startswith("的", run.end) else None
            self._claim(run, names if shared else names[:1], BEFORE_NAME, elected)
        elif appointment is not None and self._is_of_subject(appointment):
            self._claim(run, subject(self.reader, self.claims, self.starts, run.start), appointment.rule, appointment)
        elif career := next_of_career(self.reader.plain, self._latest, run) or line_of_career(self.reader, run):
            self.claims += career
            self._latest = career
        else:
            return False
        return True

    def _is_of_subject(self, appointment: Appointment) -> bool:
        """Whether the subject of the sentence is meant: not where 县长|任组长 and 分管领导|任副组长 tell who."""
        end = appointment.names_end
        if not appointment.by_subject or end is None:
            return appointment.by_subject
        return end not in self._vacant_ends and not self.reader.plain.endswith(_UNNAMED, 0, end)

    def _is_in_a_title(self, run: TitleRun) -> bool:
        """Whether the run stands inside 《…》: a work about an official, but no act that gives or takes his post."""
        opening = self.reader.plain.rfind("《", max(0, run.start - LONGEST_TITLE), run.start)
        if opening < 0 or self.reader.plain.find("》", opening, run.start) >= 0:
            return False
        return _ACT.search(self.reader.plain, opening, run.start) is None

    def _claim(self, run: TitleRun, names: Sequence[Name], rule: str, appointment: Appointment | None = None) -> None:
        status = appointment.status if appointment else None
        self._latest = []
        for name in names:
            if is_organ(name.text):
                continue  # 市|卫健委|现任副主任
            self._taken.add(name.start)
            self.reader.known.add(name.text)
            self._latest.append(Claim(name.text, name.start, name.end, run.titles, status, rule))
        self.claims += self._latest

    def _claim_each(self, runs: Sequence[TitleRun], names: Sequence[Name]) -> None:
        """石门县、澧县县委书记张三、李四: each holds his own."""
        latest: list[Claim] = []
        for run, name in zip(runs, names, strict=True):
            self._claim(run, [name], BEFORE_NAME)
            latest += self._latest
        self._latest = latest

    def _name_after(self, run: TitleRun) -> Name | None:
        plain = self.reader.plain
        at, least = self._start_of_name_after(run), LIKELY
        is_whole = run.titles[0].organization != "" or run.titles[0].own_place is not None
        if is_whole:
            least = LEAST_AFTER_WHOLE
        if plain[run.end : run.end + 1] in _LEADS_ON:
            filled = self._filled_by(run.end)
            if filled is not None:
                return filled
            named = _NAMED_AFTER.match(plain, run.end)
            if named is not None and (named[0] != "的" or "任" in plain[max(0, run.start - 3) : run.start + 3]):
                at, least = named.end(), CERTAIN if named[0] == "的" else LIKELY
        if at in self.starts:
            return None
        name = self.reader.at(at)
        if name is not None and name.surplus < least:
            least = min(least, self._least_of(run, name))
        if name is None or name.surplus < least:
            name = self.reader.recurring(at) or (name_after(self.reader, at, self.starts) if is_whole else None)
        if name is None or self._crosses_a_post(name) or is_town(self.reader.plain, run, name):
            return None
        if name.end in self.starts and name.text[-1] in "和与及" and len(name.text) > 2:
            return Name(name.start, name.end - 1, name.text[:-1], name.surplus)  # 书记刘明和市长李军
        return name

    def _least_of(self, run: TitleRun, name: Name) -> int:
        """The surplus that is enough for a name after `run` by what stands around it."""
        if _COMES_ALONG.match(self.reader.plain, name.end):
            return LISTED
        in_list = least_surplus(self.reader, run, name, self._latest, self._ends)
        return LIKELY if in_list is None else in_list

    def _start_of_name_after(self, run: TitleRun) -> int:
        plain = self.reader.plain
        if plain.endswith(_IN_THAT_POST, 0, run.start) and plain.startswith(",", run.end):
            return run.end + 1  # 作为市长,张三强调
        between = _BETWEEN.match(plain, run.end) if plain[run.end : run.end + 1] in _BEGIN_BETWEEN else None
        return between.end() if between else run.end

    def _filled_by(self, end: int) -> Name | None:
        """Who fills the post that ends there: 办公室主任由|张三|兼任."""
        filled = _FILLED_BY.match(self.reader.plain, end)
        name = self.reader.at(filled.end()) if filled is not None else None
        is_sure = name is not None and name.surplus >= LISTED and _FILLS.match(self.reader.plain, name.end)
        return name if is_sure else None

    def _crosses_a_post(self, name: Name) -> bool:
        """Whether a post begins inside the name: 区长区委书记 is no person 区长区."""
        return not self.starts.isdisjoint(range(name.start, name.end))

    def _name_before(self, run: TitleRun, right: Name | None) -> list[Name]:
        """Names to the left that hold the post by standing there."""
        plain, start = self.reader.plain, run.start
        before = plain[start - 1 : start]
        if before == "(" and plain[run.end : run.end + 1] == ")":
            return names_before(self.reader, start - 1)[-1:]
        if before in {",", " "} and before:
            return self._apposition(run, right)
        if not run.is_bare:
            return self._tabular(run)
        if right is not None and right.surplus >= CERTAIN:
            return []
        if begins_ground(self.reader, run):
            return []
        least = LISTED if acts_alone(self.reader, run) else LIKELY
        near = names_before(self.reader, start, least)
        names = [name for name in near if not is_surname_behind_word(plain, name.start, name.text)]
        return [name for name in names if name.start not in self._taken or plain[name.start - 1] == ":"]

    def _tabular(self, run: TitleRun) -> list[Name]:
        """`副组长:张三省政府副秘书长`: lists that put the name first, each after a colon, a line break or a post."""
        if not self._name_may_be_first(run.start):
            return []
        names = names_before(self.reader, run.start)[-1:]
        if not names or names[0].end != run.start:
            return []
        start = names[0].start
        follows = start == 0 or self.reader.plain[start - 1] in "\n:" or start == self._name_first_end
        if not follows:
            return []
        self._name_first_end = run.end
        return names

    def _name_may_be_first(self, start: int) -> bool:
        """Whether a line, what follows a colon, or a list that puts names first begins shortly before `start`."""
        plain, near = self.reader.plain, max(0, start - LONGEST_WRITTEN)
        if near == 0 or plain.find("\n", near - 1, start - 2) >= 0 or plain.find(":", near - 1, start - 2) >= 0:
            return True
        return near <= self._name_first_end < start

    def _apposition(self, run: TitleRun, right: Name | None) -> list[Name]:
        """`张三,市委书记;` and `张三 市委书记`: a name by itself, then a post by itself."""
        plain, end = self.reader.plain, run.start - 1
        if plain[end - 1 : end] in {",", " "}:
            end -= 1
        if _NO_CLAUSE.search(plain, max(0, end - LONGEST_WRITTEN), end):
            return []
        names = names_before(self.reader, end)[-1:]
        if not names or not _CLAUSE_START.search(plain, max(0, names[0].start - 1), names[0].start):
            return names if names and names[0].start == 0 and right is None else []
        starts_line = plain[names[0].start - 1] in "\n:"
        if right is not None and not starts_line:
            return []
        return names if starts_line or _CLAUSE_END.match(plain, run.end) else []

    def _appointed(self, run: TitleRun, appointment: Appointment) -> bool:
        """Whether a name stands right before the words of the appointment."""
        if appointment.names_end is None:
            return False
        names = names_before(self.reader, appointment.names_end, LISTED) or name_before(
            self.reader, appointment.names_end, is_sure=appointment.status is not None
        )
        if not names or self._follows_another(names[0].start):
            return False
        self._claim(run, names, appointment.rule, appointment)
        return True

    def _follows_another(self, start: int) -> bool:
        """李四接替张三任市长: the name before 任 is not the subject."""
        return self.reader.plain.endswith(("接替", "替代", "接任", "顶替"), 0, start)


def _may_be_shared(run: TitleRun) -> bool:
    """Whether several persons can hold the posts: deputies and members."""
    return all(_SHARED.search(title.position) for title in run.titles)


def _is_private(run: TitleRun) -> bool:
    """Whether the post is in a company that nothing marks as the state's."""
    title = run.titles[0]
    is_company = "有限公司" in title.organization or "有限责任公司" in title.organization
    return is_company and title.own_place is None and title.organization[0] not in _OF_THE_STATE
