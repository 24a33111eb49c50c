"""The day, and the clock where it is printed, on which a page was published."""

from __future__ import annotations

from extractnews.layout.fields import Labelled, read_fields
from extractnews.layout.rows import Row
from extractnews.layout.stamps import find_stamp

_PUBLISHED = ("发布时间:", "发布日期:", "时间:", "日期:")  # at the head of a paragraph that lost its line break


def find_published(rows: list[Row]) -> str | None:
    """The date of publication: labelled before unlabelled, published before updated, first before later."""
    best: tuple[int, str] | None = None
    of_republic = any("民国" in row.plain for row in rows)
    for row in rows:
        is_glued = row.role == "body" and row.plain[0] in "发时日" and row.plain.startswith(_PUBLISHED)
        if (
            is_glued
            or row.role in ("meta", "headline")
            or row.reason in ("metadata", "e-paper", "licence", "counter", "notice")
        ):
            found = _dated(row, of_republic)
            if found and (best is None or found[0] < best[0]):
                best = found
    return best[1] if best else None


def _dated(row: Row, of_republic: bool) -> tuple[int, str] | None:
    """Rank (small is good) and value of the date that a line prints."""
    plain = row.plain
    found: list[tuple[int, str]] = []
    for field in read_fields(plain):
        if field.field in ("published", "updated"):
            stamp = find_stamp(plain, field.start, labelled=True, of_republic=of_republic)
            if stamp and stamp.start - field.start <= 3:
                found.append((_rank(field), stamp.value))
    if found:
        return min(found)
    if row.role not in ("meta", "headline"):
        return None
    stamp = find_stamp(plain, labelled=len(plain) < 12, of_republic=of_republic)
    if not stamp or (row.role == "headline" and "T" not in stamp.value):
        return None
    alone = "星期" in plain and "T" not in stamp.value
    return (4 if alone else 2 if "T" in stamp.value else 3), stamp.value


def _rank(field: Labelled) -> int:
    return 5 if field.field == "updated" else 1
