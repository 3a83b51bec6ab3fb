"""How the window is to be, said to Kivy through its environment before it is imported.

Importing this imports no Kivy: a machine without OpenGL must be able to say so.
"""

from __future__ import annotations

import os
import re
import sys
import tempfile
from collections.abc import MutableMapping
from dataclasses import dataclass
from pathlib import Path

from kiosk.errors import UsageError
from kiosk.i18n import term

SMALLEST_SIDE_PX = 480
LARGEST_SIDE_PX = 7680
DISPLAY_VARIABLES = ("DISPLAY", "WAYLAND_DISPLAY")


@dataclass(frozen=True, slots=True)
class Size:
    """A window's width and height in pixels."""

    width: int
    height: int

    @classmethod
    def parse(cls, text: str) -> Size:
        """Read « 1280x800 ».

        Raises:
            UsageError: not two whole numbers within bounds.
        """
        match = re.fullmatch(r"(\d{1,5})[x×](\d{1,5})", text.strip().lower())
        sides = tuple(map(int, match.groups())) if match else ()
        if not sides or not all(SMALLEST_SIDE_PX <= s <= LARGEST_SIDE_PX for s in sides):
            raise UsageError(
                term("“{text}” is not a size").format(text=text),
                where="--size",
                fix=term("write it as 1280x800"),
            )
        return cls(*sides)


def has_display(environment: MutableMapping[str, str] = os.environ) -> bool:
    """Whether a window can be seen here."""
    return sys.platform != "linux" or any(environment.get(name) for name in DISPLAY_VARIABLES)


def prepare(
    home: Path,
    *,
    size: Size | None,
    fullscreen: bool = False,
    offscreen: bool = False,
    environment: MutableMapping[str, str] = os.environ,
) -> None:
    """Tell Kivy what a kiosk's window is. ``home`` is a folder for Kivy's own files."""
    home = _writable(home)
    wanted = {
        "KIVY_HOME": str(home),
        # Without a place for compiled shaders, Mesa compiles them at every start: 1.5 s.
        "MESA_SHADER_CACHE_DIR": str(home / "shaders"),
        "KIVY_NO_ARGS": "1",
        "KIVY_NO_CONFIG": "1",
        "KIVY_LOG_MODE": "PYTHON",
        "KCFG_KIVY_LOG_LEVEL": "warning",
        "KIVY_WINDOW": "sdl2",  # another provider ends the process when it finds no display
        "KIVY_IMAGE": "sdl2",  # 14 MB less than with Pillow
        "KIVY_AUDIO": "sdl2",  # in Kivy's own wheel; others would be looked for first
        "KCFG_KIVY_EXIT_ON_ESCAPE": "0",
        "KCFG_KIVY_PAUSE_ON_MINIMIZE": "0",
        "KCFG_GRAPHICS_MULTISAMPLES": "0",  # 2.2 times faster without a GPU
        "KCFG_GRAPHICS_MAXFPS": "60",
        "KCFG_GRAPHICS_FULLSCREEN": "auto" if fullscreen else "0",
        "KCFG_GRAPHICS_BORDERLESS": "1" if fullscreen else "0",
        "KCFG_INPUT_MOUSE": "mouse,disable_multitouch",
    }
    if size is not None:
        wanted["KCFG_GRAPHICS_WIDTH"] = str(size.width)
        wanted["KCFG_GRAPHICS_HEIGHT"] = str(size.height)
    if offscreen:
        wanted["SDL_VIDEODRIVER"] = "offscreen"
        wanted["SDL_AUDIODRIVER"] = "dummy"  # where nobody looks, nobody listens
    elif sys.platform == "linux" and "SDL_VIDEODRIVER" not in environment:
        # A display that does not answer must be an error: SDL would draw where nobody looks.
        wanted["SDL_VIDEODRIVER"] = "wayland,x11" if environment.get("WAYLAND_DISPLAY") else "x11"
    environment.update(wanted)


def _writable(home: Path) -> Path:
    """``home``, or a temporary folder where the disk refuses: Kivy needs some place."""
    try:
        home.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=home):
            return home
    except OSError:
        return Path(tempfile.mkdtemp(prefix="kiosk-"))
