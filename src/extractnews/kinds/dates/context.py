"""What a piece tells about its dates: the day of its report, the day last spoken of, the year and month in force."""

from __future__ import annotations

from extractnews.kinds.dates.days import Day
from extractnews.kinds.dates.expression import Expression
from extractnews.light_classes import dataclass
from extractnews.match.late_pattern import LatePattern
from extractnews.page import Page

_AHEAD = LatePattern("(?<!原)(?:将|拟|计划|预计|定|力争|确保|预定|争取|截止|截止到|截止至)(?:于|在|到|至)?$")
_ENDS_AHEAD = frozenset("将拟划计定争保取止到至于在\n")
_DEADLINE = LatePattern("前(?![后夕夜往述])|之前|底前|起(?:正式)?(?:施行|实施|执行)")
_DATELINE = LatePattern("日(?:消息|讯|电)[: ]?(?:\\([^()\n]{1,30}\\))?[: ]*$")
# What stands before the first day of a report: 本刊讯, 新华社北京电(记者 张三), (通讯员 李四).
_PRESS = LatePattern("(?:[^,。;:()\n]{0,20}(?:讯|消息|电))?[: ]*(?:\\([^()\n]{1,30}\\))?[: ]*")
_LONGEST_PRESS = 48
_PARTS = {part: at for at, part in enumerate(("TMO", "TMI", "TAF", "TEV", "TNI"))}
_QUOTATION = 200  # characters that a quotation is looked for
_OPENING = "“( 在"
_CHRONICLES = ("大事记", "纪事", "大事", "要事", "记事", "工作日志", "活动日程")
_LISTS = ("、", "和", "及")
_SHORT = 16  # characters beside the month in a heading
_OF_NEW_YEAR = ("元旦", "春节", "新年", "“两节", "两节")  # the days before it are of the year that ends
_BESIDE_HEADING = " :()-·◆●▲■“”、度"


@dataclass(frozen=True)
class Spoken:
    """A date that was settled, and where it stands."""

    day: Day
    sentence: int
    line: int
    opens_line: bool
    part: str


def looks_ahead(plain: str, said: Expression) -> bool:
    """Whether the words beside `said` speak of what is to come: 将于16日, 6月底前."""
    start = said.start
    if plain[start - 1 : start] in _ENDS_AHEAD and _AHEAD.search(plain, max(0, start - 8), start):
        return True
    return _DEADLINE.match(plain, said.end) is not None


class Context:
    """The state of one piece while its dates are read in order."""

    __slots__ = (
        "first_month",
        "heading",
        "heading_year",
        "last",
        "last_day",
        "line",
        "only_year",
        "page",
        "report",
        "sentence",
        "topic",
        "years",
    )

    def __init__(self, page: Page, report: Day | None, first_month: Day | None) -> None:
        """`report` is the day of the piece's report, `first_month` the first month that the piece names."""
        self.page = page
        self.report = report
        self.first_month = first_month
        self.only_year: int | None = None  # the one year that the piece names, where it has no report day
        self.heading: Day | None = None
        self.heading_year: int | None = None  # of the lines below 1989年 or 2005年度, which stand alone
        self.last: Spoken | None = None
        self.last_day: Spoken | None = None
        self.topic: Day | None = None
        self.years: Spoken | None = None
        self.sentence = self.line = -1

    def enter(self, said: Expression) -> None:
        """Goes on to where `said` stands."""
        self.sentence = self.page.sentence_at(said.start)[0]
        line = self.page.line_at(said.start)
        self.line = line.start if line else 0
        self.sentence = max(self.sentence, self.line)

    @property
    def day_here(self) -> Day | None:
        """The day that 当天 means: the last one in the sentence, else what the piece is on about.

        A day later than that is no background to it, but where the story has gone on to.
        """
        last = self.last_day
        if last is None or self.topic is None or last.sentence == self.sentence:
            return last.day if last else self.topic
        return max(self.topic, last.day, key=lambda day: tuple(part or 0 for part in day))

    @property
    def has_day_in_line(self) -> bool:
        """Whether this line has named a day."""
        return self.last_day is not None and self.last_day.line == self.line

    def has_later_part(self, said: Expression) -> bool:
        """Whether the day last spoken of was spoken of at a later part than `said` has: 晚上, then 中午.

        A new paragraph of a report of that day may go back in it.
        """
        last = self.last_day
        if last is not None and last.line != self.line and last.day == self.report:
            return False
        return bool(last and last.part in _PARTS and said.part in _PARTS and _PARTS[last.part] > _PARTS[said.part])

    def year_said(self, *, in_sentence: bool) -> int | None:
        """The year last said in this sentence, or in this line."""
        said = self.years
        if not said or (said.sentence != self.sentence if in_sentence else said.line != self.line):
            return None
        return said.day.year

    @property
    def year_headed(self) -> int | None:
        """The year that stands alone above these lines; a chronicle is told no sooner than that."""
        year, report = self.heading_year, self.report
        return None if year and report and report.year and year > report.year else year

    def begins_clause(self, said: Expression) -> bool:
        """Whether `said` stands at the head of a clause."""
        return said.start == 0 or self.page.plain[said.start - 1] in ",。;:!?\n“(、 "

    def opens_line(self, said: Expression) -> bool:
        """Whether nothing stands before `said` in its line."""
        return self._opens(said, self.line) or self._follows_press(said)

    def is_quoted(self, said: Expression) -> bool:
        """Whether `said` stands in a quotation of its line."""
        plain, start = self.page.plain, max(self.line, said.start - _QUOTATION)
        return plain.rfind("“", start, said.start) > plain.rfind("”", start, said.start)

    def is_ahead(self, said: Expression) -> bool:
        """Whether the text speaks of what is to come: 将于16日, 6月底前."""
        return looks_ahead(self.page.plain, said)

    def note(self, said: Expression, day: Day) -> None:
        """Remembers a date that was settled."""
        spoken = Spoken(day, self.sentence, self.line, self.opens_line(said), said.part)
        if self._tells_year(said) and day.year:
            self.years = spoken
        if day.month is None:
            if said.year is not None and said.until is None and not said.period and self._is_heading(said):
                self.heading_year = day.year
            return
        if day.day is None and self._is_heading(said):
            self.heading = day
        self.last = spoken
        if not (said.names_day or said.is_of_hours) or self.is_ahead(said):
            return
        if self._is_topic(said):
            self.topic = day
        self.last_day = spoken

    def _opens(self, said: Expression, start: int) -> bool:
        """Whether nothing but an opening stands between `start` and `said`."""
        return said.start - start <= _SHORT and not self.page.plain[start : said.start].strip(_OPENING)

    def _tells_year(self, said: Expression) -> bool:
        """Whether the year of `said` is one to go on with: of a day or month, or at the head of a clause."""
        if said.year is None or said.until is not None:
            return False
        if said.month is not None:
            return True
        plain, report = self.page.plain, self.report
        if plain[said.start - 1 : said.start] in _LISTS or plain[said.end : said.end + 1] in _LISTS:
            return False  # 1998、2005和2010年
        if report is not None and report.year != said.year and plain.startswith(_OF_NEW_YEAR, said.end):
            return False
        return self.begins_clause(said) and not plain.startswith(("同期", "以前", "之前"), said.end)

    def _is_topic(self, said: Expression) -> bool:
        """Whether what follows is about this day: it opens a sentence, or is the first of its line."""
        if self._opens(said, self.sentence) or self._follows_dateline(said):
            return True
        first = self.last_day is None or self.last_day.line != self.line
        return self.topic is None or (first and self.begins_clause(said))

    def _follows_dateline(self, said: Expression) -> bool:
        """Whether the report begins with this day: 5月12日消息:|昨天, 12日讯(记者 张三)|11日."""
        plain, last = self.page.plain, self.last_day
        if last is None or last.line != self.line:
            return False
        return plain[said.start - 1] in ":) " and bool(_DATELINE.search(plain, self.line, said.start))

    def _follows_press(self, said: Expression) -> bool:
        """Whether nothing but who reports stands before `said` in its line: 本刊讯|7月18日."""
        plain, start = self.page.plain, said.start
        if start - self.line > _LONGEST_PRESS or plain[start - 1 : start] not in ("讯", "息", "电", ")", ":", " "):
            return False
        return _PRESS.fullmatch(plain, self.line, start) is not None

    def _is_heading(self, said: Expression) -> bool:
        """Whether a month or year has its line for itself, or heads a chronicle: 5月, 2005年度, 2020年10月大事记."""
        line = self.page.line_at(said.start)
        if line is None or line.end - line.start > said.end - said.start + _SHORT:
            return False
        plain = self.page.plain
        rest = (plain[line.start : said.start] + plain[said.end : line.end]).strip(_BESIDE_HEADING)
        return not rest or rest.endswith(_CHRONICLES)
