"""The head of the home screen: the service on one side, the library and the hour on the other."""

from __future__ import annotations

from kivy.properties import ColorProperty, StringProperty

from kiosk.widgets import load_kv
from kiosk.widgets.layouts import Row


class Header(Row):
    """``accent`` is the commune's colour, ``hour`` is written as people say it (« 14 h 32 »)."""

    library = StringProperty("")
    commune = StringProperty("")
    accent = ColorProperty("#0D4080")
    hour = StringProperty("")


load_kv(__file__)
