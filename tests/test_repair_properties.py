"""What holds for any page: repair is done once, spares healthy text, undoes the damage, and takes linear time."""

from __future__ import annotations

import os
import random
from collections import Counter
from difflib import SequenceMatcher
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractnews.repair import repair
from extractnews.repair.findings import LINE_END
from extractnews.text.traced import TracedText
from tests.repair_damage import FOLDED, damaged, without_user_area
from tests.repair_text import paragraphs

IS_LARGE = "EXTRACTNEWS_LARGE_TESTS" in os.environ  # the whole 2 MB, and twenty times the damage
PIECES = (
    "?!，,:;?？！()（）<>/pbr&amp;nbsp#10;'})(;›‹丶ꎬꎮꆰ、。“”\n\r\x85\u2028\x00\x1b[m\u200b\ud800 5\ufffd"
    "ǐāhIxlgshùǎo領當數地導倍偶撩痹攸縣\ue0f1\ue318"
)
words = st.sampled_from(
    ["(lǐng)", "?shù)", "?!", "??", "<p>", "</p>", "<br/>", "&nbsp;", "&amp;", "?!痹S", "當", "領", "\r\n"]
)
texts = st.lists(st.one_of(st.sampled_from(PIECES), words, st.characters()), max_size=40).map("".join)


def repaired(text: str) -> str:
    return repair(TracedText.of_raw(text))[0].value


@given(texts)
def test_repairing_twice_is_repairing_once(text: str) -> None:
    once = repaired(text)
    again, repairs = repair(TracedText.of_raw(once))
    assert again.value == once
    assert {found.kind for found in repairs} <= {"unrepaired"}


@given(texts)
def test_lines_keep_their_numbers(text: str) -> None:
    assert len(LINE_END.findall(repaired(text))) == len(LINE_END.findall(text))


@given(texts)
def test_offsets_lead_back_into_the_page(text: str) -> None:
    value, _ = repair(TracedText.of_raw(text))
    spans = [value.raw_span(at, at + 1) for at in range(len(value))]
    assert all(span is not None and 0 <= span[0] < span[1] <= len(text) for span in spans)
    assert spans == sorted(spans, key=lambda span: span or (0, 0))


@given(texts)
def test_nothing_reaches_a_terminal(text: str) -> None:
    assert not any(character in repaired(text) for character in "\x00\x07\x1b\x85\x9b\u202e\u200b\ufeff\ud800")


@pytest.mark.parametrize("is_traditional", [False, True], ids=["simplified", "traditional"])
def test_healthy_text_is_unchanged_to_the_letter(is_traditional: bool) -> None:
    text = "\n".join(paragraphs(random.Random(7), 5500 if IS_LARGE else 700, is_traditional=is_traditional))
    value, repairs = repair(TracedText.of_raw(text))
    assert (value.value == text, repairs) == (True, [])


@pytest.mark.parametrize("marks", ["，", "、", "和"])
def test_healthy_text_with_questions_is_unchanged(marks: str) -> None:
    for pair in ("?!", "??", "?,", "?;", "?:"):
        text = "\n".join(paragraphs(random.Random(11), 40, is_traditional=True)).replace(marks, pair)
        assert repaired(text).replace("?,。", "?。") == text.replace("?,。", "?。")


def differences(mended: str, healthy: str) -> Counter[str]:
    """How a mended paragraph differs: `open` characters (one `?` for one), runs `left` damaged, and `wrong` ones."""
    found: Counter[str] = Counter()
    for tag, start, end, other_start, other_end in SequenceMatcher(None, healthy, mended, False).get_opcodes():
        was, is_now = healthy[start:end], mended[other_start:other_end]
        if tag == "equal":
            continue
        if is_now in ("?", "?!?"):  # a byte is gone; the last swallowed a digit as well
            found["open"] += 1
        else:
            found["left" if "?" in is_now else "wrong"] += len(was) > 0
    return found


@pytest.mark.parametrize(("marks", "most_open"), [("！", 0.05), ("！，：；？", 0.2)], ids=["one mark", "all marks"])
def test_damaged_pages_come_back(marks: str, most_open: float) -> None:
    """No repair is wrong; a character of which a byte is gone, and that could be one of several, stays open."""
    rng = random.Random(5)
    found: Counter[str] = Counter()
    for paragraph in paragraphs(rng, 3000 if IS_LARGE else 200, is_traditional=True):
        healthy = "".join(character for character in paragraph if character.encode("gbk", "ignore"))
        value, repairs = repair(TracedText.of_raw(damaged(healthy, rng, marks)))
        assert repaired(value.value) == value.value
        found["runs"] += sum(each.kind == "shifted_bytes" for each in repairs)
        found += differences(value.value, healthy.translate(FOLDED))
    assert found["runs"] > 400
    assert found["wrong"] == 0
    assert found["left"] <= 0.01 * found["runs"], found
    assert found["open"] <= most_open * found["runs"], found


def test_pages_without_the_user_area_come_back_in_part() -> None:
    """Where a crawler took out characters, most runs are settled, and what is not stays as it is rather than wrong."""
    rng = random.Random(5)
    found: Counter[str] = Counter()
    for paragraph in paragraphs(rng, 3000 if IS_LARGE else 200, is_traditional=True):
        healthy = "".join(character for character in paragraph if character.encode("gbk", "ignore"))
        printed = damaged(healthy, rng, "！，：；？")
        stripped = without_user_area(printed)
        found["gone"] += len(printed) - len(stripped)
        value, repairs = repair(TracedText.of_raw(stripped))
        assert repaired(value.value) == value.value
        found["runs"] += sum(each.kind == "shifted_bytes" for each in repairs)
        found += differences(value.value, healthy.translate(FOLDED))
    assert found["gone"] > 150
    assert found["runs"] > 400
    assert found["wrong"] <= 0.08 * found["runs"], found
    assert found["left"] <= 0.2 * found["runs"], found


HOSTILE = {
    "question and exclamation": "?!",
    "open brackets": "(",
    "alternating brackets": "()",
    "brackets with a letter": "(a)",
    "one character": "中",
    "annotations": "領(lǐng)",
    "runs": "“?!痹S",
    "readings": "當?shù)",
    "long runs": "?!" + "倍" * 50,
    "tags": "<p ",
    "entities": "&amp;",
    "ends of scripts": "中})",
    "commas": ",",
    "title quotes": "‹中",
    "escapes": "\x1b[",
}


@pytest.mark.parametrize("unit", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_text_takes_linear_time(unit: str) -> None:
    size = 1_000_000 if IS_LARGE else 60_000
    assert seconds(unit * (size // len(unit))) < size / 25_000


def test_random_bytes_take_linear_time() -> None:
    rng = random.Random(3)
    size = 1_000_000 if IS_LARGE else 60_000
    assert seconds(rng.randbytes(size).decode("gbk", "replace")) < size / 25_000
    assert seconds(rng.randbytes(size).decode("gbk", "replace").replace("\ufffd", "?!")) < size / 25_000


def seconds(text: str) -> float:
    """How long the repair of a text takes, of the processor: other work beside does not count."""
    start = process_time()
    repair(TracedText.of_raw(text))
    return process_time() - start
