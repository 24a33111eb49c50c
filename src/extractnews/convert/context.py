"""Characters that only their neighbours can tell: 著 or 着, 乾 the dry or 乾 in a name, 於 the surname."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from extractnews.match.late_pattern import LatePattern
from extractnews.match.lexicon import read_words
from extractnews.match.programs import compiled

Respelling = tuple[int, int, str]

_DRY = "淨燥旱枯涸糧果洗裂濕溼癟冰草柴貨咳嘔笑瞪渴酪電薪杯脆著着了得透熱涼"
_DRIED = "餅肉曬晒風烘菜晾擦吹豆魚筍蝦口舌外樹榨抽哭瀝焙凍炒陰吸杯很太未不半包梅葡萄薯腐"
_YU_NAME = LatePattern(r"(?<![^\W\da-zA-Z_])於(?=[^\W\da-zA-Z_]{1,2}(?:先生|女士|同志|教授|院士|老師))")
_HAN = r"[^\W\da-zA-Z_]"
# The preposition as a page writes it that was converted from simplified text and left 于 as it stood.
_YU_PREPOSITION = LatePattern(r"[關由對位屬處基至等用便利源忠勇善]于")
_NO_GIVEN_NAME = "現會近今昨是此年月日上下當本其該去前後一二三四五六七八九十各全我他她這那省市縣區鄉鎮村中心早晚未"
_YU_BEHIND_POST = LatePattern(
    rf"(?:(?<!{_HAN})|(?<=[長記任席員授士志理]))於(?=(?![{_NO_GIVEN_NAME}]){_HAN}{{1,2}}(?:\W|$|[主說率到出參陪強要表帶深]))"
)


def in_context(text: str, words: list[Respelling]) -> list[Respelling]:
    """What to spell otherwise than the table does, outside of `words` (which are settled)."""
    found: list[Respelling] = []
    if "乾" in text:
        found += _names_with_qian(text)
    if "於" in text:
        found += ((match.start(), match.end(), "於") for match in _YU_NAME.finditer(text))
        if "于" in text and _YU_PREPOSITION.search(text):
            found += _surnames_yu(text)
    if "著" in text and "着" in text:
        # A page that writes 着 for the particle means 著 where it writes 著.
        found += ((match.start(), match.end(), "著") for match in re.finditer("著", text))
    if not found:
        return found
    taken = {at for start, end, _ in words for at in range(start, end)}
    return [change for change in found if change[0] not in taken]


@cache
def _qian() -> re.Pattern[str]:
    """乾 in a name of two characters (張乾) or three (王志乾主持)."""
    surname = f"[{''.join(read_words('convert/surnames.tsv'))}]"
    return compiled(
        rf"(?<={surname})乾(?![{_DRY}])"
        rf"|(?<=(?:(?:\W|[\da-zA-Z_])|[長記任席員授士志]){surname}[^{_DRIED}\W])乾(?=(?:\W|[\da-zA-Z_])|[說主到率出參陪等在一指強要表對同])"
    )


def _names_with_qian(text: str) -> Iterator[Respelling]:
    return ((match.start(), match.end(), "乾") for match in _qian().finditer(text))


def _surnames_yu(text: str) -> list[Respelling]:
    """於 on a page that writes 于 for the preposition: the surname, if it stands like one wherever it stands."""
    found = [(match.start(), match.end(), "於") for match in _YU_BEHIND_POST.finditer(text)]
    return found if len(found) == text.count("於") else []
