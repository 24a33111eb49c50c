"""The settled rows put together: kept text, lines, pieces, header, credits, and what was dropped."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from extractnews.layout.credits import names_of
from extractnews.layout.credits.named import Named, collect
from extractnews.layout.header.outlet import find_outlet
from extractnews.layout.header.published import find_published
from extractnews.layout.header.title import find_title
from extractnews.layout.pieces import ornamented_name, piece_heads
from extractnews.layout.rows import Row
from extractnews.page import Line, Page, Piece
from extractnews.records import Dropped
from extractnews.text.traced import Edit, TracedText


def assemble(source: TracedText, rows: list[Row], raw_lines: Sequence[str]) -> Page:
    """The page of the rows that are kept."""
    kept = [row for row in rows if row.reason is None]
    text = source.edited(list(_edits(source.value, kept)))
    value = text.value
    plain_title = find_title(kept)
    heads = piece_heads(kept, plain_title)
    for index in heads:
        kept[index].keep("headline")
    lines = _lines(kept)
    start_of = {row.number: line.start for row, line in zip(kept, lines, strict=True)}
    title = None
    if plain_title is not None:
        row = next(row for row in kept if row.role == "headline" and plain_title in row.plain)
        start = start_of[row.number] + row.plain.index(plain_title)
        title = value[start : start + len(plain_title)]
    outlet = find_outlet(kept)
    return Page(
        text,
        lines,
        _pieces(kept, lines, heads, title, value),
        title=title,
        outlet=outlet and value[start_of[outlet[0].number] + outlet[1] : start_of[outlet[0].number] + outlet[2]],
        published=find_published(rows),
        credits=collect(_named(kept, lines)),
        dropped=_dropped(rows, raw_lines),
        furniture=tuple((row.number, row.plain) for row in rows if row.reason is not None),
        plain="\n".join([row.plain for row in kept]),
    )


def _dropped(rows: list[Row], raw_lines: Sequence[str]) -> tuple[Dropped, ...]:
    """The lines taken out; a line of which repair left nothing (`<img …>`) is one of them."""
    numbers = {number for row in rows for number in row.numbers}
    found = [(number, row.reason) for row in rows if row.reason is not None for number in row.numbers]
    found += [(at, "markup") for at, text in enumerate(raw_lines, 1) if at not in numbers and text.strip()]
    return tuple(
        Dropped.model_construct(line=number, text=raw_lines[number - 1], reason=reason)
        for number, reason in sorted(found)
        if number <= len(raw_lines)
    )


def _edits(value: str, kept: list[Row]) -> Iterable[Edit]:
    """What lies between two kept rows shrinks to one line break; one that stands there is kept, with its place."""
    end = 0
    for index, row in enumerate(kept):
        between = value[end : row.start]
        if not index:
            if between:
                yield Edit(0, row.start, "")
        elif between != "\n":
            at = end + between.find("\n")
            if at < end:
                yield Edit(end, row.start, "\n")
            else:
                if at > end:
                    yield Edit(end, at, "")
                if at + 1 < row.start:
                    yield Edit(at + 1, row.start, "")
        end = row.end
    if end < len(value):
        yield Edit(end, len(value), "")


def _lines(kept: list[Row]) -> tuple[Line, ...]:
    lines: list[Line] = []
    start = 0
    for row in kept:
        end = start + row.end - row.start
        lines.append(Line(start, end, row.number, row.role or "body"))
        start = end + 1
    return tuple(lines)


def _named(kept: list[Row], lines: tuple[Line, ...]) -> Iterable[Named]:
    for row, line in zip(kept, lines, strict=True):
        for named in names_of(row):
            yield named._replace(start=named.start + line.start, end=named.end + line.start)


def _pieces(
    kept: list[Row], lines: tuple[Line, ...], heads: list[int], title: str | None, value: str
) -> tuple[Piece, ...]:
    """One piece, or one for each head; the credits of the page below the last one stay outside."""
    if not kept:
        return (Piece(title, 0, 0),)
    last = len(kept) - 1
    while last and kept[last].role in ("meta", "credit") and kept[last].plain[0] != "(":
        last -= 1
    if not heads:
        first = next((index for index, row in enumerate(kept) if row.role not in ("meta", "credit")), 0)
        return (Piece(title, lines[first].start, max(lines[last].end, lines[first].end)),)
    ends = [*heads[1:], max(last, heads[-1]) + 1]
    return tuple(
        Piece(_heading(kept[head].plain, value, lines[head]), lines[head].start, lines[end - 1].end)
        for head, end in zip(heads, ends, strict=True)
    )


def _heading(plain: str, value: str, line: Line) -> str:
    """The heading of a piece as printed, without the ornaments around a name."""
    name = ornamented_name(plain)
    start = line.start + plain.index(name) if name else line.start
    return value[start : start + len(name) if name else line.end]
