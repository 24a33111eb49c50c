"""Small crawls, and runs over them by the library and by the real command."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from extractnews.batch.run import BatchOptions, Summary, run_batch

PAGE = "{city}市召开防汛工作会议\n\n2021-07-{day:02} 来源：{city}日报\n\n{day}日，{city}市委书记{name}调研防汛。\n"
NAMES = ("周明远", "吴立新", "郑海涛", "钱向东", "孙晓峰")
CITIES = ("邯郸", "洛阳", "绵阳", "株洲", "宜昌")


def page(number: int) -> str:
    return PAGE.format(city=CITIES[number % 5], day=number % 28 + 1, name=NAMES[number % 5])


def run(folder: Path | str, out: Path, **options: object) -> Summary:
    return run_batch(BatchOptions((str(folder),), out, **options))  # type: ignore[arg-type]


def sources(out: Path) -> list[str]:
    return [json.loads(line)["source"] for line in out.read_text(encoding="utf-8").splitlines()]


def batch(*arguments: object) -> subprocess.CompletedProcess[str]:
    """The real command."""
    line = [sys.executable, "-m", "extractnews", "batch", "--workers", "1", *map(str, arguments)]
    return subprocess.run(line, capture_output=True, text=True, check=False)
