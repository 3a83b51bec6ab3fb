"""The code of a step to go on with at home, and what it leads to.

StepCode:
    link: link                        # in the code
    address: readable(resource.url)   # to type instead
    text: _('Vous en êtes à l’étape 3 sur 6.')
"""

from __future__ import annotations

from kivy.properties import ObjectProperty, StringProperty

from kiosk.handoff.qr import matrix
from kiosk.widgets import load_kv
from kiosk.widgets.layouts import Row


class StepCode(Row):
    link = StringProperty("")
    address = StringProperty("")
    text = StringProperty("")
    matrix = ObjectProperty(())

    def on_link(self, *_args: object) -> None:
        self.matrix = matrix(self.link)


load_kv(__file__)
