"""The way on at home: a code to aim at, and the address to type instead, beside it or below.

TakeHome:
    url: root.url
"""

from __future__ import annotations

from kivy.clock import Clock
from kivy.properties import BooleanProperty, ObjectProperty, StringProperty

from kiosk.handoff.link import readable
from kiosk.handoff.qr import matrix
from kiosk.theme import theme
from kiosk.widgets import load_kv
from kiosk.widgets.address import LETTERS
from kiosk.widgets.layouts import Column


class TakeHome(Column):
    """``url`` is where to. It ``is_narrow`` where an address beside the code would be cut."""

    url = StringProperty("")
    address = StringProperty("")
    matrix = ObjectProperty(())
    is_narrow = BooleanProperty(False)

    def on_kv_post(self, _base: object) -> None:
        fit = Clock.create_trigger(self._fit, -1)
        self.fbind("address", fit)
        self.ids.words.fbind("width", fit)
        fit()

    def on_url(self, *_args: object) -> None:
        self.address = in_short_lines(self.url)
        self.matrix = matrix(self.url) if self.url else ()

    def _fit(self, *_args: object) -> None:
        smallest = theme.floor / theme.text_scale
        self.is_narrow = self.ids.words.width < LETTERS.width(self.address, smallest)


def in_short_lines(url: str) -> str:
    """``url`` cut where a reader would pause, for a narrow column."""
    lines = readable(url).replace("/", "/\n")
    return lines.replace(".", ".\n", 1) if theme.is_compact or theme.is_large_text else lines


load_kv(__file__)
