"""One thing in the carnet: its scene, its name, and a way to let it go."""

from __future__ import annotations

from kivy.properties import StringProperty

from kiosk.widgets import load_kv
from kiosk.widgets.control import Control
from kiosk.widgets.layouts import Row


class Remove(Control):
    """« Retirer »."""


class KeptRow(Row):
    title = StringProperty("")
    detail = StringProperty("")
    scene = StringProperty("")

    __events__ = ("on_remove",)

    def on_remove(self) -> None:
        """« Retirer » was touched."""


load_kv(__file__)
