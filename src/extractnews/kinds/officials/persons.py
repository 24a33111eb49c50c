"""Who holds the posts: names beside title runs, in lists and attendance sentences, and wherever they come again."""

from __future__ import annotations

from collections.abc import Sequence, Set
from functools import cache
from typing import NamedTuple

from extractnews.kinds.officials.claims import BEHIND_NAME, Claim
from extractnews.kinds.officials.holders import attendance
from extractnews.kinds.officials.holders.attendance import Attendance
from extractnews.kinds.officials.holders.find import find_holders
from extractnews.kinds.officials.holders.lost_names import lost_holders
from extractnews.kinds.officials.holders.members import speaking_members
from extractnews.kinds.officials.holders.namesakes import apart
from extractnews.kinds.officials.holders.rolls import enrolled
from extractnews.kinds.officials.names.mentions import Span, SurnameMention, spans_of_names, surname_mentions
from extractnews.kinds.officials.names.reader import NameReader
from extractnews.kinds.officials.titles import Title, TitleRun
from extractnews.kinds.places.mention import PlaceCandidate
from extractnews.light_classes import dataclass
from extractnews.match.lexicon import read_rows
from extractnews.match.scan import Anchors
from extractnews.page import Page
from extractnews.records import Status, Unresolved

_SESSION_ORGANS = ("大会", "大会主席团", "主席团", "代表团")


@dataclass(frozen=True)
class Holding:
    """One statement of the page that a person holds, held or will hold a post.

    `status` is what the sentence says (免去张三的…), else that of the post's own words.
    """

    title: Title
    status: Status = "current"
    rule: str = ""


@dataclass(frozen=True)
class Person:
    """One official: `spans` of all mentions of the name in `text`, `holdings` in order of the text (may be empty)."""

    name: str
    raw_name: str
    spans: tuple[tuple[int, int], ...]
    holdings: tuple[Holding, ...]
    rule: str


@dataclass(frozen=True)
class Persons:
    """The officials of a page, and what was seen but could not be settled (周常委)."""

    persons: tuple[Person, ...] = ()
    unresolved: tuple[Unresolved, ...] = ()


class _Said(NamedTuple):
    """How a post is put: with its organ or place (`whole`), or behind the name (张三书记)."""

    position: str
    whole: bool
    behind: bool


def vocabulary() -> dict[str, tuple[str, ...]]:
    """The words this module wants found, by class of anchor."""
    return attendance.vocabulary()


def find_persons(page: Page, anchors: Anchors, runs: Sequence[TitleRun], places: Sequence[PlaceCandidate]) -> Persons:
    """The officials of the page. Names in `page.credits` are journalists, never officials by that mention.

    `places` are the names of divisions on the page, before it is settled which they are.
    """
    credited = [span for credit in page.credits for span in credit.spans]
    runs = [run for run in runs if not _is_credit(page, run)]
    reader = NameReader(page.plain)
    holders = find_holders(reader, runs)
    held = [*holders.claims, *lost_holders(page, reader, holders.vacant, holders.claims)]
    held += enrolled(reader, holders.vacant)
    held += speaking_members(reader, runs)
    listed = Attendance(page, reader, holders.starts, held).find(anchors)
    journalists = {at for start, end in credited for at in range(start, end)}
    claims = [one for one in (*held, *listed) if journalists.isdisjoint(range(one.start, one.end))]
    claims = _without_cities(page, _without_journalists(page, claims), places)
    lone = surname_mentions(reader, holders.vacant)
    return _gather(page, reader, claims, lone, credited)


def _is_credit(page: Page, run: TitleRun) -> bool:
    """Whether a run stands in a line of credits: 总编辑张三 and 值班主任李四 are no public posts."""
    line = page.line_at(run.start)
    on_duty = page.plain.startswith("值班", max(0, run.start - 2)) or page.plain.startswith("值班", run.start)
    return on_duty or (line is not None and line.role == "credit")


def _without_journalists(page: Page, claims: Sequence[Claim]) -> list[Claim]:
    """Claims without those that only list a credited journalist as attending."""
    credited = {credit.name for credit in page.credits}
    return [claim for claim in claims if claim.titles or claim.name not in credited]


@cache
def _visits_of_cities() -> tuple[str, ...]:
    return tuple(verb for verb, after in read_rows("officials/visit_verbs.tsv", 2) if after != "come")


def _without_cities(page: Page, claims: Sequence[Claim], places: Sequence[PlaceCandidate]) -> list[Claim]:
    """Claims without 省委书记|益阳|指导防汛: a headline says of a city where someone is without 在."""
    cities = {
        (place.start, place.end)
        for place in places
        if page.plain.startswith(_visits_of_cities(), place.end)
        if all(division.level == "prefecture" for division in place.divisions)
    }
    return [claim for claim in claims if (claim.start, claim.end) not in cities] if cities else list(claims)


def _gather(
    page: Page, reader: NameReader, claims: Sequence[Claim], lone: Sequence[SurnameMention], credited: Sequence[Span]
) -> Persons:
    """One person for each name and set of posts that go together, with all mentions."""
    by_name: dict[str, list[Claim]] = {}
    for claim in sorted(claims, key=lambda claim: (claim.start, claim.end)):
        by_name.setdefault(claim.name, []).append(claim)
    sure = {(claim.start, claim.end) for claim in claims}
    again = spans_of_names(reader, by_name, sure | set(credited))
    unresolved, linked = _link(page, by_name, lone)
    persons = []
    for name, own in by_name.items():
        spans = {(claim.start, claim.end) for claim in own} | set(again[name]) | set(linked.get(name, ()))
        persons += [_person(page, name, group, mine) for group, mine in apart(page.plain, own, sorted(spans))]
    return Persons(tuple(sorted(persons, key=lambda person: person.spans[0])), tuple(unresolved))


def _link(
    page: Page, by_name: dict[str, list[Claim]], lone: Sequence[SurnameMention]
) -> tuple[list[Unresolved], dict[str, list[Span]]]:
    """Each surname with a post goes to the one person it can be."""
    unresolved: list[Unresolved] = []
    linked: dict[str, list[Span]] = {}
    for mention in lone:
        position = mention.run.titles[0].position
        fitting = [
            name
            for name, claims in by_name.items()
            if name.startswith(mention.surname)
            and any(title.position.endswith(position) for claim in claims for title in claim.titles)
        ]
        if len(fitting) == 1:
            linked.setdefault(fitting[0], []).append((mention.start, mention.end))
        else:
            text = page.text[mention.start : mention.end]
            reason = "a surname with a post fits no one person named on the page"
            unresolved.append(Unresolved(text=text, reason=reason, mentions=[page.mention(mention.start, mention.end)]))
    return unresolved, linked


def _person(page: Page, name: str, claims: Sequence[Claim], spans: Sequence[Span]) -> Person:
    start, end = claims[0].start, claims[0].end
    stated = [Holding(title, _status(claim, title), claim.rule) for claim in claims for title in claim.titles]
    said = {_said(holding) for holding in stated} if len(stated) > 1 else frozenset()
    holdings = [one for one in stated if not (said and _is_address(one, said)) and not _is_of_session(one.title)]
    holdings.sort(key=lambda holding: holding.title.start)
    rule = next((claim.rule for claim in claims if claim.titles), claims[0].rule)
    return Person(name, page.text[start:end], tuple(spans), tuple(holdings), rule)


def _is_of_session(title: Title) -> bool:
    """Whether it is a function for the days of a congress: 大会执行主席, 主席团常务主席, 代表团团长."""
    return title.organization in _SESSION_ORGANS or (
        title.organization == "" and title.position in ("执行主席", "常务主席")
    )


def _status(claim: Claim, title: Title) -> Status:
    """What the sentence says of the post, else what its own words do; who is made acting mayor is acting."""
    if claim.status is None or (title.status == "acting" and claim.status == "appointed"):
        return title.status
    return claim.status


def _is_address(holding: Holding, stated: Set[_Said]) -> bool:
    """Whether a bare post (张三书记, 局长张三) only repeats one that is named in full (市委书记张三)."""
    said = _said(holding)
    return (said.behind or not said.whole) and any(
        other.position.endswith(said.position) and (other.whole or (said.behind and not other.behind))
        for other in stated
        if other != said
    )


def _said(holding: Holding) -> _Said:
    title = holding.title
    whole = bool(title.organization) or title.own_place is not None or title.level != ""
    position = title.position.replace("政治委员", "政委")
    return _Said(position, whole, holding.rule == BEHIND_NAME)
