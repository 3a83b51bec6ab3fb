"""The head of the home screen: the service on one side, the library and the hour on the other.

Header:
    library: root.library
    commune: root.commune
    hour: root.hour
"""

from __future__ import annotations

from kivy.clock import Clock
from kivy.properties import BooleanProperty, ColorProperty, NumericProperty, StringProperty

from kiosk.theme import theme
from kiosk.widgets import load_kv
from kiosk.widgets.fitting import Face
from kiosk.widgets.layouts import Row

NAME = Face("Texte", is_bold=True, line_height=1.04)


class Header(Row):
    """``accent`` is the commune's colour and ``accent_ink`` what reads on it, ``logo`` a file
    on the disk or ``""``; ``hour`` is written as people say it (« 14 h 32 »).

    A library's long name is written smaller, on two lines if need be, but whole.
    """

    library = StringProperty("")
    commune = StringProperty("")
    accent = ColorProperty("#000000")
    accent_ink = ColorProperty("#FFFFFF")
    logo = StringProperty("")
    hour = StringProperty("")
    is_shown = BooleanProperty(True)
    library_size = NumericProperty(0)

    def on_kv_post(self, _base: object) -> None:
        fit = Clock.create_trigger(self._fit_library, -1)
        self.ids.library.fbind("width", fit)
        for name in ("library", "height"):
            self.fbind(name, fit)
        fit()

    def _fit_library(self, *_args: object) -> None:
        room = self.ids.library.width, self.height - self.ids.commune.height
        self.library_size = NAME.size_within(room, self.library, theme.floor)


load_kv(__file__)
