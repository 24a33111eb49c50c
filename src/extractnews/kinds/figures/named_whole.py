"""Nouns that only their place in the clause tells: |黑色金属冶炼和压延加工业|下降5%, 安装|电子白板|198套.

The lexicon need not know them. What comes in are the words before a number; what goes out is all that is named
between a sure start and the number.
"""

from __future__ import annotations

from extractnews.kinds.figures.endings import MAKING
from extractnews.kinds.figures.words import word_after, word_before
from extractnews.match.late_pattern import LatePattern

_LONGEST = 14
_LONGEST_SECTOR = 36
_TASK = LatePattern("(?:完成|实施|开展|落实)(?!了?投资)([^,。、;:!?“”()0-9了的\n]{2,8})$")  # 完成|荒山造林|5万亩
_MADE = LatePattern(
    f"(?:^、|(?:{'|'.join(MAKING)})了?(?!了?投资))([^\\W\\da-zA-Z_了的在把将给和与及以]{{3,10}})$"
)  # 安装|电子白板|198套, 教室9间、|教师周转房|6套
_NAME = "[^\\W\\da-zA-Z_的在对由以将使从年月季]"
_SECTOR = LatePattern(
    f"(?:^|[,;:。])(?:其中[,:]?)?(?:[全我][国省市州县区])?"
    f"({_NAME}{{2,10}}(?:(?<![业类])[、和及]{_NAME}{{1,8}}){{0,4}}(?<![企就失创作事毕])[业类])$"
)  # 农副食品加工业, 电力、热力和燃气供应业, 其他用品和服务类


def sector_before(left: str, end: int) -> str:
    """The trade or class of goods that is all of the clause before `end`; "" where there is none."""
    found = _SECTOR.search(left, max(0, end - _LONGEST_SECTOR), end)
    is_named = found is not None and word_after(left, found.start(1), end)[0] != "v"  # not 推进|工业
    return found[1] if found is not None and is_named else ""


def made_before(left: str, end: int) -> str:
    """What was done or made so many of; "" where a verb ends the words or begins them (培育|壮大…, 新建|并投用…)."""
    floor = max(0, end - _LONGEST)
    task = _TASK.search(left, floor, end)
    if task is not None:
        return task[1]
    made = _MADE.search(left, floor, end)
    if made is None or word_before(left, made.start(1), end)[0] not in {"u", "n", "h", "m"}:
        return ""
    return "" if word_after(left, made.start(1), end)[0] in {"v", "x"} else made[1]
