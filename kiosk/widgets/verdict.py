"""What an answer was, in large letters: a tick, or a light bulb for « Presque. ».

Verdict:
    text: _('Oui !')
    is_right: True
"""

from __future__ import annotations

from kivy.properties import BooleanProperty, ColorProperty, StringProperty

from kiosk.widgets import load_kv
from kiosk.widgets.layouts import Row


class Verdict(Row):
    text = StringProperty("")
    is_right = BooleanProperty(True)
    ink = ColorProperty()


load_kv(__file__)
