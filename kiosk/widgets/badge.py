"""A label on something: what kind of thing it is, or how it does. Nobody touches it.

    Badge:
        text: _('À jour')
        kind: 'good'

An icon goes with each ``kind``, so that the colour is never the only sign; a plain one takes
any ``icon``.
"""

from __future__ import annotations

from kivy.properties import ColorProperty, OptionProperty, StringProperty

from kiosk.widgets import load_kv
from kiosk.widgets.fitting import Face
from kiosk.widgets.layouts import Row

WORDS = Face("Texte", is_bold=True)
ICONS = {"plain": "check", "good": "check-circle", "doubtful": "warning", "offline": "wifi-slash"}


class Badge(Row):
    """``kind`` is ``plain``, ``good`` (up to date), ``doubtful`` (to be checked) or
    ``offline``. It is as wide as its words."""

    text = StringProperty("")
    icon = StringProperty("check")
    kind = OptionProperty("plain", options=tuple(ICONS))
    fill = ColorProperty()
    ink = ColorProperty()

    def on_kind(self, *_args: object) -> None:
        self.icon = ICONS[self.kind]


load_kv(__file__)
