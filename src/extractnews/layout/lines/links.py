"""Lines made of links: menus, share bars, breadcrumbs, page numbers, what stands before and behind."""

from __future__ import annotations

from extractnews.layout.stamps import find_stamp
from extractnews.layout.words import ends_as_outlet, words
from extractnews.match.late_pattern import LatePattern

_TOKEN_BREAK = LatePattern(r"[\s|>»›/·•■◆●:()<\[\]{}“”,、+_#*]+")
_EPAPER = LatePattern(
    r"^\(?(?:下转|上接|转|接)第?\s?[A-Z]?[\d一二三四五六七八九十]+\s?版|^第?\s?[A-Z]?\d{1,4}\s?版(?![^\s:(]{9})"
    r"|^第?\s?\d{1,5}\s?期\s{0,2}/?\s{0,2}第?\s?[A-Z]?\d{1,3}\s?版"
)
_NEIGHBOUR = LatePattern(r"^[<《「]*(?:上|下|前|后)一?[篇条页版章期](?:[:文：]|\s|$|新闻)|^(?:上|下|前|后)一?[篇条]")
_PAGE_COUNT = LatePattern(r"^\(?第?\s?\d{1,3}\s?/\s?\d{1,3}\s?页?\)?$")
_PAGES = LatePattern(r"页:[\s\d()]*$")  # of a forum's archive, 页: [1]
_STEP = LatePattern("[>»›]")
_LONGEST_SHARED = 7  # characters of a word of share bars
_FEWEST_BARRED = 3
_LONGEST_BARRED = 14
_MANY_BARS, _SHORT_ITEM = 6, 8


def is_paper_link(plain: str) -> bool:
    """Page numbers of a paper or a serial, and links to what stands before and behind."""
    if plain[0] in "上下前后<《“" and _NEIGHBOUR.match(plain):
        return True
    if "/" in plain and _PAGE_COUNT.match(plain):
        return True
    if plain[0] == "页" and _PAGES.match(plain):
        return True
    return "版" in plain and bool(_EPAPER.match(plain)) and not find_stamp(plain)


def link_reason(plain: str) -> str | None:
    """Furniture made of links: most of its tokens are words of navigation, share bars, forums."""
    known = words().link_tokens
    if (whole := "".join(plain.split())) in known and len(whole) > 1:  # PDF 版
        return known[whole]
    is_barred = _is_barred(plain)  # 首 页 | 新 闻: blanks inside are no breaks
    tokens = [token for token in _TOKEN_BREAK.split(plain.replace(" ", "") if is_barred else plain) if token]
    if len(tokens) > 2 and max(map(len, tokens)) == 1:  # 相 关 报 道
        tokens = ["".join(tokens)]
    tokens = [part for token in tokens for part in _unglued(token)]
    reasons = [known[token] for token in tokens if token in known]
    if _is_breadcrumb(plain, bool(reasons)):
        return "navigation"
    if not reasons:
        is_list = is_barred and plain.count("|") >= _MANY_BARS and max(map(len, tokens)) <= _SHORT_ITEM
        return "navigation" if is_list else None  # 卫生部 | 浙江 | 河南 | 广东 | 北京 | 天津 | 河北
    others = sum(1 for token in tokens if token not in known and not token.isdigit())
    is_one_sign = len(tokens) == 1 and len(tokens[0]) == 1
    is_menu = len(reasons) > others and (
        len(tokens) >= 4 or (len(tokens) == 3 and tokens[0] in known and max(map(len, tokens)) <= 6)
    )
    # 某某要闻网 首页 专题: no line but a menu sets 首页 among other short words
    is_menu = is_menu or ("首页" in tokens and len(tokens) >= 3 and max(map(len, tokens)) <= 8)
    is_menu = is_menu or is_barred
    if (others or is_one_sign) and not is_menu:
        return None
    return max(sorted(set(reasons)), key=reasons.count)


def _unglued(token: str) -> list[str]:
    """The words of a share bar whose breaks were lost: 缩小字体打印稿件; any other token as it is."""
    known = words().link_tokens
    parts: list[str] = []
    at = 0
    while at < len(token):
        sizes = range(min(_LONGEST_SHARED, len(token) - at), 1, -1)
        size = next((size for size in sizes if known.get(token[at : at + size]) == "share"), 0)
        if not size:
            return [token]
        parts.append(token[at : at + size])
        at += size
    return parts


def _is_barred(plain: str) -> bool:
    """关于我们 | About Us | 广告服务 | 网站律师: short items between bars."""
    items = plain.split("|")
    return len(items) > _FEWEST_BARRED and "。" not in plain and all(len(item) <= _LONGEST_BARRED for item in items)


def _is_breadcrumb(plain: str, has_link: bool) -> bool:
    if "首页--" in plain and "。" not in plain:  # 位置:首页--要闻
        return True
    if not _STEP.search(plain) or "。" in plain or "?" in plain:
        return False
    steps = [step.strip() for step in _STEP.split(plain)]
    if ends_as_outlet(steps[0]) and len(plain) <= 40:  # 沅江新闻网 >> 两会专题
        return True
    return has_link or (len(plain) <= 30 and (plain[-1] in ">»›" or (len(steps) > 2 and max(map(len, steps)) <= 8)))
