"""The headline of a page out of its headline rows."""

from __future__ import annotations

from extractnews.layout.pieces import ornamented_name
from extractnews.layout.rows import Row, han_count
from extractnews.layout.site_names import is_aside, names_section, same_headline
from extractnews.layout.words import ends_as_outlet, words
from extractnews.match.late_pattern import LatePattern

_SITE_TAIL = LatePattern(r"\s*[-_|—]+\s*[^-_|—]{2,30}$")
_SITE_HEAD = LatePattern(r"^([^-_|—\s]{2,16})\s*[-_|—]+\s*(?=\S{6})")
_SECTION = LatePattern(r"^([^\s|丨]{2,6})\s*[|丨]\s*(?=\S{6})")
_BRACKETED = LatePattern(r"^[(《]([^()《》]{2,6})[)》]\s*(?=\S{6})|^(?:标题|文章标题|题目|名\s{0,4}称)\s?:\s*")
_LABELS_OF_HEADLINES = frozenset({None, "转帖", "转载", "原创", "组图", "图文", "视频", "独家"})
_PICTURED = LatePattern(r"\s?\(\w{0,2}[图视][片频]?\)")  # of the headline; without it it is repeated as a caption
_SUBTITLE = LatePattern(r"^\s*(?:[—\-―~]{2,}|强调:|指出:|要求:)")
_ORIGINAL_TITLE = LatePattern(r"^\(原标题:\s?(\S.{4,}\S)\)$")


def find_title(rows: list[Row]) -> str | None:
    """The main headline: not the kicker above it, not the subtitle below it, without the site's name."""
    lines = [row.plain for row in rows if row.role == "headline" and not ornamented_name(row.plain)]
    if not lines:
        return None
    candidates = [
        line for line in lines if not _SUBTITLE.match(line) and (not is_aside(line) or _ORIGINAL_TITLE.match(line))
    ] or lines
    lexicon = words()
    if len(candidates) == 2 and lines[2:] and _SUBTITLE.match(lines[2]) and lines[:2] == candidates:
        return _without_site(candidates[1], lines)  # kicker, headline, subtitle
    for index, line in enumerate(candidates):
        is_kicker = index + 1 < len(candidates) and (
            line.endswith((*lexicon.kicker_endings, ":")) or (line[0] == "(" and line[-1] == ")") or han_count(line) < 6
        )
        if not is_kicker:
            return _without_site(line, lines)
    return candidates[-1]


def _without_site(line: str, lines: list[str]) -> str:
    """The headline without the section before it (`要闻 | …`) and the site behind it."""
    if original := _ORIGINAL_TITLE.match(line):
        line = original[1]
    section = _SECTION.match(line) or _BRACKETED.match(line)
    if section and (section[1] in _LABELS_OF_HEADLINES or names_section(section[1])):
        line = line[section.end() :]
    return _without_tail(line, lines)


def _without_tail(line: str, lines: list[str]) -> str:
    """`某某调研防汛_某某新闻网` → `某某调研防汛`; where the bare headline is printed too, that one."""
    for other in lines:
        if (
            other != line
            and len(other) < len(line)
            and same_headline(line, other)
            and not _is_wrapped(other, line, lines)
            and not _PICTURED.fullmatch(line, len(other))
        ):
            return other
    if (subject := line.find("电 题:")) >= 0:  # 新华社贵阳2月12日电 题:…
        return line[subject + 4 :]
    head = _SITE_HEAD.match(line)
    if head and ends_as_outlet(head[1]):  # 某某日报数字报-某某调研防汛
        return line[head.end() :]
    tail = _SITE_TAIL.search(line)
    if tail and tail.start() >= 6 and ends_as_outlet(tail[0].rstrip()):
        return line[: tail.start()]
    return line


def _is_wrapped(end: str, line: str, lines: list[str]) -> bool:
    """Whether `end` is the second part of a headline in two lines: …关于印发 / …预案的通知."""
    return any(line.endswith(start + end) for start in lines)
