"""Does to healthy text what the scraped pages suffered, byte for byte: annotations and marks put into GBK blindly.

`annotate` is what a byte-wise replacement of 數 by 數(shù) does; `split_at` what a byte-wise search for marks
does; `printed` is how the bytes then read. A byte that makes no character prints as `?`, and takes an ASCII character
behind it with it.
"""

from __future__ import annotations

import random

FOLDED = str.maketrans("！，：；？（）", "!,:;?()")
CHARACTERS = "數聯經領導會業責產發現應務區術關網實當學強調環設對動"
SYLLABLES = (
    "shù lián jīng lǐng dǎo huì yè zé chǎn fā xiàn yīng wù qū shù guān wǎng shí dāng xué qiáng diào huán shè duì dòng"
)
READINGS = dict(zip(CHARACTERS, SYLLABLES.split(), strict=True))


def annotate(data: bytes, characters: str) -> bytes:
    """Puts the reading behind each pair of bytes that looks like one of the characters, one character at a time."""
    for character in characters:
        code = character.encode("gbk")
        data = data.replace(code, code + f"({READINGS[character]})".encode("gbk"))
    return data


def split_at(marks: str, data: bytes) -> list[bytes]:
    """Cuts the bytes around all that look like a mark; the marks are pieces of their own."""
    codes = {mark.encode("gbk") for mark in marks}
    pieces, start, at = [], 0, 0
    while at < len(data):
        if data[at : at + 2] in codes:
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
        if lead <= 0x80:
            characters.append(chr(lead) if lead < 0x80 else "?")
            at += 1
            continue
        pair = data[at : at + 2]
        at += 2
        is_pair = len(pair) == 2 and 0x81 <= lead <= 0xFE and pair[1] >= 0x40 and pair[1] not in (0x7F, 0xFF)
        characters.append(pair.decode("gb18030", "replace") if is_pair else "?")
    return "".join(characters)


def damaged(text: str, rng: random.Random, marks: str) -> str:
    """A paragraph as it comes from such a site; `text` is what GBK can write."""
    characters = rng.sample(sorted(READINGS), 12)
    data = annotate(text.encode("gbk"), "".join(characters))
    return "".join(printed(piece) for piece in split_at(marks, data)).translate(FOLDED)


def without_user_area(text: str) -> str:
    """The text as a crawler leaves it that takes out the characters of GBK's user area."""
    return "".join(character for character in text if not "\ue000" <= character <= "\uf8ff")
