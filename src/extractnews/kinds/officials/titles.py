"""What the grammar of offices hands to the rest of the officials room."""

from __future__ import annotations

from extractnews.light_classes import dataclass
from extractnews.records import Status


@dataclass(frozen=True)
class Title:
    """One post as written at `text[start:end]`, after splitting coordination.

    For `湖南省郴州市委副书记`: office 市委副书记, organization 市委, position 副书记, own_place the span of
    湖南省郴州市 (None where the post names no place of its own). `level` is the level of division whose post it is,
    where the words tell it: nation, province, prefecture, county, town ("" where they do not: 局长, 董事长). What an
    earlier member of the coordination lends (organization, place) is already filled in, `inherits` says so.
    """

    start: int
    end: int
    office: str
    organization: str
    position: str
    status: Status
    level: str
    own_place: tuple[int, int] | None
    rule: str
    inherits: bool = False

    @property
    def is_bare(self) -> bool:
        """Whether it names neither organ nor place (副市长, 书记), as posts do that stand behind a name."""
        return self.own_place is None and self.end - self.start <= len(self.position)


@dataclass(frozen=True)
class TitleRun:
    """A coordination of posts of one holder: `省委常委、常务副省长` at `text[start:end]`."""

    start: int
    end: int
    titles: tuple[Title, ...]

    @property
    def is_bare(self) -> bool:
        """Whether it is one bare post."""
        return len(self.titles) == 1 and self.titles[0].is_bare
