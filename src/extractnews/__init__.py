"""Who was where, in which post, on which day, with which figures: records out of Chinese local-government news."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractnews.errors import ExtractNewsError
from extractnews.options import Options, checked_day, checked_name

if TYPE_CHECKING:
    from extractnews.records import Document

__all__ = ["ExtractNewsError", "Options", "extract"]


def extract(
    page: str | bytes,
    source: str = "-",
    published: str | None = None,
    region: str | None = None,
) -> Document:
    """Reads one page.

    `page` is raw text or bytes (UTF-8, GB18030, Big5; HTML with the extra `html`), `source` its name in the
    document and in messages, `published` an ISO date for pages that print none, `region` the name or adcode of
    the page's home.

    Raises ExtractNewsError (with `source`, `reason`, `hint`) where the page is empty or cannot be read, or an option
    is wrong.
    """
    if published is not None:
        checked_day(published)
    if region is not None:
        checked_name(region)
    # Imported here: a caller that only wants the names should not load dictionaries.
    from extractnews.pipeline import extract_page

    return extract_page(page, source, Options(published=published, region=region))
