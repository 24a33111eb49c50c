"""Builds the table of readings: `python -m extractnews.making.readings` writes data/repair/readings.tsv.

Out of pypinyin's dictionary (MIT): a row for each syllable without its tone, with all characters that can be read so.
"""

from __future__ import annotations

import unicodedata

from extractnews.making import DATA

DATE = "2026-11-22"
FIRST, LAST = "\u4e00", "\u9fa5"  # what GBK can write


def toneless(reading: str) -> str:
    """A reading without its tone: lǜ → lv."""
    letters = unicodedata.normalize("NFD", reading.replace("ɡ", "g").replace("ɑ", "a"))
    plain = letters.replace("u\u0308", "v")
    return "".join(letter for letter in plain if letter.isascii())


def characters_by_syllable(readings: dict[int, str]) -> dict[str, list[str]]:
    """Syllable → its characters, in order of their code."""
    table: dict[str, list[str]] = {}
    for code, spelled in sorted(readings.items()):
        if FIRST <= chr(code) <= LAST:
            for syllable in sorted({toneless(reading) for reading in spelled.split(",")}):
                if syllable.isalpha():
                    table.setdefault(syllable, []).append(chr(code))
    return dict(sorted(table.items()))


def main() -> None:
    """Writes the file."""
    from pypinyin.pinyin_dict import pinyin_dict

    header = (
        "# columns: syllable without tone, characters read so\n"
        "# source: pypinyin; built by extractnews.making.readings\n"
        f"# licence: MIT\n# date: {DATE}\n"
    )
    rows = (f"{syllable}\t{''.join(chars)}\n" for syllable, chars in characters_by_syllable(pinyin_dict).items())
    (DATA / "repair" / "readings.tsv").write_text(header + "".join(rows), encoding="utf-8")


if __name__ == "__main__":
    main()
