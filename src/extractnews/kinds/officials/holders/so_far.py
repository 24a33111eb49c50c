"""What has been read when a post is reached: all that carries from one post of the page to the next."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from extractnews.kinds.officials.claims import Claim
from extractnews.kinds.officials.names.name import Name
from extractnews.kinds.officials.names.reader import NameReader
from extractnews.kinds.officials.posts.organs import is_organ
from extractnews.kinds.officials.titles import TitleRun
from extractnews.light_classes import dataclass, field
from extractnews.records import Status


@dataclass()
class SoFar:
    """The names claimed for the posts of a page so far; `ends` are the ends of all runs by their starts."""

    reader: NameReader
    ends: Mapping[int, int]
    starts: frozenset[int] = field(init=False)  # of all runs
    claims: list[Claim] = field(default_factory=list)
    latest: list[Claim] = field(default_factory=list)  # those of the run held last
    taken: set[int] = field(default_factory=set)  # starts of names that are claimed
    vacant_ends: set[int] = field(default_factory=set)  # of runs that nobody holds
    name_first_end: int = -1  # end of the last run in a list that puts the name first

    def __post_init__(self) -> None:
        self.starts = frozenset(self.ends)

    def claim(self, run: TitleRun, names: Sequence[Name], rule: str, status: Status | None = None) -> None:
        """Each of `names` holds the posts of `run`."""
        self.latest = []
        for name in names:
            if is_organ(name.text):
                continue  # 市|卫健委|现任副主任
            self.taken.add(name.start)
            self.reader.known.add(name.text)
            self.latest.append(Claim(name.text, name.start, name.end, run.titles, status, rule))
        self.claims += self.latest

    def claim_each(self, runs: Sequence[TitleRun], names: Sequence[Name], rule: str) -> None:
        """石门县、澧县县委书记张三、李四: each holds his own."""
        latest: list[Claim] = []
        for run, name in zip(runs, names, strict=True):
            self.claim(run, [name], rule)
            latest += self.latest
        self.latest = latest
