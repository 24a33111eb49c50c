"""The backbone: a traced text points to where its characters stand in the raw page, through any edits."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractnews.text.traced import Edit, TracedText


@st.composite
def texts_and_edits(draw: st.DrawFn) -> tuple[str, list[Edit]]:
    text = draw(st.text(max_size=40))
    cuts = sorted(draw(st.lists(st.integers(0, len(text)), max_size=8)))
    pairs = zip(cuts[::2], cuts[1::2], strict=False)
    return text, [Edit(start, end, draw(st.text(max_size=4))) for start, end in pairs]


@given(texts_and_edits())
def test_kept_characters_point_to_themselves(sample: tuple[str, list[Edit]]) -> None:
    raw, edits = sample
    edited = TracedText.of_raw(raw).edited(edits)
    at = read = 0
    for start, end, text in [*edits, Edit(len(raw), len(raw), "")]:
        for offset in range(read, start):
            assert edited.value[at] == raw[offset]
            assert edited.raw_span(at, at + 1) == (offset, offset + 1)
            at += 1
        for _ in text:
            assert edited.raw_span(at, at + 1) == (start, end)
            at += 1
        read = end
    assert at == len(edited.value)


@given(texts_and_edits(), st.data())
def test_spans_stay_ordered_and_inside_after_two_rounds(sample: tuple[str, list[Edit]], data: st.DataObject) -> None:
    raw, edits = sample
    once = TracedText.of_raw(raw).edited(edits)
    cut = data.draw(st.integers(0, len(once)))
    twice = once.edited([Edit(cut, min(cut + 2, len(once)), "乙")])
    spans = [twice.raw_span(at, at + 1) for at in range(len(twice))]
    assert all(span is not None and 0 <= span[0] <= span[1] <= len(raw) for span in spans)
    starts = [span[0] for span in spans if span is not None]
    assert starts == sorted(starts)


def test_a_repaired_run_maps_to_the_damaged_run_as_a_whole() -> None:
    text = TracedText.of_raw("貢獻?!倍說").edited([Edit(2, 5, "。”杜")])
    assert text.value == "貢獻。”杜說"
    assert text.raw_span(2, 3) == text.raw_span(4, 5) == (2, 5)
    assert text.raw_span(1, 6) == (1, 6)


def test_a_respelling_keeps_offsets_and_refuses_another_length() -> None:
    text = TracedText.of_raw("領(lǐng)導").edited([Edit(1, 7, "")])
    simplified = text.respelled("领导")
    assert simplified.raw_span(0, 2) == text.raw_span(0, 2) == (0, 8)
    with pytest.raises(ValueError, match="length"):
        text.respelled("领")


def test_edits_out_of_order_are_refused() -> None:
    with pytest.raises(ValueError, match="order"):
        TracedText.of_raw("甲乙丙").edited([Edit(2, 3, ""), Edit(0, 1, "")])


def test_an_untraced_text_has_no_raw_span() -> None:
    assert TracedText.untraced("甲乙").edited([Edit(0, 1, "")]).raw_span(0, 1) is None
