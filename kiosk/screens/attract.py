"""Veille: the shelf that looks empty, and a lens of light that goes from scene to scene.

A touch anywhere opens the light where the finger is.
"""

from __future__ import annotations

from typing import Any

from kivy.animation import Animation
from kivy.clock import Clock
from kivy.input import MotionEvent
from kivy.properties import NumericProperty, StringProperty

from kiosk.i18n import _
from kiosk.screens.screen import KioskScreen
from kiosk.theme import theme
from kiosk.widgets import load_kv
from kiosk.widgets.plank import PlankEntry

FIRST_SCENE = "jeunesse"


class AttractScreen(KioskScreen):
    """``farewell`` is said for a while after a visit was forgotten."""

    lens_radius = NumericProperty(0)
    farewell = StringProperty("")

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self._steps: Any = None
        shelf = [universe.illustration for universe in self.stay.content.universes]
        self.ids.strip.scenes = shelf
        self.ids.strip.first = shelf.index(FIRST_SCENE) if FIRST_SCENE in shelf else 0

    def plank(self) -> tuple[PlankEntry, ...]:
        return ()

    def arrive(self, subject: str) -> None:
        self.farewell = _("L’étagère est refermée. Il ne reste rien de votre visite.") * bool(
            subject
        )
        self.ids.strip.radius = self.ids.strip.full_radius
        self._steps = Clock.schedule_interval(self._step, theme.seconds("attract_step"))

    def leave(self) -> None:
        if self._steps:
            self._steps.cancel()
        Animation.cancel_all(self.ids.strip)
        if theme.still:  # a transition would still show the shelf; a visit ends with a new one
            self.ids.strip.let_go()

    def _step(self, _dt: float) -> None:
        """Close the lens, go to the next scene, open it."""
        self.farewell = ""
        if theme.still:
            self.ids.strip.first += 1
            return
        closing = Animation(radius=0, d=theme.seconds("close"), t="in_cubic")
        closing.bind(on_complete=self._reveal_next)
        closing.start(self.ids.strip)

    def _reveal_next(self, *_args: object) -> None:
        strip = self.ids.strip
        strip.first += 1
        opening = Animation(radius=strip.full_radius, d=theme.seconds("reveal"), t="out_cubic")
        opening.start(strip)

    def escape(self) -> None:
        """There is nowhere to go back to."""

    def on_touch_up(self, touch: MotionEvent) -> bool:
        if touch.grab_current is None and self.collide_point(*touch.pos):
            self.dispatch("on_go", "home", "")
            return True
        return super().on_touch_up(touch)


load_kv(__file__)
