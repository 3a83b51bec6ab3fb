"""One of several to choose from; the chosen one is yellow, thick-edged, and says so.

Choice:                     # a setting
    text: _('Nuit')
    is_selected: root.palette == 'nuit'
    on_release: root.choose('nuit')
Chip:                       # the same with round ends and a tick: a word to search, a filter
    text: _('Documentaires')
    is_selected: True
"""

from __future__ import annotations

from typing import Any

from kivy.clock import Clock
from kivy.properties import BooleanProperty, NumericProperty, StringProperty

from kiosk.theme import theme
from kiosk.widgets import load_kv
from kiosk.widgets.control import Control
from kiosk.widgets.fitting import Face

WORDS = Face("Texte", is_bold=True)


class Choice(Control):
    """``named`` is its spoken name when ``text`` is only a sign of ``sign_size`` pixels."""

    text = StringProperty("")
    named = StringProperty("")
    sign_size = NumericProperty(0)
    words_size = NumericProperty(0)
    inset = NumericProperty(0)
    is_ticked = BooleanProperty(False)

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        fit = Clock.create_trigger(self._fit, -1)
        for name in ("size", "text", "sign_size", "inset"):
            self.fbind(name, fit)
        fit()

    def _fit(self, *_args: object) -> None:
        """Words that would not fit are written smaller, down to the floor."""
        room = (max(1.0, self.width - 2 * self.inset), self.height - 2 * theme.stroke_strong)
        self.words_size = WORDS.size_within(room, self.text, self.sign_size or theme.button)


class Chip(Choice):
    """A choice with round ends."""


load_kv(__file__)
