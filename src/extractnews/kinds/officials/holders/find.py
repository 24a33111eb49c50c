"""Who holds each post of the page, by the first of the ways that finds someone.

In: the runs of the page. Out: the claims to them, and the runs that nobody holds.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from extractnews.kinds.officials.claims import BEFORE_NAME, BEHIND_NAME, Claim
from extractnews.kinds.officials.holders.beside.after_post import name_after_post
from extractnews.kinds.officials.holders.beside.before_post import names_before_post
from extractnews.kinds.officials.holders.beside.before_unread import claims_by_post, claims_with_next
from extractnews.kinds.officials.holders.beside.chains import is_row
from extractnews.kinds.officials.holders.beside.one_each import one_each
from extractnews.kinds.officials.holders.beside.split_posts import of_each_name, with_organ_before, without_given_name
from extractnews.kinds.officials.holders.so_far import SoFar
from extractnews.kinds.officials.holders.told.appointments import NOBODY, Appointment, appointment_of
from extractnews.kinds.officials.holders.told.careers import line_of_career, next_of_career
from extractnews.kinds.officials.holders.told.subjects import subject
from extractnews.kinds.officials.holders.unheld import is_unheld
from extractnews.kinds.officials.names.filled_cells import name_before
from extractnews.kinds.officials.names.lists import LISTED, names_before, names_from
from extractnews.kinds.officials.names.name import Name
from extractnews.kinds.officials.names.reader import NameReader
from extractnews.kinds.officials.titles import TitleRun
from extractnews.light_classes import dataclass
from extractnews.match.lexicon import read_words

_REPLACES = ("接替", "替代", "接任", "顶替")


@dataclass(frozen=True)
class Holders:
    """Who holds the posts of a page; `starts` are those of all its runs."""

    claims: list[Claim]
    vacant: list[TitleRun]
    starts: frozenset[int]


def find_holders(reader: NameReader, runs: Sequence[TitleRun]) -> Holders:
    """The claims to the posts of a page, and the runs without one."""
    whole = (without_given_name(reader, run) for run in runs)
    parts = [part for run in whole for part in of_each_name(reader, run)]
    so_far = SoFar(reader, {run.start: run.end for run in parts})
    vacant_at = []
    for index, run in enumerate(parts):
        if not _hold(so_far, run):
            vacant_at.append(index)
            so_far.vacant_ends.add(run.end)
    held = claims_by_post(so_far.claims)
    vacant = []
    for index in vacant_at:
        following = parts[index + 1 : index + 2]
        claims = claims_with_next(reader.plain, parts[index], following[0], held) if following else []
        so_far.claims += claims
        if not claims:
            vacant.append(parts[index])
    return Holders(so_far.claims, vacant, so_far.starts)


def _hold(so_far: SoFar, run: TitleRun) -> bool:
    """Whether someone holds the posts of `run`; the claims are noted."""
    reader, plain = so_far.reader, so_far.reader.plain
    appointment = NOBODY if is_unheld(plain, run) else appointment_of(plain, run)
    if appointment is NOBODY:
        return False
    if appointment is not None and _hold_by_appointment(so_far, run, appointment):
        return True
    after = name_after_post(so_far, run)
    before = names_before_post(so_far, run, after)
    if before:
        so_far.claim(with_organ_before(plain, run, before[0].start), before, BEHIND_NAME)
    elif after is not None:
        _hold_before_name(so_far, run, after, appointment)
    elif appointment is not None and _is_of_subject(so_far, appointment):
        names = subject(reader, so_far.claims, so_far.starts, run.start)
        so_far.claim(run, names, appointment.rule, appointment.status)
    elif career := next_of_career(plain, so_far.latest, run) or line_of_career(reader, run):
        so_far.claims += career
        so_far.latest = career
    else:
        return False
    return True


def _hold_by_appointment(so_far: SoFar, run: TitleRun, appointment: Appointment) -> bool:
    """Whether a name stands right before the words of the appointment: 任命|张三|为市长."""
    end = appointment.names_end
    if end is None:
        return False
    names = names_before(so_far.reader, end, LISTED) or name_before(
        so_far.reader, end, is_sure=appointment.status is not None
    )
    if not names or so_far.reader.plain.endswith(_REPLACES, 0, names[0].start):
        return False  # 李四接替张三任市长: the name before 任 is not the subject
    so_far.claim(run, names, appointment.rule, appointment.status)
    return True


def _hold_before_name(so_far: SoFar, run: TitleRun, first: Name, appointment: Appointment | None) -> None:
    """`first`, which stands after `run`, holds it, and those listed with him where the post can be several persons'."""
    plain = so_far.reader.plain
    is_listed = plain.startswith(":", run.end) or is_row(plain, run)
    names = names_from(so_far.reader, first, so_far.starts, wide=is_listed)
    if own := one_each(plain, run, names):
        so_far.claim_each(own, names, BEFORE_NAME)
        return
    is_shared = len(names) == 1 or is_listed or _may_be_shared(run)
    status = appointment.status if appointment is not None and plain.startswith("的", run.end) else None
    so_far.claim(run, names if is_shared else names[:1], BEFORE_NAME, status)


@cache
def _shared_positions() -> tuple[str, ...]:
    return read_words("officials/shared_positions.tsv")


@cache
def _unnamed_holders() -> tuple[str, ...]:
    return read_words("officials/unnamed_holders.tsv")


def _may_be_shared(run: TitleRun) -> bool:
    """Whether several persons can hold the posts: deputies and members."""
    return all(any(word in title.position for word in _shared_positions()) for title in run.titles)


def _is_of_subject(so_far: SoFar, appointment: Appointment) -> bool:
    """Whether the subject of the sentence is meant: not where 县长|任组长 and 分管领导|任副组长 tell who."""
    end = appointment.names_end
    if not appointment.by_subject or end is None:
        return appointment.by_subject
    return end not in so_far.vacant_ends and not so_far.reader.plain.endswith(_unnamed_holders(), 0, end)
