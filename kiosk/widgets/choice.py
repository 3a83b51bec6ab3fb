"""One of several settings to choose from; the chosen one is yellow, thick-edged, and says so."""

from __future__ import annotations

from kivy.properties import NumericProperty, StringProperty

from kiosk.widgets import load_kv
from kiosk.widgets.control import Control


class Choice(Control):
    """``named`` is its spoken name when ``text`` is only a sign."""

    text = StringProperty("")
    named = StringProperty("")
    sign_size = NumericProperty(0)


load_kv(__file__)
