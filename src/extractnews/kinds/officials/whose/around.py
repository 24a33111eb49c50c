"""What stands around a post that does not name its place: the page, its settled places, sentence, line and piece."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from extractnews.kinds.officials.titles import Title
from extractnews.kinds.officials.whose.seats import Seat, fits
from extractnews.kinds.places.mention import PlaceMention
from extractnews.kinds.places.resolve import Places
from extractnews.light_classes import dataclass
from extractnews.page import Line, Page

MOST_MENTIONS = 60
LONGEST_LINE = 2_000  # as far as is looked on a line, and on the line before: a page may be one line of megabytes
Found = tuple[Seat, str]  # the seat of a post, and the name of the rule that found it


@dataclass(frozen=True)
class Around:
    """A post and the page around it. `cities` are the levels of the cities whose post it can be.

    `piece` is the index of its piece, -1 outside of all; `sentence` and `line` are those it stands in.
    """

    page: Page
    places: Places
    title: Title
    cities: tuple[str, ...]
    piece: int
    sentence: tuple[int, int]
    line: Line | None

    def suits(self, seat: Seat) -> bool:
        """Whether the post can be that division's."""
        return fits(seat, self.title) and seat.level in self.cities

    def latest(self, start: int) -> Iterator[PlaceMention]:
        """The mentions between `start` and the post, the last first; not more than any real paragraph has."""
        return islice(reversed(self.places.within(start, self.title.start)), MOST_MENTIONS)


def around(page: Page, places: Places, title: Title, cities: tuple[str, ...]) -> Around:
    """What stands around `title`."""
    at = title.start
    return Around(page, places, title, cities, page.piece_at(at), page.sentence_at(at), page.line_at(at))
