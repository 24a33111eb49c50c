"""Bytes into text, HTML into lines."""

from __future__ import annotations

import codecs
import random
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractnews.errors import BadOptionError, MissingExtraError, UnreadablePageError
from extractnews.reading.decode import decode
from extractnews.reading.html import text_of_html

SIMPLIFIED = "2月14日，市委书记张三到李家镇调研复工复产工作，副市长王五一同参加。\r\n会议强调，要压实责任。\n"
TRADITIONAL = "2月14日，市委書記張三到李家鎮調研復工復產工作，副市長王五一同參加。\n會議強調，要壓實責任。\n"
NOISE = random.Random(3).randbytes(3_000)
PAGE = """<!DOCTYPE html><html><head><meta charset="{charset}"><title>张三调研_某市人民政府</title>
<meta name="ArticleTitle" content="张三到李家镇调研防汛工作"></head><body>
<div class="nav"><a href="/">首页</a> &gt; <a href="/x">要闻</a></div><h1>张三到李家镇调研防汛工作</h1>
<div><span>发布时间：2021-07-20 15:30</span> <span>来源：某市日报</span></div>
<div class="content"><p>　　7月20日，市长张三到李家镇<b>调研</b>防汛工作，副市长王五一同参加，确保群众安全。</p>
<p>　　张三一行先后来到李家镇水库、赵家村，详细了解水位情况和值班值守情况，要求密切关注天气变化。</p></div>
<script>var a = 1;</script></body></html>"""


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "gbk", "gb2312"])
def test_simplified_bytes_are_detected(encoding: str) -> None:
    assert decode(SIMPLIFIED.encode(encoding), "a.txt").text == SIMPLIFIED


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "big5", "cp950", "big5hkscs"])
def test_traditional_bytes_are_detected(encoding: str) -> None:
    assert decode(TRADITIONAL.encode(encoding), "a.txt").text == TRADITIONAL


@pytest.mark.parametrize(
    ("bom", "encoding"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        ("\ufeff".encode("gb18030"), "gb18030"),
    ],
)
def test_a_byte_order_mark_decides_and_goes(bom: bytes, encoding: str) -> None:
    assert decode(bom + SIMPLIFIED.encode(encoding), "a.txt").text == SIMPLIFIED


def test_broken_utf8_stays_utf8() -> None:
    data = (SIMPLIFIED * 3).encode()
    page = decode(data[:100] + b"\xff\xe5" + data[100:-3], "a.txt")
    assert page.encoding == "utf-8"
    assert "会议强调" in page.text
    assert "\ufffd" in page.text


def test_broken_gb18030_stays_gb18030() -> None:
    data = (SIMPLIFIED * 3).encode("gb18030")
    assert decode(data[:61] + b"\xff" + data[61:], "a.txt").encoding == "gb18030"


def test_a_stated_encoding_wins() -> None:
    assert decode(TRADITIONAL.encode("big5"), "a.txt", "Big5").text == TRADITIONAL
    assert decode(SIMPLIFIED.encode("gb18030"), "a.txt", "GB2312").text == SIMPLIFIED


@pytest.mark.parametrize("name", ["utf-99", "hex", "", "rot13", "a\0b", "编码"])
def test_an_unknown_encoding_is_a_wrong_option(name: str) -> None:
    with pytest.raises(BadOptionError, match="encoding"):
        decode(b"abc", "a.txt", name)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b" \n\t",
        bytes(range(256)) * 20,
        b"\0" * 100,
        b"%PDF-1.7 \xe5",
        b"PK\x03\x04abc",
        b"\x89PNG\r\n",
        b"\xff" * 99,
    ],
)
def test_what_is_no_text_is_refused_by_name(data: bytes) -> None:
    with pytest.raises(UnreadablePageError) as caught:
        decode(data, "pages/a.txt")
    assert str(caught.value).startswith("pages/a.txt: ")
    assert caught.value.hint


@pytest.mark.parametrize(
    "data", [b"", b" \n", bytes(range(256)) * 20, NOISE, b"%PDF-1.7", b"PK\x03\x04abc", b"\0" * 100]
)
@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
def test_a_stated_encoding_makes_no_text_of_what_is_none(data: bytes, encoding: str) -> None:
    with pytest.raises(UnreadablePageError):
        decode(data, "a.txt", encoding)


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32", "big5", "gb18030", "hz"])
def test_every_stated_encoding_of_text_is_read(encoding: str) -> None:
    for text in (TRADITIONAL if encoding == "big5" else SIMPLIFIED, "news 2021-08-05\n" * 9):
        assert decode(text.encode(encoding), "a.txt", encoding).text == text


def test_some_nul_and_control_characters_are_text() -> None:
    text = "市长张三\0到李家镇\x07调研\x1b[31m防汛工作" + SIMPLIFIED
    assert decode(text.encode(), "a.txt").text == text


def test_text_passes_but_for_unpaired_surrogates() -> None:
    assert decode("会议\ud800召开", "-").text == "会议\ufffd召开"
    assert decode("", "-").text == ""
    assert decode("\ufeff会议", "-").text == "\ufeff会议"


@given(st.text(max_size=200))
def test_any_text_keeps_its_length(text: str) -> None:
    assert len(decode(text, "-").text) == len(text)


@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    try:
        decode(data, "-")
    except UnreadablePageError as error:
        assert error.hint


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (PAGE, True),
        ("\n <HTML lang=zh><p>会议", True),
        ("<p>一</p><p>二</p><div>三</div><div>四</div><div>五</div>", True),
        ("会议召开<br/>要求?/p>压实责任</p>" + SIMPLIFIED * 10, False),
        ("<head><title>题</title></head><body>会议</body>", True),
        ("标题 <head 会议", False),
        ("数学: a<b, c</d", False),
        ("", False),
    ],
)
def test_html_is_told_from_text_with_stray_tags(text: str, expected: bool) -> None:
    assert decode(text, "-").is_html is expected


@pytest.mark.parametrize("charset", ["gb2312", "gbk", "utf-8"])
def test_html_is_read_by_its_declaration(charset: str) -> None:
    page = decode(PAGE.format(charset=charset).encode(charset), "a.html")
    assert page.is_html
    assert "市长张三" in page.text


def test_a_false_declaration_does_not_matter() -> None:
    assert "市长张三" in decode(PAGE.format(charset="gb2312").encode("utf-8"), "a.html").text


def test_html_becomes_headline_source_line_and_paragraphs() -> None:
    text = text_of_html(PAGE, "a.html")
    lines = text.value.split("\n")
    assert lines[:2] == ["张三到李家镇调研防汛工作", "发布时间：2021-07-20 15:30 来源：某市日报"]
    assert [line[:6] for line in lines[2:]] == ["7月20日，", "张三一行先后"]
    assert not text.is_traced


def test_html_without_a_printed_source_line_gets_one_from_what_it_declares() -> None:
    html = PAGE.replace("<span>发布时间：2021-07-20 15:30</span> <span>来源：某市日报</span>", "").replace(
        "</head>",
        '<meta name="PubDate" content="2021-07-20 15:30"><meta name="ContentSource" content="某市日报"></head>',
    )
    assert text_of_html(html, "a.html").value.split("\n")[1] == "2021-07-20 15:30 来源：某市日报"


def test_a_time_that_stands_apart_above_the_headline_is_its_source_line() -> None:
    html = (
        "<html><body><div><span><em>2022</em></span> <span><em>07</em>/<em>19</em></span> <span>21:32:27</span></div>"
        "<h1>柳河县牧民搬进新家园</h1><div><p>新华社柳河7月19日电 柳河县高海拔牧民搬迁19日启动，县长罗新国到场迎接，"
        "首批300户牧民住进新居。</p><p>据了解，新居点医院、学校、市场一应俱全，搬迁将于下月完成，涉及三个乡镇近千名群众。</p>"
        "</div></body></html>"
    )
    lines = text_of_html(html, "a.html").value.split("\n")
    assert lines[:2] == ["柳河县牧民搬进新家园", "2022 07/19 21:32:27"]


def test_html_without_an_article_loses_its_tags_only() -> None:
    html = "<html><title>x</title><body><b>简</b>讯<script>x()</script><br>会议召开<!-- c --></body></html>"
    assert text_of_html(html, "a.html").value == "简讯\n会议召开"


@pytest.mark.parametrize("html", ["", "<html></html>", "<" * 100_000, "<div>" * 50_000, "<!--" * 50_000, "\0<html>\0"])
def test_hostile_html_gives_some_text(html: str) -> None:
    assert isinstance(text_of_html(html, "a.html").value, str)


def test_the_missing_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    with pytest.raises(MissingExtraError, match=r"extractnews\[html\]"):
        text_of_html(PAGE, "a.html")
