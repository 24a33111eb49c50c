"""The noun phrase after a number: 14个|督导组|赴各市州, 20例|新冠肺炎确诊病例|.

Words are cut by the longest match; what the lexicon does not know is taken for a noun only where both ends are sure.
"""

from __future__ import annotations

from extractnews.kinds.figures.beside import beside
from extractnews.kinds.figures.endings import AGENT_ENDS, PEOPLE_ENDS, QUANTITY_ENDS, SINGLE_NOUNS, SUFFIXES
from extractnews.kinds.figures.units import LENGTHS
from extractnews.kinds.figures.words import word_after
from extractnews.match.late_pattern import LatePattern

_REACH = 16  # characters a phrase may have
_NOUNS = "nhg"
_NUMERALS = frozenset("一二两三四五六七八九十百千万")
_LETTERED = LatePattern("[0-9][A-Z](?![A-Za-z0-9])")
_ACRONYM = LatePattern("[A-Z]{2,5}")
_STYLED = LatePattern("[^\\W\\da-zA-Z_的]{1,3}式(?=[^\\W\\da-zA-Z_]{2})")
_LONGEST_REST = 3
_MACHINES = frozenset("车机器仪船艇泵")
_ACTING = PEOPLE_ENDS + AGENT_ENDS


def noun_after(plain: str, start: int, limit: int, *, events: bool = False) -> tuple[int, int] | None:
    """The span of the noun phrase that begins at `start`; `events` lets 培训 or 检查 be what is counted.

    督导组|赴各市州 → 督导组; 企业|复工; 确诊病例|已经; None where a verb or a function word comes first.
    """
    at = start
    if at < limit and plain[at].isascii() and plain[at].isdecimal() and _LETTERED.match(plain, at):  # 5G基站
        at += 1
    if at < limit and plain[at].isascii() and plain[at].isalpha():  # N95口罩
        while at < limit and plain[at].isascii() and plain[at].isalnum():
            at += 1
    limit = min(limit, at + _REACH)
    return _Forward(plain, start, at, limit).phrase(events=events) or _special(plain, start, at, limit)


def _special(plain: str, start: int, at: int, limit: int) -> tuple[int, int] | None:
    """An acronym alone, which ends at `at` (5吨|LNG, 2套|ATM机), or a thing of some fashion (46处|下凹式立交桥)."""
    if at > start:
        end = at + (at < limit and plain[at] in SUFFIXES)
        return (start, end) if _ACRONYM.fullmatch(plain, start, at) else None
    styled = _STYLED.match(plain, start, limit)
    span = _Forward(plain, start, styled.end(), limit).phrase(events=False) if styled else None
    return (start, span[1]) if span else None


class _Forward:
    """One walk to the right; `_heads` are the ends of the nouns that may close the phrase."""

    __slots__ = ("_at", "_begin", "_heads", "_last", "_limit", "_plain", "_start")

    def __init__(self, plain: str, start: int, at: int, limit: int) -> None:
        self._plain, self._start, self._at, self._limit = plain, start, at, limit
        self._begin = at
        self._heads: list[int] = []
        self._last = ""  # class of the word before

    def phrase(self, *, events: bool) -> tuple[int, int] | None:
        unknown = -1  # where a run of unknown signs began
        while True:
            word_class, end = self._word(self._at)
            if self._is_done(word_class, end):
                break
            if self._heads and self._plain.startswith(beside("per_head"), self._at):  # 218户村民|人均增收
                word_class = "x"
                break
            if word_class == "u":
                unknown = self._at if unknown < 0 else unknown
                if self._is_suffix(end):
                    self._heads.append(end)
                    unknown = -1
            elif word_class and word_class in _NOUNS:
                self._heads.append(end)
                unknown = -1
            elif self._qualifies(word_class, end):
                unknown = -1
            elif self._last == "m" and not self._heads and self._plain.startswith("的", self._at):  # 突出鲜明的|特点
                self._start = end
            else:
                break
            self._at, self._last = end, word_class
        if events and not self._heads and word_class == "f":
            self._heads.append(end)
        self._close(unknown, word_class)
        return self._chosen()

    def _is_done(self, word_class: str, end: int) -> bool:
        """Whether people are told of and what follows is not in the lexicon: 贫困人口|高山生态搬迁."""
        if word_class != "u" or not self._heads or self._heads[-1] != self._at or self._word(end)[0] != "u":
            return False
        return self._plain.endswith(PEOPLE_ENDS, self._start, self._at)

    def _close(self, unknown: int, stopped_by: str) -> None:
        """A run of unknown signs is a noun where both its ends are sure."""
        if unknown < 0 or self._is_amount(unknown) or stopped_by not in {"", "x", "v"}:
            return
        length = self._at - unknown
        if 1 < length <= 5 if not self._heads else self._ends_name(unknown, length, stopped_by):
            self._heads.append(self._at)

    def _ends_name(self, unknown: int, length: int, stopped_by: str) -> bool:
        """Whether unknown signs behind a noun are the rest of a name: 消防|水罐车、; not 企业|返岗、."""
        if length == 1 and not stopped_by:
            return True
        if length > _LONGEST_REST or self._heads[-1] != unknown:
            return False
        is_closed = not stopped_by and (
            self._plain[self._at - 1] in _MACHINES or self._plain.startswith("、", self._at)
        )
        is_closed |= self._plain.startswith("的", self._at)
        return is_closed and not self._plain.endswith(_ACTING, self._start, unknown)

    def _is_amount(self, at: int) -> bool:
        """Whether unknown signs are another number with its unit: 发展到如今的|两万多棵, not 两块|五花肉."""
        follower = self._plain[at + 1 : at + 2]
        return self._plain[at] in _NUMERALS and (follower in _NUMERALS or follower in LENGTHS)

    def _chosen(self) -> tuple[int, int] | None:
        """The longest phrase that is no quantity of what is counted: 7条河流|水位 → 河流."""
        if not self._heads or self._heads[-1] <= self._start:
            return None
        is_quantity = self._plain[self._start : self._heads[-1]].endswith(QUANTITY_ENDS)
        end = self._heads[0] if is_quantity and len(self._heads) > 1 else self._heads[-1]
        is_apart = end - self._start > 1 and self._plain.startswith("分别", end - 1)  # 6个组|分别
        return self._start, end - is_apart

    def _is_suffix(self, end: int) -> bool:
        """Whether a sign ends what stands before it (督导|组, 救援|队) or is a noun by itself (12个|村)."""
        sign = self._plain[end - 1]
        if self._last in {"f", "n", "h", "g", "m", "v"}:
            return sign in SUFFIXES
        return self._last != "u" and sign in SINGLE_NOUNS

    def _qualifies(self, word_class: str, end: int) -> bool:
        """Whether a word that is no noun leads on to one."""
        if word_class == "f":
            return self._leads_on(end)
        if word_class == "m":
            return not self._heads or self._leads_on(end)
        if word_class == "v" and self._at == self._begin and self._word(end)[0] == "h":
            is_closed = self._plain[end] in SUFFIXES and self._word(end)[1] == end + 1  # 生还|者
            self._start = self._start if is_closed else end
            return True
        return False

    def _leads_on(self, end: int) -> bool:
        """Whether a verb-like word qualifies what follows (扶贫|项目), rather than telling what the noun does.

        After a noun only a general head may follow: 疫情|防控|点, but not 企业|生产|口罩.
        """
        follower, follower_end = self._word(end)
        while follower in {"f", "m"} and self._heads:
            end = follower_end
            follower, follower_end = self._word(end)
        if follower == "u" and self._plain[end] in SUFFIXES:
            return True
        return follower == "h" if self._heads else follower in {"n", "h", "f", "m", "u", "g"}

    def _word(self, at: int) -> tuple[str, int]:
        return word_after(self._plain, at, self._limit)
