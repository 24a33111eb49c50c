"""What one line is by its own features: furniture with a reason, a kept role, running text, or undecided."""

from __future__ import annotations

from extractnews.layout.lines.foreign import is_file_name, judge_foreign
from extractnews.layout.lines.labels import is_contact_note, is_source_line, is_table_row, judge_labels
from extractnews.layout.lines.links import is_paper_link, link_reason
from extractnews.layout.lines.phrases import phrase_reason
from extractnews.layout.lines.shapes import is_caption, is_credit_only, is_dated, is_sentence
from extractnews.layout.rows import LONG, Row, has_han
from extractnews.layout.stamps import find_stamp
from extractnews.match.late_pattern import LatePattern

_COUNTER = LatePattern(r"^[\d,.\s+]*(?:人|次|条|个)?(?:阅读|浏览|评论|点赞|参与|点击|赞|回复|查看|收藏)?[\d\s()]*$")
_IMAGE_MARK = LatePattern(r"^!\([^()]{0,80}\)\([^()\s]{0,300}\)$")  # Markdown's ![…](…), folded
_RULED = LatePattern(r"^[-—=_*~·.]{4,}[^-—=_*~·.]{0,6}[-—=_*~·.]{4,}$")  # ------分隔线------
_FORECAST = LatePattern(r"^[^\s,。:]{2,10}气象台(?:[\d年月日]{0,10})\d{1,2}时(?:\d{1,2}分)?发布:")
_FORECAST_HEAD = 14


def judge(row: Row) -> None:
    """Decide what the line's own features can; a headline, a section name and a link look alike and stay open."""
    plain = row.plain
    if row.phrases and (reason := phrase_reason(row)):
        row.drop(reason)
    elif "气象台" in plain[:_FORECAST_HEAD] and _FORECAST.match(plain):
        row.drop("site or section name")  # the forecast that a site prints above its news
    elif plain[0] == "(" and is_contact_note(plain):
        row.drop("contact")
    elif _is_plainly_text(plain):
        row.keep("body")
    elif not has_han(plain):
        judge_foreign(row)
    else:
        _judge_short(row)


def _is_plainly_text(plain: str) -> bool:
    """Most lines of a page: long ones with a full stop in them, and short sentences without a label."""
    if len(plain) >= LONG:
        return "。" in plain or len(plain) > 3 * LONG
    return plain[-1] == "。" and len(plain) >= 12 and ":" not in plain[:20] and "摄" not in plain[-4:]


def _judge_short(row: Row) -> None:
    plain = row.plain
    if plain[0] == plain[1:2] and _RULED.match(plain):
        row.drop("separator")
    elif is_file_name(plain) or (plain[0] == "!" and _IMAGE_MARK.match(plain)):
        row.drop("file name")
    elif is_paper_link(plain):
        row.drop("e-paper")
    elif (reason := link_reason(plain)) and not is_source_line(plain, reason):
        row.drop(reason)
    elif judge_labels(row):
        pass
    elif is_table_row(plain):
        row.keep("meta") if find_stamp(plain) else row.drop("metadata")
    else:
        _judge_rest(row)


def _judge_rest(row: Row) -> None:
    """Dates, captions and credits without labels; sentences; what remains stays open."""
    plain = row.plain
    if is_dated(plain):
        row.keep("meta")
    elif _COUNTER.match(plain):
        row.drop("counter")
    elif is_caption(plain):
        row.keep("caption")
    elif is_credit_only(plain):
        row.keep("credit")
    elif is_sentence(plain):
        row.keep("body")
