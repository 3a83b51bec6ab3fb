"""The libraries of the network as paper shapes by night, and the lens on those nearby.

    Network:
        size_hint_y: None
        height: 300 * theme.u

    Network:
        size_hint: 1, 1

It shows that they are many, not where they are (DESIGN § 7, « Près d’ici »).
"""

from __future__ import annotations

from collections.abc import Iterator
from math import cos, hypot, pi, sin, sqrt

from kivy.graphics import Color, Rectangle, SmoothEllipse, SmoothTriangle

from kiosk.theme import icon, theme
from kiosk.widgets.drawn import Drawn, disc, sign
from kiosk.words.nearby import LIBRARIES

GOLDEN_ANGLE = pi * (3 - sqrt(5))  # spreads points evenly, like the seeds of a sunflower
SHAPE = 0.28  # of the distance between two libraries
MARGIN = 1.5  # shapes
LENS = 0.27  # of the shorter side
LENS_AT = 0.57, 0.45  # of the width and of the height, from the lower left
RING = 0.055  # of the lens's radius
PIN = 0.55  # of the lens's radius
PIN_ROOM = 0.44  # of the lens's radius: yours stands alone there

Point = tuple[float, float]


class Network(Drawn):
    """As many shapes as there are libraries, all of them whole."""

    def _draw(self) -> None:
        if min(self.size) < 2:
            return
        radius, centre = LENS * min(self.size), self._lens()
        hidden, ring = theme.night["hidden_dark"], RING * radius
        corner = (centre[0] - radius - ring, centre[1] - radius - ring)
        disc(*corner, 2 * (radius + ring), theme.night["plank"], hidden, ring)
        side = self._side()
        lit = [paint.vivid for paint in theme.universes.values()]
        for number, point in enumerate(self.points()):
            is_near = hypot(point[0] - centre[0], point[1] - centre[1]) < radius
            Color(*(lit[number % len(lit)] if is_near else hidden))
            _draw_shape(number, point, side)
        self._draw_pin(PIN * radius, centre)

    def points(self) -> Iterator[Point]:
        """The middle of each shape; none lies across the ring of the lens, nor below the pin."""
        radius = LENS * min(self.size)
        edge = 1.1 * self._side()
        for x, y in self._seeds():
            away = self._away(x, y)
            if away < PIN_ROOM * radius:
                yield self._moved(x, y, PIN_ROOM * radius + away * 0.4)
            elif radius - edge < away < radius:
                yield self._moved(x, y, radius - edge)
            elif radius <= away < radius * (1 + RING) + edge:
                yield self._moved(x, y, radius * (1 + RING) + edge)
            else:
                yield x, y

    def _seeds(self) -> Iterator[Point]:
        room = MARGIN * self._side()
        for number in range(LIBRARIES):
            distance = sqrt((number + 0.5) / LIBRARIES)
            angle = number * GOLDEN_ANGLE
            yield (
                self.center_x + distance * cos(angle) * (self.width / 2 - room),
                self.center_y + distance * sin(angle) * (self.height / 2 - room),
            )

    def _lens(self) -> Point:
        return self.x + LENS_AT[0] * self.width, self.y + LENS_AT[1] * self.height

    def _away(self, x: float, y: float) -> float:
        return hypot(x - self._lens()[0], y - self._lens()[1])

    def _moved(self, x: float, y: float, away: float) -> Point:
        """The same direction from the lens, at another distance."""
        (lens_x, lens_y), before = self._lens(), max(1.0, self._away(x, y))
        return lens_x + (x - lens_x) * away / before, lens_y + (y - lens_y) * away / before

    def _side(self) -> float:
        return SHAPE * sqrt(self.width * self.height / LIBRARIES)

    def _draw_pin(self, size: float, centre: Point) -> None:
        sign(icon("map-pin", "fill"), "Icones", 1.16 * size, theme.night["plank"], centre)
        sign(icon("map-pin", "fill"), "Icones", size, theme.accent, centre)


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
