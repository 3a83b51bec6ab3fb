"""A paper-cut scene, hidden, half open under the lens of light, or open.

    Picture:
        scene: 'cinema'
        radius: self.resting_radius      # 0 is hidden, ``open_radius`` shows everything

The scene stands on the lower edge of the widget. Colours come from the universe of the
same name, unless ``paint`` says otherwise.
"""

from __future__ import annotations

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
            self._hidden = Rectangle()
        self._lens = Lens()
        self.canvas.add(self._lens)
        self._later = Clock.create_trigger(self._draw, -1)
        for name in ("scene", "paint", "palette", "light", "frame", "shift", "pos", "size"):
            self.fbind(name, self._later)
        for name in ("lens", "radius"):
            self.fbind(name, self._open)
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
        if not self.scene or self.width < 2 or self.height < 2:
            self._hidden.size = (0, 0)
            self._lens.open((0, 0), 0)
            return
        view = self._view()
        if not self.is_open:
            self._hidden.texture = scenes.texture(view, self._hidden_paint())
        self._hidden.pos, self._hidden.size = self.pos, ((0, 0) if self.is_open else self.size)
        self._revealed_view = view
        self._open()

    def _open(self, *_args: object) -> None:
        if not hasattr(self, "_revealed_view"):
            return
        if self.is_open != (self._hidden.size[0] == 0):
            self._draw()
            return
        view = self._revealed_view
        if self.radius > 0:
            self._lens.place(
                self.pos, self.size, scenes.texture(view, scenes.Paint(tuple(self.light)))
            )
        centre = ((self.lens[0] - view.left) * view.scale, self.lens[1] * view.scale)
        self._lens.open(centre, self.radius * view.scale)

    def _hidden_paint(self) -> scenes.Paint:
        if self.paint is not None:
            return self.paint
        if theme.palette == "contraste":
            black = tuple(theme.background)
            return scenes.Paint(black, black, black)
        colours = theme.universes[self.scene]
        return scenes.Paint(colours.vivid, colours.hidden_light, colours.hidden_dark)


load_kv(__file__)
