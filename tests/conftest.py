"""What several files of tests stand on."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.batch_runs import page


@pytest.fixture(scope="session", autouse=True)
def _own_caches(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Commands that tests start keep their patterns out of the developer's home."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("caches")))
        yield


@pytest.fixture
def crawl(tmp_path: Path) -> Path:
    folder = tmp_path / "crawl"
    for number in range(6):
        (folder / f"part{number % 2}").mkdir(parents=True, exist_ok=True)
        (folder / f"part{number % 2}" / f"{number:03}.txt").write_text(page(number), encoding="utf-8")
    return folder
