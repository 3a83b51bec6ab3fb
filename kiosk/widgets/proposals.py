"""Words to touch instead of typing them: three at most, side by side.

    Proposals:
        title: _('On vous propose')
        words: ('italien', 'cours d’italien', 'cinéma italien')
        on_choose: root.words = args[1]

Its chips stay where they are; their words change.
"""

from __future__ import annotations

from typing import Any

from kivy.properties import ObjectProperty, StringProperty

from kiosk.theme import theme
from kiosk.widgets import load_kv
from kiosk.widgets.choice import Chip
from kiosk.widgets.layouts import Stack

MOST = 3
LEAST_CHIP = 230  # u: narrower ones would cut words in two


class Proposals(Stack):
    """As high as its title and its chips; where it is given less, the title goes, and where it
    is narrow, the last words."""

    title = StringProperty("")
    words = ObjectProperty(())

    __events__ = ("on_choose",)

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self._chips = tuple(Chip() for _rank in range(MOST))
        for chip in self._chips:
            chip.size_hint_y = 1
            chip.bind(on_release=self._choose)
        for name in ("words", "width"):
            self.fbind(name, self._fill)

    def on_choose(self, words: str) -> None:
        """These were touched."""

    def _fill(self, *_args: object) -> None:
        room = max(1, int(self.width // (LEAST_CHIP * theme.u)))
        words = self.words[: min(MOST, room)]
        for chip, text in zip(self._chips, words, strict=False):
            chip.text = text
            chip.size_hint_max_x = self.width / 2  # one alone is no banner
        if len(self.ids.row.children) != len(words):
            self.ids.row.clear_widgets()
            for chip in self._chips[: len(words)]:
                self.ids.row.add_widget(chip)

    def _choose(self, chip: Chip) -> None:
        self.dispatch("on_choose", chip.text)


load_kv(__file__)
