"""Hostile pages: mutated ones by the thousand, and one trick blown up to a size where slowness would show."""

from __future__ import annotations

import os
import random
import time

import pytest

from extractnews import ExtractNewsError, extract
from extractnews.bench.pages import annotated_page, composed_page

MUTATED_PAGES = int(os.environ.get("EXTRACTNEWS_FUZZ_PAGES", "20000"))
SLOWEST_SECONDS = 2.0  # for a page of some hundred characters: an alarm for the exponential, not a stopwatch
TRICKS = (
    *(
        "99月99日",
        "0年0月0日",
        "9" * 10_000,
        "１" * 300,
        "一" * 300,
        "万" * 300,
        "((((((",
        "））））",
        "“" * 50,
        "?!" * 40,
    ),
    *("市长王强5日到长沙市岳麓区调研，", "长沙市岳麓区", "副市长李明、"),
    *("市委书记" * 40, "张王李赵" * 40, "、" * 80, "\x00", "\x1b[31m", "\u202e", "\ud800", "<br/>" * 30, "(lǐng)" * 30),
    *("2020-02-30T25:61:61", "1.1.1.1.1", "零下" * 30, "百分之" * 30, "\r", "\u2028", "第一第二第三" * 20, "街道" * 50),
    *(
        "省市县区镇乡村" * 30,
        "同比增长下降" * 20,
        "·" * 60,
        "ꎬꎮ" * 30,
        "領(lǐng",
        "肥东县副县长张三一行来我县",
        "?倍偶液撩銊钇髽I",
        "正月初三除夕" * 20,
    ),
    *(
        "收入分别增长13%和14%。",
        "煤炭、水泥、生铁产量分别增长8%、5%和3%、",
        "、口罩" * 60 + "各5个",
        "5户",
        "一百",
        "1-",
        "1,",
        "“5个",
    ),
    *("增长" * 60 + "5%", "上年同期" * 40 + "增长5%", "1.2" * 60 + "亿元", "(" * 80 + "5人"),
)
# Names that are all different, so that nothing found once is of use again.
DISTINCT = "".join(
    f"{chr(0x5000 + at % 997)}{chr(0x6000 + at // 7 % 991)}、乙{chr(0x7000 + at % 983)}等村。" for at in range(9_000)
)


def mutated(page: bytes, dice: random.Random) -> bytes:
    """One page with one to five injuries: bytes flipped, cut, doubled, spliced, tricks put in, encodings mixed."""
    for _ in range(dice.randint(1, 5)):
        at, end = sorted((dice.randrange(len(page) + 1), dice.randrange(len(page) + 1)))
        end = min(end, at + 200)
        trick = dice.choice(TRICKS).encode("utf-8", errors="surrogatepass")
        page = dice.choice(
            (
                page[:at] + bytes(byte ^ 1 << dice.randrange(8) for byte in page[at : at + 3]) + page[at + 3 :],
                page[:at] + page[end:],
                page[:end] + page[at:],
                page[:at] + trick + page[at:],
                page[:at] + page[at:end].decode("utf-8", "ignore").encode("gb18030") + page[end:],
                page[:at] + page[at:end][::-1] + page[end:],
            )
        )
    return page


def test_mutated_pages_are_read_or_refused_and_none_is_slow() -> None:
    dice = random.Random(2020)
    pages = [make(seed, 250).encode() for seed in range(10) for make in (composed_page, annotated_page)]
    for _ in range(MUTATED_PAGES):
        page = mutated(dice.choice(pages), dice)
        begin = time.monotonic()
        try:
            extract(page, "page.txt").model_dump_json()
        except ExtractNewsError as error:
            assert error.hint, error
        assert time.monotonic() - begin < SLOWEST_SECONDS, page


@pytest.mark.parametrize("trick", (*TRICKS, DISTINCT), ids=range(len(TRICKS) + 1))
def test_cost_grows_with_the_page_not_with_its_square(trick: str) -> None:
    def seconds(size: int) -> float:
        text = (trick * (size // len(trick) + 1))[:size]
        begin = time.process_time()
        extract("市" + text)  # white space alone is no page
        return time.process_time() - begin

    seconds(1_000)
    small, large = seconds(10_000), seconds(80_000)
    # eight times the size: a square would cost sixty-four times; the rest is room for noise and small constants
    assert large < 24 * max(small, 0.01), (small, large)
