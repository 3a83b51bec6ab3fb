"""A panel over the screen: a question, some lines, one or two buttons.

    sheet = Sheet(title=_('Tout effacer ?'), text=…, offers=(
        Offer(name='keep', text=_('Non, je garde')),
        Offer(name='erase', text=_('Oui, effacer'), look='primary'),
    ))
    sheet.bind(on_choose=lambda sheet, name: …)

The safest offer comes first; there are never more than two. Escape dispatches ``escape``.
"""

from __future__ import annotations

from kivy.input import MotionEvent
from kivy.properties import ObjectProperty, StringProperty
from kivy.uix.floatlayout import FloatLayout
from kivy.uix.widget import Widget

from kiosk.widgets import load_kv
from kiosk.widgets.appearing import Appearing
from kiosk.widgets.layouts import Column


class SheetPanel(Appearing, Column):
    """The paper of a sheet, over a veil."""


class Sheet(FloatLayout):
    title = StringProperty("")
    text = StringProperty("")
    escape = StringProperty("")
    offers = ObjectProperty(())

    __events__ = ("on_choose",)

    def on_choose(self, name: str) -> None:
        """An action of the sheet was chosen."""

    def add_line(self, line: Widget) -> None:
        self.ids.lines.add_widget(line)

    def on_touch_down(self, touch: MotionEvent) -> bool:
        super().on_touch_down(touch)
        return True  # nothing under the sheet is touched


load_kv(__file__)
