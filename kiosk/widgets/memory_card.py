"""A card of a memory: the shelf's own back, or a face that the light opens on.

    MemoryCard(number=3, text='Presse', scene='presse')
    card.side = 'turned'          # looked at; 'found' stays, with a tick; 'hidden' is the back
    card.is_hinted = True         # a frame of light: this one is worth a touch

A face is a ``scene`` of the house, a ``picture`` (a file), or else its words.
"""

from __future__ import annotations

from math import hypot
from typing import Any

from kivy.animation import Animation
from kivy.clock import Clock
from kivy.graphics import Color, Rectangle
from kivy.properties import (
    BooleanProperty,
    ColorProperty,
    NumericProperty,
    OptionProperty,
    StringProperty,
)
from kivy.uix.label import Label
from kivy.uix.widget import Widget

from kiosk.i18n import _
from kiosk.theme import theme
from kiosk.widgets import fitting, load_kv
from kiosk.widgets.control import Control
from kiosk.widgets.drawn import Drawn, disc
from kiosk.widgets.photo import Photo
from kiosk.widgets.picture import OPEN_RADIUS, Picture

WORDS = fitting.Face("Texte", is_bold=True, line_height=1.04)
RING, HOLE = 0.61, 0.42  # of the card's shorter side
# The shelf of the back: x, lower edge, width and height, to the ring's width, from its middle.
SHELF = ((-0.22, -0.20, 0.11, 0.34), (-0.09, -0.20, 0.11, 0.45), (0.04, -0.20, 0.11, 0.28))


class MemoryCard(Control):
    """``number`` is its place, from 1; ``text`` says its face."""

    number = NumericProperty(1)
    text = StringProperty("")
    scene = StringProperty("")
    picture = StringProperty("")
    side = OptionProperty("hidden", options=("hidden", "turned", "found"))
    is_words = BooleanProperty(True)
    is_hinted = BooleanProperty(False)
    edge = NumericProperty(0)
    edge_ink = ColorProperty()
    lens = NumericProperty(0)
    tick = NumericProperty(0)
    tick_inset = NumericProperty(0)

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        face = self._face()
        face.pos_hint = {"x": 0, "y": 0}
        self.ids.face.add_widget(face)
        self.bind(side=self._name, number=self._name, text=self._name, size=self._stay_open)
        self.bind(is_hinted=self._name)
        self._name()

    def on_side(self, *_args: object) -> None:
        Animation.cancel_all(self, "lens")
        lens = 0 if self.side == "hidden" else self._reach()
        if theme.still:
            self.lens = lens
        elif self.side == "hidden":
            Animation(lens=lens, d=theme.seconds("close"), t="in_cubic").start(self)
        else:
            Animation(lens=lens, d=theme.seconds("reveal"), t="out_cubic").start(self)

    def _reach(self) -> float:
        """The radius (px) at which the light fills the card."""
        return hypot(*self.size) / 2

    def _stay_open(self, *_args: object) -> None:
        if self.side != "hidden":
            self.lens = self._reach()

    def _name(self, *_args: object) -> None:
        said = {
            "hidden": _("Carte {number}, cachée"),
            "turned": _("Carte {number}, retournée\u00a0: {face}"),
            "found": _("Carte {number}, trouvée\u00a0: {face}"),
        }[self.side]
        hint = _("\u00a0: essayez celle-ci") if self.is_hinted else ""
        self.spoken = said.format(number=int(self.number), face=self.text) + hint

    def _face(self) -> Widget:
        if self.scene:
            return Picture(
                scene=self.scene, radius=OPEN_RADIUS, light=theme.light, frame=(480, 400)
            )
        if self.picture:
            return Photo(source=self.picture, spoken=self.text)
        return CardWords(text=self.text)


class CardWords(Label):
    """The words of a face, in the largest letters that fit."""

    largest = NumericProperty(0)

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        fit = Clock.create_trigger(self._fit, -1)
        self.fbind("size", fit)
        self.fbind("largest", fit)
        fit()

    def _fit(self, *_args: object) -> None:
        left, top, right, bottom = self.padding
        room = self.width - left - right, self.height - top - bottom
        if min(room) > 0:
            self.font_size = WORDS.size_within(room, self.text, self.largest)


class CardBack(Drawn):
    """The shelf that looks empty, in its ring."""

    hole = ColorProperty()
    ink = ColorProperty()
    watched = ("hole", "ink")

    def _draw(self) -> None:
        Color(*self.hole)
        Rectangle(pos=self.pos, size=self.size)
        short = min(self.size)
        ring = RING * short
        disc(
            self.center_x - ring / 2,
            self.center_y - ring / 2,
            ring,
            self.hole,
            self.ink,
            (RING - HOLE) / 2 * short,
        )
        Color(*self.ink)
        for x, y, width, height in SHELF:
            Rectangle(
                pos=(self.center_x + x * ring, self.center_y + y * ring),
                size=(width * ring, height * ring),
            )


load_kv(__file__)
