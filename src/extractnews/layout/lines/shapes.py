"""Lines told by their shape alone: a date, a caption, a credit without a label, a sentence."""

from __future__ import annotations

from extractnews.layout.credits.places import is_credit_line, read_byline, read_caption, read_closing
from extractnews.layout.rows import LONG, SENTENCE_ENDS, han_count
from extractnews.layout.stamps import find_stamp
from extractnews.match.late_pattern import LatePattern

_CAPTION_START = LatePattern(
    r"^(?:\(?(?:资料|示意|效果|新闻)?(?:图|图片|照片|插图|制图|漫画)\d{0,2}(?:[为:)①②③]|片)|\(?(?:上|下|左|右|中)图|[▲△↑▼]|图\d)"
)
_HEADLINE = LatePattern(r"[^。]{8,40}(?<!摄)$")
_LUNAR_DATE = LatePattern(r"^(?:农历|夏历)[^\W\da-zA-Z_]{2,8}$")
_STOP = LatePattern("[,。:;、!?]")  # a long line without any is a menu
_SHORT_STAMP = LatePattern(r"(?<!\d)\d{1,2}[-/月]\d{1,2}日?\s+\d{1,2}:\d{2}")
_DIGIT = LatePattern(r"\d")


def is_dated(plain: str) -> bool:
    """Whether the line is little more than a date, or than month, day and clock."""
    if plain[0] in "农夏" and _LUNAR_DATE.match(plain):
        return True
    if not _DIGIT.search(plain) and "年" not in plain:
        return False
    if stamp := find_stamp(plain):
        return han_count(plain) - han_count(plain[stamp.start : stamp.end]) <= 16 and plain[-1] not in SENTENCE_ENDS
    return bool(_SHORT_STAMP.search(plain)) and han_count(plain) <= 20 and "," not in plain


def is_caption(plain: str) -> bool:
    if ("图" in plain[:6] or "片" in plain[:6] or plain[0] in "▲△↑▼(") and _CAPTION_START.match(plain):
        return not (plain.startswith("(图)") and _HEADLINE.match(plain, 3))  # a headline that says it has pictures
    tail = plain.rstrip("。)")
    return tail.endswith("摄") or (tail.endswith(("供图", "/图", "摄影", "报道")) and bool(read_caption(plain)))


def is_credit_only(plain: str) -> bool:
    if plain[0] == "(" and plain[-1] == ")":
        return bool(read_closing(plain)) or (len(plain) <= 24 and plain.endswith(("供稿)", "供图)", "提供)")))
    named = read_byline(plain)
    return bool(named) and is_credit_line(plain, named)


def is_sentence(plain: str) -> bool:
    if plain[-1] == "。" or (len(plain) >= LONG and _STOP.search(plain)) or ("。" in plain and len(plain) > 20):
        return True
    if (plain[-1] == ";" and len(plain) >= 10) or (plain[-1] == ")" and "。(" in plain):
        return True
    return plain[-1] in "!?”…" and len(plain) >= 30 and "," in plain
