"""When to tidy up: when a screen was let go of, and in each quiet moment.

keeper = Housekeeper(is_moving=lambda: stage.is_moving)
stage.bind(on_drop=lambda *_: keeper.clear_away())
"""

from __future__ import annotations

from collections.abc import Callable

from kivy.clock import Clock

from kiosk import tidy
from kiosk.widgets import scenes

QUIET_SECONDS = 0.8  # nobody reads a screen and touches it in less


class Housekeeper:
    """Tidying takes some frames: never while a finger is down, nor while ``is_moving``."""

    def __init__(self, is_moving: Callable[[], bool]) -> None:
        self._is_moving = is_moving
        self._later = Clock.create_trigger(self._tidy, QUIET_SECONDS)
        self._soon = Clock.create_trigger(self._untie, 0)  # once the frame to come is drawn

    def clear_away(self) -> None:
        """A screen was let go of: some ten megabytes. It does not wait for a quiet moment: many of
        them, opened in a hurry, leave memory in pieces that are never given back (90 MB after
        seventeen screens, measured)."""
        self.wait()
        self._soon()

    def wait(self) -> None:
        """Something was touched, or changed: the quiet moment begins now."""
        self.hold()
        self._later()

    def hold(self) -> None:
        """A finger is down: ``wait`` when it is gone."""
        self._soon.cancel()
        self._later.cancel()

    def _untie(self, _dt: float) -> None:
        if not self._is_moving():
            scenes.forget()
            tidy.collect()

    def _tidy(self, _dt: float) -> None:
        if self._is_moving():
            self.wait()
            return
        tidy.collect()
        Clock.schedule_once(lambda _dt: tidy.give_back(), 0)
