"""HTML into text, through an extractor that is an extra."""

from __future__ import annotations

from extractnews.text.traced import TracedText


def text_of_html(html: str, source: str) -> TracedText:
    """The main text of an HTML page, untraced. Raises MissingExtraError where the extractor is not installed."""
    raise NotImplementedError(source + html[:0])
