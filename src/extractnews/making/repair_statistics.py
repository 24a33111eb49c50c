"""Builds the statistics of characters: `python -m extractnews.making.repair_statistics` → data/repair/characters.tsv.

Out of jieba's dictionary (MIT) in traditional spelling (OpenCC, Apache-2.0): how often a character begins a word, is
all of a word that it begins, ends one that it does not begin, and what follows it in words that it begins and in
others. All weights are -ln(probability) in halves. The spellings are OpenCC's own (隨後, 爲), Taiwan's (為), and that
of machine conversion, character by character (隨后, 干部).
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from extractnews.making import DATA
from extractnews.making.names import jieba_words

DATE = "2026-11-28"
LEAST_FREQUENCY = 2
LEAST_COUNT_OF_PAIR = 15
LEAST_COUNT = 80  # rarer characters are not known at all
HEAVIEST = 24  # in halves: what is rarer than this is as good as unseen
# Words that local news says far more often than the texts that jieba counted, and how often they are counted here.
OF_THE_GENRE = (
    "县委 县政府 县领导 县长 县人大 县政协 县纪委 县直 县乡 县域 县城 市委 市政府 市领导 市长 市人大 市政协 市纪委 "
    "市直 市区 区委 区政府 区领导 区长 区直 州委 州政府 州领导 州长 省委 省政府 省领导 旗委 旗长 镇党委 乡镇 街道 "
    "党委 党组 村民 会议 调研"
)
TIMES = 30_000
Pairs = dict[str, Counter[str]]


def share(count: int, total: int) -> int:
    """The weight of `count` out of `total`: -ln in halves, at most HEAVIEST."""
    return min(HEAVIEST, round(-2 * math.log(count / total))) if count else HEAVIEST


def machine_spelling() -> dict[int, str]:
    """Simplified → traditional, one for one; a character that is also a traditional one stays (后, 里, 干)."""
    rows = opencc_rows("STCharacters.txt")
    return {ord(simple): forms.split()[0] for simple, forms in rows if simple not in forms.split()}


def opencc_rows(name: str) -> list[list[str]]:
    """The rows of one of OpenCC's dictionaries: what is replaced, and by what."""
    import opencc

    path = Path(opencc.__file__).parent / "dictionary" / name
    return [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()]


class Counts(NamedTuple):
    """How often characters begin words, are words, end longer words; the pairs that begin words, and those within."""

    starts: Counter[str]
    alone: Counter[str]
    ends: Counter[str]
    first: Pairs
    later: Pairs


def counted() -> Counts:
    """Over all words of jieba, in each spelling."""
    import opencc

    traditional = opencc.OpenCC("s2t")
    machine = machine_spelling()
    taiwan = {ord(standard): local for standard, local in opencc_rows("TWVariants.txt")}
    counts = Counts(Counter(), Counter(), Counter(), defaultdict(Counter), defaultdict(Counter))
    frequencies = {word: frequency for word, (frequency, _) in jieba_words().items()}
    frequencies |= {word: max(TIMES, frequencies.get(word, 0)) for word in OF_THE_GENRE.split()}
    for word, frequency in frequencies.items():
        if frequency < LEAST_FREQUENCY or not all("\u4e00" <= character <= "\u9fa5" for character in word):
            continue
        standard, mechanical = traditional.convert(word), word.translate(machine)
        for spelling in sorted({standard, mechanical, standard.translate(taiwan), mechanical.translate(taiwan)}):
            counts.starts[spelling[0]] += frequency
            (counts.ends if len(spelling) > 1 else counts.alone)[spelling[-1]] += frequency
            for at, (one, next_one) in enumerate(pairwise(spelling)):
                (counts.later if at else counts.first)[one][next_one] += frequency
    return counts


def row(character: str, counts: Counts, total: int) -> str:
    """One row: what follows is grouped by weight, `3:会任 8:怪`."""
    starts, alone, ends = counts.starts[character], counts.alone[character], counts.ends[character]
    within = ends + counts.later[character].total()
    weights = (share(starts, total), share(alone, starts), share(ends, within))
    groups = (grouped(counts.first[character], starts), grouped(counts.later[character], within))
    return "\t".join([character, *map(str, weights), *groups]) + "\n"


def grouped(followers: Counter[str], total: int) -> str:
    """Followers by weight, the likeliest first."""
    groups: dict[int, list[str]] = defaultdict(list)
    for follower, count in followers.items():
        if count >= LEAST_COUNT_OF_PAIR:
            groups[share(count, total)].append(follower)
    return " ".join(f"{weight}:{''.join(sorted(group))}" for weight, group in sorted(groups.items()))


def main() -> None:
    """Writes the file."""
    counts = counted()
    total = counts.starts.total()
    header = (
        "# columns: character, weight as start of a word, as all of it, as end of others, followers in either\n"
        "# source: jieba dict.txt, OpenCC s2t, words of the genre; built by extractnews.making.repair_statistics\n"
        f"# licence: MIT, Apache-2.0\n# date: {DATE}\n"
    )
    rows = (
        row(character, counts, total)
        for character in sorted({*counts.starts, *counts.ends, *counts.later})
        if counts.starts[character] + counts.ends[character] + counts.later[character].total() >= LEAST_COUNT
    )
    (DATA / "repair" / "characters.tsv").write_text(header + "".join(rows), encoding="utf-8")


if __name__ == "__main__":
    main()
