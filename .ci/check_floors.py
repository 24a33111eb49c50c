"""Scores the command on the seeds and compares each kind with "seeds" in fixtures/floors.json: they only rise."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

TOP = Path(__file__).resolve().parent.parent
SHARED = TOP.parent / "shared"
FLOORS = "fixtures/floors.json"


def scores(command: str) -> dict[str, float]:
    """Kind -> F1 on the seeds, and "mean"."""
    run = subprocess.run(
        [
            *(sys.executable, str(SHARED / "eval" / "score.py"), "--json"),
            *("--pages", str(SHARED / "seeds"), "--gold", str(SHARED / "eval" / "gold")),
            *("--cmd", f"{command} parse {{page}} --format json"),
        ],
        capture_output=True,
        text=True,
        check=True,
    )
    result = json.loads(run.stdout)
    return {"mean": result["mean_f1"]} | {kind: row["f"] for kind, row in result["kinds"].items()}


def earlier_floors() -> list[dict[str, float]]:
    """The floors of all earlier commits; none where there is no history."""
    log = ["git", "log", "--format=%H", "--", FLOORS]
    commits = subprocess.run(log, capture_output=True, text=True, check=False, cwd=TOP).stdout.split()
    shown = (
        subprocess.run(["git", "show", f"{c}:{FLOORS}"], capture_output=True, text=True, check=False, cwd=TOP)
        for c in commits
    )
    return [json.loads(run.stdout).get("seeds", {}) for run in shown if run.returncode == 0]


def main() -> int:
    """0 where every kind is at its floor or above and no floor was lowered."""
    floors = json.loads((TOP / FLOORS).read_text(encoding="utf-8"))["seeds"]
    reached = scores(sys.argv[1])
    faults = [
        f"{kind}: {reached[kind]:.3f} is under its floor {floor}"
        for kind, floor in floors.items()
        if reached[kind] < floor
    ]
    for earlier in earlier_floors():
        faults += [
            f"{kind}: the floor was lowered from {floor} to {floors.get(kind)}"
            for kind, floor in earlier.items()
            if floors.get(kind, 0) < floor
        ]
    for kind, value in reached.items():
        print(f"{kind:<15}{value:>8.3f}   floor {floors.get(kind, 0):.3f}")
    for fault in dict.fromkeys(faults):
        print(fault, file=sys.stderr)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
