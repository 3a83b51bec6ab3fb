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
        super().__init__(**{"width": 0, **kwargs})  # until the place is known
        self._shown: dict[tuple[Line, bool], Widget] = {}
        later = Clock.create_trigger(self._fill, -1)
        self.fbind("lines", later)
        self.fbind("width", later)
        later()

    def _fill(self, *_args: object) -> None:
        if self.width <= 0:
            return
        wanted = [(line, self._is_short(line)) for line in self.lines]
        if wanted != list(self._shown):
            self._shown = {one: self._shown.get(one) or _made(*one) for one in wanted}
            self.clear_widgets()
            for widget in self._shown.values():
                self.add_widget(widget)

    def _is_short(self, line: Line) -> bool:
        around = theme.button + theme.space_hair + 2 * theme.space_medium
        return WORDS.width(plain(line.text), theme.note) + around <= self.width


def _made(line: Line, is_short: bool) -> Widget:
    if is_short:
        return Badge(text=plain(line.text), icon=line.icon)
    return IconLine(rich=line.text, icon=line.icon, bold=True)


load_kv(__file__)
