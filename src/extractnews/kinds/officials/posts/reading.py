"""A post while it is read leftwards from its head: what the steps of reading share."""

from __future__ import annotations

from extractnews.kinds.officials.posts.edges import Divisions
from extractnews.kinds.officials.posts.organs import Organ
from extractnews.kinds.officials.posts.positions import Head
from extractnews.light_classes import dataclass, field
from extractnews.records import Status

NAMED_BELOW_COUNTY = {"street", "village", "town"}


@dataclass()
class Post:
    """A post at `plain[start:end]`; `edge` is where the word before it that tells its status begins (原), else `start`.

    `organization` holds no names of places; `level_word` (市) is what it begins with or stands for. `organs` go from
    the innermost outwards. `office_tail` is what follows the organization in the office: 长 for 公安局长. `tail` is
    the end with what follows the head: 候选人. A post that `needs_organ` is none unless its coordination lends one.
    """

    start: int
    end: int
    edge: int
    head: Head
    position: str
    office_tail: str
    status: Status | None = None
    prefix_status: Status | None = None
    organs: list[Organ] = field(default_factory=list)
    organization: str = ""
    level: str = ""
    level_word: str = ""
    own_place: tuple[int, int] | None = None
    is_modified: bool = False
    tail: int = 0
    needs_organ: bool = False


@dataclass(frozen=True)
class Reading:
    """The text around a post and the post so far: everything between `post.start` and `post.end` is read.

    Nothing before `floor` belongs to the post.
    """

    plain: str
    divisions: Divisions
    floor: int
    post: Post


def is_institution(reading: Reading) -> bool:
    """Whether the outermost organ is a school, hospital, firm …, whose name may hold a place."""
    return bool(reading.post.organs) and reading.post.organs[-1].kind == "institution"
