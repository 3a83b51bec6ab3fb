"""What small drawn widgets share: they draw themselves again when a property changes."""

from __future__ import annotations

from typing import Any

from kivy.clock import Clock
from kivy.core.text import Label as CoreLabel
from kivy.graphics import Color, Rectangle, SmoothEllipse
from kivy.properties import BooleanProperty, StringProperty
from kivy.uix.widget import Widget

from kiosk.theme import theme
from kiosk.widgets import load_kv

Colour = tuple[float, ...]


class Drawn(Widget):
    """A widget that draws itself again, once a frame at most, when something changes."""

    spoken = StringProperty("")
    palette = StringProperty("")
    is_mirrored = BooleanProperty(False)
    role = "text"
    watched: tuple[str, ...] = ()  # the properties that change the drawing

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self._later = Clock.create_trigger(self._redraw, -1)
        for name in ("pos", "size", "palette", "is_mirrored", *self.watched):
            self.fbind(name, self._later)
        self._later()

    def _redraw(self, *_args: object) -> None:
        self.canvas.clear()
        with self.canvas:
            self._draw()

    def _draw(self) -> None:
        """Add instructions to the canvas."""

    def _along(self, x: float, width: float) -> float:
        """The x of something ``x`` pixels from where reading starts."""
        return self.right - x - width if theme.mirrored else self.x + x


def disc(x: float, y: float, side: float, fill: Colour, edge: Colour, stroke: float) -> None:
    Color(*edge)
    SmoothEllipse(pos=(x, y), size=(side, side))
    Color(*fill)
    SmoothEllipse(pos=(x + stroke, y + stroke), size=(side - 2 * stroke, side - 2 * stroke))


def sign(text: str, font: str, size: float, colour: Colour, centre: tuple[float, float]) -> None:
    label = CoreLabel(text=text, font_name=font, font_size=size)
    label.refresh()
    width, height = label.texture.size
    Color(*colour)
    Rectangle(
        texture=label.texture,
        size=(width, height),
        pos=(round(centre[0] - width / 2), round(centre[1] - height / 2)),
    )


load_kv(__file__)
