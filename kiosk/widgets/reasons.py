"""What was answered so far, a badge each; an answer too long for a badge is a line.

Reasons:
    texts: ('Un documentaire', 'En famille')
"""

from __future__ import annotations

from typing import Any

from kivy.clock import Clock
from kivy.properties import ObjectProperty
from kivy.uix.stacklayout import StackLayout
from kivy.uix.widget import Widget

from kiosk.packs.content import Span
from kiosk.theme import theme
from kiosk.widgets import load_kv
from kiosk.widgets.badge import Badge
from kiosk.widgets.fitting import Face
from kiosk.widgets.lines import IconLine

WORDS = Face("Texte", is_bold=True)


class Reasons(StackLayout):
    """``texts`` are the answers, in their order."""

    texts = ObjectProperty(())

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        later = Clock.create_trigger(self._fill, -1)
        self.fbind("texts", later)
        self.fbind("width", later)
        later()

    def _fill(self, *_args: object) -> None:
        self.clear_widgets()
        for text in self.texts:
            self.add_widget(self._reason(text))

    def _reason(self, text: str) -> Widget:
        around = theme.button + theme.space_hair + 2 * theme.space_medium
        if WORDS.width(text, theme.note) + around <= self.width:
            return Badge(text=text)
        return IconLine(rich=(Span(text),), bold=True)


load_kv(__file__)
