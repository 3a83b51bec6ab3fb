"""Where the words of a search are written: what was typed, a caret, a cross to begin again.

    SearchField:
        words: root.words
        on_clear: root.words = ''

It takes no keys itself. Of words that are too long for it, the end is seen.
"""

from __future__ import annotations

from bisect import bisect

from kivy.clock import Clock
from kivy.properties import NumericProperty, StringProperty

from kiosk.theme import theme
from kiosk.widgets import load_kv
from kiosk.widgets.fitting import Face
from kiosk.widgets.layouts import Row

WORDS = Face("Texte", is_bold=True)


class SearchField(Row):
    """``hint`` stands there as long as nothing was typed."""

    words = StringProperty("")
    hint = StringProperty("")
    shown = StringProperty("")
    words_size = NumericProperty(1)
    words_width = NumericProperty(0)

    __events__ = ("on_clear",)

    def on_kv_post(self, _base: object) -> None:
        fit = Clock.create_trigger(self._fit, -1)
        self.ids.place.fbind("size", fit)
        for name in ("words", "hint"):
            self.fbind(name, fit)
        fit()

    def on_clear(self) -> None:
        """The cross was touched."""

    def _fit(self, *_args: object) -> None:
        room = max(1.0, self.ids.place.width - 2 * theme.stroke_strong)
        words = self.words or self.hint
        self.words_size = WORDS.size_on_one_line(room, words, 0.8 * theme.h2)
        self.shown = _end_of(self.words, self.words_size, room)
        self.words_width = WORDS.width(self.shown or self.hint, self.words_size)


def _end_of(words: str, size: float, room: float) -> str:
    """As much of the end as fits."""
    if WORDS.width(words, size) <= room:
        return words
    start = bisect(
        range(len(words)), False, key=lambda cut: WORDS.width("…" + words[cut:], size) <= room
    )
    return "…" + words[start:]


load_kv(__file__)
