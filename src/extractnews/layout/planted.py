"""Tokens planted inside kept lines: brands, letters strewn into words, a token behind every paragraph."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from extractnews.layout.rows import Row
from extractnews.layout.words import BRAND, words
from extractnews.match.late_pattern import LatePattern
from extractnews.match.programs import compiled

_STREWN = LatePattern(r"[!-~]{1,2}[ \t]+(?:[!-~]{1,2}[ \t]+){2,}[!-~]{1,2}")
_MAY_BE_STREWN = LatePattern(r" [!-~]{1,2} +[!-~]{1,2} ")  # begins with a literal: a fast way to say no
_HAN = LatePattern(r"[^\W\da-zA-Z_]")
_TURN = LatePattern(r"\((?:(?:下转|上接|转|接)第?[^()\s]{1,8}版[^()]{0,12}|复制链接)\)")
_REAL_BODY = LatePattern(r"(?:中心|场馆|馆|局|公园|产业|学院|大学|集团|公司|协会|事业|用品|频道)")
_POST_ENDS = frozenset("记任长席员监督师")
_CAPTION_ENDS = ("发", "提供", "供稿", "讯", "资料")  # 新华社发 behind each picture
_LONGEST_BRAND = 4
_LEVELS = "省市县区州镇乡"
_FINAL = "。!?”)"


class Cut(NamedTuple):
    """`plain[start:end]` of the page is no part of the line; `text` stands in for it."""

    start: int
    end: int
    text: str
    kind: str


def find_cuts(rows: list[Row], plain: str) -> list[Cut]:
    """All cuts inside the kept rows, in order and without overlaps."""
    cuts = [
        *_brands(rows, plain),
        *_brands_in_lists(rows, plain),
        *_strewn_letters(rows, plain),
        *_repeated_ends(rows),
        *_turns(rows, plain),
    ]
    chosen: list[Cut] = []
    for cut in sorted(cuts):
        if not chosen or cut.start >= chosen[-1].end:
            chosen.append(cut)
    return chosen


@cache
def _brand_pattern() -> re.Pattern[str]:
    """Matches a run of brands as group 1: those with a tail or known alone, and others beside them.

    Between two of them any brand is one, at the edges only one that is no word of the language: 亚博体育乐鱼.
    """
    lexicon = words()
    made = _alternatives(brand for brand, kind in lexicon.brands.items() if kind == "made-up")
    common = _alternatives(brand for brand, kind in lexicon.brands.items() if kind == "word")
    tail = _alternatives(lexicon.brand_tails)
    tail_of_any = _alternatives(tail for tail, behind in lexicon.brand_tails.items() if behind == "any")
    sure = f"(?:{made}{tail}|{common}{tail_of_any}|{_alternatives(lexicon.spam_brands)}){tail}*"
    run = f"{made}{{0,3}}{sure}(?:[ 、|/·]?(?:{made}|{common}){{0,2}}{sure})*{made}{{0,3}}"
    return compiled(f"{_alternatives(lexicon.brand_look_alikes)}|({run})")


def _alternatives(texts: Iterable[str]) -> str:
    """A pattern for any of the texts, the longest first."""
    return f"(?:{'|'.join(map(re.escape, sorted(texts, key=len, reverse=True)))})"


def _brands(rows: list[Row], plain: str) -> Iterator[Cut]:
    for row in rows:
        if not row.phrases or not any(phrase.reason == BRAND for phrase in row.phrases):
            continue
        for match in _brand_pattern().finditer(plain, row.start, row.end):
            if not match[1] or _REAL_BODY.match(plain, match.end()):
                continue
            # Where a name is due, a mask holds its place: the next person must not inherit the post.
            due = (
                plain[match.start() - 1 : match.start()] in _POST_ENDS
                and plain[match.end() : match.end() + 1] in "、,。和;"
            )
            yield Cut(match.start(), match.end(), "**" if due else "", "planted")


def _brands_in_lists(rows: list[Row], plain: str) -> Iterator[Cut]:
    """`张三、某某体育李四、王五`: in a list of bare names a brand before one of them, whatever its own name is."""
    for match in _listed_brand_pattern().finditer(plain):
        before = plain[max(0, match.start() - 4) : match.start()]
        name_before = before[before.rfind("、") + 1 :]
        if match[1][0] in _LEVELS or name_before.endswith(tuple(words().brand_tails)):  # 县融资平台, 数据平台、政务平台
            continue
        is_list = _is_name(match[2]) and _is_name(match[3]) and any(_is_name(name_before[-size:]) for size in (2, 3))
        if is_list and _inside(rows, match.start()):
            yield Cut(match.start(1), match.end(1), "", "planted")


@cache
def _listed_brand_pattern() -> re.Pattern[str]:
    """Asks for the first sign of a tail before it tries the tails: a fast way to say no."""
    tails = words().brand_tails
    first = f"[{''.join(sorted({re.escape(tail[0]) for tail in tails}))}]"
    han = r"[^\W\da-zA-Z_]"
    brand = f"(?:{han}{{2,{_LONGEST_BRAND}}}?(?={first}){_alternatives(tails)})"
    return compiled(f"、({brand}{{1,3}})({han}{{2,3}})(?=、{brand}{{0,3}}({han}{{2,3}})(?:[、,。;]|等|出席|参加))")


def _is_name(text: str) -> bool:
    return 2 <= len(text) <= 3 and text[0] in words().surnames


def _strewn_letters(rows: list[Row], plain: str) -> Iterator[Cut]:
    """`复工Q : P ! w G复产`: letters and signs one by one, both kinds, inside a word."""
    if not _MAY_BE_STREWN.search(plain):
        return
    for match in _STREWN.finditer(plain):
        start, end = match.span()
        while start and plain[start - 1] in " \t":
            start -= 1
        while end < len(plain) and plain[end] in " \t":
            end += 1
        if not (_HAN.match(plain, max(0, start - 1)) and _HAN.match(plain, end)):
            continue
        tokens = match[0].split()
        letters = sum(token.isalpha() for token in tokens)
        signs = sum(not token.isalnum() for token in tokens)
        if letters >= 2 and signs >= 1 and _inside(rows, start):
            yield Cut(start, end, "", "planted")


def _inside(rows: list[Row], offset: int) -> bool:
    at = bisect_right(rows, offset, key=lambda row: row.start) - 1
    return at >= 0 and offset < rows[at].end


def _repeated_ends(rows: list[Row]) -> Iterator[Cut]:
    """The same short token behind the last sentence of three paragraphs or more."""
    ends: list[tuple[Row, int, str]] = []
    for row in rows:
        if not row.is_text or row.plain[-1] in _FINAL:
            continue
        at = max(row.plain.rfind(final) for final in _FINAL) + 1
        token = row.plain[at:].strip()
        if (
            at
            and 2 <= len(token) <= 15
            and not token.endswith(_CAPTION_ENDS)
            and not any(stop in token for stop in ",、;:摄图记者文审编(…—")
        ):
            ends.append((row, at, token))
    counts = Counter(token for _, _, token in ends)
    for row, at, token in ends:
        if counts[token] >= 3:
            yield Cut(row.start + at, row.end, "", "planted")


def _turns(rows: list[Row], plain: str) -> Iterator[Cut]:
    """`(下转第三版)` at the end of a column, `[复制链接]` behind the headline of a forum."""
    for row in rows:
        if "版" in row.plain or "复制" in row.plain:
            for match in _TURN.finditer(plain, row.start, row.end):
                yield Cut(match.start(), match.end(), "", "navigation")
