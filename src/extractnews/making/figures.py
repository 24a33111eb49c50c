"""Builds the words that bound a noun phrase: `python -m extractnews.making.figures` writes data/figures/words.tsv.

Out of jieba's dictionary (MIT) come the frequent nouns, verbs that may qualify a noun (vn), other verbs, modifiers,
and words that end a phrase; and, in number_words.tsv, idioms that begin with a numeral and look like a figure.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from extractnews.kinds.figures.units import UNITS
from extractnews.making import DATA
from extractnews.match.numerals import DIGITS, MYRIADS, TENS

OUT = DATA / "figures"
HEADER = """\
# columns: {columns}
# source: jieba 0.42.1 dict.txt, by extractnews.making.figures
# licence: MIT
# date: 2026-11-22
"""
CLASS_OF_TAG = (
    dict.fromkeys(("n", "nz", "an", "j"), "n")
    | {"vn": "f"}
    | dict.fromkeys(("v", "vd", "vi", "vq"), "v")
    | dict.fromkeys(("a", "b"), "m")
    | dict.fromkeys(("d", "ad", "p", "c", "r", "t", "f", "y", "z", "i", "l"), "x")
)
LEAST = {"n": (150, 40, 60), "f": (15, 15, 15), "v": (60, 40, 40), "m": (60, 50, 50), "x": (40, 60, 400)}
COUNTS_NOTHING = frozenset({"m", "mq", "q", "t", "nr", "nrfg", "nrt", "nt", "x", "zg"})
NAMES = frozenset({"ns", "nz", "i"})
STATED = re.compile("分之|以上$|以下$|左右$")
LEAST_IDIOM = 3
MISLEADING = frozenset({"代表作", "标的", "目的"})  # 企业代表|作了, 目标|的68%


def dictionary() -> Iterator[tuple[str, int, str]]:
    """(word, frequency, tag) of jieba's dictionary."""
    import jieba

    for line in (Path(jieba.__file__).parent / "dict.txt").read_text(encoding="utf-8").splitlines():
        word, frequency, tag = line.split()
        yield word, int(frequency), tag


def phrase_words() -> dict[str, list[str]]:
    """Class -> its words of two to four characters, without numerals."""
    classes: dict[str, list[str]] = defaultdict(list)
    numerals = frozenset(DIGITS + TENS + MYRIADS)
    for word, frequency, tag in dictionary():
        word_class = CLASS_OF_TAG.get(tag)
        if word_class is None or not 2 <= len(word) <= 4 or numerals & set(word) or word in MISLEADING:
            continue
        if frequency >= LEAST[word_class][len(word) - 2]:
            classes[word_class].append(word)
    return classes


def number_words() -> list[str]:
    """Words that begin with a Chinese numeral and a unit, yet count nothing: 三门峡, 四方台, 百里杜鹃."""
    signs = frozenset(DIGITS + TENS + MYRIADS) - {"一"}
    found = set()
    for word, frequency, tag in dictionary():
        if word[0] not in signs or frequency < LEAST_IDIOM or tag in COUNTS_NOTHING or STATED.search(word):
            continue
        rest = word.lstrip(DIGITS + TENS + MYRIADS)
        kinds = {kind for unit, kind in UNITS.items() if rest.startswith(unit)}
        is_counting = "count" in kinds and len(rest) == 2 and tag not in NAMES  # 五辆车, 两本书: truly figures
        if (kinds and rest not in UNITS and not is_counting) or (len(rest) > 1 and signs & set(rest)):
            found.add(word)
    return sorted(found)


def main() -> None:
    """Writes both files."""
    by_sign: dict[str, list[str]] = defaultdict(list)
    for word_class, words in sorted(phrase_words().items()):
        for word in sorted(words):
            by_sign[word[0]].append(word_class + word[1:])
    rows = [f"{sign}\t{' '.join(words)}\n" for sign, words in sorted(by_sign.items())]
    (OUT / "words.tsv").write_text(
        HEADER.format(columns="first sign, rests of its words, each behind its class (as in nouns.tsv)") + "".join(rows)
    )
    idioms = "".join(f"{word}\n" for word in number_words())
    (OUT / "number_words.tsv").write_text(HEADER.format(columns="word that begins like a figure") + idioms)


if __name__ == "__main__":
    main()
