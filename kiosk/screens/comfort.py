"""Confort de lecture: the size of text and the colours, at once, for this visit only."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from kiosk.i18n import _
from kiosk.screens.screen import KioskScreen
from kiosk.theme import theme
from kiosk.visit.comfort import TEXT_SCALES, Comfort
from kiosk.widgets import load_kv
from kiosk.widgets.choice import Choice

SMALLEST_SIGN, SIGN_STEP = 28, 10  # u: the letter A of each size of text


class ComfortScreen(KioskScreen):
    """``on_comfort(comfort)`` asks for other settings; whoever listens applies them."""

    tab = "comfort"

    __events__ = ("on_comfort",)

    def on_comfort(self, comfort: Comfort) -> None:
        """The patron wants to read like this."""

    def arrive(self, subject: str) -> None:
        comfort = self.stay.visit.comfort
        self.ids.sizes.clear_widgets()
        for number, (scale, name) in enumerate(zip(TEXT_SCALES, _size_names(), strict=True)):
            choice = Choice(
                text="A",
                named=name,
                is_selected=scale == comfort.text_scale,
                sign_size=(SMALLEST_SIGN + SIGN_STEP * number) * theme.u,
            )
            self._offer(choice, replace(comfort, text_scale=scale), self.ids.sizes)
        self.ids.colours.clear_widgets()
        for palette, name in _palette_names().items():
            choice = Choice(text=name, is_selected=palette == comfort.theme)
            self._offer(choice, replace(comfort, theme=palette), self.ids.colours)

    def _offer(self, choice: Choice, comfort: Comfort, row: Any) -> None:
        choice.bind(on_release=lambda *_: self.dispatch("on_comfort", comfort))
        row.add_widget(choice)

    def reset(self) -> None:
        """« Tout remettre à zéro »; the language is not a matter of comfort."""
        language = self.stay.visit.comfort.language
        self.dispatch("on_comfort", Comfort(language=language))


def _size_names() -> tuple[str, ...]:
    return _("Texte normal"), _("Grand texte"), _("Très grand texte"), _("Texte double")


def _palette_names() -> dict[Any, str]:
    return {"clair": _("Claires"), "nuit": _("Nuit"), "contraste": _("Fort contraste")}


load_kv(__file__)
