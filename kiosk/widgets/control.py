"""What everything touchable has in common: a spoken name, a role, a focus, one tap.

    Control:                    # « Continuer » says what it is, whatever it is drawn as
        spoken: _('Continuer')
        on_release: root.go_on()

A control acts when the finger leaves it, so that a finger can slide off and nothing
happens (EN 301 549, 11.2.5.2). The focus ring is drawn by ``focus.FocusKeeper``.
"""

from __future__ import annotations

from typing import Any

from kivy.input import MotionEvent
from kivy.properties import BooleanProperty, NumericProperty, OptionProperty, StringProperty
from kivy.uix.behaviors import ButtonBehavior
from kivy.uix.floatlayout import FloatLayout

from kiosk.widgets import load_kv
from kiosk.widgets.sound import sound

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

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.fbind("on_press", lambda *_: sound.play("key"))

    def on_touch_up(self, touch: MotionEvent) -> Any:
        if touch.grab_current is self and self.get_root_window() is None:
            touch.ungrab(self)  # another finger has changed the screen: this one lets go of nothing
            self.state = "normal"
            return True
        return super().on_touch_up(touch)

    def activate(self) -> None:
        """Do what a tap does, from a keyboard or a switch."""
        if not self.disabled:
            self.dispatch("on_press")
            self.dispatch("on_release")


load_kv(__file__)
