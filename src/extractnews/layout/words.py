"""The word classes of layout, read once from `data/layout/`. Nothing here looks at a page."""

from __future__ import annotations

from functools import cache
from typing import Literal, NamedTuple

from daachorse import CharwiseDoubleArrayAhoCorasick

from extractnews.match.lexicon import read_rows, read_words

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

    labels: dict[str, Field]  # 发布时间 -> published
    link_tokens: dict[str, str]  # 首页 -> navigation
    phrases: list[Phrase]
    phrase_finder: CharwiseDoubleArrayAhoCorasick  # its indices are those of `phrases`
    surnames: frozenset[str]
    common_surnames: frozenset[str]
    minority_name_parts: tuple[str, ...]
    not_names: frozenset[str]
    outlet_endings: tuple[str, ...]
    own_outlets: frozenset[str]
    section_starts: tuple[str, ...]
    section_ends: tuple[str, ...]
    headline_verbs: tuple[str, ...]
    kicker_endings: tuple[str, ...]
    brands: tuple[str, ...]
    brand_tails: tuple[str, ...]
    spam_brands: tuple[str, ...]
    simplified_characters: frozenset[str]


_NO_PAPERS = ("公报", "通报", "简报", "汇报", "预报", "捷报", "喜报", "情报", "举报", "海报", "申报", "填报", "战报")


def ends_as_outlet(text: str) -> bool:
    """Whether a word ends as the name of a paper, station or site does: 日报, 在线; but 统计公报 is none."""
    return text.endswith(words().outlet_endings) and not text.endswith(_NO_PAPERS)


@cache
def words() -> Words:
    """The classes, loaded on first use."""
    phrases = [Phrase(text, reason, int(weight)) for text, reason, weight in read_rows("layout/phrases.tsv", 3)]
    brands, spam_brands = read_words("layout/brands.tsv"), read_words("layout/spam_brands.tsv")
    phrases += [Phrase(brand, BRAND, 0) for brand in dict.fromkeys((*brands, *spam_brands))]
    sections = read_rows("layout/section_words.tsv", 2)
    return Words(
        labels=dict(read_rows("layout/labels.tsv", 2)),  # type: ignore[arg-type]
        link_tokens=dict(read_rows("layout/link_tokens.tsv", 2)),
        phrases=phrases,
        phrase_finder=CharwiseDoubleArrayAhoCorasick([phrase.text for phrase in phrases]),
        surnames=frozenset(read_words("layout/surnames.tsv")),
        common_surnames=frozenset(read_words("layout/common_surnames.tsv")),
        minority_name_parts=read_words("layout/minority_name_parts.tsv"),
        not_names=frozenset(read_words("layout/not_names.tsv")),
        outlet_endings=read_words("layout/outlet_endings.tsv"),
        own_outlets=frozenset(read_words("layout/own_outlets.tsv")),
        section_starts=tuple(word for word, where in sections if where == "start"),
        section_ends=tuple(word for word, where in sections if where == "end"),
        headline_verbs=read_words("layout/headline_verbs.tsv"),
        kicker_endings=read_words("layout/kicker_endings.tsv"),
        brands=brands,
        brand_tails=read_words("layout/brand_tails.tsv"),
        spam_brands=spam_brands,
        simplified_characters=frozenset("".join(read_words("layout/simplified_characters.tsv"))),
    )
