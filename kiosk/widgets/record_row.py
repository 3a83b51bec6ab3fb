"""A record that is proposed: its title, what is known of it, and a way to keep it.

RecordRow:
    title: record.title
    detail: facts(record)
    on_keep: root.keep_item(root.stay.record_item(record))
"""

from __future__ import annotations

from kivy.properties import StringProperty

from kiosk.widgets import load_kv
from kiosk.widgets.control import Control
from kiosk.widgets.layouts import Row


class Keep(Control):
    """« Garder »."""


class RecordRow(Row):
    title = StringProperty("")
    detail = StringProperty("")

    __events__ = ("on_keep",)

    def on_keep(self) -> None:
        """« Garder » was touched."""


load_kv(__file__)
