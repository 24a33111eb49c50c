"""What stays open after the lines were judged is settled by where it stands: above the story, inside it, or below it.

head.py: above it · here: inside it, and notices, tables and echoes wherever they stand · tail.py: below it.
"""

from __future__ import annotations

from extractnews.layout.fields import read_fields
from extractnews.layout.head import settle_head
from extractnews.layout.lines.links import link_reason
from extractnews.layout.rosters import keep_rosters
from extractnews.layout.rows import Row
from extractnews.layout.site_names import SPLIT, is_link_row, is_section_name
from extractnews.layout.stamps import find_stamp
from extractnews.layout.tail import drop_teasers, settle_tail
from extractnews.layout.words import words
from extractnews.match.late_pattern import LatePattern

_BULLET = LatePattern(r"^[·\-○●■◆※*]?\s*(?:\(?\d{1,2}[、.)]|[一二三四五六七八九十]{1,2}、|[·○●■◆※*])")
_CALENDAR = LatePattern(r"(?:今天是\s?:?\s?)?\d{4}年\d{1,2}月\d{1,2}日\s{0,4}星期[一二三四五六日天]$")


def settle(rows: list[Row]) -> None:
    """Give every open row its verdict."""
    _spread_notices(rows)
    drop_teasers(rows)
    keep_rosters(rows)
    text = [index for index, row in enumerate(rows) if row.is_text and len(row.plain) >= 12]
    first, last = (text[0], text[-1]) if text else (len(rows), len(rows))
    if text:
        settle_head(rows[:first])
    else:
        _settle_without_text(rows)
    for row in rows[first + 1 : last]:
        if row.is_open:
            _settle_inside(row)
    _settle_links(rows[first + 1 : last])
    settle_tail(rows[last + 1 :])
    _drop_echoes(rows)
    _drop_tables(rows)
    _drop_calendar(rows)
    _drop_share_bars(rows)


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


def _settle_inside(row: Row) -> None:
    plain = row.plain
    if is_link_row(plain) and any(token in words().link_tokens for token in SPLIT.split(plain)):
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


def _drop_tables(rows: list[Row]) -> None:
    """Rows of a table of metadata that hold a date go like the others, where a source line tells it too."""
    metas = [row for row in rows if row.role == "meta"]
    tables = [row for row in metas if row.plain.replace(" ", "").startswith(words().table_starts)]
    if len(tables) < len(metas) and any(find_stamp(row.plain) for row in metas if row not in tables):
        for row in tables:
            row.drop("metadata")


def _drop_calendar(rows: list[Row]) -> None:
    """The day of the visit that a site prints on top (`2023年3月29日 星期三`), where the story has its own."""
    if rows and rows[0].role == "meta" and _CALENDAR.match(rows[0].plain):
        later = (row for row in rows[1:] if row.role == "meta")
        if any(field.field == "published" for row in later for field in read_fields(row.plain)):
            rows[0].drop("navigation")


def _drop_share_bars(rows: list[Row]) -> None:
    """A date before a share bar (`2018年4月12日 放大 缩小`) stands only where no source line tells one."""
    dated = [row for row in rows if row.role == "meta" and find_stamp(row.plain)]
    bars = [row for row in dated if link_reason(row.plain) == "share" and not read_fields(row.plain)]
    if len(bars) < len(dated):
        for row in bars:
            row.drop("share")


def _drop_echoes(rows: list[Row]) -> None:
    """A name that was dropped above the story is no part of it below either."""
    dropped = {row.plain for row in rows if row.reason == "site or section name"}
    for row in rows:
        if row.plain in dropped and row.reason is None:
            row.drop("site or section name")
