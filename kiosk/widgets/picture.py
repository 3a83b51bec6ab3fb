"""A paper-cut scene, hidden, half open under the lens of light, or open.

    Picture:
        scene: 'cinema'
        radius: self.resting_radius      # 0 is hidden, ``open_radius`` shows everything

The scene stands on the lower edge of the widget. Colours come from the universe of the
same name, unless ``paint`` says otherwise.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from kivy.clock import Clock
from kivy.graphics import Color, Rectangle
from kivy.properties import (
    ColorProperty,
    ListProperty,
    NumericProperty,
    ObjectProperty,
    StringProperty,
)
from kivy.uix.widget import Widget

from kiosk.theme import theme
from kiosk.widgets import load_kv, scenes
from kiosk.widgets.lens import Lens

FRAME = (scenes.FRAME_WIDTH, 350)  # units that must fit in the widget; the sky above may be cut
RESTING_LENS = (240, 178)  # y up from the ground
RESTING_RADIUS = 166
OPEN_RADIUS = 1000  # larger than any picture
SETTLED = 0.3  # s without a change: the light is at rest


class Picture(Widget):
    """``lens`` and ``radius`` are in units of the scene's frame, y up from the ground;
    ``frame`` is how many units must fit, ``shift`` moves the scene by as many units."""

    scene = StringProperty("")
    paint = ObjectProperty(None, allownone=True)
    light = ColorProperty("#FFFFFF")
    lens = ListProperty(RESTING_LENS)
    radius = NumericProperty(RESTING_RADIUS)
    frame = ListProperty(FRAME)
    shift = NumericProperty(0)
    palette = StringProperty("")

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        with self.canvas:
            Color(1, 1, 1, 1)
            self._whole = Rectangle()
        self._lens: Lens | None = None
        self._drawn: scenes.View | None = None
        self._later = Clock.create_trigger(self._draw, -1)
        self._settle = Clock.create_trigger(self._draw, SETTLED)
        for name in ("scene", "paint", "palette", "light", "frame", "shift", "pos", "size"):
            self.fbind(name, self._later)
        for name in ("lens", "radius"):
            self.fbind(name, self._move)
        self._later()

    @property
    def is_open(self) -> bool:
        return self.radius >= OPEN_RADIUS

    def _view(self) -> scenes.View:
        scale = min(self.width / self.frame[0], self.height / self.frame[1])
        return scenes.View(
            scenes=((self.scene, 0.0),),
            width_px=max(1, round(self.width)),
            height_px=max(1, round(self.height)),
            scale=round(scale, 4),
            left=scenes.FRAME_WIDTH / 2 - self.width / scale / 2 - self.shift,
        )

    def _draw(self, *_args: object) -> None:
        """The picture at rest: one texture, whatever of it is lit."""
        self._drop_lens()
        has_room = bool(self.scene) and self.width >= 2 and self.height >= 2
        self._drawn = self._view() if has_room else None
        self._whole.pos, self._whole.size = self.pos, self.size if has_room else (0, 0)
        if self._drawn is not None:
            self._whole.texture = scenes.texture(self._drawn, self._paint_at_rest())

    def _move(self, *_args: object) -> None:
        """While the light moves, a lens lies over the hidden picture."""
        view = self._drawn
        if view is None or theme.still or self.is_open or self.radius <= 0:
            self._later()
            return
        if self._lens is None:
            self._whole.texture = scenes.texture(view, self._hidden_paint())
            self._lens = Lens.borrow()
            self.canvas.add(self._lens)
            self._lens.place(self.pos, self.size, scenes.texture(view, self._revealed_paint()))
        centre = ((self.lens[0] - view.left) * view.scale, self.lens[1] * view.scale)
        self._lens.open(centre, self.radius * view.scale)
        self._settle()

    def _drop_lens(self) -> None:
        self._settle.cancel()
        if self._lens is not None:
            self.canvas.remove(self._lens)
            self._lens.give_back()
            self._lens = None

    def _paint_at_rest(self) -> scenes.Paint:
        if self.is_open:
            return self._revealed_paint()
        hidden = self._hidden_paint()
        if self.radius <= 0:
            return hidden
        x, y = self.lens
        return replace(hidden, lit=scenes.Lit(tuple(self.light), x, y, round(self.radius, 1)))

    def _revealed_paint(self) -> scenes.Paint:
        return scenes.Paint(tuple(self.light))

    def _hidden_paint(self) -> scenes.Paint:
        if self.paint is not None:
            return self.paint
        if theme.palette == "contraste":
            black = tuple(theme.background)
            return scenes.Paint(black, black, black)
        colours = theme.universes[self.scene]
        return scenes.Paint(colours.vivid, colours.hidden_light, colours.hidden_dark)


load_kv(__file__)
