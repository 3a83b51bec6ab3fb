"""A QR code, drawn in whole pixels with its quiet zone; never inverted, whatever the theme.

QrPanel:
    matrix: root.matrix
    spoken: _('Carré à viser avec votre téléphone')
"""

from __future__ import annotations

from typing import Any

from kivy.clock import Clock
from kivy.graphics import Color, Rectangle
from kivy.graphics.texture import Texture
from kivy.properties import NumericProperty, ObjectProperty, StringProperty
from kivy.uix.widget import Widget

from kiosk.handoff.qr import QUIET_ZONE_MODULES
from kiosk.theme import theme


class QrPanel(Widget):
    """``matrix`` is a square of booleans, dark is True. The code is the largest that fits
    with whole pixels a module, in the middle of the widget."""

    matrix = ObjectProperty(())
    spoken = StringProperty("")
    role = "text"
    module_px = NumericProperty(0)

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        later = Clock.create_trigger(self._draw, -1)
        for name in ("pos", "size", "matrix"):
            self.fbind(name, later)
        later()

    def _draw(self, *_args: object) -> None:
        self.canvas.clear()
        if not self.matrix:
            return
        modules = len(self.matrix) + 2 * QUIET_ZONE_MODULES
        self.module_px = int(min(self.size) // modules)
        side = self.module_px * modules
        corner = (round(self.center_x - side / 2), round(self.center_y - side / 2))
        with self.canvas:
            Color(1, 1, 1, 1)
            Rectangle(texture=_texture(self.matrix), pos=corner, size=(side, side))


def _texture(matrix: tuple[tuple[bool, ...], ...]) -> Texture:
    """One texel a module, quiet zone included, enlarged without smoothing."""
    dark, light = (bytes(round(v * 255) for v in theme.qr[k][:3]) for k in ("module", "quiet"))
    edge = [light * (len(matrix) + 2 * QUIET_ZONE_MODULES)] * QUIET_ZONE_MODULES
    side = light * QUIET_ZONE_MODULES
    rows = [side + b"".join(dark if cell else light for cell in row) + side for row in matrix]
    pixels = b"".join(reversed(edge + rows + edge))  # Kivy's first row is the lowest
    texture = Texture.create(size=(len(matrix) + 2 * QUIET_ZONE_MODULES,) * 2, colorfmt="rgb")
    texture.mag_filter = "nearest"
    texture.blit_buffer(pixels, colorfmt="rgb", bufferfmt="ubyte")
    return texture
