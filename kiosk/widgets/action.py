"""A button with an icon and a few words.

    Action:
        text: _('Jouer pour découvrir')
        icon: 'puzzle-piece'
        look: 'primary'
        on_release: root.dispatch('on_play')

``primary`` is the one thing to do here, ``secondary`` the others, ``light`` is kept for
revealing, choosing, going on, and ``night`` stands on the dark shelf.

    Action:
        text: _('Poser ce film')
        why: _('Il manque un demi-jeton.') if root.is_too_dear else ''
        on_refuse: root.dispatch('on_message', args[1], 'prohibit', False)

With a ``why`` it cannot act now: it is drawn in dashes, still takes the touch, and says why
instead of doing what it does.
"""

from __future__ import annotations

from typing import Any

from kivy.clock import Clock
from kivy.properties import ColorProperty, NumericProperty, OptionProperty, StringProperty

from kiosk.theme import theme
from kiosk.widgets import load_kv
from kiosk.widgets.control import Control
from kiosk.widgets.fitting import Face

WORDS = Face("Texte", is_bold=True)
ICON_SCALE = 1.38  # an icon's size to that of the words beside it


class Action(Control):
    """``align`` puts icon and words in the middle or at the start; ``icon_side`` puts the
    icon before or after the words. ``on_refuse(why)`` comes instead of ``on_release``."""

    text = StringProperty("")
    icon = StringProperty("")
    why = StringProperty("")
    look = OptionProperty("secondary", options=("primary", "secondary", "light", "night"))
    align = OptionProperty("centre", options=("centre", "start"))
    icon_side = OptionProperty("before", options=("before", "after"))
    font_size = NumericProperty(0)
    inset = NumericProperty(0)
    fill = ColorProperty()
    ink = ColorProperty()
    edge = ColorProperty()
    sunk = NumericProperty(0)
    words_width = NumericProperty(0)
    words_size = NumericProperty(0)
    shown_icon = StringProperty("")

    __events__ = ("on_refuse",)

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self._later = Clock.create_trigger(self._measure, -1)
        self.fbind("size", self._later)
        self.fbind("text", self._later)
        self.fbind("icon", self._later)
        self.fbind("why", self._later)
        self.fbind("font_size", self._later)
        self._later()

    def on_refuse(self, why: str) -> None:
        """It was touched and cannot act."""

    def dispatch(self, event: str, *args: Any, **kwargs: Any) -> Any:
        # Kivy has no other place to stop an event before those who listen to it.
        if event == "on_release" and self.why:
            return super().dispatch("on_refuse", self.why)
        return super().dispatch(event, *args, **kwargs)

    def on_icon_side(self, *_args: object) -> None:
        row, glyph = self.ids.row, self.ids.glyph.__self__  # kv names are weak
        row.remove_widget(glyph)
        row.add_widget(glyph, index=0 if self.icon_side == "after" else len(row.children))

    def _measure(self, *_args: object) -> None:
        """Words take their natural width, or wrap in what the button leaves them.

        Where they would not fit, the icon goes first; then they get smaller, down to the floor.
        """
        if self.font_size <= 0 or self.width <= 0:
            return
        width = max(1.0, self.width - 2 * self.inset)
        height = self.height - 2 * theme.stroke_strong
        icon = "prohibit" if self.why else self.icon
        beside_icon = max(1.0, width - self.font_size * ICON_SCALE - theme.space_small)
        if icon and self.text and WORDS.fits(self.text, self.font_size, (beside_icon, height)):
            self.shown_icon, width = icon, beside_icon
        else:
            self.shown_icon = "" if self.text else icon
        self.words_size = WORDS.size_within((width, height), self.text, self.font_size)
        self.words_width = min(width, WORDS.width(self.text, self.words_size))


load_kv(__file__)
