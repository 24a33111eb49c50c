"""As many names as places or organs: 甲县、乙县县委书记张三、李四; 市财政局、审计局局长张三、李四.

In: a post and the names after it. Out: the post of each of them, where what stands joined before the post is as many.
"""

from __future__ import annotations

from collections.abc import Sequence

from extractnews.kinds.officials.names.name import Name
from extractnews.kinds.officials.posts.organs import is_organ
from extractnews.kinds.officials.titles import Title, TitleRun
from extractnews.light_classes import replace
from extractnews.match.late_pattern import LatePattern

_ITEM = LatePattern(r"(?P<item>[^\W\da-zA-Z_、]{2,12})[、和及与]\Z")
_LEVELS = "省市县区州旗盟"
_LONGEST = 13
_MOST = 8


def one_each(plain: str, run: TitleRun, names: Sequence[Name]) -> list[TitleRun]:
    """The run of each of `names`; empty where nothing tells that each has his own."""
    if not 1 < len(names) <= _MOST or len(run.titles) > 1 or run.titles[0].inherits:
        return []
    items = _items_before(plain, run.start)
    if len(items) != len(names) - 1:
        return []
    title = run.titles[0]
    own = _by_place(plain, title, items) if title.own_place is not None else _by_organ(plain, title, items)
    return [replace(run, titles=(one,)) for one in own]


def _items_before(plain: str, end: int) -> list[tuple[int, int]]:
    """The spans of what is joined right before `end`, in order of the text."""
    items: list[tuple[int, int]] = []
    while len(items) <= _MOST and (found := _ITEM.search(plain, max(0, end - _LONGEST), end)):
        items.append(found.span("item"))
        end = found.start()
    return items[::-1]


def _by_place(plain: str, title: Title, items: Sequence[tuple[int, int]]) -> list[Title]:
    """石门县|、澧县县委书记, 龙岩|、三明市委书记: the same post of other places."""
    if not all(plain[end - 1] in _LEVELS or end - start < 4 for start, end in items):
        return []
    return [*(replace(title, own_place=span) for span in items), title]


def _by_organ(plain: str, title: Title, items: Sequence[tuple[int, int]]) -> list[Title]:
    """县应急局|、住建局局长: the same position in other organs; the level stands before the first."""
    names = [plain[start:end] for start, end in items]
    level = names[0][0] if names[0][0] in _LEVELS else ""
    names.append(title.organization)
    whole = [name if name[:1] in _LEVELS else level + name for name in names]
    bare = [name[1:] if name[:1] in _LEVELS else name for name in names]
    if title.organization == "" or not all(is_organ(name) and name[-1] == bare[-1][-1] for name in bare):
        return []
    tail = title.office.removeprefix(title.organization)
    return [replace(title, organization=name, office=name + tail) for name in whole]
