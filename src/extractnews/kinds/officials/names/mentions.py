"""Where a known person is named again: by the full name, or by the surname with a post (周常委)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from extractnews.kinds.officials.names.reader import NameReader
from extractnews.kinds.officials.names.statistics import statistics
from extractnews.kinds.officials.titles import TitleRun
from extractnews.light_classes import dataclass
from extractnews.match.late_pattern import LatePattern
from extractnews.match.scan import Scanner

Span = tuple[int, int]
MANY = 200  # spellings from which one scan is cheaper than a search for each
_BEFORE_SURNAME = LatePattern(r"(?:[\W\da-zA-Z_]|[由和与向对在同随让请经据受因为陪跟是的了到说从及])\Z|\A\Z")


@dataclass(frozen=True)
class SurnameMention:
    """王主任 at `plain[start:end]`: a surname and a bare post."""

    start: int
    end: int
    surname: str
    run: TitleRun


def spans_of_names(reader: NameReader, names: Iterable[str], sure: Iterable[Span]) -> dict[str, list[Span]]:
    """All places of all `names`: those that are `sure`, and wherever a name reads best as one."""
    taken: set[int] = set()
    spans: dict[str, list[Span]] = {name: [] for name in names}
    for start, end in sorted(sure):
        taken.update(range(start, end))
    for name, start, end in _found(reader.plain, spans):
        if start in taken or end - 1 in taken or not reader.reads_as(start, reader.plain[start:end]):
            continue
        taken.update(range(start, end))
        spans[name].append((start, end))
    return spans


def _found(plain: str, names: Iterable[str]) -> Iterator[tuple[str, int, int]]:
    """(name, start, end) of all that looks like one of `names`, longer names first."""
    spellings = {written: name for name in names for written in _spellings(name)}
    ordered = sorted(spellings, key=lambda written: (-len(written), written))
    if len(ordered) > MANY:
        hits = Scanner({"name": ordered}).scan(plain).of("name")
        yield from ((spellings[hit.word], hit.start, hit.end) for hit in sorted(hits, key=lambda hit: -len(hit.word)))
        return
    for written in ordered:
        at = plain.find(written)
        while at >= 0:
            yield spellings[written], at, at + len(written)
            at = plain.find(written, at + len(written))


def _spellings(name: str) -> tuple[str, ...]:
    """A name as it can be written in the text: with another dot, or spaced out."""
    if "·" in name:
        return name, name.replace("·", ".")
    return (name, f"{name[0]} {name[1]}", f"{name[0]}  {name[1]}") if len(name) == 2 else (name,)


def surname_mentions(reader: NameReader, runs: Sequence[TitleRun]) -> list[SurnameMention]:
    """Bare posts behind a lone surname, among runs that nobody holds."""
    plain, surnames = reader.plain, statistics().surnames
    found = []
    for run in runs:
        size = 2 if plain[run.start - 2 : run.start] in surnames else 1
        start = run.start - size
        surname = plain[max(0, start) : run.start]
        if start < 0 or surname not in surnames or not run.is_bare:
            continue
        if _BEFORE_SURNAME.search(plain, max(0, start - 1), start):
            found.append(SurnameMention(start, run.end, surname, run))
    return found
