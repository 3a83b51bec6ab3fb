"""The lens of light as a magnifying glass, moved over a scene that is hidden in the night.

    Loupe:
        scene: 'presse'
        lens: 330, 180
        radius: 120             # 1000 opens the whole scene, and the glass is put away
"""

from __future__ import annotations

from math import cos, pi, sin

from kivy.graphics import Color, InstructionGroup, SmoothLine
from kivy.properties import ColorProperty

from kiosk.theme import theme
from kiosk.widgets import load_kv
from kiosk.widgets.picture import Picture
from kiosk.widgets.scenes import Paint

FRAME = (480, 400)  # units of the scene: all of it
# Where a glass can be held so that it shows something, from one clue to the next.
SPOTS = (
    (270, 190),
    (160, 260),
    (320, 130),
    (200, 120),
    (330, 240),
    (140, 160),
    (250, 280),
    (360, 180),
)
RIM, HANDLE = 0.09, 0.3  # thickness, to the radius of the glass
REACH = 2.0  # where the handle ends, from the middle of the glass
ANGLE = -pi / 4


class Loupe(Picture):
    """``lens`` and ``radius`` are those of a picture; ``rim`` draws the glass."""

    rim = ColorProperty()

    def __init__(self, **kwargs: object) -> None:
        self._glass = InstructionGroup()
        super().__init__(**{"frame": FRAME, "lens": SPOTS[0], **kwargs})
        self.paint = night_paint()
        self.canvas.after.add(self._glass)
        for name in ("rim", "pos", "size", "lens", "radius", "scene"):
            self.fbind(name, self._draw_glass)
        self.fbind("palette", self._repaint)

    def _repaint(self, *_args: object) -> None:
        self.paint = night_paint()

    def _draw_glass(self, *_args: object) -> None:
        self._glass.clear()
        if self.is_open or not self.scene or min(self.size) < 2:
            return
        scale = min(self.width / self.frame[0], self.height / self.frame[1])
        x = self.center_x + (self.lens[0] - self.frame[0] / 2) * scale
        y = self.y + self.lens[1] * scale
        radius = self.radius * scale
        self._glass.add(Color(*self.rim))
        self._glass.add(SmoothLine(circle=(x, y, radius), width=RIM * radius))
        ends = [
            value
            for reach in (1 + RIM + HANDLE, REACH)
            for value in (
                x + reach * radius * cos(ANGLE),
                y + reach * radius * sin(ANGLE),
            )
        ]
        self._glass.add(SmoothLine(points=ends, width=HANDLE / 2 * radius, cap="round"))


def night_paint() -> Paint:
    """A scene as it lies in the dark; black on black where there are no tones."""
    if theme.palette == "contraste":
        black = tuple(theme.background)
        return Paint(black, black, black)
    return Paint(*(theme.night[name] for name in ("background", "hidden_light", "hidden_dark")))


load_kv(__file__)
