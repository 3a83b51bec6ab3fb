"""Who draws: asked of Kivy in another process, for a bad driver crashes the one that asks."""

from __future__ import annotations

import signal
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from kiosk.errors import MachineError
from kiosk.i18n import term
from kiosk.window import has_display, prepare

TIMEOUT_SECONDS = 30.0  # a first frame takes less than one; a cold disk and a slow machine, five

_SOFTWARE = ("llvmpipe", "softpipe", "swiftshader", "swrast")  # names that are the processor
# SDL left to choose draws off screen, and says nothing, when a display does not answer.
_DRIVERS = {"DISPLAY": "x11", "WAYLAND_DISPLAY": "wayland"}

# Draws one frame in a hidden window and prints the renderer's name.
_DRAW = """
from kivy.core.window import Window
if Window is None:
    raise SystemExit("no window opens")
Window.dispatch("on_draw")
Window.flip()
from kivy.graphics.opengl import GL_RENDERER, glGetString
print(glGetString(GL_RENDERER).decode())
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Renderer:
    """``name`` is the driver's own word for itself."""

    name: str

    @property
    def is_software(self) -> bool:
        return any(known in self.name.lower() for known in _SOFTWARE)


def renderer(
    environment: Mapping[str, str], *, timeout_seconds: float = TIMEOUT_SECONDS
) -> Renderer:
    """What draws the kiosk on the display that ``environment`` names, or off screen.

    Raises:
        MachineError: nothing can be drawn; whoever runs the machine can act.
    """
    try:
        drawn = _draw(environment, timeout_seconds)
    except subprocess.TimeoutExpired as error:
        reason = term("no answer in {seconds} s").format(seconds=timeout_seconds)
        raise _nothing_drawn(reason) from error
    if drawn.returncode != 0:
        raise _nothing_drawn(_last_words(drawn))
    return Renderer(name=drawn.stdout.splitlines()[-1])


def _draw(
    environment: Mapping[str, str], timeout_seconds: float
) -> subprocess.CompletedProcess[str]:
    with tempfile.TemporaryDirectory() as kivy_home:
        return subprocess.run(
            [sys.executable, "-c", _DRAW],
            env=_settings(environment, kivy_home),
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            timeout=timeout_seconds,
        )


def _settings(environment: Mapping[str, str], kivy_home: str) -> dict[str, str]:
    """The kiosk's own, with a window that does not show."""
    settings = dict(environment)
    prepare(Path(kivy_home), size=None, offscreen=not has_display(settings), environment=settings)
    settings["KCFG_GRAPHICS_WINDOW_STATE"] = "hidden"
    settings["KIVY_WINDOW"] = "sdl2"
    for variable, driver in _DRIVERS.items():
        if environment.get(variable) and not settings.get("SDL_VIDEODRIVER"):
            settings["SDL_VIDEODRIVER"] = driver
    return settings


def _last_words(drawn: subprocess.CompletedProcess[str]) -> str:
    if drawn.returncode < 0:
        return signal.Signals(-drawn.returncode).name
    return drawn.stderr.strip().rpartition("\n")[2] or str(drawn.returncode)


def _nothing_drawn(reason: str) -> MachineError:
    return MachineError(
        term("nothing can be drawn ({reason})").format(reason=reason),
        fix=term("check that the display answers, then: apt install libgl1-mesa-dri"),
    )
