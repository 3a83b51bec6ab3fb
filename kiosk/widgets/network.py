"""The libraries of the network as paper shapes by night, and the lens on those nearby.

It shows that they are many, not where they are (DESIGN § 7, « Près d’ici »).
"""

from __future__ import annotations

from collections.abc import Iterator
from math import cos, hypot, pi, sin, sqrt

from kivy.graphics import Color, Rectangle, SmoothEllipse, SmoothTriangle

from kiosk.theme import icon, theme
from kiosk.widgets.drawn import Drawn, disc, sign

LIBRARIES = 125
GOLDEN_ANGLE = pi * (3 - sqrt(5))  # spreads points evenly, like the seeds of a sunflower
SPREAD = 0.66  # of the shorter side: how far the furthest shape is from the middle
LENS = 0.31  # of the shorter side
RING = 0.055  # of the lens's radius
SHAPE = 0.036  # of the shorter side
PIN = 0.72  # of the lens's radius

Point = tuple[float, float]


class Network(Drawn):
    """The shapes keep their proportions: the shorter side of the widget is their measure."""

    def _draw(self) -> None:
        unit = min(self.size)
        lens = LENS * unit
        hidden, ring = theme.night["hidden_dark"], RING * lens
        corner = (self.center_x - lens - ring, self.center_y - lens - ring)
        disc(*corner, 2 * (lens + ring), theme.night["plank"], hidden, ring)
        lit = [paint.vivid for paint in theme.universes.values()]
        for number, (x, y) in enumerate(self._points(SPREAD * unit)):
            away = hypot(x - self.center_x, y - self.center_y) - lens
            if abs(away) > SHAPE * unit:  # none lies across the ring
                Color(*(lit[number % len(lit)] if away < 0 else hidden))
                _draw_shape(number, (x, y), SHAPE * unit)
        self._draw_pin(PIN * lens)

    def _points(self, furthest: float) -> Iterator[Point]:
        """Those that lie inside the widget."""
        for number in range(LIBRARIES):
            distance = furthest * sqrt((number + 0.5) / LIBRARIES)
            angle = number * GOLDEN_ANGLE
            x = self.center_x + distance * cos(angle)
            y = self.center_y + distance * sin(angle)
            if self._is_whole(x, y):
                yield x, y

    def _is_whole(self, x: float, y: float) -> bool:
        side = SHAPE * min(self.size)
        return self.x + side < x < self.right - side and self.y + side < y < self.top - side

    def _draw_pin(self, size: float) -> None:
        centre = (self.center_x, self.center_y + size / 4)
        sign(icon("map-pin", "fill"), "Icones", size, theme.night["plank"], centre)
        sign(icon("map-pin", "fill"), "Icones", 0.86 * size, theme.accent, centre)


def _draw_shape(number: int, centre: Point, side: float) -> None:
    left, bottom = centre[0] - side / 2, centre[1] - side / 2
    match number % 3:
        case 0:
            SmoothEllipse(pos=(left, bottom), size=(side, side))
        case 1:
            Rectangle(pos=(left, bottom), size=(side, side))
        case _:
            top = (centre[0], bottom + side)
            SmoothTriangle(points=[left, bottom, left + side, bottom, *top])
