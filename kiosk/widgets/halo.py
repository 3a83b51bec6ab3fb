"""A ring that beats around what to touch next, then goes away by itself.

action.add_widget(Halo(around=action))
"""

from __future__ import annotations

from typing import Any

from kivy.animation import Animation
from kivy.graphics import Color, SmoothLine
from kivy.properties import NumericProperty, ObjectProperty

from kiosk.theme import theme
from kiosk.widgets.control import Control
from kiosk.widgets.drawn import Drawn

BEATS = 3


class Halo(Drawn):
    """``beat`` goes from 0 to 1 and back; a screen that must not move is left as it is."""

    around: Control = ObjectProperty(None)
    beat = NumericProperty(0)
    watched = ("beat",)

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.around.bind(pos=self._later, size=self._later)
        if not theme.still:
            self._beats().start(self)

    def _beats(self) -> Animation:
        half = theme.seconds("halo") / 2
        beats = Animation(beat=1, d=half, t="in_out_sine")
        for beat in range(2 * BEATS - 1):
            beats += Animation(beat=beat % 2, d=half, t="in_out_sine")
        return beats

    def _draw(self) -> None:
        if not self.beat:
            return
        control, apart = self.around, theme.space_gap * self.beat / 2
        corner = (control.x - apart, control.y - apart)
        size = (control.width + 2 * apart, control.height + 2 * apart)
        Color(*theme.phone["target"])
        SmoothLine(
            width=theme.stroke_strong / 2,
            rounded_rectangle=(*corner, *size, control.radius + apart),
        )
