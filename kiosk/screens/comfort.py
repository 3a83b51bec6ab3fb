"""Confort de lecture: the size of text, the colours and three switches, at once, for this
visit only."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from kivy.properties import BooleanProperty

from kiosk.i18n import _
from kiosk.screens.screen import KioskScreen
from kiosk.theme import theme
from kiosk.visit.comfort import TEXT_SCALES, Comfort
from kiosk.widgets import load_kv
from kiosk.widgets.choice import Choice
from kiosk.widgets.switch_row import SwitchRow

SMALLEST_SIGN, SIGN_STEP = 28, 10  # u: the letter A of each size of text


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """A switch: ``is_on`` is how it stands, ``turned`` the comfort after a touch."""

    icon: str
    title: str
    detail: str
    is_on: bool
    turned: Comfort


class ComfortScreen(KioskScreen):
    """``on_comfort(comfort)`` asks for other settings; whoever listens applies them. Where it
    ``is_tight``, headings go, and every setting stays."""

    tab = "comfort"
    is_tight = BooleanProperty(False)

    __events__ = ("on_comfort",)

    def on_comfort(self, comfort: Comfort) -> None:
        """The patron wants to read like this."""

    def arrive(self, subject: str) -> None:
        comfort = self.stay.visit.comfort
        illustrations = [universe.illustration for universe in self.stay.content.universes]
        self.ids.strip.scenes = illustrations
        self._show_sizes(comfort)
        self._show_palettes(comfort)
        self._show_switches(comfort)

    def _show_sizes(self, comfort: Comfort) -> None:
        self.ids.sizes.clear_widgets()
        for number, (scale, name) in enumerate(zip(TEXT_SCALES, _size_names(), strict=True)):
            choice = Choice(
                text="A",
                named=name,
                is_selected=scale == comfort.text_scale,
                sign_size=(SMALLEST_SIGN + SIGN_STEP * number) * theme.u,
            )
            self._offer(choice, replace(comfort, text_scale=scale), self.ids.sizes)

    def _show_palettes(self, comfort: Comfort) -> None:
        self.ids.colours.clear_widgets()
        for palette, name in _palette_names().items():
            choice = Choice(text=name, is_selected=palette == comfort.theme)
            self._offer(choice, replace(comfort, theme=palette), self.ids.colours)

    def _show_switches(self, comfort: Comfort) -> None:
        reach, motion, sounds = (self._switch(setting) for setting in _settings(comfort))
        self.ids.first.clear_widgets()
        self.ids.first.add_widget(reach)
        self.ids.first.add_widget(motion)
        self.ids.sounds.clear_widgets()
        self.ids.sounds.add_widget(sounds)

    def _switch(self, setting: Setting) -> SwitchRow:
        switch = SwitchRow(
            icon=setting.icon, title=setting.title, detail=setting.detail, is_on=setting.is_on
        )
        switch.size_hint_y = 1
        switch.bind(on_release=lambda *_: self.dispatch("on_comfort", setting.turned))
        return switch

    def _offer(self, choice: Choice, comfort: Comfort, row: Any) -> None:
        choice.bind(on_release=lambda *_: self.dispatch("on_comfort", comfort))
        choice.size_hint_y = 1
        row.add_widget(choice)

    def on_is_tight(self, *_args: object) -> None:
        """Without its heading, « Tout remettre à zéro » goes down to the other buttons."""
        reset = self.ids.reset.__self__  # kv names are weak references
        reset.parent.remove_widget(reset)
        if self.is_tight:
            self.ids.last.add_widget(reset, index=1)
        else:
            self.ids.head.add_widget(reset)

    def reset(self) -> None:
        """« Tout remettre à zéro »; the language is not a matter of comfort."""
        language = self.stay.visit.comfort.language
        self.dispatch("on_comfort", replace(self.stay.usual_comfort, language=language))


def _settings(comfort: Comfort) -> Iterator[Setting]:
    yield Setting(
        icon="wheelchair",
        title=_("À portée"),
        detail=_("Tout descend en bas de l’écran"),
        is_on=comfort.reach,
        turned=replace(comfort, reach=not comfort.reach),
    )
    yield Setting(
        icon="wind",
        title=_("Moins de mouvement"),
        detail=_("Les images changent d’un coup"),
        is_on=comfort.reduced_motion,
        turned=replace(comfort, reduced_motion=not comfort.reduced_motion),
    )
    yield Setting(
        icon="speaker-high",
        title=_("Sons"),
        detail=_("Un petit son à chaque geste"),
        is_on=comfort.sounds,
        turned=replace(comfort, sounds=not comfort.sounds),
    )


def _size_names() -> tuple[str, ...]:
    return _("Texte normal"), _("Grand texte"), _("Très grand texte"), _("Texte double")


def _palette_names() -> dict[Any, str]:
    return {"clair": _("Claires"), "nuit": _("Nuit"), "contraste": _("Fort contraste")}


load_kv(__file__)
