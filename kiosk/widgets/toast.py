"""A short message above the plank, with « Annuler » when something can be undone.

Nothing is lost by missing it: the message only says what was done.
"""

from __future__ import annotations

from typing import Any

from kivy.clock import Clock
from kivy.properties import BooleanProperty, StringProperty

from kiosk.theme import theme
from kiosk.widgets import load_kv
from kiosk.widgets.layouts import Row


class Toast(Row):
    """``show`` brings it for ``motion.message``; ``on_undo`` is dispatched by its button."""

    text = StringProperty("")
    icon = StringProperty("bookmark-simple")
    can_undo = BooleanProperty(False)
    is_shown = BooleanProperty(False)

    __events__ = ("on_undo",)

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self._end = Clock.create_trigger(self.hide, theme.seconds("message"))

    def on_undo(self) -> None:
        """« Annuler » was touched."""

    def show(self, text: str, *, icon: str, can_undo: bool = False) -> None:
        self.text, self.icon, self.can_undo = text, icon, can_undo
        self.is_shown = True
        self._end.cancel()
        self._end()

    def hide(self, *_args: object) -> None:
        self._end.cancel()
        self.is_shown = False


load_kv(__file__)
