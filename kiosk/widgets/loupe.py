"""The lens of light as a magnifying glass, moved over a scene that is hidden in the night.

Loupe:
    scene: 'presse'
    lens: 330, 180
    radius: 120             # 1000 opens the whole scene, and the glass is put away
"""

from __future__ import annotations

from collections.abc import Iterator
from math import cos, pi, sin
from typing import Any

from kivy.clock import Clock
from kivy.graphics import Color, InstructionGroup, SmoothEllipse, SmoothLine
from kivy.graphics.instructions import Instruction
from kivy.properties import ColorProperty

from kiosk.theme import theme
from kiosk.widgets import load_kv
from kiosk.widgets.picture import Picture
from kiosk.widgets.scenes import FRAME_WIDTH, Paint

FRAME = (400, 400)  # units of the scene: what lies at its sides may be cut
# Where a glass can be held so that it shows something, from one clue to the next.
SPOTS = (
    (270, 210),
    (160, 250),
    (320, 185),
    (200, 180),
    (300, 265),
    (150, 190),
    (240, 285),
    (330, 230),
)
# Of the radius of the glass: how thick its rim and its handle are, and where the handle begins
# and ends.
RIM, HANDLE, GRIP = 0.09, 0.24, (1.3, 1.72)
ANGLE = -pi / 4


class Loupe(Picture):
    """``lens`` and ``radius`` are those of a picture; ``rim`` draws the glass."""

    rim = ColorProperty()

    def __init__(self, **kwargs: Any) -> None:
        self._glass = InstructionGroup()
        super().__init__(**{"frame": FRAME, "lens": SPOTS[0], **kwargs})
        self.canvas.after.add(self._glass)
        draw = Clock.create_trigger(self._draw_glass, -1)
        for name in ("rim", "pos", "size", "lens", "radius", "scene"):
            self.fbind(name, draw)
        draw()

    def _draw_glass(self, *_args: object) -> None:
        self._glass.clear()
        if self.is_open or not self.scene or min(self.size) < 2:
            return
        scale = min(self.width / self.frame[0], self.height / self.frame[1])
        x = self.center_x + (self.lens[0] - FRAME_WIDTH / 2) * scale
        y = self.y + self.lens[1] * scale
        self._glass.add(Color(*self.rim))
        for part in _glass(x, y, self.radius * scale):
            self._glass.add(part)


def _glass(x: float, y: float, radius: float) -> Iterator[Instruction]:
    """The rim around a disc, and the handle with its round ends; lengths are in pixels."""
    rim, handle = RIM * radius, HANDLE * radius
    neck, begin, end = (
        (x + reach * radius * cos(ANGLE), y + reach * radius * sin(ANGLE)) for reach in (1, *GRIP)
    )
    yield SmoothLine(circle=(x, y, radius), width=rim)
    yield SmoothLine(points=(*neck, *begin), width=rim)
    yield SmoothLine(points=(*begin, *end), width=handle / 2)
    for x, y in (begin, end):
        yield SmoothEllipse(pos=(x - handle / 2, y - handle / 2), size=(handle, handle))


def night_paint() -> Paint:
    """A scene as it lies in the dark; black on black where there are no tones."""
    if theme.palette == "contraste":
        black = tuple(theme.background)
        return Paint(black, black, black)
    night = theme.night
    return Paint(night["background"], night["hidden_light"], night["hidden_dark"])


load_kv(__file__)
