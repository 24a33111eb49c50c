"""Who holds the posts: cases of fixtures/cases/persons, read by the rooms before and by this one, without cleaning."""

from __future__ import annotations

import pytest

from extractnews.kinds.officials.offices import find_titles
from extractnews.kinds.officials.persons import Persons, find_persons
from extractnews.kinds.places.find import find_places
from extractnews.page import Page
from extractnews.pipeline import scanner
from tests.case_files import Case, cases


def read(text: str) -> tuple[Page, Persons]:
    page = Page.of_text(text)
    anchors = scanner().scan(page.plain)
    candidates = find_places(page, anchors)
    runs = find_titles(page, anchors, candidates)
    return page, find_persons(page, anchors, runs, candidates)


@pytest.mark.parametrize("case", cases("persons", "yes", "no", "known_failures"))
def test_case(case: Case) -> None:
    page, found = read(case["text"])
    read_as = [
        {
            "name": person.name,
            "posts": [[page.text[held.title.start : held.title.end], held.status] for held in person.holdings],
        }
        for person in found.persons
    ]
    for record in (*read_as, *case["expect"]):
        record["posts"] = sorted(record["posts"])
    assert sorted(read_as, key=repr) == sorted(case["expect"], key=repr)
    if "unresolved" in case:
        assert [seen.text for seen in found.unresolved] == case["unresolved"]
    if "mentions" in case:
        assert {person.name: len(person.spans) for person in found.persons} == case["mentions"]


def test_spans_are_the_name() -> None:
    page, found = read("县委书记苗 青讲话。苗青指出,要种树。")
    (person,) = found.persons
    assert person.raw_name == "苗 青"
    assert [page.text[start:end].replace(" ", "") for start, end in person.spans] == ["苗青", "苗青"]


def test_names_end_where_a_reader_ends_them() -> None:
    """Names before what reporters write next: at least 98 of 100 end rightly at one look."""
    names = (
        "王凯 李微微 刘忻 张宏远 陈敏 赵立新 周强 吴晓灵 徐海 孙志刚 "
        "马骏 朱桂兰 胡杨 林建国 何军 高明 梁伟 宋丽萍 郑洁 谢东升"
    )
    goes_on = (
        "主持召开会议 在会上强调 率队赴园区 带队检查 深入企业调研 来到现场 致欢迎词 将出席论坛 因涉嫌违纪被查 "
        "也参加活动 和有关负责人座谈 就防汛提出要求 代表县委感谢大家 分别讲话 先后走访 一行实地察看 当场拍板 "
        "亲自过问 同志指出 说这是好事"
    )
    wrong = [
        (name, words)
        for name in names.split()
        for words in goes_on.split()
        if [person.name for person in read(f"县委书记{name}{words}。")[1].persons] != [name]
    ]
    assert len(wrong) <= 0.02 * len(names.split()) * len(goes_on.split()), wrong


def test_no_crash_on_hostile_text() -> None:
    for text in (
        "",
        "\n",
        "市长",
        "、" * 2000,
        "市长" * 2000,
        "张" * 5000,
        "市长\ud800\x00张",
        "(" * 5000 + "市长张三",
    ):
        read(text)
