"""Posts as the grammar reads them, and words that are none."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

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


PIECES = [
    *(
        "市委",
        "书记",
        "、",
        "市长",
        "株洲市",
        "长沙",
        "原",
        "代",
        "副",
        "教育局",
        "驻",
        "(",
        ")",
        "和",
        "任",
        "大学",
        "村",
    ),
    *("镇", "第一", "党组", "委员", "代表", "长", "公司", "候选人", "张三", ",", "。", "\n", " ", "9", "\ud800", "省"),
]


@given(st.lists(st.sampled_from(PIECES), max_size=24))
def test_runs_hold_titles_in_order(pieces: list[str]) -> None:
    page, runs = read("".join(pieces))
    end = 0
    for run in runs:
        assert end <= run.start < run.end <= len(page.text)
        assert run.titles
        for title in run.titles:
            assert end <= title.start < title.end <= run.end
            assert title.office and title.position
            end = title.end
        end = run.end


def test_long_pages_take_linear_time() -> None:
    for text in ("((((" * 100_000, "副" * 200_000 + "局长", "市委书记、" * 20_000, "某" * 300_000 + "公司董事长"):
        page, runs = read(text)
        assert all(run.end <= len(page.text) for run in runs)
