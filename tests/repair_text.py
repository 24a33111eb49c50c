"""Healthy text in any amount: sentences by template out of jieba's words, simplified or traditional."""

from __future__ import annotations

import random
from collections.abc import Iterator
from functools import cache
from itertools import accumulate
from pathlib import Path
from typing import Any

TEMPLATES = (
    "{day}，{place}{person}{v}{n}{n}，{v}{n}、{n}和{n}。",
    "{person}{v}，要{v}{n}，{d}{v}{n}，{v}{a}{n}。",
    "“{n}{v}{n}，{d}{a}。”{person}{v}{n}。",
    "{person}{v}：“{n}{v}{n}，{v}{n}。”{n}{v}，{n}{d}{v}。",
    "{place}{v}{n}（{n}），{v}{n}{number}人，{n}{d}{v}。",
    "“{n}、{n}”{v}{n}；{n}{v}《{n}{n}》。",
    "{n}{v}{n}？{n}{d}{v}！{place}{n}{v}{n}。",
)
TAGS = {"n": ("n",), "v": ("v", "vn"), "a": ("a", "b"), "d": ("d",), "place": ("ns",), "person": ("nr",)}


@cache
def words() -> dict[str, tuple[list[str], list[int]]]:
    """Part of a template → words that fill it, with cumulated frequencies."""
    import jieba

    lines = (Path(jieba.__file__).parent / "dict.txt").read_text(encoding="utf-8").splitlines()
    rows = [line.split() for line in lines]
    filled = {}
    for part, tags in TAGS.items():
        chosen = [(word, int(count)) for word, count, tag in rows if tag in tags and int(count) >= 20 and is_gb(word)]
        filled[part] = ([word for word, _ in chosen], list(accumulate(count for _, count in chosen)))
    return filled


def is_gb(word: str) -> bool:
    """Whether a word is Chinese throughout, of characters in daily use, and longer than one character."""
    return len(word) > 1 and all("\u4e00" <= character <= "\u9fa5" for character in word)


@cache
def in_traditional(word: str) -> str:
    """A word in OpenCC's traditional spelling."""
    return str(_converter().convert(word))


@cache
def _converter() -> Any:  # Any: OpenCC is not typed
    import opencc

    return opencc.OpenCC("s2t")


def sentence(rng: random.Random, *, is_traditional: bool) -> str:
    """One sentence."""
    text = rng.choice(TEMPLATES)
    for part, (choices, weights) in words().items():
        while f"{{{part}}}" in text:
            word = rng.choices(choices, cum_weights=weights)[0]
            text = text.replace(f"{{{part}}}", in_traditional(word) if is_traditional else word, 1)
    return text.format(day=f"{rng.randint(1, 12)}月{rng.randint(1, 28)}日", number=rng.randint(2, 9000))


def paragraphs(rng: random.Random, count: int, *, is_traditional: bool) -> Iterator[str]:
    """Paragraphs of five sentences."""
    for _ in range(count):
        yield "".join(sentence(rng, is_traditional=is_traditional) for _ in range(5))
