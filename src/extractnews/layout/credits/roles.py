"""Words that tell who did what: 记者 before names, 摄 behind them. They stand in `data/layout/roles.tsv`."""

from __future__ import annotations

import re
from functools import cache

from extractnews.layout.words import words
from extractnews.match.late_pattern import LatePattern
from extractnews.match.programs import compiled
from extractnews.records import BylineRole

AFTER_NAMES = LatePattern(
    r"\s*(?:(?:/\s?)?(摄影(?:报道)?|摄(?!像)|供图)|(文\s?[/、]?\s?图|图\s?[/、]?\s?文|[/ ]图|[/ ]文|报[道导]|整理|撰))"
)
_NEAR_NAMES = LatePattern(r"/\s?[文图摄]|撰")
_ALONE: dict[str, BylineRole] = {"文": "author", "图": "photographer"}


@cache
def before_names() -> re.Pattern[str]:
    """Matches 特约记者, 通 讯 员, 审核人, 文 before a colon or a slash; group 1 or 2 is the word of the role."""
    before, roles, after = _parts()
    alone = r"(?<![文图]/)([文图])(?=\s?[:/]\s?[^\W\da-zA-Z_])(?!/[文图])"
    return compiled(rf"(?:{before})?({roles})(?:{after})?|{alone}")


@cache
def closing_labels() -> re.Pattern[str]:
    """Matches credits that were set behind the last sentence: `……作出贡献。 一审:张某 二审:李某`."""
    before, roles, after = _parts()
    label = rf"(?:{before})?(?:{roles})(?:{after})?\s?[:/]"
    return compiled(rf"(?<=[。”!?)\s—-])(?:{label}\s?[^\W\da-zA-Z_][^:。,;!?]{{1,14}}){{1,6}}$")


def _parts() -> tuple[str, str, str]:
    """Alternatives of what may stand before a role (特约), of the roles, and of what may stand behind (人)."""
    lexicon = words()
    roles = "|".join(r"\s?".join(role) for role in sorted(lexicon.roles, key=len, reverse=True))
    return "|".join(lexicon.role_starts), roles, "|".join(lexicon.role_ends)


def role_of(mark: re.Match[str]) -> BylineRole:
    """The role that a match of `before_names` tells."""
    return _ALONE[mark[2]] if mark[2] else words().roles["".join(mark[1].split())]


def has_role(plain: str, start: int = 0, end: int | None = None) -> bool:
    """Whether a word in the span tells a role."""
    stop = len(plain) if end is None else end
    return bool(before_names().search(plain, start, stop) or _NEAR_NAMES.search(plain, start, stop))
