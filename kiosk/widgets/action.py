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

SIZE_STEP = 2  # u
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
    words_size = NumericProperty(0)
    shown_icon = StringProperty("")

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self._later = Clock.create_trigger(self._measure, -1)
        self.fbind("size", self._later)
        self.fbind("text", self._later)
        self.fbind("icon", self._later)
        self.fbind("font_size", self._later)
        self._later()

    def on_icon_side(self, *_args: object) -> None:
        row, glyph = self.ids.row, self.ids.glyph
        row.remove_widget(glyph)
        row.add_widget(glyph, index=0 if self.icon_side == "after" else len(row.children))

    def _measure(self, *_args: object) -> None:
        """Words take their natural width, or wrap in what the button leaves them.

        Where they would not fit, the icon goes first; then they get smaller, down to the floor.
        """
        if self.font_size <= 0 or self.width <= 0:
            return
        room = max(1.0, self.width - 2 * self.inset)
        beside_icon = max(1.0, room - self.font_size * ICON_SCALE - theme.space_small)
        if self.icon and self.text and self._fits(beside_icon, self.font_size):
            self.shown_icon, room = self.icon, beside_icon
        else:
            self.shown_icon = "" if self.text else self.icon
        self.words_size = self._largest_size(room)
        self.words_width = min(room, self._natural_width(self.words_size))

    def _largest_size(self, room: float) -> float:
        size = float(self.font_size)
        smallest = theme.floor / theme.text_scale
        while size > smallest and not self._fits(room, size):
            size = max(smallest, size - SIZE_STEP * theme.u)
        return size

    def _fits(self, room: float, size: float) -> bool:
        longest = max(self.text.split(), key=len, default="")
        if self._label(longest, size).get_extents(longest)[0] + 2 > room:
            return False
        label = self._label(self.text, size, text_size=(room, None))
        return bool(label.render()[1] <= self.height - 2 * theme.stroke_strong)

    def _natural_width(self, size: float) -> float:
        lines = self.text.split("\n")
        return max(float(self._label(line, size).get_extents(line)[0]) for line in lines) + 2

    def _label(self, words: str, size: float, **options: Any) -> CoreLabel:
        label = CoreLabel(text=words, font_name="Texte", font_size=size, bold=True, **options)
        label.resolve_font_name()
        return label


load_kv(__file__)
