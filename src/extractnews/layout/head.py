"""Above the story: the lines nearest to the source line or the text are the headline, what is higher names of sites."""

from __future__ import annotations

from itertools import pairwise

from extractnews.layout.credits.name_shapes import is_bare_name
from extractnews.layout.fields import read_fields
from extractnews.layout.rows import Row, han_count
from extractnews.layout.site_names import is_aside, is_link_row, is_section_name, names_section, same_headline
from extractnews.layout.stamps import find_stamp
from extractnews.layout.words import ends_as_outlet
from extractnews.match.late_pattern import LatePattern

_MONTH = LatePattern(r"(?:\d{1,2}|[一二三四五六七八九十]{1,2})月份?$")  # heads a chronicle
_WEATHER = LatePattern(r".{2,8}天气:.{4,40}℃")
_NO_CUT = (None, "file name", "counter", "markup", "separator")  # what may stand between the lines of a head
_MOST_HEADLINES = 6  # kicker, headline in two lines, subtitles; more than that is a list of links
_BLOCK = 3  # lines set close together


def settle_head(rows: list[Row]) -> None:
    """Find the headline above the text and drop the names above it."""
    for row in rows:
        if row.is_open and is_link_row(row.plain):
            row.drop("navigation")
    _drop_lists(rows)
    _drop_beside(rows)
    anchor = next((index for index, row in enumerate(rows) if row.role == "meta"), len(rows))
    head = _last_group(rows, 0, anchor)
    if all(is_section_name(rows[index].plain) for index in head):
        head = _last_group(rows, 0, len(rows))
    named = [index for index in head if not is_section_name(rows[index].plain)]
    named = [index for index in named if index == named[0] or rows[index].plain[-1] != ":"][-_MOST_HEADLINES:]
    if not named:  # one short line is all there is: 要闻周报, and (5月20日—5月24日) below it
        lines = {index: rows[index].plain for index in head}
        named = [index for index, line in lines.items() if not names_section(line) or han_count(line) > 4]
        named = ([index for index in named if not is_aside(lines[index])] or named)[-1:]
    named = _nearest_block(rows, head, named)
    for index in named:
        rows[index].keep("headline")
    _settle_around(rows, named, anchor)


def _drop_lists(rows: list[Row]) -> None:
    """The headlines of other pieces on the page of a paper: `· 甲县…` and `· 乙县…` one below the other."""
    for above, row in pairwise(rows):
        if above.plain[0] == row.plain[0] == "·" and row.is_open and (above.is_open or above.reason == "navigation"):
            above.drop("navigation")
            row.drop("navigation")


def _drop_beside(rows: list[Row]) -> None:
    """What a site prints beside its news: the weather of the day, topics, and headlines right below 其他新闻."""
    spaced = max((index for index, row in enumerate(rows) if row.is_open and row.gap), default=0)
    for index, row in enumerate(rows):
        if not row.is_open:
            continue
        if _WEATHER.match(row.plain):
            row.drop("site or section name")
        is_listed = 0 < index < spaced and not row.gap and rows[index - 1].reason == "related"
        is_topic = row.plain.startswith("专题:") and any(other.is_open for other in rows[index + 1 :])
        if row.is_open and (is_listed or is_topic):
            row.drop("related")


def _is_source(rows: list[Row], index: int) -> bool:
    """Whether a name stands right below the date, as an outlet does."""
    above, row = rows[index - 1], rows[index]
    is_dated = above.role == "meta" and find_stamp(above.plain) is not None and not row.gap
    is_told = any(field.field == "outlet" for field in read_fields(above.plain))
    return (
        is_dated
        and not is_told
        and " " not in row.plain
        and 3 <= han_count(row.plain) <= 12
        and ends_as_outlet(row.plain)
    )


def _nearest_block(rows: list[Row], head: list[int], named: list[int]) -> list[int]:
    """Those below the blank lines that part them from three or more lines of an advertisement, or from a motto."""
    cuts = [at for at in range(1, len(head)) if rows[head[at]].gap]
    if len(cuts) != 1 or (cuts[0] < _BLOCK and not (cuts[0] == 1 and rows[head[1]].gap > 1)):
        return named
    return [index for index in named if index >= head[cuts[0]]] or named


def _settle_around(rows: list[Row], named: list[int], anchor: int) -> None:
    """What stands around the headlines `named`: more of them, sub-headlines below the source line, or names."""
    top = named[0] if named else len(rows)
    is_above = bool(named) and named[-1] < anchor
    for index, row in enumerate(rows):
        if not row.is_open:
            continue
        if is_above and named[-1] < index == anchor - 1 and is_bare_name(row.plain):
            row.keep("credit")
            continue
        if is_above and index > anchor and _is_source(rows, index):
            row.keep("meta")
            continue
        is_below = is_above and index > anchor
        introduces = index > top and row.plain[-1] == ":"  # 任命:
        short = han_count(row.plain) <= 1 if index > top else is_section_name(row.plain)
        is_name = short or names_section(row.plain)
        if index > top and _MONTH.match(row.plain):
            row.keep("subhead")
        elif (index > top and not is_name) or any(same_headline(row.plain, rows[one].plain) for one in named):
            row.keep("subhead" if is_below or introduces else "headline")
        elif is_below and han_count(row.plain) > 5 and not ends_as_outlet(row.plain):
            row.keep("subhead")
        else:
            row.drop("site or section name")


def _last_group(rows: list[Row], start: int, end: int) -> list[int]:
    """Indices of the last run of open rows that holds more than names of sections, uncut by furniture."""
    groups: list[list[int]] = [[]]
    for index in range(start, end):
        if rows[index].is_open:
            groups[-1].append(index)
        elif rows[index].reason not in _NO_CUT and groups[-1]:
            groups.append([])
    groups = [group for group in groups if group]
    for group in reversed(groups):
        if not all(is_section_name(rows[index].plain) for index in group):
            return group
    return groups[0] if groups else []
