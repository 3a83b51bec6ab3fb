from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from kiosk.doctor.machine import Machine
from kiosk.packs.build import build
from kiosk.packs.shelf import Shelf

PACKS = Path(__file__).parent.parent / "packs"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def machine(data: Path, tmp_path: Path) -> Callable[..., Machine]:
    """A machine with nothing but a clock, and what a test adds."""

    def make(**things: Any) -> Machine:
        usual: dict[str, Any] = {
            "environment": {},
            "data": data,
            "now": datetime(2026, 11, 21, 14, 30, tzinfo=UTC),
            "sound_cards": tmp_path / "cards",
        }
        return Machine(**{**usual, **things})

    return make


@pytest.fixture
def shelf(data: Path, tmp_path: Path) -> Shelf:
    """A data folder with a built pack installed."""
    shelf = Shelf(data / "packs")
    shelf.install(build(PACKS / "good", None, tmp_path / "built"), "mel")
    return shelf
