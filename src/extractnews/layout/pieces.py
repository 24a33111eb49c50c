"""Roundups: which headline-like lines inside a page head a piece of their own, and which are sub-headlines.

A piece names its subject and starts anew: its first paragraph says again who (`钱立群赴…` → `副主任钱立群率…`) and
when (`2月7日上午`), or opens with a dateline. A sub-headline is a slogan or a quotation, and the text goes on.
"""

from __future__ import annotations

from extractnews.layout.credits.places import read_closing
from extractnews.layout.rows import Row, han_count
from extractnews.layout.site_names import same_headline
from extractnews.layout.words import words
from extractnews.match.late_pattern import LatePattern

_RESTART = LatePattern(
    r"^.{0,8}?(?:\d{1,2}月\d{1,2}日|\d{1,2}日(?:上午|下午|晚|起|,|,|至)|(?:今天|昨天|昨日|今日|近日|日前|连日来|[昨今]晚|当天)[(,上下至晚午日]|[昨今]\(\d{1,2}(?:日|\)日)|"
    r"按照.{2,12}(?:部署|安排|要求),|本月[上中下]旬|[本上]周|今年以来|入[春夏秋冬汛]以来|截[至止]\d|\d{1,2}日,)"
)
_DATELINE = LatePattern(r"^[^。,]{0,30}(?:讯|电)(?:[\s(:,]|$)|^[^。,]{0,20}\((?:记者|通讯员|特约)")
_ORNAMENTS = "●○◆◇■□★☆▲△◎※▌▎|() "
_LONGEST_NAME = 8
_SUBJECT = LatePattern(r"[^\W\da-zA-Z_]{2,4}")


def ornamented_name(plain: str) -> str | None:
    """The name that ornaments set off as the heading of an item: `● 安平县 ●`.

    >>> ornamented_name("● 安平县 ●")
    '安平县'
    """
    if plain[0] not in _ORNAMENTS:
        return None
    name = plain.strip(_ORNAMENTS)
    return name if 2 <= len(name) <= _LONGEST_NAME and han_count(name) == len(name) else None


def piece_heads(rows: list[Row], title: str | None) -> list[int]:
    """Indices in `rows` of the headlines that begin a piece; empty where the page is one article.

    `rows` are the kept rows. The page's own headline begins one
    only where text follows it at once, and others do the same.
    """
    heads = [
        index for index, row in enumerate(rows) if row.role in ("headline", "subhead") and _reads_as_headline(row.plain)
    ]
    opening = {index: _opening(rows, index) for index in heads}
    heads = [index for index in heads if opening[index]]
    titles = {index for index in heads if _is_title(rows[index].plain, title)}
    signed = _signed_pieces(rows, heads)
    sourced = sum(_has_source_line(rows, index) for index in heads) > 1
    heads = [
        index
        for index in heads
        if index not in titles
        or index in signed
        or _DATELINE.match(opening[index][0][:60])
        or (sourced and _has_source_line(rows, index))
    ]
    strong = {index for index in heads if _starts_anew(rows[index].plain, opening[index])} | signed
    if len(strong - titles) + len(signed & titles) < 2:
        return []
    endings = {rows[index].plain[-4:] for index in strong}
    return [index for index in heads if index in strong or _is_sibling(rows[index].plain, endings, opening[index])]


def _signed_pieces(rows: list[Row], heads: list[int]) -> set[int]:
    """Heads of pieces of which each ends with its own credit, `……达三千人。(张三)`; none where but one is signed."""
    ends = [index - 1 for index in heads[1:]] + [len(rows) - 1]
    signed = {
        head
        for head, end in zip(heads, ends, strict=bool(heads))
        if (last := _last_text(rows, head, end)) is not None and _is_signed(last)
    }
    return signed if len(signed) > 1 else set()


def _last_text(rows: list[Row], head: int, end: int) -> str | None:
    return next((rows[at].plain for at in range(end, head, -1) if rows[at].role == "body"), None)


def _is_signed(plain: str) -> bool:
    return plain[-1] == ")" and bool(read_closing(plain))


def _is_title(plain: str, title: str | None) -> bool:
    return title is not None and same_headline(plain, title)


def _reads_as_headline(plain: str) -> bool:
    if ornamented_name(plain):
        return True
    return 7 <= han_count(plain) <= 60 and plain[-1] not in "。:;,”" and plain[0] not in "“(—-"


def _opening(rows: list[Row], index: int) -> list[str]:
    """The first two paragraphs below a headline, captions left out; none where another headline comes first."""
    found: list[str] = []
    for row in rows[index + 1 : index + 12]:
        if row.role in ("headline", "subhead"):
            if found or row.plain != rows[index].plain:
                break
        elif row.role == "body":
            found.append(row.plain)
            if len(found) == 2:
                break
    return found


def _has_source_line(rows: list[Row], index: int) -> bool:
    return index + 1 < len(rows) and rows[index + 1].role == "meta"


def _starts_anew(headline: str, opening: list[str]) -> bool:
    """Whether the text below says again who and when."""
    lead = opening[0][:160]
    if _DATELINE.match(lead[:60]):
        return True
    name = ornamented_name(headline)
    return bool(_RESTART.match(lead)) and (name in lead if name else _names_subject(headline, lead))


def _names_subject(headline: str, lead: str) -> bool:
    """Whether the subject of the headline, a name or an organ before the verb, stands in the lead."""
    match = _SUBJECT.match(headline)
    if not match:
        return False
    for size in (4, 3, 2):
        subject = headline[:size]
        if len(subject) == size and subject in lead and (size > 2 or _verb_at(headline, size)):
            return True
    return False


def _verb_at(headline: str, at: int) -> bool:
    return headline.startswith(words().headline_verbs, at)


def _is_sibling(headline: str, endings: set[str], opening: list[str]) -> bool:
    """A headline of the form of its siblings (name + verb, or the same last words) whose text starts anew."""
    if not _RESTART.match(opening[0][:60]) and headline[:3] not in "".join(opening)[:200]:
        return False
    if ornamented_name(headline):
        return True
    names_person = headline[:1] in words().surnames and any(_verb_at(headline, size) for size in (2, 3, 4))
    return names_person or headline[-4:] in endings
