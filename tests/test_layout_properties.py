"""What holds of every page laid out: lines tile the text, every raw line is accounted for, offsets lead back."""

from __future__ import annotations

import time
from itertools import accumulate

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from extractnews.convert import Simplified
from extractnews.layout import lay_out
from extractnews.page import Page
from extractnews.records import Repair
from extractnews.text.traced import TracedText
from tests.case_files import Case, cases

_PIECES = [
    *[
        "首页",
        "发布时间:2020-02-16",
        "来源:沅江日报",
        "县里召开会议",
        "会议强调,要抓好落实。",
        "(记者 唐小舟)",
        "版权所有",
    ],
    *["1.jpg", "何立群赴安平县调研", "7月2日,何立群到安平县调研。", "开云体育", "声明:", "相关阅读", " ", "\n", "\n\n"],
    *[
        "\r\n",
        "\u3000",
        "摄",
        "(",
        ")",
        "|",
        ":",
        ">",
        "99月99日",
        "\ud800",
        "\x00",
        "a",
        "1",
        "\u2028",
        "1120314",
        "丨",
    ],
]


def laid_out(text: str) -> tuple[Page, list[Repair]]:
    return lay_out(Simplified(TracedText.of_raw(text), "simplified", frozenset()), text.splitlines())


def raw_offsets(page: Page) -> set[int]:
    """Where the characters of the kept text stand in the raw page."""
    spans = [page.traced.raw_span(at, at + 1) for at in range(len(page.text))]
    return {offset for span in spans if span for offset in range(*span)}


def check(raw: str) -> None:
    page, cuts = laid_out(raw)
    assert "\n".join(page.text[line.start : line.end] for line in page.lines) == page.text
    numbers = [line.number for line in page.lines] + [one.line for one in page.dropped]
    assert len(set(numbers)) == len(numbers)
    written = {number for number, line in enumerate(raw.splitlines(), 1) if line.strip()}
    assert set(numbers) <= written
    raw_lines, ended = raw.splitlines(), raw.splitlines(keepends=True)
    kept = raw_offsets(page)
    starts = list(accumulate(map(len, ended), initial=0))
    planted = "".join("".join(cut.raw.split()) for cut in cuts)
    for number in written.difference(numbers):  # the rest of a broken sentence stands behind its first line
        placed = enumerate(raw_lines[number - 1], starts[number - 1])
        gone = "".join(character for at, character in placed if at not in kept)
        assert "".join(gone.split()) in planted
    for line in page.lines:
        text = page.text[line.start : line.end]
        assert text == text.strip()
        span = page.traced.raw_span(line.start, line.start + 1)
        assert span is not None
        assert raw[: span[0]].splitlines(keepends=True)[: line.number - 1] == ended[: line.number - 1]
    assert all(raw_lines[one.line - 1] == one.text for one in page.dropped)
    for piece in page.pieces:
        assert 0 <= piece.start <= piece.end <= len(page.text)
    assert all(page.pieces[i].end <= page.pieces[i + 1].start for i in range(len(page.pieces) - 1))
    for credit in page.credits:
        assert all("".join(page.text[start:end].split()) == credit.name for start, end in credit.spans)


@pytest.mark.parametrize("case", cases("layout/pages", "yes"))
def test_cases(case: Case) -> None:
    check(case["text"])


@example(
    "首页首页首页首页首页首页7月2日,何立群到安平县调研。首页\n)首页首页首页开云体育"
)  # a cut in the rest of a sentence
@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(_PIECES), max_size=40).map("".join))
def test_composed_pages(raw: str) -> None:
    check(raw)


@pytest.mark.parametrize(
    "unit",
    ["全县召开会议\n", "中\n", "张三 李四\n", "来源:(", "! a ", "记者 张三摄。", "2020-02-02\n", "会议召开。某网\n"],
)
def test_time_is_linear(unit: str) -> None:
    spent = []
    for size in (20_000, 80_000):
        start = time.process_time()
        laid_out(unit * (size // len(unit)))
        spent.append(time.process_time() - start)
    assert spent[1] < 10 * spent[0] + 0.1


def test_a_page_with_sentences_is_never_dropped_whole() -> None:
    assert laid_out("版权所有,未经授权不得转载,本站声明。")[0].text
    assert laid_out("首页")[0].text
