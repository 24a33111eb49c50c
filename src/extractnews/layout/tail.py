"""Below the last paragraph: what belongs to the story is kept, what follows its end goes."""

from __future__ import annotations

from extractnews.layout.fields import read_fields
from extractnews.layout.rows import Row, han_count
from extractnews.layout.site_names import ADDRESS, is_link_row, is_section_name
from extractnews.layout.words import ends_as_outlet
from extractnews.match.late_pattern import LatePattern

_DATED_LINK = LatePattern(r"[(\s]?(?:(?:19|20)\d\d[-/年.])?\d{1,2}[-/月.]\d{1,2}日?(?: \d\d?:\d\d(?::\d\d)?)?[)\s]?$")
_DATE_ALONE = LatePattern(
    r"[\d〇○零一二三四五六七八九十]{2,4}年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日$"
)
_ORGANS = ("委员会", "政府", "部", "局", "办公室", "办公厅", "党委", "委", "院", "指挥部", "领导小组", "厅")
_FEW = 4  # lines below the heading of a teaser
_LISTED = 4  # names that make a list
_DIVISIONS = ("县", "市", "区", "旗", "州", "盟", "省")
_CLOSING_REASONS = frozenset({"copyright", "related", "navigation", "licence", "share", "contact", "notice", "e-paper"})


def settle_tail(rows: list[Row]) -> None:
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
        elif is_closed or row.is_cell or _is_foot(row) or (index == edge < len(rows) - 1 and len(row.plain) <= 8):
            row.drop("related" if han_count(row.plain) > 8 else "site or section name")
        else:
            _settle_run(rows, index)


def drop_teasers(rows: list[Row]) -> None:
    """Below a heading of related news, the start of another story that breaks off (`…70余名...`), and what follows."""
    headed = next((at for at in range(len(rows) - 1, -1, -1) if rows[at].reason == "related"), len(rows))
    below = rows[headed + 1 :]
    if len(below) <= _FEW and any(row.is_text and row.plain.endswith(("...", "…")) for row in below):
        for row in below:
            if row.reason is None:
                row.drop("related")


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
        or (len(plain) <= 40 and ADDRESS.search(plain))
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
