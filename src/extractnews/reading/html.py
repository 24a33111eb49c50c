"""HTML into the lines of an ordinary page: headline, source line, paragraphs. The extractor is an extra."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from extractnews.errors import MissingExtraError
from extractnews.match.late_pattern import LatePattern
from extractnews.text.traced import TracedText

_PIP = 'pip install "extractnews[html]"'
# A line that says when or whence: 发布时间：2021-07-20 15:30 来源：某某日报
_SOURCE_LINE = LatePattern(
    r"(?:来源|來源|时间|時間|日期|发布|發布|發佈)[^\n]{0,4}[:：|]|^\W*\d{4}[-/.年 ]\d{1,2}[-/.月]\s?\d{1,2}日?"
)
_PRINTED_DAY = LatePattern(r"(?:19|20)\d{2}(?:\s?[-/.年]|\s)\s?\d{1,2}\s?[-/.月]\s?\d{1,2}")
_META_NAMES = {"articletitle": "title", "pubdate": "date", "contentsource": "outlet", "author": "author"}
_SKIPPED = frozenset(("script", "style", "noscript", "template", "head", "select", "option"))
_INLINE = frozenset(("a", "b", "strong", "em", "i", "u", "span", "font", "small", "sub", "sup", "mark", "img", "label"))
_HEADER_LINES = 40
_LINES_ABOVE = 6  # in which Xinhua's pages print the time above the headline
_SHORTEST_ARTICLE = 60  # characters; the extractor's own limit is for languages with letters


def text_of_html(html: str, source: str) -> TracedText:
    """The main text of an HTML page, untraced: headline, source line, then a line for each paragraph.

    A page in which the extractor finds no article is read by taking its tags off. Raises MissingExtraError where
    the extractor is not installed.
    """
    try:
        import trafilatura
        from trafilatura.settings import use_config
    except ImportError as error:
        raise MissingExtraError(source, "reading HTML needs the extra html", _PIP) from error
    html = html.replace("\0", "")
    tree = trafilatura.load_html(html)
    printed = [] if tree is None else list(_printed_lines(tree))
    settings = use_config()
    settings.set("DEFAULT", "MIN_EXTRACTED_SIZE", str(_SHORTEST_ARTICLE))
    found: Any = trafilatura.bare_extraction(  # Any: a document, or a mapping in older releases
        html,
        config=settings,
        with_metadata=True,
        include_comments=False,
        favor_recall=True,
        # Not by the clock: today's extraction of an old page must give what tomorrow's gives.
        date_extraction_params={"extensive_search": False, "original_date": True, "max_date": "2100-01-01"},
    )
    told = {} if tree is None else _declared(tree)
    article = [] if found is None else [line.strip() for line in (found.text or "").splitlines()]
    if not _holds_the_news(article, printed):
        return TracedText.untraced("\n".join(printed))
    header = _header(printed, told.get("title") or found.title, told, found)
    return TracedText.untraced("\n".join([*header, *(line for line in article if line and line not in header)]))


def _holds_the_news(article: list[str], printed: list[str]) -> bool:
    """Whether the extractor found an article, with at least half of what the page has in long paragraphs."""
    kept = "".join("".join(article).split())
    paragraphs = ["".join(line.split()) for line in printed if len(line) >= 40 and "。" in line]
    found = sum(len(paragraph) for paragraph in paragraphs if paragraph[:20] in kept)
    return len(kept) >= _SHORTEST_ARTICLE and found * 2 >= sum(map(len, paragraphs))


def _header(printed: list[str], title: str | None, told: dict[str, str], found: Any) -> list[str]:  # Any: no stubs
    """The headline and the line that says when and whence, as printed where the page prints it."""
    header = [title.strip()] if title and title.strip() else []
    start = printed.index(header[0]) if header and header[0] in printed else 0
    for line in (*printed[start : start + _HEADER_LINES], *printed[max(0, start - _LINES_ABOVE) : start]):
        if len(line) < 200 and _SOURCE_LINE.search(line) and _PRINTED_DAY.search(line):
            return [*header, line]
    day, outlet = told.get("date") or found.date, told.get("outlet") or found.sitename
    author = told.get("author") or found.author
    parts = [day or "", outlet and f"来源：{outlet}", author and f"作者：{author}"]
    made = " ".join(part for part in parts if part)
    return [*header, made] if made else header


def _declared(tree: Any) -> dict[str, str]:  # Any: an lxml element
    """What the page declares of itself in the meta names of Chinese government sites."""
    told: dict[str, str] = {}
    for meta in tree.iter("meta"):
        field = _META_NAMES.get((meta.get("name") or "").lower())
        value = " ".join((meta.get("content") or "").split())
        if field and value:
            told.setdefault(field, value)
    return told


def _printed_lines(tree: Any) -> Iterator[str]:  # Any: an lxml element
    """The text of all blocks in order, a line each, white space folded."""
    from lxml.etree import iterwalk  # type: ignore[import-untyped]  # comes with the extra

    pieces: list[str] = []
    walk = iterwalk(tree, events=("start", "end"))
    for event, element in walk:
        tag = element.tag if isinstance(element.tag, str) else None
        if event == "start" and (tag is None or tag in _SKIPPED):
            walk.skip_subtree()
        if tag not in _INLINE and tag is not None and pieces:
            yield from _line(pieces)
            pieces = []
        text = element.tail if event == "end" else (element.text if tag and tag not in _SKIPPED else None)
        if text:
            pieces.append(text)
    yield from _line(pieces)


def _line(pieces: list[str]) -> Iterator[str]:
    line = " ".join("".join(pieces).split())
    if line:
        yield line
