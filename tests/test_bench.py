"""The benchmark runs on what the pipeline is today: every step is measured, and the pages are of the genre."""

from __future__ import annotations

from extractnews import extract
from extractnews.bench.pages import annotated_page, composed_page
from extractnews.bench.stages import stage_seconds


def test_every_step_of_the_pipeline_is_measured() -> None:
    seconds = stage_seconds([composed_page(1, 600)])
    steps = {"decode", "repair", "convert", "lay out", "scan", "find places", "find titles", "find persons", "dates"}
    assert steps | {"resolve places", "localities", "whose post", "figures", "activities"} <= set(seconds)
    assert all(value >= 0 for value in seconds.values())


def test_composed_pages_are_of_the_genre_and_of_their_size() -> None:
    page = composed_page(7)
    assert page == composed_page(7)
    assert 3_500 < len(page) < 4_500
    document = extract(annotated_page(7))
    assert document.script == "traditional"
    assert document.officials
    assert document.activities
    assert document.figures
