"""What stays open after `judge` is settled by where it stands: above the story, inside it, or below it.

Above: the lines nearest to the source line or the text are the headline; what stands higher is site and section
names. Inside: sub-headlines. Below: names of sites and unrelated headlines go once the story is closed.
"""

from __future__ import annotations

import re

from extractnews.layout.rows import Row, han_count
from extractnews.layout.words import words

_BULLET = re.compile(r"^[·\-○●■◆※*]?\s*(?:\(?\d{1,2}[、.)]|[一二三四五六七八九十]{1,2}、|[·○●■◆※*])")
_DATED_LINK = re.compile(r"[(\s]?(?:(?:19|20)\d\d[-/年.])?\d{1,2}[-/月.]\d{1,2}日?(?: \d\d?:\d\d(?::\d\d)?)?[)\s]?$")
_SPLIT = re.compile(r"[\s|、,]+")
_CLOSING_REASONS = frozenset({"copyright", "related", "navigation", "licence", "share", "contact", "notice", "e-paper"})


def settle(rows: list[Row]) -> None:
    """Give every open row its verdict."""
    _spread_notices(rows)
    text = [index for index, row in enumerate(rows) if row.is_text and len(row.plain) >= 12]
    first, last = (text[0], text[-1]) if text else (len(rows), len(rows))
    _settle_head(rows[:first])
    for row in rows[first + 1 : last]:
        if row.is_open:
            _settle_inside(row)
    _settle_links(rows[first + 1 : last])
    _settle_tail(rows, last)
    _drop_echoes(rows)


def _spread_notices(rows: list[Row]) -> None:
    """A notice that announces its items (`…的声明:`) takes those below it along."""
    inside = False
    for row in rows:
        if row.reason == "copyright":
            inside = True
        elif inside and row.is_text and (
            sum(phrase.weight for phrase in row.phrases if phrase.reason == "copyright") >= 2
            or (_BULLET.match(row.plain) and row.phrases)
        ):
            row.drop("copyright")
        elif inside and row.is_open and row.phrases and row.phrases[0].reason == "copyright":
            row.drop("copyright")
        elif inside and row.is_open and _announces(row.plain):
            row.drop("copyright")
        else:
            inside = row.is_open and _announces(row.plain)
            if inside:
                row.drop("copyright")


def _announces(plain: str) -> bool:
    return plain.rstrip(": ").endswith(("声明", "公告")) and plain.endswith(":") and len(plain) < 30


def is_section_name(plain: str) -> bool:
    """Whether a short line reads as the name of a site, section or topic rather than as a headline."""
    lexicon = words()
    count = han_count(plain)
    if count <= 5:
        return True
    if any(plain.startswith(start) for start in lexicon.section_starts) and count <= 9:
        return True
    if count <= 8 and plain.endswith(lexicon.section_ends):
        return True
    parts = [part for part in _SPLIT.split(plain) if part]
    return count <= 40 and all(
        part.endswith(lexicon.outlet_endings) or part.endswith(("协会", "门户网站", "人民政府", "办公室", "委员会")) for part in parts
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
    anchor = next((i for i, row in enumerate(rows) if row.role == "meta"), len(rows))
    head = _last_group(rows[:anchor]) or _last_group(rows)
    named = [row for row in head if not is_section_name(row.plain)]
    if not named:  # one short name is all there is
        named = [row for row in head if han_count(row.plain) > 4][-1:]
    for row in named:
        row.keep("headline")
    seen = bool(named) and rows.index(named[-1]) < anchor
    for index, row in enumerate(rows):
        if not row.is_open:
            continue
        below = bool(named) and index > rows.index(named[0])
        if (below and not is_section_name(row.plain)) or _repeats(row.plain, named):
            row.keep("headline" if index < anchor or not seen else "subhead")
        elif below and index > anchor and seen and han_count(row.plain) > 5 and not is_link_row(row.plain):
            row.keep("subhead")
        else:
            row.drop("site or section name")


def _last_group(rows: list[Row]) -> list[Row]:
    """The last run of open rows that holds more than names of sections, uncut by furniture."""
    group: list[Row] = []
    best: list[Row] = []
    for row in rows:
        if row.is_open:
            group.append(row)
        elif row.reason is not None and row.reason != "file name":
            group = []
        if group and (not best or any(not is_section_name(one.plain) for one in group)):
            best = list(group)
    return best


def _repeats(plain: str, headlines: list[Row]) -> bool:
    return any(same_headline(plain, row.plain) for row in headlines)


def same_headline(one: str, other: str) -> bool:
    """Whether two lines are the same headline, be it with the name of the site behind it."""
    a, b = "".join(one.split()), "".join(other.split())
    if len(b) > len(a):
        a, b = b, a
    return len(b) >= 6 and (a == b or (a.startswith(b) and a[len(b)] in "-_|(")) or (len(b) >= 10 and a.endswith(b))


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


def _settle_tail(rows: list[Row], last: int) -> None:
    """Below the last paragraph: keep what belongs to the story, drop what follows its end."""
    closed = False
    credited = False
    tail = rows[last + 1 :]
    for index, row in enumerate(tail):
        if row.reason in _CLOSING_REASONS:
            closed = True
        elif row.role in ("credit", "meta"):
            credited = True
        elif row.is_open:
            run = _open_run(tail, index)
            if closed or credited or _DATED_LINK.search(row.plain) or is_link_row(row.plain):
                row.drop("related" if han_count(row.plain) > 8 else "site or section name")
            elif is_section_name(row.plain) and row.plain.endswith(words().outlet_endings):
                row.drop("site or section name")
            elif len(run) >= 4 and sum(len(one.plain) >= 10 for one in run) >= 0.8 * len(run):
                for one in run:
                    one.drop("related")
            else:
                row.keep("body" if "," in row.plain else "subhead")


def _open_run(tail: list[Row], start: int) -> list[Row]:
    end = start
    while end < len(tail) and tail[end].is_open:
        end += 1
    return tail[start:end]


def _drop_echoes(rows: list[Row]) -> None:
    """A name that was dropped above the story is no part of it below either."""
    dropped = {row.plain for row in rows if row.reason == "site or section name"}
    for row in rows:
        if row.plain in dropped and row.reason is None:
            row.drop("site or section name")
