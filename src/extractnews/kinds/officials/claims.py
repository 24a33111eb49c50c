"""What the readers of the page hand to persons.py: that a name is said to hold posts, or to attend among leaders."""

from __future__ import annotations

from extractnews.kinds.officials.titles import Title
from extractnews.light_classes import dataclass
from extractnews.records import Status

BEHIND_NAME = "name before post"
BEFORE_NAME = "name after post"


@dataclass(frozen=True)
class Claim:
    """One name at `plain[start:end]` and the posts it is said to hold (none: it attends among leaders).

    `status` overrides that of the posts where the sentence tells it (免去张三的…).
    """

    name: str
    start: int
    end: int
    titles: tuple[Title, ...]
    status: Status | None
    rule: str
