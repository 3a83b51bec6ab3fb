"""The real way in: a window of X, a pointer that clicks, keys that are pressed."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from kiosk.errors import MachineError
from kiosk.journal.reader import counts
from kiosk.packs.content import Content
from tests.conftest import ROOT
from tests.patron import Patron
from tests.tours import wait_until

SIZE = (1280, 800)
BYTES_PER_PIXEL = 4  # blue comes first
LONGEST_START = 30.0  # s
PATIENCE = 3.0  # s; longer than a movement, and than the journal takes to be on the disk
LONGEST_REACTION = 10.0  # s, with the journal's two


@dataclass(frozen=True, slots=True)
class Display:
    """An X server. ``picture`` is the file that it keeps its pixels in."""

    name: str
    picture: Path

    def is_drawn(self) -> bool:
        """There is blue on the lowest line, where the plank is; an empty screen is black."""
        return any(self.picture.read_bytes()[-SIZE[0] * BYTES_PER_PIXEL :: BYTES_PER_PIXEL])


@pytest.fixture
def display(tmp_path: Path) -> Iterator[Display]:
    """An X server of its own, on a display that was free."""
    for tool in ("Xvfb", "xdotool"):
        assert shutil.which(tool), f"{tool} is missing: make test installs it, or apt install it"
    ours, theirs = os.pipe()
    screen = ("-screen", "0", f"{SIZE[0]}x{SIZE[1]}x24", "-fbdir", str(tmp_path))
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(theirs), *screen, "-nolisten", "tcp", "-noreset"],
        pass_fds=[theirs],
        stderr=subprocess.DEVNULL,
    )
    os.close(theirs)
    try:
        with os.fdopen(ours) as announced:
            number = announced.readline().strip()
        yield Display(f":{number}", tmp_path / "Xvfb_screen0")
    finally:
        server.terminate()
        server.wait()


class Kiosk:
    """A kiosk in its window, touched and read from outside."""

    def __init__(self, display: Display, data: Path) -> None:
        self._display = display
        self._environment = {**os.environ, "DISPLAY": display.name, "KIOSK_DATA": str(data)}
        del self._environment["SDL_VIDEODRIVER"]  # the tests' own windows are off screen
        self._journal = data / "journal.db"

    @contextmanager
    def running(self) -> Iterator[None]:
        """Open the kiosk; in the end it is unplugged, as most are."""
        command = [sys.executable, "-m", "kiosk", "run", "--size", f"{SIZE[0]}x{SIZE[1]}"]
        with subprocess.Popen(command, cwd=ROOT, env=self._environment) as process:
            try:
                wait_until(self._display.is_drawn, LONGEST_START, "nothing is drawn")
                yield
            finally:
                process.kill()

    def _xdotool(self, *words: str) -> None:
        subprocess.run(["xdotool", *words], env=self._environment, check=True)

    def click(self, x: float, y: float, *, times: int = 1) -> None:
        place = (str(round(x)), str(round(SIZE[1] - y)))
        self._xdotool("mousemove", *place, "click", "--repeat", str(times), "1")

    def click_until_recorded(self, kind: str, x: float, y: float, *, times: int = 1) -> None:
        """A touch is let be while the light moves: touch again, as people do."""
        deadline = time.monotonic() + LONGEST_REACTION
        while kind not in self._counts():
            assert time.monotonic() < deadline, f"the journal does not say {kind}"
            self.click(x, y, times=times)
            self._wait_for(kind, time.monotonic() + PATIENCE)

    def _wait_for(self, kind: str, until: float) -> None:
        """Until the journal says so, or until then."""
        wait_until(
            lambda: kind in self._counts() or time.monotonic() > until, LONGEST_REACTION, kind
        )

    def press(self, *keys: str) -> None:
        self._xdotool("key", *keys)

    def has_recorded(self, kind: str, times: int = 1) -> None:
        """Wait until the journal on the disk says so."""
        wait_until(
            lambda: self._counts().get(kind, 0) >= times,
            LONGEST_REACTION,
            f"the journal does not say {kind}",
        )
        assert self._counts()[kind] == times

    def _counts(self) -> dict[str, int]:
        try:
            return counts(self._journal)
        except MachineError:  # the file is there, its tables are not yet
            return {}


def place_of(patron: Patron, name: str) -> tuple[float, float]:
    """Where a control is: the kiosk off screen has the same layout."""
    control = next(c for c in patron.controls if c.spoken.startswith(name))
    x, y = control.to_window(*control.center)
    return x, y


@pytest.fixture
def kiosk(display: Display, tmp_path: Path) -> Iterator[Kiosk]:
    kiosk = Kiosk(display, tmp_path / "data")
    with kiosk.running():
        yield kiosk


def test_a_patron_clicks_through_a_visit(kiosk: Kiosk, patron: Patron, content: Content) -> None:
    universe = content.universe("presse")
    for name, recorded in (
        ("Touchez la lumière", "visit_started"),
        (universe.title, "case_opened"),
        ("Chez vous", "resource_opened"),
        ("Essayer pas à pas", "tutorial_started"),
        ("Quitter", "step_abandoned"),
    ):
        kiosk.click_until_recorded(recorded, *place_of(patron, name))
        patron.touch(name)


def test_a_patron_types_through_a_visit(kiosk: Kiosk) -> None:
    kiosk.press("Tab", "Return")
    kiosk.has_recorded("visit_started")
    kiosk.press("Tab", "Return")
    kiosk.has_recorded("case_opened")
    kiosk.press("Escape", "Tab", "Down", "Return")
    kiosk.has_recorded("case_opened", times=2)


def test_a_finger_that_bounces_opens_one_case(
    kiosk: Kiosk, patron: Patron, content: Content
) -> None:
    kiosk.click_until_recorded("visit_started", *place_of(patron, "Touchez la lumière"))
    patron.touch("Touchez la lumière")
    case = place_of(patron, content.universes[0].title)
    kiosk.click_until_recorded("case_opened", *case, times=3)
    kiosk.has_recorded("case_opened")
    kiosk.press("Escape", "Tab", "Down", "Return")
    kiosk.has_recorded("case_opened", times=2)
