from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk import i18n

HERE = Path(__file__).parent


@pytest.fixture(autouse=True)
def english_terminal(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("LC_ALL", "C")
    i18n._terminal.cache_clear()
    yield
    i18n._terminal.cache_clear()


@pytest.fixture
def good(tmp_path: Path) -> Path:
    """A copy of the good pack, to spoil."""
    return shutil.copytree(HERE / "good", tmp_path / "good")


@pytest.fixture
def commune(tmp_path: Path) -> Path:
    """A copy of the good commune, to spoil."""
    return shutil.copytree(HERE / "good-commune", tmp_path / "good-commune")
