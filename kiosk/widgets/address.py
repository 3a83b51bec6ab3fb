"""An address to type, whose lines are never cut: where they do not fit, they are written smaller.

Address:
    text: readable(url)
    largest: theme.note
"""

from __future__ import annotations

from typing import Any

from kivy.clock import Clock
from kivy.properties import NumericProperty

from kiosk.widgets import load_kv
from kiosk.widgets.fitting import Face
from kiosk.widgets.text import Text

LETTERS = Face("Texte", is_bold=True)


class Address(Text):
    """``largest`` is the size of its letters where there is room, in pixels."""

    largest = NumericProperty(0)

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        fit = Clock.create_trigger(self._fit, -1)
        for name in ("text", "width", "largest"):
            self.fbind(name, fit)
        fit()

    def _fit(self, *_args: object) -> None:
        if self.largest > 0:
            self.font_size = LETTERS.size_on_one_line(self.width, self.text, self.largest)


load_kv(__file__)
