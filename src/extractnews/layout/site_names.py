"""What reads as the name of a site, a section or a topic, or as a row of links, wherever it stands."""

from __future__ import annotations

from extractnews.layout.rows import han_count
from extractnews.layout.words import ends_as_outlet, words
from extractnews.match.late_pattern import LatePattern

ADDRESS = LatePattern(r"(?:https?:|www\.)[!-~]+|[\w.-]+@[!-~]+")
SPLIT = LatePattern(r"[\s|、,]+")
_ORGANS = ("协会", "人民政府", "办公室", "委员会", "保障中心", "服务中心", "管理中心")
_HOSTS = ("主办", "承办", "主管")  # 某某日报报业集团主办
_MANY_ITEMS = 6
_LONGEST_HOST = 20
_WISHES = ("热烈祝贺", "热烈庆祝", "热烈欢迎", "欢迎光临", "欢迎访问", "欢迎您")
_LONGEST_LINK = 10  # characters of a link among others, where commas part them


def is_section_name(plain: str) -> bool:
    """Whether a line is too short for a headline, or reads as the name of a site, section or topic."""
    return han_count(plain) <= 5 or names_section(plain)


def names_section(plain: str) -> bool:
    """Whether the words of a line are those of sites, sections and topics."""
    lexicon = words()
    count = han_count(plain)
    plain = ADDRESS.sub("", plain).strip().removeprefix("· ")
    if not plain:
        return True
    if count <= 9 and plain.startswith(lexicon.section_starts):
        return True
    if plain.startswith(_WISHES) and plain[-1] in "!?开行闭":  # 热烈祝贺第四次会议隆重召开!
        return True
    if count <= 8 and plain.endswith(lexicon.section_ends):
        return True
    parts = [part for part in SPLIT.split(plain) if part]
    is_path = plain.count("|") > 1 and max(map(len, parts)) <= 8  # 凉山在线 | 县市 | 昭觉
    is_picture = len(parts) > 1 and len(set(parts)) == 1  # what stood for one: 阴影 阴影
    if is_path or is_picture or (count <= _LONGEST_HOST and plain.endswith(_HOSTS) and "由" not in plain):
        return True
    return count <= 40 and all(ends_as_outlet(part) or part.endswith(_ORGANS) for part in parts)


def is_aside(plain: str) -> bool:
    """Whether a line stands all in one pair of brackets: (5月20日—5月24日)."""
    return plain[0] == "(" and plain.find(")") == len(plain) - 1


def is_link_row(plain: str) -> bool:
    """A row of many short words without any stop: a menu, a list of districts."""
    parts = [part for part in SPLIT.split(plain) if part]
    if "," in plain and max(map(len, parts), default=0) > _LONGEST_LINK:
        return False  # 31日中午,张三冒雨深入到甲镇、乙镇,
    items = plain.split("-")
    if len(items) > _MANY_ITEMS and max(map(len, items)) <= _LONGEST_LINK:  # 新闻-国际-财经-体育-…
        return True
    return len(parts) >= 6 and sum(len(part) <= 6 for part in parts) >= 0.8 * len(parts) and not _are_names(parts)


def _are_names(parts: list[str]) -> bool:
    surnames = words().surnames
    return sum(part[0] in surnames and len(part) <= 3 for part in parts) >= 0.8 * len(parts)


def same_headline(one: str, other: str) -> bool:
    """Whether two lines are the same headline, be it with the name of the site behind it."""
    a, b = "".join(one.split()), "".join(other.split())
    if len(b) > len(a):
        a, b = b, a
    return (len(b) >= 6 and (a == b or (a.startswith(b) and a[len(b)] in "-_|("))) or (len(b) >= 10 and a.endswith(b))
