"""Phrases of furniture (版权所有, 扫描二维码): whether they speak loudly enough for the line they stand in."""

from __future__ import annotations

from extractnews.layout.rows import LONG, Row
from extractnews.layout.stamps import find_stamp

_TEXT_LIMITS = {"copyright": 4, "spam": 6, "notice": 7, "forum": 7, "licence": 6, "related": 7}  # for running text


def phrase_reason(row: Row) -> str | None:
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
