"""GBK as pairs of bytes: what a printed character was made of, and what a pair of bytes should have been.

Private-use characters are GBK's user area and have their bytes (U+E000 is AA A1); so have folded marks (`!` is A3 A1).
"""

from __future__ import annotations

from functools import cache

from extractnews.repair.fluency import is_han, is_known
from extractnews.repair.readings import characters_read

LEAST_TRAIL_PRINTED_AS_LOST = 0x81  # a lower byte prints as an ASCII letter, it is not lost
_MARKS = "、。·—…‘’“”〔〕〈〉《》「」『』【】×°①②③④⑤⑥⑦⑧⑨⑩Ⅰ　"


@cache
def bytes_of(character: str) -> tuple[int, int] | None:
    """The two bytes of a printed character; None for what GBK writes otherwise or not at all."""
    if "!" <= character <= "~":
        return 0xA3, ord(character) + 0x80
    try:
        code = character.encode("gb18030")
    except UnicodeEncodeError:
        return None
    return (code[0], code[1]) if len(code) == 2 else None


@cache
def character_of(lead: int, trail: int) -> str | None:
    """The character of two bytes, full-width forms folded to ASCII; None where no news text would have it."""
    if lead == 0xA3 and 0xA1 <= trail <= 0xFE:
        return chr(trail - 0x80)
    try:
        character = bytes((lead, trail)).decode("gb18030")
    except UnicodeDecodeError:
        return None
    return character if is_han(character) or character in _MARKS else None


@cache
def led_by(lead: int) -> tuple[str, ...]:
    """All characters in use that begin with the byte and whose second byte is lost where it stands alone."""
    trails = range(LEAST_TRAIL_PRINTED_AS_LOST, 0xFF)
    return tuple(character for trail in trails if (character := character_of(lead, trail)) and is_known(character))


@cache
def trailed_by(trail: int) -> tuple[str, ...]:
    """All characters in use that end with the byte."""
    leads = range(0x81, 0xFF)
    return tuple(character for lead in leads if (character := character_of(lead, trail)) and is_known(character))


@cache
def read_and_led_by(reading: str, lead: int) -> tuple[str, ...]:
    """Those of `led_by` that can be read so."""
    readable = characters_read(reading)
    return tuple(character for character in led_by(lead) if character in readable)
