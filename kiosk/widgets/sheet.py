"""A panel over the screen: a question, some lines, one or two buttons.

    sheet = Sheet(title=_('Tout effacer ?'), text=…)
    sheet.add_action(_('Non, je garde'), 'keep')
    sheet.add_action(_('Oui, effacer'), 'erase', look='primary')
    sheet.bind(on_choose=lambda sheet, name: …)

The safest answer comes first; there are never more than two. Escape dispatches ``escape``.
"""

from __future__ import annotations

from kivy.input import MotionEvent
from kivy.properties import StringProperty
from kivy.uix.floatlayout import FloatLayout
from kivy.uix.widget import Widget

from kiosk.widgets import load_kv
from kiosk.widgets.action import Action


class Sheet(FloatLayout):
    title = StringProperty("")
    text = StringProperty("")
    escape = StringProperty("")

    __events__ = ("on_choose",)

    def on_choose(self, name: str) -> None:
        """An action of the sheet was chosen."""

    def add_line(self, line: Widget) -> None:
        self.ids.lines.add_widget(line)

    def add_action(self, text: str, name: str, *, look: str = "secondary", icon: str = "") -> None:
        action = Action(text=text, look=look, icon=icon)
        action.bind(on_release=lambda *_: self.dispatch("on_choose", name))
        self.ids.actions.add_widget(action)
        if not self.escape:
            self.escape = name

    def on_touch_down(self, touch: MotionEvent) -> bool:
        super().on_touch_down(touch)
        return True  # nothing under the sheet is touched


load_kv(__file__)
