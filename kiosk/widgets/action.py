"""A button with an icon and a few words.

    Action:
        text: _('Jouer pour découvrir')
        icon: 'puzzle-piece'
        look: 'primary'
        on_release: root.dispatch('on_play')

``primary`` is the one thing to do here, ``secondary`` the others, ``light`` is kept for
revealing, choosing, going on, and ``night`` stands on the dark shelf.
"""

from __future__ import annotations

from typing import Any

from kivy.clock import Clock
from kivy.core.text import Label as CoreLabel
from kivy.properties import ColorProperty, NumericProperty, OptionProperty, StringProperty

from kiosk.theme import theme
from kiosk.widgets import load_kv
from kiosk.widgets.control import Control

ICON_SCALE = 1.38  # an icon's size to that of the words beside it


class Action(Control):
    """``align`` puts icon and words in the middle or at the start; ``icon_side`` puts the
    icon before or after the words."""

    text = StringProperty("")
    icon = StringProperty("")
    look = OptionProperty("secondary", options=("primary", "secondary", "light", "night"))
    align = OptionProperty("centre", options=("centre", "start"))
    icon_side = OptionProperty("before", options=("before", "after"))
    font_size = NumericProperty(0)
    inset = NumericProperty(0)
    fill = ColorProperty()
    ink = ColorProperty()
    edge = ColorProperty()
    words_width = NumericProperty(0)
    shown_icon = StringProperty("")

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self._later = Clock.create_trigger(self._measure, -1)
        self.fbind("width", self._later)
        self.fbind("text", self._later)
        self.fbind("icon", self._later)
        self.fbind("font_size", self._later)
        self._later()

    def on_icon_side(self, *_args: object) -> None:
        row, glyph = self.ids.row, self.ids.glyph
        row.remove_widget(glyph)
        row.add_widget(glyph, index=0 if self.icon_side == "after" else len(row.children))

    def _measure(self, *_args: object) -> None:
        """Words take their natural width, or wrap in what the button leaves them. The icon
        goes when the longest word would not fit beside it."""
        if self.font_size <= 0:
            return
        room = self.width - 2 * self.inset
        beside_icon = room - (self.font_size * ICON_SCALE + theme.space_small)
        self.shown_icon = self.icon
        if self.icon and self.text:
            if self._extent(max(self.text.split(), key=len)) > beside_icon:
                self.shown_icon = ""
            else:
                room = beside_icon
        natural = max(self._extent(line) for line in self.text.split("\n"))
        self.words_width = max(0, min(natural, room))

    def _extent(self, words: str) -> float:
        label = CoreLabel(font_name="Texte", font_size=self.font_size, bold=True)
        label.resolve_font_name()
        return float(label.get_extents(words)[0]) + 2


load_kv(__file__)
