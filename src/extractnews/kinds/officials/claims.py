"""What the readers of the page hand to persons.py: that a name is said to hold posts, or to attend among leaders."""

from __future__ import annotations

from typing import NamedTuple

from extractnews.kinds.officials.titles import Title
from extractnews.records import Status


class Claim(NamedTuple):
    """One name at `plain[start:end]` and the posts it is said to hold (none: it attends among leaders).

    `status` overrides that of the posts where the sentence tells it (免去张三的…).
    """

    name: str
    start: int
    end: int
    titles: tuple[Title, ...]
    status: Status | None
    rule: str
