"""The kiosk's keyboard for words of one's own: with the order of its letters to choose, and
with the real keyboard, if there is one.

    TypingKeyboard:
        order: root.stay.visit.key_order
        is_heard: True                # as long as the screen is shown
        on_type: root.words += args[1]

Whoever has just typed a letter goes on typing: space is a space, and Enter the yellow key. After
Tab or an arrow, both do what they do everywhere.
"""

from __future__ import annotations

from typing import Any

from kivy.core.window import Window
from kivy.properties import BooleanProperty

from kiosk.i18n import _
from kiosk.widgets import load_kv
from kiosk.widgets.focus import ARROWS, ENTER, KEYPAD_ENTER, SPACE, TAB
from kiosk.widgets.key_rows import AZERTY_COLUMNS
from kiosk.widgets.keyboard import Key, Keyboard, Spans

BACKSPACE = 8
ORDER_SPAN = 1.5  # columns


class TypingKeyboard(Keyboard):
    is_heard = BooleanProperty(False)

    _is_typing = False  # on the real keyboard

    def _bottom_row(self) -> Spans:
        """Where the letters can stand in two orders, a key beside the space changes it."""
        digits, (space, span), *rest = super()._bottom_row()
        if self._columns < AZERTY_COLUMNS:
            return (digits, (space, span), *rest)
        return (digits, (self._order_key(), ORDER_SPAN), (space, span - ORDER_SPAN), *rest)

    def _order_key(self) -> Key:
        if self.order == "abc":
            text, spoken, order = "AZERTY", _("Lettres comme sur un clavier"), "azerty"
        else:
            text, spoken, order = "ABC", _("Lettres dans l’ordre de l’alphabet"), "abc"
        key = Key(text=text, look="soft")
        key.spoken = spoken
        key.bind(on_release=lambda _key: setattr(self, "order", order))
        return key

    # --- the real keyboard -------------------------------------------------------------

    def on_is_heard(self, *_args: object) -> None:
        listen = Window.bind if self.is_heard else Window.unbind
        listen(on_textinput=self._on_text, on_key_down=self._on_key)
        self._is_typing = False

    def _on_text(self, _window: Any, text: str) -> None:
        if text != " " or self._is_typing:
            self._is_typing = True
            self.dispatch("on_type", text)

    def _on_key(self, _window: Any, key: int, *_more: Any) -> bool:
        if key == BACKSPACE:
            self._is_typing = True
            self.dispatch("on_erase")
        elif key == TAB or key in ARROWS:
            self._is_typing = False
        elif key in (ENTER, KEYPAD_ENTER) and self._is_typing:
            self.dispatch("on_done")
            return True
        return key == SPACE and self._is_typing


load_kv(__file__)
