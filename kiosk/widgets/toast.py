"""A short message above the plank, with « Annuler » when something can be undone.

    toast = Toast(text=_('C’est dans votre carnet.'), icon='bookmark-simple', can_undo=True)
    toast.bind(on_undo=lambda toast: …, on_end=lambda toast: …)

Nothing is lost by missing it: the message only says what was done.
"""

from __future__ import annotations

from typing import Any

from kivy.clock import Clock
from kivy.properties import BooleanProperty, StringProperty

from kiosk.theme import theme
from kiosk.widgets import load_kv
from kiosk.widgets.appearing import Appearing
from kiosk.widgets.control import Control
from kiosk.widgets.layouts import Row


class ToastWords(Control):
    """What is said; a touch on it takes the message away."""


class Toast(Appearing, Row):
    """``on_undo`` is dispatched by its button, ``on_end`` when it has been read long enough."""

    text = StringProperty("")
    icon = StringProperty("bookmark-simple")
    can_undo = BooleanProperty(False)

    __events__ = ("on_undo", "on_end")

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self._end = Clock.schedule_once(
            lambda _dt: self.dispatch("on_end"), theme.seconds("message")
        )

    def on_undo(self) -> None:
        """« Annuler » was touched."""

    def on_end(self) -> None:
        """The message has had its time, or was touched."""

    def cancel(self) -> None:
        """It is taken away: its time must not end the message after it."""
        self._end.cancel()


load_kv(__file__)
