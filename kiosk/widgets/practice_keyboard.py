"""The kiosk's keyboard for a word that is given: it says where the next letter is, and can type.

    PracticeKeyboard:
        wanted: 'h'                   # the next letter; '' when there is none
        on_type: …                    # what is typed there, or on a real keyboard
        on_done: keyboard.spell()     # « Montrez-moi »

A real keyboard is heard for as long as this one is shown.
"""

from __future__ import annotations

from typing import Any

from kivy.clock import Clock
from kivy.core.window import Window
from kivy.properties import StringProperty
from kivy.uix.widget import Widget

from kiosk.i18n import _
from kiosk.theme import theme
from kiosk.widgets.key_rows import ACCENTS, ACCENTS_PAGE, DIGITS, DIGITS_PAGE, LETTERS_PAGE
from kiosk.widgets.keyboard import Key, Keyboard

BACKSPACE = 8
SPACE = " "
SECONDS_A_BEAT = 0.35  # a key is lit for one, and struck at the next
TURNS = {LETTERS_PAGE: "abc", ACCENTS_PAGE: "é è à", DIGITS_PAGE: "123"}  # the keys that turn to


class PracticeKeyboard(Keyboard):
    wanted = StringProperty("")

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.done_text, self.done_icon = _("Montrez-moi"), "hand-pointing"
        self._beat = Clock.create_trigger(self._light_or_strike, SECONDS_A_BEAT, interval=True)
        self._lit: Key | None = None

    def way_to_wanted(self) -> str:
        """Which keys to touch."""
        page = self._page_of(self.wanted)
        letter = self._words_on(self.wanted)
        if self.page == page or self.wanted == SPACE:
            return _("Touchez « {letter} ».").format(letter=letter)
        return _("Touchez « {keys} », puis « {letter} ».").format(keys=TURNS[page], letter=letter)

    def spell(self) -> None:
        """Type the rest of the word, key by key; at once when nothing is to move."""
        if not theme.still:
            self._beat()
            return
        while self.wanted:
            self.dispatch("on_type", self.wanted)

    def _light_or_strike(self, _dt: float) -> bool:
        if not self.wanted:
            return False
        if self._lit is None:
            self._light(self.wanted)
        else:
            self._lit.state, self._lit = "normal", None
            self.dispatch("on_type", self.wanted)
        return True

    def _light(self, sign: str) -> None:
        if sign != SPACE:
            self.page = self._page_of(sign)
        self.do_layout()
        words = self._words_on(sign)
        self._lit = next((key for key in self.children if key.text == words), self.children[0])
        self._lit.state = "down"

    def _page_of(self, sign: str) -> str:
        if sign.lower() in ACCENTS:
            return ACCENTS_PAGE
        return DIGITS_PAGE if sign in DIGITS else LETTERS_PAGE

    def _words_on(self, sign: str) -> str:
        """What stands on the key of ``sign``."""
        if sign == SPACE:
            return _("espace")
        if sign == "'":
            return "’"
        return sign.lower() if sign.lower() in ACCENTS else sign.upper()

    # --- a real keyboard ---------------------------------------------------------------

    def on_parent(self, _keyboard: Widget, parent: Widget | None) -> None:
        if parent is None:
            self.wanted = ""
            Window.unbind(on_textinput=self._on_text, on_key_down=self._on_key)
        else:
            Window.bind(on_textinput=self._on_text, on_key_down=self._on_key)

    def _on_text(self, _window: Any, text: str) -> None:
        """A space may also have struck the key that has the focus: it is never a mistake."""
        if text != SPACE or self.wanted == SPACE:
            self.dispatch("on_type", text)

    def _on_key(self, _window: Any, key: int, *_more: Any) -> None:
        if key == BACKSPACE:
            self.dispatch("on_erase")
