"""The light that opens on what is new, or closes on what was there.

    light = Light(picture_of(stage), centre, opens=True)
    …                             # change what is below
    layer.add_widget(light)
    light.move()                  # it goes away by itself

Only the picture of what was seen is kept, and for as long as the light moves: what is new is
alive below it, and what is old can be dropped at once.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from math import hypot
from typing import Any

from kivy.animation import Animation
from kivy.clock import Clock
from kivy.graphics import Fbo
from kivy.graphics.texture import Texture
from kivy.properties import NumericProperty
from kivy.uix.widget import Widget

from kiosk.theme import theme
from kiosk.widgets.lens import Lens, Surround

Point = tuple[float, float]


class Light(Widget):
    """``picture`` stays around a disc that grows (``opens``), or within one that shrinks.

    ``centre`` and ``radius`` are in pixels of the window, which the picture fills.
    """

    radius = NumericProperty(0)

    def __init__(self, picture: Texture, centre: Point, *, opens: bool, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.centre, self.opens = centre, opens
        self.reach = farthest_corner(picture.size, centre)
        self._lens = Surround.borrow() if opens else Lens.borrow()
        self._lens.place((0, 0), picture.size, picture)
        self.canvas.add(self._lens)
        self.fbind("radius", self._draw)
        self.radius = 0 if opens else self.reach
        self._draw()

    def _draw(self, *_args: object) -> None:
        self._lens.open(self.centre, self.radius)

    def move(self) -> None:
        """Begin after the next frame: it draws what is new for the first time, and is long."""
        Clock.schedule_once(lambda _dt: self._way().start(self), 0)

    def _way(self) -> Animation:
        if self.opens:
            way = Animation(radius=self.reach, d=theme.seconds("reveal_screen"), t="out_cubic")
        else:
            way = Animation(radius=0, d=theme.seconds("close"), t="in_cubic")
        way.bind(on_complete=self._go_away)
        return way

    def _go_away(self, *_args: object) -> None:
        if self.parent is not None:
            self.parent.remove_widget(self)

    def on_parent(self, _light: Widget, parent: Widget | None) -> None:
        if parent is None:
            Animation.cancel_all(self)
            self.canvas.remove(self._lens)
            self._lens.give_back()


def farthest_corner(size: Point, centre: Point) -> float:
    """How far from ``centre`` the farthest corner of a window of that ``size`` is."""
    return max(hypot(centre[0] - x, centre[1] - y) for x in (0, size[0]) for y in (0, size[1]))


def picture_of(shown: Widget) -> Texture:
    """What a widget that fills the window looks like now."""
    with borrowed(shown) as frame:
        frame.draw()
        return frame.texture


@contextmanager
def borrowed(shown: Widget) -> Iterator[Fbo]:
    """A buffer in which ``shown``, which fills the window, is drawn instead of in the window."""
    above = shown.parent.canvas
    place = above.indexof(shown.canvas)
    above.remove(shown.canvas)
    frame = Fbo(size=shown.size, with_stencilbuffer=True)
    frame.add(shown.canvas)
    try:
        yield frame
    finally:
        frame.remove(shown.canvas)
        above.insert(place, shown.canvas)
