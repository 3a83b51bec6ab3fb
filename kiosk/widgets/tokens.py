"""The tokens that pay for films, drawn as the yellow discs of the mock-ups."""

from __future__ import annotations

from kivy.graphics import Color, SmoothEllipse, SmoothTriangle
from kivy.properties import NumericProperty

from kiosk.theme import theme
from kiosk.widgets.drawn import Drawn


class Tokens(Drawn):
    """``count`` tokens in a row, each ``side`` pixels wide."""

    count = NumericProperty(0)
    side = NumericProperty(90)
    watched = ("count", "side")

    def _draw(self) -> None:
        step = self.side * 1.155
        for number in range(int(self.count)):
            self._draw_token(self._along(number * step, self.side))

    def _draw_token(self, left: float) -> None:
        ring = self.side * 0.055
        bottom = self.center_y - self.side / 2
        ink, gold = theme.on_accent, theme.accent
        for inset, fill in ((0.0, ink), (1.0, gold), (3.2, ink), (4.1, gold)):
            Color(*fill)
            shrink = inset * ring
            SmoothEllipse(
                pos=(left + shrink, bottom + shrink),
                size=(self.side - 2 * shrink, self.side - 2 * shrink),
            )
        self._draw_arrow(left + self.side / 2, self.center_y)

    def _draw_arrow(self, x: float, y: float) -> None:
        half = self.side * 0.15
        Color(*theme.on_accent)
        SmoothTriangle(points=[x - half * 0.55, y - half, x - half * 0.55, y + half, x + half, y])
