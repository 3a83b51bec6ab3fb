"""How far one is in a game: a pill for each part, and words.

GameHead:
    position: _('Phrase 2 sur 5')
    index: 1
    count: 5
"""

from __future__ import annotations

from kivy.properties import ColorProperty, NumericProperty, StringProperty

from kiosk.widgets import load_kv
from kiosk.widgets.layouts import Row

MOST_PILLS = 12  # more would not leave the words their line


class GameHead(Row):
    """``ink`` is read on ``paper``; more than ``MOST_PILLS`` parts are told in words alone."""

    position = StringProperty("")
    index = NumericProperty(0)
    count = NumericProperty(1)
    ink = ColorProperty()
    paper = ColorProperty()


load_kv(__file__)
