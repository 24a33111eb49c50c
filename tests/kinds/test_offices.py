"""Posts as the grammar reads them, and words that are none."""

from __future__ import annotations

from typing import Any

import pytest

from extractnews.kinds.officials import offices
from extractnews.kinds.officials.titles import TitleRun
from extractnews.kinds.places import find as places
from extractnews.match.scan import Scanner
from extractnews.page import Page
from tests.case_files import Case, cases

SCANNER = Scanner({**places.vocabulary(), **offices.vocabulary()})

FIELDS = ("office", "organization", "position", "level", "status")


def read(text: str) -> tuple[Page, list[TitleRun]]:
    page = Page.of_text(text)
    anchors = SCANNER.scan(page.plain)
    return page, offices.find_titles(page, anchors, places.find_places(page, anchors))


def shown(page: Page, runs: list[TitleRun]) -> list[dict[str, Any]]:
    """The titles in the form of the cases."""
    return [
        {
            "text": page.text[title.start : title.end],
            **{name: getattr(title, name) for name in FIELDS},
            "place": page.text[slice(*title.own_place)] if title.own_place else None,
        }
        for run in runs
        for title in run.titles
    ]


@pytest.mark.parametrize("case", cases("offices", "yes", "no", "known_failures"))
def test_reads_posts(case: Case) -> None:
    assert shown(*read(case["text"])) == case["expect"]
