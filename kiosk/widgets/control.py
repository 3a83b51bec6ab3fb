"""What everything touchable has in common: a spoken name, a role, a focus, one tap.

A control acts when the finger leaves it, so that a finger can slide off and nothing
happens (EN 301 549, 11.2.5.2). The focus ring is drawn by ``focus.FocusKeeper``.
"""

from __future__ import annotations

from kivy.properties import BooleanProperty, NumericProperty, OptionProperty, StringProperty
from kivy.uix.behaviors import ButtonBehavior
from kivy.uix.floatlayout import FloatLayout

from kiosk.widgets import load_kv

ROLES = ("button", "tab", "choice", "case", "switch")


class Control(ButtonBehavior, FloatLayout):
    """A touch target. ``on_release`` is what it does, by finger or by Enter.

    ``spoken`` is its whole name for a voice, ``role`` what it is, ``radius`` the rounding
    that the focus ring follows (px).
    """

    spoken = StringProperty("")
    role = OptionProperty("button", options=ROLES)
    radius = NumericProperty(0)
    is_focusable = BooleanProperty(True)
    is_selected = BooleanProperty(False)

    def activate(self) -> None:
        """Do what a tap does, from a keyboard or a switch."""
        if not self.disabled:
            self.dispatch("on_press")
            self.dispatch("on_release")


load_kv(__file__)
