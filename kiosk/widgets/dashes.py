"""Dashed lines of any thickness; Kivy dashes only lines of one pixel.

    DashedEdge:
        pos: root.pos
        size: root.size
        radius: root.radius
        thickness: theme.stroke_fine     # 0 draws nothing

An edge in dashes says « not this one » without a colour: an answer to look at again, a button
that cannot act now, a spent token.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import cos, dist, pi, sin

from kivy.graphics import Color, SmoothLine
from kivy.properties import ColorProperty, NumericProperty

from kiosk.widgets import load_kv
from kiosk.widgets.drawn import Drawn

DASH, GAP = 3.0, 1.7  # times the thickness
CORNER_STEPS = 8  # straight pieces of a quarter of a turn

Point = tuple[float, float]


class DashedEdge(Drawn):
    """The edge of its own box, drawn inside it; lengths are in pixels."""

    radius = NumericProperty(0)
    thickness = NumericProperty(0)
    ink = ColorProperty()
    watched = ("radius", "thickness", "ink")

    def _draw(self) -> None:
        if self.thickness > 0:
            Color(*self.ink)
            draw_dashes(self._outline(), self.thickness)

    def _outline(self) -> list[Point]:
        half = self.thickness / 2
        radius = max(0.0, min(self.radius, self.width / 2, self.height / 2) - half)
        left, right = self.x + half + radius, self.right - half - radius
        low, high = self.y + half + radius, self.top - half - radius
        centres = ((right, high), (left, high), (left, low), (right, low))
        outline = [
            point
            for quarter, centre in enumerate(centres)
            for point in arc(centre, radius, quarter * pi / 2)
        ]
        return [*outline, outline[0]]


def arc(centre: Point, radius: float, start: float, turn: float = pi / 2) -> Iterator[Point]:
    """Points on a circle from the angle ``start``, counter-clockwise; angles are in radians."""
    steps = max(1, round(CORNER_STEPS * turn / (pi / 2)))
    for step in range(steps + 1):
        angle = start + turn * step / steps
        yield centre[0] + radius * cos(angle), centre[1] + radius * sin(angle)


def draw_dashes(outline: Sequence[Point], thickness: float) -> None:
    for dash in dashes(outline, DASH * thickness, GAP * thickness):
        points = [value for point in dash for value in point]
        SmoothLine(points=points, width=thickness / 2, cap="none")


def dashes(outline: Sequence[Point], dash: float, gap: float) -> Iterator[list[Point]]:
    """``outline`` cut into dashes, as evenly as it goes round."""
    length = sum(dist(*side) for side in pairwise(outline))
    count = max(1, round(length / (dash + gap)))
    step = length / count
    for number in range(count):
        start = number * step
        yield list(_piece(outline, start, start + step * dash / (dash + gap)))


def _piece(outline: Sequence[Point], start: float, end: float) -> Iterator[Point]:
    """The part of ``outline`` between two distances along it."""
    gone = 0.0
    for one, other in pairwise(outline):
        side = dist(one, other)
        if side and gone + side > start and gone < end:
            if gone <= start:
                yield _between(one, other, (start - gone) / side)
            yield _between(one, other, min(1.0, (end - gone) / side))
        gone += side


def _between(one: Point, other: Point, part: float) -> Point:
    return one[0] + (other[0] - one[0]) * part, one[1] + (other[1] - one[1]) * part


load_kv(__file__)
