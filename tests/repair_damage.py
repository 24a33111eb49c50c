"""Does to healthy text what the scraped pages suffered, byte for byte: annotations and marks put into GBK blindly.

`annotate` is what a byte-wise replacement of 數 by 數(shù) does; `split_at_marks` what a byte-wise search for marks
does; `printed` is how the bytes then read. A byte that makes no character prints as `?`, and takes an ASCII character
behind it with it.
"""

from __future__ import annotations

import random

FOLDED = str.maketrans("！，：；？（）", "!,:;?()")
MARKS = tuple(mark.encode("gbk") for mark in "！，：；？")
READINGS = dict(
    pair.split(":")
    for pair in (
        "數:shù 聯:lián 經:jīng 領:lǐng 導:dǎo 會:huì 業:yè 責:zé 產:chǎn 發:fā 現:xiàn 應:yīng 務:wù 區:qū 術:shù 關:guān 網:wǎng "
        "實:shí 當:dāng 學:xué 強:qiáng 調:diào 環:huán 設:shè 對:duì 動:dòng"
    ).split()
)


def annotate(data: bytes, characters: str) -> bytes:
    """Puts the reading behind each pair of bytes that looks like one of the characters, one character at a time."""
    for character in characters:
        code = character.encode("gbk")
        data = data.replace(code, code + f"({READINGS[character]})".encode("gbk"))
    return data


def split_at_marks(data: bytes) -> list[bytes]:
    """Cuts the bytes around all that look like a mark; the marks are pieces of their own."""
    pieces, start, at = [], 0, 0
    while at < len(data):
        if data[at : at + 2] in MARKS:
            pieces += [data[start:at], data[at : at + 2]]
            at += 2
            start = at
        else:
            at += 1
    return [*pieces, data[start:]]


def printed(data: bytes) -> str:
    """The bytes as they are read: in pairs from wherever they begin."""
    characters, at = [], 0
    while at < len(data):
        lead = data[at]
        if lead < 0x80:
            characters.append(chr(lead))
            at += 1
            continue
        pair = data[at : at + 2]
        at += 2
        is_pair = len(pair) == 2 and 0x81 <= lead <= 0xFE and pair[1] >= 0x40 and pair[1] not in (0x7F, 0xFF)
        characters.append(pair.decode("gb18030", "replace") if is_pair else "?")
    return "".join(characters)


def damaged(text: str, rng: random.Random, annotations: int = 12, *, marks: bool = True) -> str:
    """A line as it comes from such a site; `text` is what GBK can write."""
    characters = rng.sample(sorted(READINGS), annotations)
    data = annotate(text.encode("gbk"), "".join(characters))
    pieces = split_at_marks(data) if marks else [data]
    return "".join(printed(piece) for piece in pieces).translate(FOLDED)
