"""Which characters a syllable may be the reading of: `shù` or `shu` → 数, 數, 树 …; read from data on first use."""

from __future__ import annotations

from functools import cache

from extractnews.match.lexicon import read_rows

TONED = "āáǎàēéěèêīíǐìōóǒòūúǔùüǖǘǚǜńňǹɡɑ"
SYLLABLE = f"[a-z{TONED}]{{1,7}}"
_TONELESS = str.maketrans(TONED, "aaaaeeeeeiiiioooouuuuvvvvvnnnga")


@cache
def _table() -> dict[str, str]:
    return {row[0]: row[1] for row in read_rows("repair/readings.tsv", 2)}


def characters_read(reading: str) -> str:
    """All characters that can be read so, whatever the tone; empty where it is no syllable."""
    table = _table()
    return table.get(reading) or table.get(reading.translate(_TONELESS), "")
