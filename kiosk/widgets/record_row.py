"""A record that is proposed: its title, what is known of it, its page, and a way to keep it.

RecordRow:
    title: record.title
    detail: facts(record)
    on_open: root.dispatch('on_go', 'record', record.id)
    on_keep: root.keep_item(root.stay.record_item(record))
"""

from __future__ import annotations

from kivy.properties import BooleanProperty, StringProperty

from kiosk.widgets import load_kv
from kiosk.widgets.control import Control
from kiosk.widgets.layouts import Row


class Look(Control):
    """« Voir »."""

    title = StringProperty("")
    detail = StringProperty("")


class Keep(Control):
    """« Garder »."""


class RecordRow(Row):
    """It ``can_open`` where there is a page of it."""

    can_open = BooleanProperty(True)
    title = StringProperty("")
    detail = StringProperty("")

    __events__ = ("on_open", "on_keep")

    def on_open(self) -> None:
        """The words were touched."""

    def on_keep(self) -> None:
        """« Garder » was touched."""


load_kv(__file__)
