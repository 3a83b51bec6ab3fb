"""One thing in the carnet: its scene, its name, and a way to let it go.

KeptRow:
    title: item.title
    scene: 'cinema'
    on_remove: root.remove(item)
"""

from __future__ import annotations

from kivy.properties import BooleanProperty, StringProperty

from kiosk.widgets import load_kv
from kiosk.widgets.control import Control
from kiosk.widgets.layouts import Row


class Remove(Control):
    """« Retirer »."""


class KeptRow(Row):
    title = StringProperty("")
    detail = StringProperty("")
    scene = StringProperty("")
    has_detail = BooleanProperty(True)

    __events__ = ("on_remove",)

    def on_remove(self) -> None:
        """« Retirer » was touched."""


load_kv(__file__)
