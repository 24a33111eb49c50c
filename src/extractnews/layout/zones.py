"""What stays open after `judge` is settled by where it stands: above the story, inside it, or below it.

Above: the lines nearest to the source line or the text are the headline; what stands higher is site and section
names. Inside: sub-headlines. Below: names of sites and unrelated headlines go once the story is closed.
"""

from __future__ import annotations

from extractnews.layout.fields import read_fields
from extractnews.layout.name_shapes import is_bare_name
from extractnews.layout.rosters import keep_rosters
from extractnews.layout.rows import Row, han_count
from extractnews.layout.stamps import find_stamp
from extractnews.layout.words import ends_as_outlet, words
from extractnews.match.late_pattern import LatePattern

_BULLET = LatePattern(r"^[·\-○●■◆※*]?\s*(?:\(?\d{1,2}[、.)]|[一二三四五六七八九十]{1,2}、|[·○●■◆※*])")
_DATED_LINK = LatePattern(r"[(\s]?(?:(?:19|20)\d\d[-/年.])?\d{1,2}[-/月.]\d{1,2}日?(?: \d\d?:\d\d(?::\d\d)?)?[)\s]?$")
_ADDRESS = LatePattern(r"(?:https?:|www\.)[!-~]+|[\w.-]+@[!-~]+")
_SPLIT = LatePattern(r"[\s|、,]+")
_DATE_ALONE = LatePattern(
    r"[\d〇○零一二三四五六七八九十]{2,4}年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日$"
)
_CALENDAR = LatePattern(r"(?:今天是\s?:?\s?)?\d{4}年\d{1,2}月\d{1,2}日\s{0,4}星期[一二三四五六日天]$")
_MONTH = LatePattern(r"(?:\d{1,2}|[一二三四五六七八九十]{1,2})月份?$")  # heads a chronicle
_TABLE_STARTS = ("发文单位", "发文机关", "发布机构", "索引号", "成文日期", "生成日期", "公文生成")
_ORGANS = ("委员会", "政府", "部", "局", "办公室", "办公厅", "党委", "委", "院", "指挥部", "领导小组", "厅")
_NO_CUT = (None, "file name", "counter", "markup", "separator")  # what may stand between the lines of a head
_MOST_HEADLINES = 6  # kicker, headline in two lines, subtitles; more than that is a list of links
_LISTED = 4  # names that make a list
_DIVISIONS = ("县", "市", "区", "旗", "州", "盟", "省")
_CLOSING_REASONS = frozenset({"copyright", "related", "navigation", "licence", "share", "contact", "notice", "e-paper"})


def settle(rows: list[Row]) -> None:
    """Give every open row its verdict."""
    _spread_notices(rows)
    keep_rosters(rows)
    text = [index for index, row in enumerate(rows) if row.is_text and len(row.plain) >= 12]
    first, last = (text[0], text[-1]) if text else (len(rows), len(rows))
    if text:
        _settle_head(rows[:first])
    else:
        _settle_without_text(rows)
    for row in rows[first + 1 : last]:
        if row.is_open:
            _settle_inside(row)
    _settle_links(rows[first + 1 : last])
    _settle_tail(rows[last + 1 :])
    _drop_echoes(rows)
    _drop_tables(rows)
    _drop_calendar(rows)


def _spread_notices(rows: list[Row]) -> None:
    """A notice that announces its items (`…的声明:`) takes those below it along."""
    inside = False
    for row in rows:
        announces = row.is_open and _announces(row.plain)
        if announces or (inside and _carries_on(row)):
            row.drop("copyright")
        inside = row.reason == "copyright"


def _carries_on(row: Row) -> bool:
    """Whether a row below a notice is one of its items."""
    weight = sum(phrase.weight for phrase in row.phrases if phrase.reason == "copyright")
    if row.is_open:
        return weight > 0
    return row.is_text and (weight >= 2 or bool(row.phrases and _BULLET.match(row.plain)))


def _announces(plain: str) -> bool:
    return plain.rstrip(": ").endswith(("声明", "公告")) and plain.endswith(":") and len(plain) < 30


def is_section_name(plain: str) -> bool:
    """Whether a line is too short for a headline, or reads as the name of a site, section or topic."""
    return han_count(plain) <= 5 or names_section(plain)


def names_section(plain: str) -> bool:
    """Whether the words of a line are those of sites, sections and topics."""
    lexicon = words()
    count = han_count(plain)
    plain = _ADDRESS.sub("", plain).strip()
    if not plain:
        return True
    if count <= 9 and plain.startswith(lexicon.section_starts):
        return True
    if count <= 8 and plain.endswith(lexicon.section_ends):
        return True
    parts = [part for part in _SPLIT.split(plain) if part]
    if plain.count("|") > 1 and max(map(len, parts)) <= 8:  # 凉山在线 | 县市 | 昭觉
        return True
    return count <= 40 and all(
        ends_as_outlet(part) or part.endswith(("协会", "人民政府", "办公室", "委员会")) for part in parts
    )


def is_link_row(plain: str) -> bool:
    """A row of many short words without any stop: a menu, a list of districts."""
    parts = [part for part in _SPLIT.split(plain) if part]
    return len(parts) >= 6 and sum(len(part) <= 6 for part in parts) >= 0.8 * len(parts) and not _are_names(parts)


def _are_names(parts: list[str]) -> bool:
    surnames = words().surnames
    return sum(part[0] in surnames and len(part) <= 3 for part in parts) >= 0.8 * len(parts)


def _settle_head(rows: list[Row]) -> None:
    """Find the headline above the text and drop the names above it."""
    for row in rows:
        if row.is_open and is_link_row(row.plain):
            row.drop("navigation")
    anchor = next((index for index, row in enumerate(rows) if row.role == "meta"), len(rows))
    head = _last_group(rows, 0, anchor)
    if all(is_section_name(rows[index].plain) for index in head):
        head = _last_group(rows, 0, len(rows))
    named = [index for index in head if not is_section_name(rows[index].plain)]
    named = [index for index in named if index == named[0] or rows[index].plain[-1] != ":"][-_MOST_HEADLINES:]
    if not named:  # one short line is all there is
        named = [index for index in head if not names_section(rows[index].plain) or han_count(rows[index].plain) > 4][
            -1:
        ]
    for index in named:
        rows[index].keep("headline")
    _settle_around(rows, named, anchor)


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


def _settle_without_text(rows: list[Row]) -> None:
    """A page without sentences: its first line that is more than a name is the headline, the rest is its text."""
    headline = None
    for row in rows:
        if row.is_open and headline is None and not is_section_name(row.plain) and not is_link_row(row.plain):
            headline = row
            row.keep("headline")
        elif row.is_open and headline is not None:
            row.keep("body")
    for row in rows:
        if row.is_open:
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


def same_headline(one: str, other: str) -> bool:
    """Whether two lines are the same headline, be it with the name of the site behind it."""
    a, b = "".join(one.split()), "".join(other.split())
    if len(b) > len(a):
        a, b = b, a
    return (len(b) >= 6 and (a == b or (a.startswith(b) and a[len(b)] in "-_|("))) or (len(b) >= 10 and a.endswith(b))


def _settle_inside(row: Row) -> None:
    plain = row.plain
    if is_link_row(plain) and any(token in words().link_tokens for token in _SPLIT.split(plain)):
        row.drop("navigation")
    else:
        row.keep("subhead")


def _settle_links(rows: list[Row]) -> None:
    """After a heading of related links, what is no text is a link."""
    linked = False
    for row in rows:
        if row.reason == "related":
            linked = True
        elif row.is_text and len(row.plain) > 30:
            linked = False
        elif linked and row.role == "subhead":
            row.drop("related")


def _settle_tail(rows: list[Row]) -> None:
    """Below the last paragraph: keep what belongs to the story, drop what follows its end."""
    edge = max((index for index, row in enumerate(rows) if row.reason is None), default=0)
    is_closed = False
    for index, row in enumerate(rows):
        is_below_links = index > 0 and rows[index - 1].reason == "related"
        if is_below_links and row.role == "meta" and han_count(row.plain) >= 8 and not read_fields(row.plain):
            row.drop("related")
        elif row.reason in _CLOSING_REASONS or row.role in ("credit", "meta"):
            is_closed = True
        elif not row.is_open:
            continue
        elif _is_signature(rows, index) or _is_list_of_places(row.plain):
            row.keep("body")
        elif is_closed or _is_foot(row) or (index == edge < len(rows) - 1 and len(row.plain) <= 8):
            row.drop("related" if han_count(row.plain) > 8 else "site or section name")
        else:
            _settle_run(rows, index)


def _is_signature(rows: list[Row], index: int) -> bool:
    """Whether an organ signs a notice: its name, and a date alone on the line below."""
    following = rows[index + 1] if index + 1 < len(rows) else None
    return (
        following is not None
        and following.role == "meta"
        and _DATE_ALONE.match(following.plain) is not None
        and rows[index].plain.endswith(_ORGANS)
    )


def _is_list_of_places(plain: str) -> bool:
    """Whether a line lists counties and cities, as what follows a notice does: 名单附后."""
    names = plain.rstrip("。;").split("、")
    return len(names) >= _LISTED and sum(name.endswith(_DIVISIONS) for name in names) >= len(names) - 1


def _is_foot(row: Row) -> bool:
    """Links with their dates, menus, names of sites, and short lines with a word of furniture."""
    plain = row.plain
    return bool(
        _DATED_LINK.search(plain)
        or (len(plain) <= 40 and _ADDRESS.search(plain))
        or is_link_row(plain)
        or (is_section_name(plain) and ends_as_outlet(plain))
        or (len(plain) <= 16 and any(phrase.weight > 0 for phrase in row.phrases))
    )


def _settle_run(rows: list[Row], start: int) -> None:
    """Open rows right below the text: captions or the end of a list, but four headlines in a row are links."""
    end = start
    while end < len(rows) and rows[end].is_open and not _is_foot(rows[end]):
        end += 1
    run = rows[start:end]
    long = sum(len(row.plain) >= 10 for row in run)
    for row in run:
        if len(run) >= 4 and long >= 0.8 * len(run):
            row.drop("related")
        else:
            row.keep("body" if "," in row.plain else "subhead")


def _drop_tables(rows: list[Row]) -> None:
    """Rows of a table of metadata that hold a date go like the others, where a source line tells it too."""
    metas = [row for row in rows if row.role == "meta"]
    tables = [row for row in metas if row.plain.replace(" ", "").startswith(_TABLE_STARTS)]
    if len(tables) < len(metas) and any(find_stamp(row.plain) for row in metas if row not in tables):
        for row in tables:
            row.drop("metadata")


def _drop_calendar(rows: list[Row]) -> None:
    """The day of the visit that a site prints on top (`2023年3月29日 星期三`), where the story has its own."""
    if rows and rows[0].role == "meta" and _CALENDAR.match(rows[0].plain):
        later = (row for row in rows[1:] if row.role == "meta")
        if any(field.field == "published" for row in later for field in read_fields(row.plain)):
            rows[0].drop("navigation")


def _drop_echoes(rows: list[Row]) -> None:
    """A name that was dropped above the story is no part of it below either."""
    dropped = {row.plain for row in rows if row.reason == "site or section name"}
    for row in rows:
        if row.plain in dropped and row.reason is None:
            row.drop("site or section name")
