"""Outlets that the text itself names: in its dateline, in its first words, in the bracket that closes it."""

from __future__ import annotations

from extractnews.layout.rows import han_count
from extractnews.layout.words import ends_as_outlet, words
from extractnews.match.late_pattern import LatePattern

_DATELINE = LatePattern(
    r"^[\s(]*([^\s()。,:;“]{0,24}?)\s?(?:[\d一二三四五六七八九十]{1,2}月\s?[\d一二三四五六七八九十]{1,3}日)?\s?(?:讯|(?<!广)电(?![视台影力子商])|消息(?=[\s(\d:]))(?=[\s(:,)]|\d|[^\W\da-zA-Z_])"
)
_BEFORE_REPORTERS = LatePattern(
    r"^\s{0,4}([^\s()。,:;“]{3,16}?)\s?(?:\([^()]{2,20}\)\s?)?(?:\((?:本报|本网|本台|特约|实习|见习)?(?:记者|通讯员|特派)"
    r"|(?:全媒体|融媒体)?记者(?:[^\s()。,:;“]{2,12}报[道导]:|\s[^()。,:;“]{2,40}报[道导]$))"  # 江西台记者王某报道:
)
_RELAYED = LatePattern(
    r"^\s{0,4}([^\s()。,:;“据]{3,12})据[^\s()。,:;“]{2,24}(?:报道|报导|消息)[\s,:]"
)  # 某某在线据某某报报道
# (某某社记者…5日电)
_AGENCY = LatePattern(r"\(([^\s()。,:]{2,6}社)(?:特派员|记者)[^\s()。,:]{4,12}\d{1,2}日(?:[^\W\d]{0,4})电\)")
_DATED = LatePattern(r"^(?:\d{4}年)?\d{1,2}月\d{1,2}日|\d{1,2}月\d{1,2}日")
_OWN = ("本报", "本网", "本台", "本站", "本刊", "本社")
_TOLD = LatePattern(
    r"\((?:文章|稿件|信息|消息)?(?:来源|稿源|转载自|转自|摘自|原载|据):?\s?"
    r"《?([^\s()。,:;《》]{2,20})》?(?:\s[^()]{2,30})?\)[。 ]?$"
)
_SIGNED = LatePattern(r"[。”)]\s?\(([^\s()。,:;、]{3,12})\)(?=\s|$)")
_TAIL = 120  # characters in which a closing bracket is looked for


def dateline_outlet(plain: str) -> tuple[int, int] | None:
    """Span of the outlet named before 讯 or 电 at the head of a paragraph; 本报 names none.

    >>> dateline_outlet("郴州日报2月3日讯(记者 李某)近日")
    (0, 4)
    """
    if plain[0] == "(" and (told := _AGENCY.match(plain)):
        return told.span(1)
    match = _DATELINE.match(plain[:60])
    if not match:
        bare = _BEFORE_REPORTERS.match(plain[:60]) or _RELAYED.match(plain[:60])
        is_outlet = bare and (ends_as_outlet(bare[1]) or bare[1][-1] == "台") and not bare[1].startswith(_OWN)
        return bare.span(1) if bare and is_outlet else None
    start, whole = match.start(1), match[1]
    if whole.startswith("据"):  # 据新华社电
        start, whole = start + 1, whole[1:]
    name = _DATED.split(whole)[0].rstrip(" ·").removesuffix("快").removesuffix("消息")
    for agency in words().agencies:
        if name.startswith(agency) and not name.endswith("频道"):  # 中国网某某频道2月3日讯
            return start, start + len(agency)
    if not ends_as_outlet(name):  # 四川新闻网攀枝花3月2日讯: the place stands behind the outlet
        name = name[: max(name.rfind(ending) + len(ending) if ending in name else 0 for ending in words().outlet_marks)]
    if not 2 <= han_count(name) <= 16 or name.startswith(_OWN):
        return None
    return second_of_two(plain, start, start + len(name))


def second_of_two(plain: str, start: int, end: int) -> tuple[int, int]:
    """The paper of a site that names both: `某某网-某某日报`."""
    site, dash, paper = plain[start:end].partition("-")
    if dash and "-" not in paper and ends_as_outlet(site) and ends_as_outlet(paper):
        return end - len(paper), end
    return start, end


def told_at_the_end(plain: str) -> tuple[int, int] | None:
    """Span of the outlet in a bracket that says so and closes a line: `……到会讲话。(来源:某某网)`."""
    if plain[-1] not in ")。 ":
        return None
    match = _TOLD.search(plain, max(0, len(plain) - _TAIL))
    return match.span(1) if match and ends_as_outlet(match[1]) and not match[1].startswith(_OWN) else None


def signed_at_the_end(plain: str) -> tuple[int, int] | None:
    """Span of an outlet alone in the bracket that closes the text: `……到会讲话。(张三)(某某网)`."""
    for match in _SIGNED.finditer(plain, max(0, len(plain) - _TAIL)):
        if ends_as_outlet(match[1]) and not match[1].startswith(_OWN):
            return match.span(1)
    return None
