"""The way on at home: a code to aim at, and the address to type instead.

TakeHome:
    url: root.url
"""

from __future__ import annotations

from kivy.properties import ObjectProperty, StringProperty

from kiosk.handoff.link import readable
from kiosk.handoff.qr import matrix
from kiosk.theme import theme
from kiosk.widgets import load_kv
from kiosk.widgets.layouts import Row


class TakeHome(Row):
    """``url`` is where to."""

    url = StringProperty("")
    address = StringProperty("")
    matrix = ObjectProperty(())

    def on_url(self, *_args: object) -> None:
        self.address = in_short_lines(self.url)
        self.matrix = matrix(self.url) if self.url else ()


def in_short_lines(url: str) -> str:
    """``url`` cut where a reader would pause, for a narrow column."""
    lines = readable(url).replace("/", "/\n")
    return lines.replace(".", ".\n", 1) if theme.is_compact or theme.is_large_text else lines


load_kv(__file__)
