"""What comes up from below when it is put on the screen: a sheet's panel, a message.

    class Toast(Appearing, Row): …     # nothing else to do: it moves when it gets a parent

Only its drawing moves: whatever it is laid out in sees it at its place from the beginning.
"""

from __future__ import annotations

from kivy.animation import Animation
from kivy.properties import NumericProperty
from kivy.uix.widget import Widget

from kiosk.theme import theme
from kiosk.widgets import load_kv


class Appearing(Widget):
    """``come`` goes from 0 to 1 while it appears, and is 1 from the start where nothing moves."""

    come = NumericProperty(1.0)

    def on_parent(self, *_args: object) -> None:
        Animation.cancel_all(self, "come")
        if self.parent is not None and not theme.still:
            self.come = 0.0
            Animation(come=1.0, d=theme.seconds("panel"), t="out_cubic").start(self)


load_kv(__file__)
