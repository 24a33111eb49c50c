"""Plain records against the models: the same fields, the same JSON, in a process of their own."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from extractnews import extract
from extractnews.records import Figure

FIXTURES = Path(__file__).parent.parent / "fixtures"
_SCRIPT = """
import sys
from extractnews import extract, plain_records
plain_records.want()
from extractnews.records import Figure
for path in sys.argv[1:]:
    print(extract(open(path, "rb").read(), path).model_dump_json())
for value in (1, 1.0, 0.1, 1e16, 1.5e300, 1e-5, -1.25e-5, 1e-6, 1e-7, 2.5e-10, 0.0001, 123456789.125, 10**30, (1, 2.5)):
    figure = Figure(text='"\\\\\\x00\\n\\x7f', value=value, unit="", mod=None, change=None, of="", mentions=[], rule="")
    print(figure.model_dump_json(indent=2))
"""


def _models_write(paths: list[Path]) -> str:
    lines = [extract(path.read_bytes(), str(path)).model_dump_json() for path in paths]
    for value in (
        1,
        1.0,
        0.1,
        1e16,
        1.5e300,
        1e-5,
        -1.25e-5,
        1e-6,
        1e-7,
        2.5e-10,
        0.0001,
        123456789.125,
        10**30,
        (1, 2.5),
    ):
        figure = Figure(text='"\\\x00\n\x7f', value=value, unit="", mod=None, change=None, of="", mentions=[], rule="")
        lines.append(figure.model_dump_json(indent=2))
    return "\n".join(lines) + "\n"


def test_plain_records_write_what_the_models_write() -> None:
    paths = sorted(FIXTURES.rglob("*.txt"))[:40]
    done = subprocess.run([sys.executable, "-c", _SCRIPT, *map(str, paths)], capture_output=True, check=True)
    assert done.stdout.decode() == _models_write(paths)
