"""One thing to take, to put somewhere or to call next: words, a scene of the house, or a picture.

    ThingCard(text='Un film récent')
    card.mark = 'held'            # the one in hand; 'later' is not for now

It is looked at, and not touched, with ``is_focusable=False``.
"""

from __future__ import annotations

from typing import Any

from kivy.properties import ColorProperty, NumericProperty, OptionProperty, StringProperty
from kivy.uix.widget import Widget

from kiosk.i18n import _
from kiosk.theme import theme
from kiosk.widgets import load_kv
from kiosk.widgets.control import Control
from kiosk.widgets.memory_card import CardWords
from kiosk.widgets.photo import Photo
from kiosk.widgets.picture import OPEN_RADIUS, Picture


class ThingCard(Control):
    """``scene`` names an illustration, ``picture`` a file; without either, ``text`` is written,
    in letters of ``largest`` pixels or less."""

    text = StringProperty("")
    scene = StringProperty("")
    picture = StringProperty("")
    mark = OptionProperty("", options=("", "held", "later", "right"))
    largest = NumericProperty(0)
    edge = NumericProperty(0)
    edge_ink = ColorProperty()
    icon = StringProperty("")
    sign = NumericProperty(0)

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        face = self._face()
        face.pos_hint = {"x": 0, "y": 0}
        self.ids.face.add_widget(face)
        self.bind(mark=self._name, text=self._name)
        self._name()

    def _face(self) -> Widget:
        if self.scene:
            return Picture(
                scene=self.scene, radius=OPEN_RADIUS, light=theme.light, frame=(480, 400)
            )
        if self.picture:
            return Photo(source=self.picture, spoken=self.text)
        words = CardWords(text=self.text)
        self.bind(largest=words.setter("largest"))
        words.largest = self.largest
        return words

    def _name(self, *_args: object) -> None:
        said = {"held": _("{thing}, dans la main"), "later": _("{thing}, plus tard")}
        self.spoken = said.get(self.mark, "{thing}").format(thing=self.text)


load_kv(__file__)
