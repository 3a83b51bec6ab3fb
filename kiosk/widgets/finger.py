"""A finger that plays a script: it touches what it can see, and nothing else.

The tour and the tests of whole visits use it. What it finds is what the keyboard can reach
too, by the name that a voice would say.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from kivy.base import EventLoop
from kivy.core.window import Window
from kivy.input import MotionEvent

from kiosk.widgets.control import Control


class NothingToTouch(LookupError):
    """No control of that name can be seen; says which ones can."""


class ScriptedTouch(MotionEvent):
    """One touch at a place of the window, in pixels from its lower left corner."""

    def __init__(self, x: float, y: float) -> None:
        width, height = Window.size
        super().__init__("finger", 1, [x / (width - 1), y / (height - 1)], is_touch=True)
        self.type_id = "touch"

    def depack(self, args: Any) -> None:
        self.sx, self.sy = args
        self.profile = ["pos"]
        super().depack(args)


class Finger:
    """``controls`` returns what can be touched now."""

    def __init__(self, controls: Callable[[], Sequence[Control]]) -> None:
        self._controls = controls

    def touch(self, name: str, role: str = "") -> None:
        """Tap the control whose spoken name is ``name``, or begins with it; of that ``role``, if
        any is given.

        Raises:
            NothingToTouch: there is none on the screen.
        """
        control = self.find(name, role)
        self.tap(*control.to_window(*control.center))

    def find(self, name: str, role: str = "") -> Control:
        controls = [one for one in self._controls() if not role or one.role == role]
        for wanted in (lambda said: said == name, lambda said: said.startswith(name)):
            for control in controls:
                if wanted(control.spoken):
                    return control
        seen = ", ".join(f"« {control.spoken} »" for control in controls)
        raise NothingToTouch(f"« {name} » is not on the screen, only {seen}")

    def tap(self, x: float, y: float) -> None:
        """Touch the window and let go, at the same place."""
        touch = ScriptedTouch(x, y)
        EventLoop.post_dispatch_input("begin", touch)
        EventLoop.post_dispatch_input("end", touch)
