"""The screen of a kiosk that has nothing to show yet: calm words, and what to do.

It needs no pack, so it is there when every pack is missing or damaged.
"""

from __future__ import annotations

from kivy.properties import StringProperty
from kivy.uix.floatlayout import FloatLayout

from kiosk.widgets import load_kv


class CalmScreen(FloatLayout):
    """``fix`` is for the librarian: one thing to do."""

    fix = StringProperty("")


load_kv(__file__)
