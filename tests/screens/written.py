"""Everything that is written on the screen: labels, icons, and the signs that widgets draw."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np
from kivy.graphics import Color, Rectangle
from kivy.graphics.texture import Texture
from kivy.uix.label import Label
from kivy.uix.widget import Widget

from kiosk.widgets.drawn import Drawn
from kiosk.widgets.text import Glyph
from tests.screens.boxes import Box

SOLID = 250  # of 255: paler pixels are edges, where a letter mixes with what is behind it


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """Words where they are drawn: ``pixels`` are red, green, blue and how solid, of 255, from
    the lower left corner of ``box``; without the ``colour`` instruction nobody sees them."""

    text: str
    widget: Widget
    box: Box
    pixels: np.ndarray
    colour: Color
    opacity: float

    @property
    def is_icon(self) -> bool:
        return isinstance(self.widget, Glyph)

    @property
    def letters(self) -> np.ndarray:
        """Which of its pixels are letters, and not the edge of one."""
        solid = self.pixels[..., 3]
        return solid >= min(SOLID, solid.max(initial=1))

    @property
    def letters_box(self) -> Box:
        """Around its letters: a texture is larger than what is written on it."""
        rows, columns = (np.flatnonzero(self.letters.any(axis)) for axis in (1, 0))
        if not len(rows):
            return Box(*self.box[:2], *self.box[:2])
        left, bottom = self.box[:2]
        return Box(
            left + columns[0], bottom + rows[0], left + columns[-1] + 1, bottom + rows[-1] + 1
        )


def written_on(roots: Iterable[Widget]) -> list[Written]:
    """What can be read on ``roots``; what is transparent or empty cannot."""
    return [words for root in roots for words in _written(root, 1.0)]


def _written(widget: Widget, opacity: float) -> Iterator[Written]:
    opacity *= widget.opacity
    if opacity == 0:
        return
    if isinstance(widget, Label) and widget.text.strip():
        yield _label(widget, opacity)
    if isinstance(widget, Drawn) and widget.spoken:
        yield from _signs(widget, opacity)
    for child in reversed(widget.children):
        yield from _written(child, opacity)


def _label(label: Label, opacity: float) -> Written:
    width, height = label.texture_size
    corner = int(label.center_x - width / 2), int(label.center_y - height / 2)  # Kivy's own rule
    return Written(
        text=label.name if isinstance(label, Glyph) else label.text,
        widget=label,
        box=_box(label, corner, label.texture),
        pixels=_pixels(label.texture),
        colour=next(part for part in label.canvas.children if isinstance(part, Color)),
        opacity=opacity,
    )


def _signs(widget: Drawn, opacity: float) -> Iterator[Written]:
    """A drawn widget without words for a voice is decoration, and what it draws is no text."""
    colour = None
    for part in widget.canvas.children:
        if isinstance(part, Color):
            colour = part
        elif type(part) is Rectangle and part.size == part.texture.size:  # others are plain shapes
            yield Written(
                text=widget.spoken,
                widget=widget,
                box=_box(widget, part.pos, part.texture),
                pixels=_pixels(part.texture),
                colour=colour,
                opacity=opacity,
            )


def _box(widget: Widget, corner: tuple[float, float], texture: Texture) -> Box:
    left, bottom = map(round, widget.to_window(*corner))
    return Box(left, bottom, left + texture.width, bottom + texture.height)


def _pixels(texture: Texture) -> np.ndarray:
    """The first row is the lowest, as in the window; Kivy keeps letters upside down."""
    width, height = map(int, texture.size)
    return np.frombuffer(texture.pixels, np.uint8).reshape(height, width, 4)[::-1]
