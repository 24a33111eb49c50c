"""Title, date of publication and outlet, out of the headline and source lines of a page."""

from __future__ import annotations

import re

from extractnews.layout.fields import Labelled, read_fields, trimmed
from extractnews.layout.rows import Row, han_count
from extractnews.layout.site_names import is_aside, names_section, same_headline
from extractnews.layout.stamps import find_stamp
from extractnews.layout.words import ends_as_outlet, words
from extractnews.match.late_pattern import LatePattern

_SITE_TAIL = LatePattern(r"\s*[-_|—]+\s*[^-_|—]{2,30}$")
_SITE_HEAD = LatePattern(r"^([^-_|—\s]{2,16})\s*[-_|—]+\s*(?=\S{6})")
_SECTION = LatePattern(r"^([^\s|丨]{2,6})\s*[|丨]\s*(?=\S{6})")
_BRACKETED = LatePattern(r"^[(《]([^()《》]{2,6})[)》]\s*(?=\S{6})|^(?:标题|文章标题|题目|名\s{0,4}称)\s?:\s*")
_LABELS_OF_HEADLINES = frozenset({None, "转帖", "转载", "原创", "组图", "图文", "视频", "独家"})
_SUBTITLE = LatePattern(r"^\s*(?:[—\-―~]{2,}|强调:|指出:|要求:)")
_DATELINE = LatePattern(
    r"^[\s(]*([^\s()。,:;“]{0,24}?)\s?(?:[\d一二三四五六七八九十]{1,2}月\s?[\d一二三四五六七八九十]{1,3}日)?\s?(?:讯|电(?![视台影力子商])|消息(?=[\s(\d]))(?=[\s(:,)]|\d|[^\W\da-zA-Z_])"
)
_BEFORE_REPORTERS = LatePattern(
    r"^\s{0,4}([^\s()。,:;“]{3,16}?)\s?(?:\([^()]{2,20}\)\s?)?(?:\((?:本报|本网|本台|特约|实习|见习)?(?:记者|通讯员|特派)"
    r"|记者[^\s()。,:;“]{2,12}报[道导]:)"  # 江西台记者王某报道:
)
_ORIGINAL_TITLE = LatePattern(r"^\(原标题:\s?(\S.{4,}\S)\)$")
_WORD = LatePattern(r"[^\s|丨,:()《》]+?(?=$|[\s|丨,:()《》]|(?:19|20)\d\d[-/.年])")
_SHORT_STAMP = LatePattern(r"(?<!\d)\d{1,2}-\d{1,2}\s+\d{1,2}:\d{2}(?::\d{2})?")  # 12-08 14:11:23
_PUBLISHED = ("发布时间:", "发布日期:", "时间:", "日期:")  # at the head of a paragraph that lost its line break
_STATION = LatePattern("[^\\W\\d_]{2,4}(?<![平舞讲后前月阳柜烽象文]|灶|露)台")  # 江门台
_COUNT = LatePattern(r"字[号体]|有?\d+[人次条]|共\d")
_NO_OUTLET = frozenset({"新闻中心", "今日新闻", "国内新闻", "图片新闻", "本地新闻", "时政新闻", "综合新闻", "地方新闻"})
_DATED = LatePattern(r"^(?:\d{4}年)?\d{1,2}月\d{1,2}日|\d{1,2}月\d{1,2}日")
_OWN = ("本报", "本网", "本台", "本站", "本刊", "本社")
_OUTLET_MARKS = ("网", "日报", "晚报", "早报", "都市报", "在线", "时刻", "客户端", "融媒", "融媒体中心", "电视台")
_AGENCIES = (
    "新华社",
    "新华网",
    "中新社",
    "中新网",
    "中国新闻网",
    "人民网",
    "央视网",
    "央广网",
    "光明网",
    "中国网",
    "国际在线",
)
_VALUE_END = LatePattern(
    r"[|)]|\s{2,}(?=[^\s]{0,12}(?::|$))|\s(?=(?:[^\W\da-zA-Z_]{0,8})?(?:记者|通讯员|作者|编辑|责编)\s?)|(?:19|20)\d\d[-/.年]|\s(?=\d{1,2}:\d\d)"
)


def find_title(rows: list[Row]) -> str | None:
    """The main headline: not the kicker above it, not the subtitle below it, without the site's name."""
    lines = [row.plain for row in rows if row.role == "headline"]
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


def find_outlet(rows: list[Row]) -> tuple[Row, int, int] | None:
    """Row and span of what follows 来源, else of the outlet of the first dateline."""
    for row in rows:
        if row.role in ("meta", "credit"):
            for field in read_fields(row.plain):
                span = _outlet_value(row.plain, field) if field.field == "outlet" else None
                if span:
                    return row, *span
    for row in rows:
        if row.role in ("body", "headline", "subhead", "credit") and (span := dateline_outlet(row.plain)):
            return row, *span
    for row in rows:
        if row.role == "meta" and (span := _outlet_beside_date(row.plain)):
            return row, *span
    return None


def _outlet_beside_date(plain: str) -> tuple[int, int] | None:
    """Span of an outlet that stands without a label before or behind the date: `2004年8月19日05:08 人民网`."""
    stamp = find_stamp(plain) or _SHORT_STAMP.search(plain)
    if stamp is None or any(field.field == "outlet" for field in read_fields(plain)):
        return None
    first, last = stamp.span() if isinstance(stamp, re.Match) else (stamp.start, stamp.end)
    for word in _WORD.finditer(plain):
        name = word[0]
        is_value = plain[: word.start()].endswith((":", ": "))
        is_outside = not is_value and (word.end() <= first or word.start() >= last)
        if (
            is_outside
            and 3 <= han_count(name) <= 16
            and (name.endswith(words().outlet_endings) or _STATION.fullmatch(name))
            and name not in _NO_OUTLET
        ):
            return word.span()
    return None


def _outlet_value(plain: str, field: Labelled) -> tuple[int, int] | None:
    end = field.end
    if stop := _VALUE_END.search(plain, field.start, end):
        end = stop.start()
    start, end = trimmed(plain, field.start, end)
    while start < end and plain[start] in "《“":
        start += 1
    while start < end and plain[end - 1] in "》”。,; ":
        end -= 1
    end = _before_links(plain, start, end)
    value = plain[start:end]
    if field.label == "来自" and not ends_as_outlet(value):  # 来自: 湖南, below a post
        return None
    if not 2 <= len(value) <= 30 or value in words().own_outlets or not han_count(value):
        return None
    return start, end


def _before_links(plain: str, start: int, end: int) -> int:
    """Where the value ends before a share bar: `来源:某某网 发表评论`, `来源:某某报(字号 大 中 小)`."""
    known = words().link_tokens
    for word in _WORD.finditer(plain, start, end):
        if word.start() > start and (word[0] in known or _COUNT.match(word[0])):
            return len(plain[: word.start()].rstrip(" (|丨"))
    return end


def dateline_outlet(plain: str) -> tuple[int, int] | None:
    """Span of the outlet named before 讯 or 电 at the head of a paragraph; 本报 names none.

    >>> dateline_outlet("郴州日报2月3日讯(记者 李某)近日")
    (0, 4)
    """
    match = _DATELINE.match(plain[:60])
    if not match:
        bare = _BEFORE_REPORTERS.match(plain[:60])
        is_outlet = bare and (ends_as_outlet(bare[1]) or bare[1][-1] == "台") and not bare[1].startswith(_OWN)
        return bare.span(1) if bare and is_outlet else None
    start, whole = match.start(1), match[1]
    if whole.startswith("据"):  # 据新华社电
        start, whole = start + 1, whole[1:]
    name = _DATED.split(whole)[0].rstrip(" ·").removesuffix("快").removesuffix("消息")
    for agency in _AGENCIES:
        if name.startswith(agency):
            return start, start + len(agency)
    if not ends_as_outlet(name):  # 四川新闻网攀枝花3月2日讯: the place stands behind the outlet
        name = name[: max(name.rfind(ending) + len(ending) if ending in name else 0 for ending in _OUTLET_MARKS)]
    if not 2 <= han_count(name) <= 16 or name.startswith(_OWN):
        return None
    return start, start + len(name)
