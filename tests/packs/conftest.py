from __future__ import annotations

import shutil
from pathlib import Path

import pytest

HERE = Path(__file__).parent


@pytest.fixture
def good(tmp_path: Path) -> Path:
    """A copy of the good pack, to spoil."""
    return shutil.copytree(HERE / "good", tmp_path / "good")


@pytest.fixture
def commune(tmp_path: Path) -> Path:
    """A copy of the good commune, to spoil."""
    return shutil.copytree(HERE / "good-commune", tmp_path / "good-commune")
