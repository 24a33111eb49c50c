"""Members of an assembly called by their seat alone: 张三委员建议, 李四代表说; 几十名市政协委员出席,甲、乙、丙等发言.

In: the posts of a page. Out: claims to the seat that the page names, where it names one only: on a page of members of
the city's CPPCC and of the nation's, 张三委员 may be either's.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from extractnews.kinds.officials.claims import Claim
from extractnews.kinds.officials.names.lists import LISTED, end_of_name, names_before, names_from
from extractnews.kinds.officials.names.name import Name
from extractnews.kinds.officials.names.reader import NameReader
from extractnews.kinds.officials.titles import Title, TitleRun
from extractnews.match.late_pattern import LatePattern
from extractnews.match.lexicon import read_words

_SEATS = {"委员": ("政协",), "代表": ("人大", "人民代表大会")}
_ATTENDED = LatePattern(r"[^,。;、\n]{0,4}(?:出席|参加)[^,。;、\n]{0,16}[,。]")
_SPOKE = LatePattern(r"等?(?:\d{1,3}[位名])?(?:政协)?(?:委员|代表)?(?:分别|先后|依次|相继|踊跃|围绕|就|发言|建言)")
_STANDING = "常委会组成人员"  # whose 委员 are the congress's
_FEWEST = 3


@cache
def _speech() -> tuple[str, ...]:
    return read_words("officials/member_speech.tsv")


def speaking_members(reader: NameReader, runs: Sequence[TitleRun]) -> Iterator[Claim]:
    """A claim for each who speaks as a member, and for each listed after members that came."""
    for word, organs in _SEATS.items():
        seats = [(run, title) for run in runs for title in run.titles if title.position == word]
        if not seats or len({title.office for _, title in seats}) > 1:
            continue
        run, title = seats[0]
        if not title.organization.endswith(organs):
            continue
        yield from _called(reader, word, title)
        for run, title in seats:
            yield from (_claim(reader, name, title) for name in _listed_after(reader, run))


def _called(reader: NameReader, word: str, title: Title) -> Iterator[Claim]:
    """Those of `张三|委员|建议`."""
    plain = reader.plain
    if word == "委员" and plain.find(_STANDING) >= 0:
        return
    at = plain.find(word)
    while at >= 0:
        if plain.startswith(_speech(), at + 2):
            yield from (_claim(reader, name, title) for name in names_before(reader, at, LISTED)[-1:])
        at = plain.find(word, at + 2)


def _listed_after(reader: NameReader, run: TitleRun) -> list[Name]:
    """The names of `几十名|市政协委员|出席座谈会,甲、乙、丙等分别发言`."""
    came = _ATTENDED.match(reader.plain, run.end)
    first = reader.at(came.end()) if came is not None else None
    if first is None or first.surplus < LISTED:
        return []
    names = names_from(reader, first, frozenset())
    ends = end_of_name(reader.plain, names[-1].end)
    return names if len(names) >= _FEWEST and _SPOKE.match(reader.plain, ends) else []


def _claim(reader: NameReader, name: Name, title: Title) -> Claim:
    reader.known.add(name.text)
    return Claim(name.text, name.start, name.end, (title,), None, "speaks as a member")
