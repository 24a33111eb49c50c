"""What one line is by its own features: furniture with a reason, a kept role, running text, or undecided."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractnews.layout.credits import is_credit_line, read_byline, read_caption, read_closing, read_names
from extractnews.layout.fields import Labelled, read_fields
from extractnews.layout.rows import LONG, Row, han_count, has_han
from extractnews.layout.stamps import find_stamp
from extractnews.layout.words import ROLES, ends_as_outlet, words
from extractnews.match.late_pattern import LatePattern

_FILE_NAME = LatePattern(
    r"^[^\s。,]{0,120}\.(?:jpe?g|png|gif|bmp|webp|tiff?|mp[34]|flv|docx?|xlsx?|pdf|rar|zip|html?|shtml)$", re.I
)
_SCRIPT_SIGNS = LatePattern(r"[{}<>]|\(\)|\);|=[\"']|\$\(|//|&[a-z]+;")
_ADDRESS = LatePattern(r"https?:|www\.|\.com|\.cn\b|@")
_TOKEN_BREAK = LatePattern(r"[\s|>»›/·•■◆●:()<\[\]{}“”,、+_#*]+")
_EPAPER = LatePattern(
    r"^\(?(?:下转|上接|转|接)第?\s?[A-Z]?[\d一二三四五六七八九十]+\s?版|^第?\s?[A-Z]?\d{1,3}\s?版(?![^\s:(]{9})"
    r"|^第?\s?\d{1,5}\s?期\s{0,2}/?\s{0,2}第?\s?[A-Z]?\d{1,3}\s?版"
)
_NEIGHBOUR = LatePattern(r"^[<《「]*(?:上|下|前|后)一?[篇条页版章期](?:[:文：]|\s|$|新闻)|^(?:上|下|前|后)一?[篇条]")
_CAPTION_START = LatePattern(
    r"^(?:\(?(?:资料|示意|效果|新闻)?(?:图|图片|照片|插图|制图|漫画)\d{0,2}(?:[为:)①②③]|片)|\(?(?:上|下|左|右|中)图|[▲△↑▼]|图\d)"
)
_COUNTER = LatePattern(r"^[\d,.\s+]*(?:人|次|条|个)?(?:阅读|浏览|评论|点赞|参与|点击|赞|回复|查看|收藏)?[\d\s()]*$")
_IMAGE_MARK = LatePattern(r"^!\([^()]{0,80}\)\([^()\s]{0,300}\)$")  # Markdown's ![…](…), folded
_LUNAR_DATE = LatePattern(r"^(?:农历|夏历)[^\W\da-zA-Z_]{2,8}$")
_PAGE_COUNT = LatePattern(r"^\(?第?\s?\d{1,3}\s?/\s?\d{1,3}\s?页?\)?$")
_SHORT_STAMP = LatePattern(r"(?<!\d)\d{1,2}[-/月]\d{1,2}日?\s+\d{1,2}:\d{2}")
_TEXT_LIMITS = {"copyright": 4, "spam": 6, "notice": 7, "forum": 7, "licence": 6, "related": 7}  # for running text
_FIELD_SIGNS = ": |丨│"
_RULED = LatePattern(r"^[-—=_*~·.]{4,}[^-—=_*~·.]{0,6}[-—=_*~·.]{4,}$")  # ------分隔线------
_FORECAST = LatePattern(r"^[^\s,。:]{2,10}气象台(?:[\d年月日]{0,10})\d{1,2}时(?:\d{1,2}分)?发布:")
_FILE_NUMBER = LatePattern(r"^(?:索引)?号\s?:\s?\d{6}")  # of a table whose first signs were lost
_STEP = LatePattern("[>»›]")
_DIGIT = LatePattern(r"\d")
_TABLE_STARTS = ("索引号", "文号", "发文字号", "体裁", "主题分类", "发布机构", "发文机关", "公开方式", "信息索引号")
_FORECAST_HEAD = 14
_FEWEST_BARRED = 3
_MANY_BARS, _SHORT_ITEM = 6, 8
_LONGEST_BARRED = 14
_ENDS = "。!?…”;"


def judge(row: Row) -> None:
    """Decide what the line's own features can; a headline, a section name and a link look alike and stay open."""
    plain = row.plain
    if row.phrases and (reason := _phrase_reason(row)):
        row.drop(reason)
    elif "气象台" in plain[:_FORECAST_HEAD] and _FORECAST.match(plain):
        row.drop("site or section name")  # the forecast that a site prints above its news
    elif _is_plainly_text(plain):
        row.keep("body")
    elif not has_han(plain):
        _judge_foreign(row)
    else:
        _judge_short(row)


def _is_plainly_text(plain: str) -> bool:
    """Most lines of a page: long ones with a full stop in them, and short sentences without a label."""
    if len(plain) >= LONG:
        return "。" in plain or len(plain) > 3 * LONG
    return plain[-1] == "。" and len(plain) >= 12 and ":" not in plain[:20] and "摄" not in plain[-4:]


def _phrase_reason(row: Row) -> str | None:
    """The reason that the phrases of a line speak for, when they speak loudly enough for its length."""
    loud = {phrase.reason for phrase in row.phrases if phrase.weight > 1}
    if not loud:
        return None
    scores: dict[str, int] = {}
    found = {phrase for phrase in row.phrases if phrase.reason in loud}
    for phrase in found:
        if any(phrase.text in other.text and phrase is not other for other in found if other.weight >= phrase.weight):
            continue  # 二维码 inside 扫描二维码 says nothing more
        scores[phrase.reason] = scores.get(phrase.reason, 0) + phrase.weight
    is_text = "。" in row.plain or len(row.plain) >= LONG
    reason = max(sorted(loud), key=lambda one: scores.get(one, 0))
    score = scores.get(reason, 0)
    if reason in ("notice", "forum") and score < 6 and len(row.plain) < 2 * LONG and find_stamp(row.plain):
        return None
    if reason == "copyright" and is_text and not _speaks_of_itself(row):
        return None
    limit = _TEXT_LIMITS.get(reason, 3) if is_text else 3
    if reason == "copyright" and not is_text and score == 2 and row.plain.rstrip(":").endswith("声明"):
        return reason
    return reason if score >= limit else None


def _speaks_of_itself(row: Row) -> bool:
    """Whether a notice about copyright is the page's own: 本站, 请与我们联系; news about copyright is not."""
    return any(phrase.weight >= 3 or (phrase.weight == 2 and phrase.text[0] in "本我") for phrase in row.phrases)


def _judge_foreign(row: Row) -> None:
    """A line without a Chinese character: a date, a counter, a file, script, or what is left of a template."""
    plain = row.plain
    if "." in plain and _FILE_NAME.match(plain):
        row.drop("file name")
    elif find_stamp(plain, labelled=len(plain) < 12, of_republic=True):
        row.keep("meta")
    elif not any(map(str.isalnum, plain)):
        row.drop("markup" if _SCRIPT_SIGNS.search(plain) or len(plain) < 30 else "separator")
    elif plain.replace(",", "").replace(" ", "").isdigit():
        row.drop("counter")
    elif _SCRIPT_SIGNS.search(plain):
        row.drop("script")
    elif _ADDRESS.search(plain):
        row.drop("address")
    elif len(plain) < LONG:
        row.drop("foreign words")
    else:
        row.keep("body")


def _judge_short(row: Row) -> None:
    plain = row.plain
    if plain[0] == plain[1:2] and _RULED.match(plain):
        row.drop("separator")
    elif ("." in plain and _FILE_NAME.match(plain)) or (plain[0] == "!" and _IMAGE_MARK.match(plain)):
        row.drop("file name")
    elif _is_paper_link(plain):
        row.drop("e-paper")
    elif (reason := _link_reason(plain)) and not _is_source_line(plain):
        row.drop(reason)
    elif any(sign in plain for sign in _FIELD_SIGNS) and _judge_fields(row, read_fields(plain)):
        pass
    elif (plain.replace(" ", "").startswith(_TABLE_STARTS) and len(plain) < 3 * LONG) or _FILE_NUMBER.match(plain):
        row.keep("meta") if find_stamp(plain) else row.drop("metadata")
    else:
        _judge_rest(row)


def _is_source_line(plain: str) -> bool:
    """A date beside a label outweighs the share bar on the same line."""
    fields = read_fields(plain) if _DIGIT.search(plain) else ()
    return any(field.field in ("published", "updated", "outlet") for field in fields) and find_stamp(plain) is not None


def _is_paper_link(plain: str) -> bool:
    """Page numbers of a paper or a serial, and links to what stands before and behind."""
    if plain[0] in "上下前后<《“" and _NEIGHBOUR.match(plain):
        return True
    if "/" in plain and _PAGE_COUNT.match(plain):
        return True
    return "版" in plain and bool(_EPAPER.match(plain)) and not find_stamp(plain)


def _judge_fields(row: Row, fields: Sequence[Labelled]) -> bool:
    """Meta, credit, contact or counter line by its labels; whether that was decided."""
    plain = row.plain
    kinds = {field.field for field in fields}
    if not fields or (fields[0].at > 16 and "。" in plain):
        return False
    stamp = find_stamp(plain)
    if (("published" in kinds or "updated" in kinds) and (stamp or fields[0].at <= 12) and _is_meta(row, fields)) or (
        "outlet" in kinds and _is_meta(row, fields)
    ):
        row.keep("meta")
    elif kinds & ROLES and _is_credit(plain, fields):
        row.keep("meta" if stamp else "credit")
    elif kinds <= {"counter", "contact", "site", "file"} and fields[0].at <= 20 and not plain.endswith("。"):
        if stamp and fields[0].at > 8:
            row.keep("meta")
        else:
            row.drop({"file": "metadata", "site": "licence"}.get(fields[0].field, fields[0].field))
    else:
        return False
    return True


def _is_meta(row: Row, fields: Sequence[Labelled]) -> bool:
    """Whether the values are as short as those of a source line, and the line is no sentence."""
    plain = row.plain
    if plain.endswith("。") or len(plain) > 4 * LONG:
        return False
    if fields[0].label in ("时间", "日期", "发布", "上传", "更新"):  # words of programmes and notices too
        return find_stamp(plain, fields[0].start, labelled=True, of_republic=True) is not None
    return all(field.end - field.start <= 40 for field in fields if field.field not in ("published", "updated"))


def _is_credit(plain: str, fields: Sequence[Labelled]) -> bool:
    """Whether a role label is followed by names; an interview's `记者:您怎么看?` is not."""
    if plain[-1] in _ENDS and plain[-1] != "。":
        return False
    credited = [field for field in fields if field.field in ROLES]
    return any(read_names(plain, field.start, field.end, "author") for field in credited) or all(
        field.end - field.start <= 12 and "," not in plain[field.start : field.end] for field in credited
    )


def _link_reason(plain: str) -> str | None:
    """Furniture made of links: most of its tokens are words of navigation, share bars, forums."""
    known = words().link_tokens
    is_barred = _is_barred(plain)  # 首 页 | 新 闻: blanks inside are no breaks
    tokens = [token for token in _TOKEN_BREAK.split(plain.replace(" ", "") if is_barred else plain) if token]
    if len(tokens) > 2 and max(map(len, tokens)) == 1:  # 相 关 报 道
        tokens = ["".join(tokens)]
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


def _is_barred(plain: str) -> bool:
    """关于我们 | About Us | 广告服务 | 网站律师: short items between bars."""
    items = plain.split("|")
    return len(items) > _FEWEST_BARRED and "。" not in plain and all(len(item) <= _LONGEST_BARRED for item in items)


def _is_breadcrumb(plain: str, has_link: bool) -> bool:
    if "首页--" in plain and "。" not in plain:  # 位置:首页--要闻
        return True
    if not any(sign in plain for sign in ">»›") or "。" in plain or "?" in plain:
        return False
    steps = [step.strip() for step in _STEP.split(plain)]
    if ends_as_outlet(steps[0]) and len(plain) <= 40:  # 沅江新闻网 >> 两会专题
        return True
    return has_link or (len(plain) <= 30 and (plain[-1] in ">»›" or (len(steps) > 2 and max(map(len, steps)) <= 8)))


def _judge_rest(row: Row) -> None:
    """Dates, captions and credits without labels; sentences; what remains stays open."""
    plain = row.plain
    if _is_dated(plain):
        row.keep("meta")
    elif _COUNTER.match(plain):
        row.drop("counter")
    elif _is_caption(plain):
        row.keep("caption")
    elif _is_credit_only(plain):
        row.keep("credit")
    elif _is_sentence(plain):
        row.keep("body")


def _is_dated(plain: str) -> bool:
    """Whether the line is little more than a date, or than month, day and clock."""
    if plain[0] in "农夏" and _LUNAR_DATE.match(plain):
        return True
    if not _DIGIT.search(plain) and "年" not in plain:
        return False
    if stamp := find_stamp(plain):
        return han_count(plain) - han_count(plain[stamp.start : stamp.end]) <= 16 and plain[-1] not in _ENDS
    return bool(_SHORT_STAMP.search(plain)) and han_count(plain) <= 20 and "," not in plain


def _is_caption(plain: str) -> bool:
    if ("图" in plain[:6] or "片" in plain[:6] or plain[0] in "▲△↑▼(") and _CAPTION_START.match(plain):
        return True
    tail = plain.rstrip("。)")
    return tail.endswith("摄") or (tail.endswith(("供图", "/图", "摄影", "报道")) and bool(read_caption(plain)))


def _is_credit_only(plain: str) -> bool:
    if plain[0] == "(" and plain[-1] == ")":
        return bool(read_closing(plain)) or (len(plain) <= 24 and plain.endswith(("供稿)", "供图)", "提供)")))
    named = read_byline(plain)
    return bool(named) and is_credit_line(plain, named)


def _is_sentence(plain: str) -> bool:
    if plain[-1] == "。" or len(plain) >= LONG or ("。" in plain and len(plain) > 20):
        return True
    if (plain[-1] == ";" and len(plain) >= 10) or (plain[-1] == ")" and "。(" in plain):
        return True
    return plain[-1] in "!?”…" and len(plain) >= 30 and "," in plain
