"""One way a step goes wrong, and the way out.

FailureLine:
    symptom: _('Ça ne marche pas')
    remedy: root.failure.remedy         # spans
"""

from __future__ import annotations

from kivy.properties import ObjectProperty, StringProperty

from kiosk.widgets import load_kv
from kiosk.widgets.layouts import Row


class FailureLine(Row):
    symptom = StringProperty("")
    remedy = ObjectProperty(())


load_kv(__file__)
