"""Badges side by side, on as many rows as they need; what is too long for one is a line.

Badges:
    lines: (line('En famille', 'check'), line('1 jeton', 'coin'))
"""

from __future__ import annotations

from typing import Any

from kivy.clock import Clock
from kivy.properties import ObjectProperty
from kivy.uix.stacklayout import StackLayout
from kivy.uix.widget import Widget

from kiosk.packs.content import Line, plain
from kiosk.theme import theme
from kiosk.widgets import load_kv
from kiosk.widgets.badge import Badge
from kiosk.widgets.fitting import Face
from kiosk.widgets.lines import IconLine

WORDS = Face("Texte", is_bold=True)


class Badges(StackLayout):
    """``lines`` are a few words each, with an icon."""

    lines = ObjectProperty(())

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        later = Clock.create_trigger(self._fill, -1)
        self.fbind("lines", later)
        self.fbind("width", later)
        later()

    def _fill(self, *_args: object) -> None:
        self.clear_widgets()
        for line in self.lines:
            self.add_widget(self._badge(line))

    def _badge(self, line: Line) -> Widget:
        around = theme.button + theme.space_hair + 2 * theme.space_medium
        if WORDS.width(plain(line.text), theme.note) + around <= self.width:
            return Badge(text=plain(line.text), icon=line.icon)
        return IconLine(rich=line.text, icon=line.icon, bold=True)


load_kv(__file__)
