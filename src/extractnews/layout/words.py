"""The word classes of layout, read once from `data/layout/`. Nothing here looks at a page."""

from __future__ import annotations

from functools import cache
from typing import Literal, NamedTuple

from daachorse import CharwiseDoubleArrayAhoCorasick

from extractnews.match.lexicon import read_rows, read_words
from extractnews.records import BylineRole

Field = Literal[
    "published", "updated", "outlet", "reporter", "correspondent", "photographer", "editor", "author",
    "counter", "contact", "site", "file", "source_title",
]  # fmt: skip
BRAND = "brand"  # reason of the phrases that are names of betting brands: they are cut out, not held against a line
ROLES = frozenset({"reporter", "correspondent", "photographer", "editor", "author"})


class Phrase(NamedTuple):
    """A phrase that speaks for a line being furniture: the reason it gives, and how loudly (negative: against)."""

    text: str
    reason: str
    weight: int


class Words(NamedTuple):
    """All word classes of the stage."""

    labels: dict[str, Field]  # 发布时间 -> published, 责任编辑 -> editor
    roles: dict[str, BylineRole]  # those of the labels that tell a role without a colon too
    role_starts: tuple[str, ...]
    role_ends: tuple[str, ...]
    table_starts: tuple[str, ...]
    link_tokens: dict[str, str]  # 首页 -> navigation
    phrases: list[Phrase]
    phrase_finder: CharwiseDoubleArrayAhoCorasick  # its indices are those of `phrases`
    surnames: frozenset[str]
    common_surnames: frozenset[str]
    minority_name_parts: tuple[str, ...]
    not_names: frozenset[str]
    outlet_endings: tuple[str, ...]
    outlet_marks: tuple[str, ...]  # endings of outlets behind which a place may stand: 四川新闻网攀枝花3月2日讯
    not_outlets: frozenset[str]
    not_outlet_endings: tuple[str, ...]
    agencies: tuple[str, ...]
    own_outlets: frozenset[str]
    section_starts: tuple[str, ...]
    section_ends: tuple[str, ...]
    headline_verbs: tuple[str, ...]
    kicker_endings: tuple[str, ...]
    brands: dict[str, str]  # 乐鱼 -> made-up, 星空 -> word
    brand_tails: dict[str, str]  # 体育 -> any, 登陆 -> made-up: behind which brands they stand
    spam_brands: tuple[str, ...]
    brand_look_alikes: tuple[str, ...]
    simplified_characters: frozenset[str]


def ends_as_outlet(text: str) -> bool:
    """Whether a word ends as the name of a paper, station or site does: 日报, 在线; but 统计公报 is none."""
    return text.endswith(words().outlet_endings) and not text.endswith(words().not_outlet_endings)


@cache
def words() -> Words:
    """The classes, loaded on first use."""
    phrases = [Phrase(text, reason, int(weight)) for text, reason, weight in read_rows("layout/phrases.tsv", 3)]
    brands, spam_brands = dict(read_rows("layout/brands.tsv", 2)), read_words("layout/spam_brands.tsv")
    phrases += [Phrase(brand, BRAND, 0) for brand in dict.fromkeys((*brands, *spam_brands))]
    sections = read_rows("layout/section_words.tsv", 2)
    roles, affixes = read_rows("layout/roles.tsv", 3), read_rows("layout/role_affixes.tsv", 2)
    endings, not_outlets = read_rows("layout/outlet_endings.tsv", 2), read_rows("layout/not_outlets.tsv", 2)
    return Words(
        labels=_with_affixes(roles, affixes) | dict(read_rows("layout/labels.tsv", 2)),  # type: ignore[arg-type]
        roles={word: role for word, role, where in roles if where == "anywhere"},  # type: ignore[misc]
        role_starts=_where(affixes, "before"),
        role_ends=_where(affixes, "after"),
        table_starts=read_words("layout/table_starts.tsv"),
        link_tokens=dict(read_rows("layout/link_tokens.tsv", 2)),
        phrases=phrases,
        phrase_finder=CharwiseDoubleArrayAhoCorasick([phrase.text for phrase in phrases]),
        surnames=frozenset(read_words("layout/surnames.tsv")),
        common_surnames=frozenset(read_words("layout/common_surnames.tsv")),
        minority_name_parts=read_words("layout/minority_name_parts.tsv"),
        not_names=frozenset(read_words("layout/not_names.tsv")),
        outlet_endings=tuple(ending for ending, _ in endings),
        outlet_marks=_where(endings, "inside"),
        not_outlets=frozenset(_where(not_outlets, "whole")),
        not_outlet_endings=_where(not_outlets, "end"),
        agencies=read_words("layout/agencies.tsv"),
        own_outlets=frozenset(read_words("layout/own_outlets.tsv")),
        section_starts=_where(sections, "start"),
        section_ends=_where(sections, "end"),
        headline_verbs=read_words("layout/headline_verbs.tsv"),
        kicker_endings=read_words("layout/kicker_endings.tsv"),
        brands=brands,
        brand_tails=dict(read_rows("layout/brand_tails.tsv", 2)),
        spam_brands=spam_brands,
        brand_look_alikes=read_words("layout/brand_look_alikes.tsv"),
        simplified_characters=frozenset("".join(read_words("layout/simplified_characters.tsv"))),
    )


def _where(rows: list[list[str]], place: str) -> tuple[str, ...]:
    """The words of a file with two columns whose second is `place`."""
    return tuple(word for word, where in rows if where == place)


def _with_affixes(roles: list[list[str]], affixes: list[list[str]]) -> dict[str, str]:
    """The roles as labels: 编辑, 责任编辑, 审核人 -> editor."""
    labels = {word: role for word, role, _ in roles}
    for word, role, _ in roles:
        for affix, place in affixes if len(word) > 1 else ():
            labels.setdefault(affix + word if place == "before" else word + affix, role)
    return labels
