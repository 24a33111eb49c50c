"""Posts and names that stand in one another: 省委张三书记 is the 省委书记; 陈思明副市长 is no 副市长 of 思明."""

from __future__ import annotations

from extractnews.kinds.officials.names.lists import LIKELY, names_before
from extractnews.kinds.officials.names.reader import NameReader
from extractnews.kinds.officials.titles import TitleRun
from extractnews.light_classes import replace
from extractnews.match.late_pattern import LatePattern

_ORGAN = LatePattern(
    r"(?:自治区|团?[省市县区州旗盟镇乡])(?:党委|纪委|委|政协|人大常委会|人大|[^\W\da-zA-Z_]{1,6}(?:局|厅|办公室))\Z"
)
_FITS = {
    "委": ("书记", "常委", "委员", "秘书长"),
    "协": ("主席", "秘书长", "常委", "委员"),
    "会": ("主任", "秘书长", "委员"),
    "大": ("主任", "秘书长"),
    "局": ("局长",),
    "厅": ("厅长",),
    "室": ("主任",),
}
_LEVELS = {"省": "province", "市": "prefecture", "州": "prefecture", "盟": "prefecture", "镇": "town", "乡": "town"}
_GENERIC = frozenset("省市县区旗州盟")
_VERBS = frozenset("任为")
LOOK_BACK = 12


def with_organ_before(plain: str, run: TitleRun, name_start: int) -> TitleRun:
    """`run`, a bare post behind a name at `name_start`, with the organ that stands before the name."""
    found = _ORGAN.search(plain, max(0, name_start - LOOK_BACK), name_start)
    title = run.titles[0]
    if found is None or not title.position.endswith(_FITS[found[0][-1]]):
        return run
    organ = found[0]
    level = "province" if organ.startswith("自治区") else _LEVELS.get(organ.removeprefix("团")[0], "county")
    whole = replace(title, office=organ + title.position, organization=organ, level=level, rule="organ before name")
    return replace(run, titles=(whole,))


def without_given_name(reader: NameReader, run: TitleRun) -> TitleRun:
    """`run` without a place that is the given name of the person before it (陈思明副市长)."""
    title = run.titles[0]
    if title.own_place is None or title.own_place[0] != run.start or title.own_place[1] - run.start > 2:
        return run
    end = title.own_place[1]
    if reader.plain[end - 1] in _GENERIC or reader.plain[run.start - 1 : run.start] in _VERBS:
        return run
    name = reader.ending_at(end)
    if name is None or name.start >= run.start or name.surplus < LIKELY or end == title.end:
        return run
    bare = replace(title, start=end, own_place=None)
    return TitleRun(end, run.end, (bare, *run.titles[1:]))


def of_each_name(reader: NameReader, run: TitleRun) -> tuple[TitleRun, ...]:
    """`run` in two where its first post stands behind a name and its last before another: 王强|书记、县长|李明."""
    first, *others = run.titles
    if not others or not first.is_bare or not reader.plain[run.end : run.end + 1].isalpha():
        return (run,)
    left = names_before(reader, run.start)
    right = reader.at(run.end) if left and left[-1].end == run.start else None
    if right is None or right.surplus < LIKELY:
        return (run,)
    return TitleRun(run.start, first.end, (first,)), TitleRun(others[0].start, run.end, tuple(others))
