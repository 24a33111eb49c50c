"""Builds the statistics of characters: `python -m extractnews.making.repair_statistics` → data/repair/characters.tsv.

Out of jieba's dictionary (MIT) in traditional spelling (OpenCC, Apache-2.0): how often a character begins a word, how
often it ends one, and what follows it inside of words. All weights are -ln(probability) in halves. The spellings are
OpenCC's own (隨後, 爲), Taiwan's (為), and that of machine conversion, character by character (隨后, 干部).
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from itertools import pairwise
from pathlib import Path

from extractnews.making.names import jieba_words
from extractnews.match.lexicon import DATA

DATE = "2026-11-22"
LEAST_FREQUENCY = 2
LEAST_COUNT_OF_PAIR = 15
LEAST_COUNT = 300  # rarer characters are not known at all
HEAVIEST = 24  # in halves: what is rarer than this is as good as unseen
Pairs = dict[str, Counter[str]]


def halves(probability: float) -> int:
    """The weight of a probability: -ln in halves, at most HEAVIEST."""
    return min(HEAVIEST, round(-2 * math.log(probability)))


def machine_spelling() -> dict[int, str]:
    """Simplified → traditional, one for one; a character that is also a traditional one stays (后, 里, 干)."""
    rows = opencc_rows("STCharacters.txt")
    return {ord(simple): forms.split()[0] for simple, forms in rows if simple not in forms.split()}


def opencc_rows(name: str) -> list[list[str]]:
    """The rows of one of OpenCC's dictionaries: what is replaced, and by what."""
    import opencc

    path = Path(opencc.__file__).parent / "dictionary" / name
    return [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()]


def counted() -> tuple[Counter[str], Counter[str], Pairs]:
    """How often characters begin words, end words, and follow each other inside of words."""
    import opencc

    traditional = opencc.OpenCC("s2t")
    machine = machine_spelling()
    taiwan = {ord(standard): local for standard, local in opencc_rows("TWVariants.txt")}
    starts: Counter[str] = Counter()
    ends: Counter[str] = Counter()
    pairs: Pairs = defaultdict(Counter)
    for word, (frequency, _) in jieba_words().items():
        if frequency < LEAST_FREQUENCY or not all("\u4e00" <= character <= "\u9fa5" for character in word):
            continue
        standard, mechanical = traditional.convert(word), word.translate(machine)
        for spelling in sorted({standard, mechanical, standard.translate(taiwan), mechanical.translate(taiwan)}):
            starts[spelling[0]] += frequency
            ends[spelling[-1]] += frequency
            for first, second in pairwise(spelling):
                pairs[first][second] += frequency
    return starts, ends, pairs


def row(character: str, begins: float, ends: int, followers: Counter[str]) -> str:
    """One row: what follows is grouped by weight, `3:会任 8:怪`."""
    total = ends + followers.total()
    groups: dict[int, list[str]] = defaultdict(list)
    for follower, count in followers.items():
        if count >= LEAST_COUNT_OF_PAIR:
            groups[halves(count / total)].append(follower)
    spelled = " ".join(f"{weight}:{''.join(sorted(group))}" for weight, group in sorted(groups.items()))
    end = halves(ends / total) if ends else HEAVIEST
    return f"{character}\t{halves(begins) if begins else HEAVIEST}\t{end}\t{spelled}\n"


def main() -> None:
    """Writes the file."""
    starts, ends, pairs = counted()
    total = starts.total()
    header = (
        "# columns: character, weight as start of a word, as end of a word, followers in words by weight\n"
        "# source: jieba dict.txt, OpenCC s2t; built by extractnews.making.repair_statistics\n"
        f"# licence: MIT, Apache-2.0\n# date: {DATE}\n"
    )
    rows = (
        row(character, starts[character] / total, ends[character], pairs[character])
        for character in sorted(set(starts) | set(ends) | set(pairs))
        if ends[character] + pairs[character].total() >= LEAST_COUNT
    )
    (DATA / "repair" / "characters.tsv").write_text(header + "".join(rows), encoding="utf-8")


if __name__ == "__main__":
    main()
