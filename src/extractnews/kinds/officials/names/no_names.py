"""What forbids a name whatever its price: 张某, 李明的, 高兴地, 武汉市, 来湘|调研, 韩俊来|我市.

In: a text that looks like a name, or what stands where one may begin. Out: whether it is none. No page is asked.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from extractnews.kinds.officials.names.statistics import name_weight, statistics
from extractnews.match.late_pattern import LatePattern
from extractnews.match.lexicon import read_rows
from extractnews.match.programs import compiled

GROUP_ENDINGS = frozenset("会组团队部局委院所站厅办长家者们人市县区村镇乡处室群")
_NOT_A_NAME = frozenset("某等的了是也还就都而被把到说这那他她它你们又很")
_NEVER_FIRST = frozenset("的了是等")  # 区委书记|的杜和平
_MAY_LEAD_TO_A_PLACE = frozenset("来和与及")
FAMILIAR = frozenset("老小大")  # 村支书|老李, 大嫂
_DIVISIONS = frozenset("省市县区")  # 武汉|市
_ADVERBIAL = frozenset("地得")  # 高兴|地, 高兴|得
_NO_LAST = LatePattern("来我[省市县区州旗盟院校厅局镇乡村]|处(?:获悉|了解|得知|获知|听到)")  # 韩俊|来我市, 李平|处获悉
_MAY_BE_NO_LAST = frozenset("来处")


@cache
def _words_before_a_place() -> re.Pattern[str]:
    """省领导|来湘|调研, 人大代表|和金坛市|人民: words before a place, though 来 and 和 are surnames."""
    visits = "|".join(verb for verb, after in read_rows("officials/visit_verbs.tsv", 2) if after != "city")
    return compiled(rf"来[^\W\d_](?:{visits})|[和与及][^\W\d_]{{2,3}}[省市县区州旗盟](?![长委])")


def leads_to_a_place(text: str) -> bool:
    """Whether `text` begins with words before a place, though 来 and 和 are surnames."""
    return text[:1] in _MAY_LEAD_TO_A_PLACE and _words_before_a_place().match(text) is not None


def is_surname_behind_word(plain: str, start: int, text: str) -> bool:
    """请问王|局长, 感谢方|局长: whether a word and a surname only look like a name of two characters."""
    tables = statistics()
    is_short = len(text) == 2 and text[1] in tables.surnames
    if is_short and text[0] == "问":  # 记者问|王|省长
        return True
    return is_short and plain[max(0, start - 1) : start + 1] in tables.words


def is_unknown_word(text: str) -> bool:
    """Whether `text` is no word that the dictionary knows, no group and holds nothing that no name does."""
    return text not in statistics().words and text[-1] not in GROUP_ENDINGS and not is_no_name(text)


def is_no_last(text: str, at: int) -> bool:
    """Whether the character at `at` of `text`, which could end a name, begins other words: 韩俊|来我市."""
    return text[at] in _MAY_BE_NO_LAST and _NO_LAST.match(text, at) is not None


@lru_cache(maxsize=8192)
def possible_weight(text: str) -> int | None:
    """The weight of `text` as a name; None where it is none."""
    return None if is_no_name(text) else name_weight(text)


def is_no_name(text: str) -> bool:
    """Whether a character forbids the reading: 张某, 李明的, 高兴地, 武汉市.

    Longer names of other languages may hold any (满都呼).
    """
    if text[-1] in _DIVISIONS or (text[-1] in _ADVERBIAL and text[:-1] in statistics().words):
        return True
    if text[0] in _NEVER_FIRST:
        return True
    if "某" in text or len(text) > 3 or _NOT_A_NAME.isdisjoint(text):
        return "某" in text
    return not (text[-1] == "那" and text[:-1] in statistics().elements)  # 白音那
