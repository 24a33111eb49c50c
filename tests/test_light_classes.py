"""Light classes behave as those of `dataclasses`."""

from __future__ import annotations

import pickle

import pytest

from extractnews.light_classes import dataclass, field, replace


@dataclass()
class Span:
    start: int
    end: int = 9
    words: list[str] = field(default_factory=list)
    length: int = field(init=False)

    def __post_init__(self) -> None:
        self.length = self.end - self.start


def test_fields_by_place_and_by_name_with_defaults_and_what_follows_from_them() -> None:
    span = Span(2)
    assert (span.start, span.end, span.words, span.length) == (2, 9, [], 7)
    assert Span(end=4, start=1, words=["县"]) == Span(1, 4, ["县"])
    assert Span(1) != Span(2)
    assert "2, 9" in repr(span)


def test_each_object_has_its_own_list() -> None:
    one, other = Span(1), Span(1)
    one.words.append("市")
    assert other.words == []


def test_a_copy_with_changes_works_out_anew_what_follows() -> None:
    assert replace(Span(2, 9, ["区"]), end=3) == Span(2, 3, ["区"])
    assert replace(Span(2), end=3).length == 1


def test_only_the_fields_can_be_set_and_objects_travel_between_processes() -> None:
    with pytest.raises(AttributeError):
        Span(1).other = 2  # type: ignore[attr-defined]
    with pytest.raises(TypeError):
        Span(1, middle=2)  # type: ignore[call-arg]
    assert pickle.loads(pickle.dumps(Span(3))) == Span(3)
