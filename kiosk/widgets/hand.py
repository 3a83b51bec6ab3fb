"""The white hand that shows where to touch; the tip of its finger is at ``tip``.

Hand:
    tip: target.center
    unit: root.unit             # pixels per unit of the phone
"""

from __future__ import annotations

from kivy.graphics import Color, Mesh, SmoothLine
from kivy.graphics.tesselator import TYPE_POLYGONS, WINDING_ODD, Tesselator
from kivy.properties import ListProperty, NumericProperty

from kiosk.theme import theme
from kiosk.widgets.drawn import Drawn

# Units of the phone from the fingertip, y down; the line around it rounds the corners.
OUTLINE = (
    (-16, 12), (-10, 2), (0, -2), (10, 2), (16, 12), (17, 52),
    (50, 58), (76, 68), (86, 84), (80, 136), (68, 152), (56, 158),
    (8, 158), (-8, 152), (-48, 100), (-50, 84), (-40, 76), (-30, 78), (-17, 92),
)  # fmt: skip
STROKE = 9


class Hand(Drawn):
    """``unit`` is pixels per unit of the phone."""

    tip = ListProperty([0, 0])
    unit = NumericProperty(1)
    watched = ("tip", "unit")

    def _draw(self) -> None:
        outline = [v for x, y in OUTLINE for v in self._place(x, y)]
        Color(*theme.phone["page"])
        tesselator = Tesselator()
        tesselator.add_contour(outline)
        tesselator.tesselate(WINDING_ODD, TYPE_POLYGONS)
        for vertices, indices in tesselator.meshes:
            Mesh(vertices=vertices, indices=indices, mode="triangle_fan")
        Color(*theme.phone["frame"])
        SmoothLine(points=outline, close=True, joint="round", width=max(1, STROKE / 2 * self.unit))

    def _place(self, x: float, y: float) -> tuple[float, float]:
        across = -x if theme.mirrored else x
        return self.tip[0] + across * self.unit, self.tip[1] - y * self.unit
