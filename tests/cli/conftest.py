from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import ROOT


@pytest.fixture
def kiosk(tmp_path: Path) -> Callable[..., subprocess.CompletedProcess[str]]:
    """Types ``kiosk …`` in an empty folder of a machine without a display."""
    environment = {
        "HOME": str(tmp_path),
        "KIOSK_DATA": str(tmp_path / "data"),
        "LC_ALL": "C.UTF-8",
        "PATH": os.environ["PATH"],
        "PYTHONPATH": str(ROOT),
    }

    def run(*words: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "kiosk", *words],
            cwd=tmp_path,
            env=environment,
            capture_output=True,
            text=True,
            check=False,
        )

    return run
