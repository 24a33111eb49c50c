"""Cases as data: `fixtures/cases/<kind>/{yes,no,known_failures}.jsonl`, one JSON object a line.

Fields: `label` (what it is about), `text`, `expect` (its form is the kind's own), and what else the kind's test
reads (`published`, `region` …). A case in known_failures must fail: once it passes it moves to yes or no.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

FIXTURES = Path(__file__).parent.parent / "fixtures"
Case = dict[str, Any]  # JSON: each kind reads its own fields


def cases(kind: str, *intents: str) -> list[Any]:  # Any: pytest does not export the type of its params
    """The cases of a kind as pytest parameters, those of known_failures marked as strict xfail."""
    params = []
    for intent in intents:
        path = FIXTURES / "cases" / kind / f"{intent}.jsonl"
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            case: Case = json.loads(line)
            marks = [pytest.mark.xfail(strict=True)] if intent == "known_failures" else []
            params.append(pytest.param(case, id=f"{intent}:{number}:{case['label']}", marks=marks))
    return params
