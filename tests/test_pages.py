"""Whole pages with gold: every kind at its floor or above.

The rules were written on `dev`, and on `dev_by_others` once it had been scored at first sight. `held_out` and
`held_out_second` were written without sight of the rules, and are only scored.
"""

from __future__ import annotations

import json

import pytest

from tests.case_files import FIXTURES
from tests.page_scores import scores

FLOORS = json.loads((FIXTURES / "floors.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("folder", sorted(FLOORS.keys() - {"seeds"}))
def test_every_kind_is_at_its_floor(folder: str) -> None:
    reached = scores(FIXTURES / "pages" / folder)
    assert set(reached) == set(FLOORS[folder])
    under = {kind: (reached[kind], floor) for kind, floor in FLOORS[folder].items() if reached[kind] < floor}
    assert not under
