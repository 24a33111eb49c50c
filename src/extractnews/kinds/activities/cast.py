"""Who acts: the persons a verb belongs to, by what stands before it in its sentence, else by what came before."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass

from extractnews.kinds.activities.words import context
from extractnews.kinds.officials.persons import Persons
from extractnews.page import Page

_JOINTS = frozenset("、和及与以 ,")
_LOOK_BEHIND = 4  # characters before a person in which a word can take the subject away from him


@dataclass(frozen=True, slots=True)
class Entrance:
    """One mention of a person: `start` counts the titles before the name in, `end` is the end of the name."""

    start: int
    end: int
    person: int
    acts: bool


class Cast:
    """The persons of a page in order of their mentions."""

    def __init__(self, page: Page, persons: Persons) -> None:
        self._page = page
        entrances = [
            self._entrance(index, span[0], span[1], title_starts)
            for index, person in enumerate(persons.persons)
            for title_starts in [{holding.title.end: holding.title.start for holding in person.holdings}]
            for span in person.spans
        ]
        self._entrances = sorted(entrances, key=lambda entrance: entrance.end)
        self._ends = [entrance.end for entrance in self._entrances]

    def _entrance(self, person: int, start: int, end: int, title_starts: dict[int, int]) -> Entrance:
        begin = start
        while (title := _title_before(title_starts, begin)) is not None:
            begin = title
        plain, words = self._page.plain, context()
        before = plain[max(0, begin - _LOOK_BEHIND) : begin]
        after = plain[end : end + 10].lstrip()
        for suffix in ("同志", "总书记", "主席", "总理", "代表", "委员"):
            after = after.removeprefix(suffix)
        acts = not before.endswith(words["not_subject_before"]) and not after.startswith(words["not_subject_after"])
        return Entrance(begin, end, person, acts)

    def within(self, start: int, end: int) -> list[Entrance]:
        """The mentions that end in `text[start:end]`."""
        return self._entrances[bisect_left(self._ends, start + 1) : bisect_left(self._ends, end + 1)]

    def subjects(self, start: int, verb: int) -> tuple[int, ...]:
        """The persons who are the subject of the verb at `verb`, named in its sentence from `start` on."""
        acting = [entrance for entrance in self.within(start, verb) if entrance.acts]
        return self._group(acting)

    def company(self, start: int, verb: int) -> tuple[int, ...]:
        """All persons named from `start` to `verb`, joined or not: a list of companions."""
        return tuple(dict.fromkeys(entrance.person for entrance in self.within(start, verb) if entrance.acts))

    def last_before(self, offset: int, floor: int) -> tuple[int, ...]:
        """The persons last named as a subject between `floor` and `offset`."""
        at = bisect_left(self._ends, offset + 1)
        recent = [entrance for entrance in self._entrances[max(0, at - 8) : at] if entrance.start >= floor]
        return self._group([entrance for entrance in recent if entrance.acts])

    def _group(self, acting: list[Entrance]) -> tuple[int, ...]:
        """The last of them and those joined to him by 、 or 和."""
        if not acting:
            return ()
        group = [acting[-1]]
        for entrance in reversed(acting[:-1]):
            gap = self._page.plain[entrance.end : group[-1].start]
            if len(gap) > 3 or not gap or not _JOINTS.issuperset(gap):
                break
            group.append(entrance)
        return tuple(dict.fromkeys(entrance.person for entrance in reversed(group)))


def _title_before(title_starts: dict[int, int], start: int) -> int | None:
    """Where the title that ends right before `start` begins; one joint may stand between."""
    for end in (start, start - 1):
        found = title_starts.get(end)
        if found is not None and found < start:
            return found
    return None
