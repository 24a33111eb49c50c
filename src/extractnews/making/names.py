"""Builds the statistics of names: `python -m extractnews.making.names` writes three files to data/officials.

Out of the Hundred Family Surnames (public domain), faker's zh_CN surnames (MIT) and jieba's dictionary (MIT) come
surnames.tsv and given_characters.tsv (how likely a character is in a name) and common_words.tsv (how likely a word
is in running text: what a name must be told from). All weights are -ln(probability) in tenths.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from extractnews.making import DATA

OUT = DATA / "officials"
DATE = "2026-11-22"

HUNDRED_FAMILY_SURNAMES = """
赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦
昌马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹
姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐
邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干解应宗丁宣贲邓郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁
荀羊於惠甄麴家封芮羿储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘钭厉戎祖武
符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴鬱胥能苍双闻莘党翟谭贡劳逄姬申扶堵
冉宰郦雍郤璩桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿
满弘匡国文寇广禄阙东欧殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾毋沙乜养鞠须丰巢关蒯相查后荆红
游竺权逯盖益桓公付闫肖岳帅缑亢况有琴归海晋楚佴佘佟代尧展苑年占谌覃揭仝粟冼笪敬布旦才牙邸逯回郄幺翦稽
冒溥綦镡么宝卿鹿智原洛杞英候召粘海丛盘俸禚庹喇苟矫初由隋亓战战栗随撒衣逄修迟贠仉笃钦晓桐荘蓝雒颉麦赫
黑修卯战字保刀罕侍稳晓问巨揣原雒邸撖宿佘
虎妥闪锁敏脱朵沐绽拜睢谯隽忻庚郇税肇茆萨蒿贯资铁靖青种禤岩补昂鄞芶掌奇
"""
COMPOUND_SURNAMES = """
万俟 司马 上官 欧阳 夏侯 诸葛 闻人 东方 赫连 皇甫 尉迟 公羊 澹台 公冶 宗政 濮阳 淳于 单于 太叔 申屠
公孙 仲孙 轩辕 令狐 钟离 宇文 长孙 慕容 鲜于 闾丘 司徒 司空 亓官 司寇 仉督 子车 颛孙 端木 巫马 公西
漆雕 乐正 壤驷 公良 拓跋 夹谷 宰父 谷梁 段干 百里 东郭 南门 呼延 羊舌 微生 梁丘 左丘 东门 西门 南宫
第五 完颜 独孤 叱干 纳兰 相里 哥舒 爱新觉罗 耶律
"""
NAME_TAGS = frozenset({"nr", "nrfg", "nrt"})
FOLLOWING_TAGS = "vdpcurtfm"  # verbs, adverbs, prepositions …: what comes after a name; nouns come less often
LEAST_FREQUENCY = 500
LEAST_FREQUENCY_OF_NAMES = 500
ONLY_SURNAMES = frozenset("李张刘陈杨吴赵徐孙郭宋郑韩冯邓曹彭蔡蒋魏")  # begin few words that are no names
LEAST_FREQUENCY_OF_NAMELIKE = 40
LEAST_FREQUENCY_OF_NAMELIKE_VERBS = 6  # 书记齐聚一堂


def tenths(probability: float) -> int:
    """The weight of a probability: -ln in tenths."""
    return round(-10 * math.log(probability))


def jieba_words() -> dict[str, tuple[int, str]]:
    """Word -> (frequency, tag) of jieba's dictionary."""
    import jieba

    path = Path(jieba.__file__).parent / "dict.txt"
    rows = (line.split() for line in path.read_text(encoding="utf-8").splitlines())
    return {word: (int(frequency), tag) for word, frequency, tag in rows}


def surname_shares(words: dict[str, tuple[int, str]]) -> dict[str, float]:
    """Surname -> its share of all people: faker's where it has one, else by the names in jieba."""
    from faker.providers.person.zh_CN import Provider

    compounds = COMPOUND_SURNAMES.split()
    known: dict[str, float] = {name: share / 100 for name, share in Provider.last_names.items()}
    starts = Counter(word[0] for word, (_, tag) in words.items() if tag == "nr" and len(word) == 3)
    total = sum(starts.values())
    shares = {name: max(share, 2e-5) for name, share in known.items()}
    for character in "".join(HUNDRED_FAMILY_SURNAMES.split()):
        shares.setdefault(character, max(2e-5, min(1e-3, starts[character] / total / 3)))
    return shares | {name: max(known.get(name, 0), 3e-5) for name in compounds}


def given_weights(words: dict[str, tuple[int, str]], surnames: Iterable[str]) -> dict[tuple[str, int], list[str]]:
    """(place, weight) -> characters; the place is alone, first or second in the given name."""
    known = set(surnames)
    names = [word for word, (_, tag) in words.items() if tag in {"nr", "nrfg"} and word[0] in known]
    only = Counter(word[1] for word in names if len(word) == 2)
    first = Counter(word[1] for word in names if len(word) == 3)
    second = Counter(word[2] for word in names if len(word) == 3)
    totals = [sum(counter.values()) for counter in (only, first, second)]
    groups: dict[tuple[str, int], list[str]] = {}
    for character in sorted(set(first) | set(second)):
        if first[character] + second[character] < 3:
            continue
        parts = [
            (counter[character] + 0.5) / total for counter, total in zip((only, first, second), totals, strict=True)
        ]
        alone = 0.2 * parts[0] + 0.2 * parts[1] + 0.6 * parts[2]
        for place, part in zip(("alone", "first", "second"), (alone, parts[1], parts[2]), strict=True):
            groups.setdefault((place, tenths(part)), []).append(character)
    return dict(sorted(groups.items()))


def word_weights(words: dict[str, tuple[int, str]], surnames: Iterable[str]) -> dict[tuple[int, str], list[str]]:
    """(weight, kind) -> words; kind "v" may follow a name, "n" is a noun, which seldom does."""
    known = set(surnames)
    total = sum(frequency for frequency, _ in words.values())
    groups: dict[tuple[int, str], list[str]] = {}
    for word, (frequency, tag) in words.items():
        namelike = word[0] in known and 1 < len(word) < 4
        least = LEAST_FREQUENCY
        if namelike:
            least = LEAST_FREQUENCY_OF_NAMELIKE_VERBS if tag[0] in "vd" else LEAST_FREQUENCY_OF_NAMELIKE
        if tag in NAME_TAGS and (len(word) != 2 or frequency < LEAST_FREQUENCY_OF_NAMES or word[0] in ONLY_SURNAMES):
            continue  # names are no words, but 高峰 and 康复, tagged as names, are
        if frequency < least or len(word) > 4 or not all("一" <= c <= "龥" for c in word):
            continue
        kind = "v" if tag[0] in FOLLOWING_TAGS else "n"
        groups.setdefault((5 * round(tenths(frequency / total) / 5), kind), []).append(word)
    return {key: sorted(group) for key, group in sorted(groups.items())}


def write(name: str, columns: str, source: str, rows: Iterable[Iterable[object]]) -> None:
    """Writes one file of data/officials under its header."""
    header = (
        f"# columns: {columns}\n# source: {source}; built by extractnews.making.names\n# licence: MIT\n# date: {DATE}\n"
    )
    body = "".join("\t".join(str(cell) for cell in row) + "\n" for row in rows)
    (OUT / name).write_text(header + body, encoding="utf-8")


def main() -> None:
    """Writes the three files."""
    words = jieba_words()
    shares = surname_shares(words)
    sources = "Hundred Family Surnames (public domain), faker zh_CN, jieba dict.txt"
    families: dict[int, list[str]] = {}
    for name in sorted(shares):
        families.setdefault(tenths(shares[name]), []).append(name)
    write("surnames.tsv", "weight, surnames", sources, ((key, " ".join(families[key])) for key in sorted(families)))
    given = given_weights(words, shares)
    places = ((place, weight, "".join(group)) for (place, weight), group in given.items())
    write("given_characters.tsv", "place in the given name, weight, characters", "jieba dict.txt", places)
    groups = word_weights(words, shares)
    rows = ((weight, kind, " ".join(group)) for (weight, kind), group in groups.items())
    write("common_words.tsv", "weight, kind (v or n), words", "jieba dict.txt", rows)


if __name__ == "__main__":
    main()
