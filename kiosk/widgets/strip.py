"""The dark shelf: hidden scenes side by side, and a lens that reveals one of them.

ShelfStrip:
    first: 5                  # which scene stands under the lens
    lens: 1319, 388           # px from the lower left corner
    radius: 450               # px; 0 hides everything
"""

from __future__ import annotations

from typing import Any

from kivy.clock import Clock
from kivy.graphics import Color, Rectangle, SmoothEllipse
from kivy.properties import (
    ColorProperty,
    ListProperty,
    NumericProperty,
    StringProperty,
)
from kivy.uix.widget import Widget

from kiosk.theme import theme
from kiosk.widgets import load_kv
from kiosk.widgets.lens import Lens
from kiosk.widgets.scenes import FRAME_WIDTH, Paint, View, texture

PITCH = 474  # units between two scenes on the shelf
RING = 0.055  # width of the lens's ring, as a part of its radius
NEIGHBOURS = 3  # scenes drawn on each side


class ShelfStrip(Widget):
    """``unit`` is pixels per unit of a scene. ``full_radius`` is the radius that ``radius``
    grows to: the picture in the lens is made once for it. ``flat`` fills the lens with one
    colour instead of the scene."""

    scenes = ListProperty([])
    first = NumericProperty(0)
    unit = NumericProperty(1.0)
    lens = ListProperty([0, 0])
    radius = NumericProperty(0)
    full_radius = NumericProperty(0)
    flat = ColorProperty(None, allownone=True)
    light = ColorProperty("#FFFFFF")
    palette = StringProperty("")

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        with self.canvas:
            Color(1, 1, 1, 1)
            self._hidden = Rectangle()
            Color(*theme.night["hidden_dark"])
            self._ring = SmoothEllipse()
            self._flat_colour = Color(0, 0, 0, 0)
            self._disc = SmoothEllipse()
        self._lens: Lens | None = None  # a flat disc needs none
        self._later = Clock.create_trigger(self._draw, -1)
        for name in (
            "scenes",
            "palette",
            "first",
            "unit",
            "lens",
            "full_radius",
            "flat",
            "pos",
            "size",
        ):
            self.fbind(name, self._later)
        self.fbind("radius", self._open)
        self._later()

    def _draw(self, *_args: object) -> None:
        if self.width < 2 or self.height < 2 or not self.scenes:
            return
        night = theme.night
        hidden = Paint(night["background"], night["hidden_light"], night["hidden_dark"])
        self._hidden.texture = texture(self._view(0, 0, *self.size), hidden)
        self._hidden.pos, self._hidden.size = self.pos, self.size
        if self.flat is None and self.full_radius:
            self._draw_lens()
        self._open()

    def let_go(self) -> None:
        """Give the pictures back: nobody sees this shelf again."""
        self._later.cancel()
        self._hidden.texture = None
        if self._lens is not None:
            self.canvas.remove(self._lens)
            self._lens.give_back()
            self._lens = None

    def _draw_lens(self) -> None:
        side = round(2 * self.full_radius) + 2
        x, y = (round(v - side / 2) for v in self.lens)
        view = self._view(x, y, side, side)
        picture = texture(view, Paint(tuple(self.light)))
        if self._lens is None:
            self._lens = Lens.borrow()
            self.canvas.add(self._lens)
        self._lens.place((self.x + x, self.y + y), (side, side), picture)

    def _view(self, x: float, y: float, width: float, height: float) -> View:
        """The part of the shelf at (x, y) px of this widget. The first scene's middle is under
        the lens, its neighbours on both sides."""
        left = FRAME_WIDTH / 2 - (self.lens[0] - x) / self.unit
        count = len(self.scenes)
        placed = tuple(
            (self.scenes[(int(self.first) + step) % count], float(step * PITCH))
            for step in range(-NEIGHBOURS, NEIGHBOURS + 1)
        )
        return View(
            scenes=placed,
            width_px=round(width),
            height_px=round(height),
            scale=round(self.unit, 4),
            left=round(left, 3),
            bottom=round(y / self.unit, 3),
        )

    def _open(self, *_args: object) -> None:
        outer = self.radius * (1 + RING)
        centre = (self.x + self.lens[0], self.y + self.lens[1])
        self._ring.pos, self._ring.size = _around(centre, outer)
        self._flat_colour.rgba = self.flat or (0, 0, 0, 0)
        self._disc.pos, self._disc.size = _around(centre, self.radius if self.flat else 0)
        if self._lens is not None:
            half = (round(2 * self.full_radius) + 2) / 2
            self._lens.open((half, half), self.radius)


def _around(
    centre: tuple[float, float], radius: float
) -> tuple[tuple[float, float], tuple[float, float]]:
    return (centre[0] - radius, centre[1] - radius), (2 * radius, 2 * radius)


load_kv(__file__)
