"""Whole visits, each played once in a process of its own and looked at by many tests."""

from __future__ import annotations

import fcntl
import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

PLAYER = Path(__file__).parent / "screens/play_tour.py"
ROOT = PLAYER.parent.parent.parent


@dataclass(frozen=True, slots=True)
class Toured:
    """What a visit left behind: ``pictures`` by name, and the kiosk's ``data`` folder."""

    pictures: dict[str, Path]
    data: Path


def start_tour(size: str, folder: Path, *last_picture: str) -> subprocess.Popen[str]:
    """A tour that begins; each line it prints names the picture that was just taken."""
    return subprocess.Popen(
        [sys.executable, PLAYER, size, folder / "pictures", folder / "data", *last_picture],
        env={
            "PATH": os.environ["PATH"],
            "HOME": str(folder),
            "PYTHONPATH": str(ROOT),
            "KCFG_GRAPHICS_MAXFPS": "0",  # nobody watches: the next frame comes at once
        },
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def shared_tour(size: str, folder: Path) -> Toured:
    """The tour in ``folder``, played by whoever comes first: tests run in several processes."""
    folder.mkdir(exist_ok=True)
    names = folder / "names"
    with (folder / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not names.exists():
            names.write_text(_play(size, folder), "utf-8")
    pictures = {name: folder / f"pictures/{name}.png" for name in names.read_text("utf-8").split()}
    return Toured(pictures, folder / "data")


def _play(size: str, folder: Path) -> str:
    tour = start_tour(size, folder)
    said, complaints = tour.communicate()
    assert (tour.returncode, complaints) == (0, "")
    return said


def wait_until(condition: Callable[[], bool], seconds: float, otherwise: str) -> None:
    """Look again and again, and say ``otherwise`` after so many ``seconds``."""
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, otherwise
        threading.Event().wait(0.02)
