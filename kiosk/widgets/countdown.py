"""The last seconds of a visit: a disc of light inside a ring that empties."""

from __future__ import annotations

from kivy.graphics import Color, SmoothEllipse, SmoothLine
from kivy.properties import NumericProperty

from kiosk.theme import theme
from kiosk.widgets.drawn import Drawn, sign


class Countdown(Drawn):
    """``seconds`` left, and which ``fraction`` (1 to 0) of the ring is still lit."""

    seconds = NumericProperty(0)
    fraction = NumericProperty(1.0)
    watched = ("seconds", "fraction")

    def _draw(self) -> None:
        radius = min(self.size) / 2
        width = radius * 0.08
        self._draw_ring(radius - width / 2, width)
        inner = radius * 0.86
        Color(*theme.light)
        SmoothEllipse(
            pos=(self.center_x - inner, self.center_y - inner), size=(2 * inner, 2 * inner)
        )
        ink = theme.on_light
        number = (self.center_x, self.center_y + radius * 0.13)
        sign(str(int(self.seconds)), "Titre", radius * 0.66, ink, number)
        sign(
            self.spoken, "Titre", radius * 0.13, ink, (self.center_x, self.center_y - radius * 0.3)
        )

    def _draw_ring(self, radius: float, width: float) -> None:
        Color(*theme.night["hidden_dark"])
        SmoothLine(circle=(self.center_x, self.center_y, radius), width=width / 2)
        if self.fraction > 0:
            Color(*theme.accent)
            arc = (self.center_x, self.center_y, radius, 0, 360 * self.fraction)
            SmoothLine(circle=arc, width=width / 2, cap="none")
