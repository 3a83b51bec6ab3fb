"""The tour: a script of steps that a finger plays on the real kiosk, one picture a screen.

Between two steps it waits until nothing moves any more. It never reaches into a screen: what
it cannot touch, a patron cannot. The visit itself is in ``tour_script``.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kivy.animation import Animation
from kivy.clock import Clock

from kiosk.screens.tour_actions import Action, See, Touch, Wait
from kiosk.widgets import background, camera
from kiosk.widgets.finger import Finger, NothingToTouch

if TYPE_CHECKING:
    from kiosk.app import KioskApp

FRAMES_TO_SETTLE = 3  # layouts that depend on each other take so many
LONGEST_STEP = 20.0  # s; beyond, something moves for ever


class SkippingClock:
    """Monotonic seconds that a script can move on."""

    def __init__(self) -> None:
        self._skipped = 0.0

    def __call__(self) -> float:
        return time.monotonic() + self._skipped

    def skip(self, seconds: float) -> None:
        self._skipped += seconds


class Tour:
    """Plays ``actions`` on ``app`` and writes pictures to ``out``; ``tell`` gets each path."""

    def __init__(
        self,
        app: KioskApp,
        actions: Iterator[Action],
        *,
        out: Path,
        clock: SkippingClock,
        tell: Callable[[Path], None],
    ) -> None:
        self._app = app
        self._actions = actions
        self._out = out
        self._clock = clock
        self._tell = tell
        self._frames = 0
        self._since = time.monotonic()
        self.error: Exception | None = None

    def start(self, *_args: Any) -> None:
        Clock.schedule_interval(self._frame, 0)

    def _frame(self, _dt: float) -> bool:
        """Called before each frame; one step when everything is still."""
        if not self._is_settled():
            return True
        try:
            action = next(self._actions, None)
            if action is None:
                self._app.stop()
                return False
            self._play(action)
        except Exception as error:  # the script is wrong, or the kiosk is: say so and stop
            self.error = error
            self._app.stop()
            return False
        return True

    def _is_settled(self) -> bool:
        self._frames += 1
        pressed = any(control.state == "down" for control in self._app.focus.controls())
        moving = (
            pressed
            or self._app.stage.is_moving
            or bool(Animation._instances)
            or background.is_awaited()
        )
        if moving and time.monotonic() - self._since < LONGEST_STEP:
            self._frames = 0
        if self._frames < FRAMES_TO_SETTLE:
            return False
        self._frames, self._since = 0, time.monotonic()
        return True

    def _play(self, action: Action) -> None:
        match action:
            case See(name):
                self._tell(camera.take(self._out / f"{name}.png"))
            case Touch():
                self._touch(action)
            case Wait(seconds):
                self._clock.skip(seconds)
                self._app.look_at_idle()

    def _touch(self, touch: Touch) -> None:
        finger = Finger(self._app.focus.controls)
        try:
            finger.touch(touch.name, touch.role)
        except NothingToTouch:
            if touch.behind:
                finger.touch(touch.behind)
                self._actions = chain((touch,), self._actions)
            elif not touch.may_be_gone:
                raise
