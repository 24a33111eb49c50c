"""What the localities room hands to the others."""

from __future__ import annotations

from collections.abc import Iterable

from extractnews.kinds.places.mention import Division, reference
from extractnews.light_classes import dataclass
from extractnews.page import Page
from extractnews.records import Locality, PlaceRef


@dataclass(frozen=True)
class LocalityMention:
    """A locality at `text[start:end]`; `parent` is the county, else prefecture, it lies in."""

    start: int
    end: int
    kind: str
    parent: Division | None
    rule: str


@dataclass(frozen=True)
class Localities:
    """The localities of a page, in order of the text."""

    mentions: tuple[LocalityMention, ...] = ()
    records: tuple[Locality, ...] = ()


NO_LOCALITIES = Localities()


def locality_records(page: Page, found: Iterable[LocalityMention]) -> tuple[Locality, ...]:
    """One record for each name and parent, in order of first mention."""
    grouped: dict[tuple[str, str], list[LocalityMention]] = {}
    for mention in found:
        adcode = mention.parent.adcode if mention.parent is not None else ""
        grouped.setdefault((page.text[mention.start : mention.end], adcode), []).append(mention)
    return tuple(
        Locality(
            text=text,
            kind=group[0].kind,
            parent=_reference(group[0].parent),
            mentions=page.mentions((mention.start, mention.end) for mention in group),
            rule=group[0].rule,
        )
        for (text, _), group in grouped.items()
    )


def _reference(division: Division | None) -> PlaceRef | None:
    return None if division is None else reference(division.path, division.adcode)
