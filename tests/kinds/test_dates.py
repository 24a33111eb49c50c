"""Dates: cases as data, what pieces change, and what the room promises of its mentions."""

from __future__ import annotations

import random
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractnews.kinds.dates.find import DateMention, date_records, find_dates, vocabulary
from extractnews.kinds.dates.lunar import feast_day
from extractnews.light_classes import replace
from extractnews.making import DATA, lunar_calendar
from extractnews.match.scan import Scanner
from extractnews.page import Line, Page, Piece
from tests.case_files import Case, cases

SCANNER = Scanner(vocabulary())
ALPHABET = "0123456789一二三十廿〇年月日号时点分上下午晚昨今当天至到-/.:()正初大除夕本周 ,。\n农历季度半旬\x00"
LONG = ("1" * 100_000, "1-" * 50_000, "一" * 100_000 + "日", "2月" * 30_000, "昨(" * 30_000, "(" * 100_000)


def dates(page: Page) -> list[DateMention]:
    return find_dates(page, SCANNER.scan(page.plain))


def said(page: Page) -> list[list[str]]:
    """Text and value of each mention."""
    return [[page.text[one.start : one.end], one.value] for one in dates(page)]


def roundup(*pieces: str, published: str | None = None) -> Page:
    """A page of headed pieces, one string each."""
    spans, start = [], 0
    for piece in pieces:
        spans.append(Piece(None, start, start + len(piece)))
        start += len(piece) + 1
    return replace(Page.of_text("\n".join(pieces), published=published), pieces=tuple(spans))


def test_there_are_as_many_cases_as_were_promised() -> None:
    """At least 400 dates with their values, and a third as many texts that hold none."""
    expected = sum(len(param.values[0]["expect"]) for param in cases("dates", "yes"))
    without = sum(not param.values[0]["expect"] for param in cases("dates", "no"))
    assert expected >= 400
    assert without * 3 >= expected


@pytest.mark.parametrize("case", cases("dates", "yes", "no", "known_failures"))
def test_case(case: Case) -> None:
    page = Page.of_text(case["text"], published=case.get("published"))
    assert said(page) == case["expect"]


def test_a_dateline_dates_its_own_piece_only() -> None:
    page = roundup(
        "甲县讯\n本报2月14日讯 昨天,县长到茶场。",
        "乙县讯\n今天(2月16日),县长到矿山。",
        "丙县讯\n昨天,县长值守。",
        published="2020-02-20",
    )
    assert [one.value for one in dates(page)] == ["2020-02-14", "2020-02-13", "2020-02-16", "2020-02-19"]


def test_the_day_spoken_of_does_not_cross_pieces() -> None:
    page = roundup("甲县\n2月14日,县长到茶场。", "乙县\n当天下午,县长到矿山。", published="2020-02-20")
    assert [one.value for one in dates(page)] == ["2020-02-14"]


def test_a_piece_takes_its_month_from_itself() -> None:
    page = roundup("甲县\n1月3日动工,5日封顶。", "乙县\n5日,县长到矿山。", published="2020-02-08")
    assert [one.value for one in dates(page)] == ["2020-01-03", "2020-01-05", "2020-02-05"]


def test_a_credit_line_is_no_context() -> None:
    page = Page.of_text("2月14日,县长调研。\n审核:2月18日\n当天下午,县长返程。", published="2020-02-20")
    lines = tuple(Line(x.start, x.end, x.number, "credit" if x.number == 2 else "body") for x in page.lines)
    assert [one.value for one in dates(replace(page, lines=lines))] == ["2020-02-14", "2020-02-18", "2020-02-14TAF"]


def test_a_source_line_dates_by_full_stamps_only() -> None:
    page = Page.of_text("2020-02-18 14:07 来源:今日高邮\n今日,市长调研。", published="2020-02-18")
    lines = tuple(Line(x.start, x.end, x.number, "meta" if x.number == 1 else "body") for x in page.lines)
    assert said(replace(page, lines=lines)) == [["2020-02-18 14:07", "2020-02-18T14:07"], ["今日", "2020-02-18"]]


@pytest.mark.parametrize(
    ("published", "values"),
    [
        ("2020-02-16T14:07", ["2020-02-14", "2020-02-15"]),
        ("2020-02", ["2020-02-14", "2020-02-15"]),
        ("2020", ["2020-02-14", "2020-02-15"]),
        (None, ["XXXX-02-14", "XXXX-02-15"]),
        ("garbage", ["XXXX-02-14", "XXXX-02-15"]),
        ("0000-00-00", ["XXXX-02-14", "XXXX-02-15"]),
    ],
)
def test_publication_as_precise_as_printed(published: str | None, values: list[str]) -> None:
    page = Page.of_text("2月14日,市长到南雄。15日,市长返回。", published=published)
    assert [one.value for one in dates(page)] == values


def test_a_range_tells_its_days_and_a_point_its_day() -> None:
    page = Page.of_text("3月5日至7日,督查组在株洲。8日上午9时,召开会议。", published="2020-03-10")
    first, second = dates(page)
    assert (first.day, first.days) == (None, ("2020-03-05", "2020-03-07"))
    assert (second.day, second.days, second.value) == ("2020-03-08", None, "2020-03-08T09:00")


def test_records_are_one_for_each_value_with_the_fullest_text() -> None:
    page = Page.of_text("14日,开会。2月14日,又开会。15日,休会。", published="2020-02-20")
    first, second = date_records(page, dates(page))
    assert (first.text, first.value, len(first.mentions)) == ("2月14日", "2020-02-14", 2)
    assert (second.text, second.value) == ("15日", "2020-02-15")


@pytest.mark.parametrize(
    ("code", "year", "day"),
    [
        ("L01-01", 1998, "1998-01-28"),
        ("L01-01", 2003, "2003-02-01"),
        ("L12-30", 2020, "2020-01-24"),
        ("L12-30", 2022, "2022-01-31"),
        ("L01-15", 2019, "2019-02-19"),
        ("L05-05", 2020, "2020-06-25"),
        ("L08-15", 2017, "2017-10-04"),
        ("L09-09", 2014, "2014-10-02"),
        ("Q", 2008, "2008-04-04"),
        ("Q", 1999, "1999-04-05"),
        ("S10-01", 2020, "2020-10-01"),
    ],
)
def test_feasts(code: str, year: int, day: str) -> None:
    """Days of printed calendars."""
    assert str(feast_day(code, year)) == day


def test_the_lunar_table_is_what_its_script_makes() -> None:
    assert (DATA / lunar_calendar.FILE).read_text(encoding="utf-8") == lunar_calendar.table()


def check_order(text: str) -> int:
    """How many dates there are, each with a width and behind the one before it."""
    mentions = dates(Page.of_text(text, published="2020-02-29"))
    assert all(0 <= one.start < one.end <= len(text) for one in mentions)
    assert all(one.end <= two.start for one, two in pairwise(mentions))
    return len(mentions)


@given(st.text(alphabet=ALPHABET, max_size=60))
def test_any_text_gives_ordered_spans(text: str) -> None:
    check_order(text)


def test_mixtures_of_signs_give_ordered_spans() -> None:
    rng = random.Random(5)
    assert sum(check_order("".join(rng.choices(ALPHABET, k=60))) for _ in range(200)) > 200


@pytest.mark.parametrize("text", LONG, ids=range(len(LONG)))
def test_long_runs_end(text: str) -> None:
    dates(Page.of_text(text, published="2020-02-29"))
