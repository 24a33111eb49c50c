"""Whose posts they are: one record a person, each office with the division that the page tells."""

from __future__ import annotations

import pytest

from extractnews.kinds.localities import find as localities
from extractnews.kinds.officials import offices, persons
from extractnews.kinds.officials.jurisdiction import official_records
from extractnews.kinds.places import find as places
from extractnews.kinds.places.resolve import resolve_places
from extractnews.match.scan import Scanner
from extractnews.page import Page
from extractnews.records import Official
from tests.case_files import Case, cases

SCANNER = Scanner({**places.vocabulary(), **localities.vocabulary(), **offices.vocabulary(), **persons.vocabulary()})


def officials(case: Case) -> list[Official]:
    page = Page.of_text(case["text"], published=case.get("published"), region=case.get("region"))
    anchors = SCANNER.scan(page.plain)
    candidates = places.find_places(page, anchors)
    people = persons.find_persons(page, anchors, offices.find_titles(page, anchors, candidates), candidates)
    claimed = sorted(span for person in people.persons for span in person.spans)
    settled = resolve_places(page, candidates, claimed)
    spots, settled = localities.find_localities(page, anchors, settled, claimed)
    return official_records(page, people, settled, spots)


def shown(found: list[Official]) -> list[list[str | None]]:
    """Name, office and code of each office."""
    return [
        [one.name, office.office, office.place.adcode if office.place else None]
        for one in found
        for office in one.offices
    ]


@pytest.mark.parametrize("case", cases("jurisdiction", "yes", "no", "known_failures"))
def test_tells_whose_post(case: Case) -> None:
    assert shown(officials(case)) == case["expect"]


@pytest.mark.parametrize("case", cases("jurisdiction", "posts"))
def test_reads_organization_position_and_place(case: Case) -> None:
    """Ten posts of one division a case, from all families of organs: name, organization, position, code."""
    read = [
        [one.name, office.organization, office.position, office.place.adcode if office.place else None]
        for one in officials(case)
        for office in one.offices
    ]
    assert read == case["expect"]
