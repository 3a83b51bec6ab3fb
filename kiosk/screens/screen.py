"""What all screens have in common.

A screen shows part of a ``Stay`` and talks up with three events: ``on_go(name, subject)``,
``on_back()`` and ``on_message(text, icon, can_undo)``. It never knows who listens.
"""

from __future__ import annotations

from typing import Any

from kivy.properties import ObjectProperty, StringProperty
from kivy.uix.screenmanager import Screen

from kiosk.i18n import _
from kiosk.packs.content import Media
from kiosk.stay import Stay
from kiosk.visit.carnet import Added, CarnetItem
from kiosk.widgets.plank import PlankEntry
from kiosk.words.leaf import Figure
from kiosk.words.nearby import has_nearby


class KioskScreen(Screen):
    """``tab`` is the tab of the plank that is lit here; an empty ``plank()`` hides the plank.
    ``heading`` stands above the screen when all is brought within reach."""

    tab = ""
    heading = StringProperty("")
    stay: Stay = ObjectProperty(None)

    __events__: tuple[str, ...] = ("on_go", "on_back", "on_message", "on_sheet", "on_plank")

    def __init__(self, stay: Stay, **kwargs: Any) -> None:
        super().__init__(stay=stay, **kwargs)

    def on_go(self, name: str, subject: str = "") -> None:
        """Go to a screen; ``subject`` is the id of what it shows."""

    def on_back(self) -> None:
        """Go back to where this screen was reached from."""

    def on_message(self, text: str, icon: str, can_undo: bool) -> None:
        """Say something shortly."""

    def on_sheet(self, sheet: Any) -> None:
        """Put a sheet over the screen, or take it away (None)."""

    def on_plank(self) -> None:
        """The entries of the plank have changed."""

    def arrive(self, subject: str) -> None:
        """The screen is about to be seen: show ``subject``."""

    def leave(self) -> None:
        """The screen is no longer seen."""

    def plank(self) -> tuple[PlankEntry, ...]:
        search = (PlankEntry("search", "magnifying-glass", _("Chercher")),)
        nearby = (PlankEntry("nearby", "map-pin", _("Près d’ici")),)
        return (
            PlankEntry("home", "house", _("Accueil")),
            *(search if self.stay.catalogue is not None else ()),
            *(nearby if has_nearby(self.stay.content) else ()),
            PlankEntry("carnet", "bookmark-simple", _("Mon carnet"), self._kept()),
            PlankEntry("help", "hand-waving", _("Demander de l’aide")),
            PlankEntry("comfort", "text-aa", _("Confort de lecture")),
            PlankEntry("finish", "sign-out", _("Terminer")),
        )

    def choose_tab(self, name: str) -> None:
        """A tab of the plank was touched."""
        self.dispatch("on_go", name, "")

    def escape(self) -> None:
        self.dispatch("on_back")

    def undo(self) -> None:
        """« Annuler » was touched on the last message."""
        self.stay.visit.carnet.undo()
        self.carnet_changed()

    def carnet_changed(self) -> None:
        """Show the carnet as it is now, where it is shown."""

    def keep(self, kind: str, subject: str) -> None:
        """Put a page of the content in the carnet and say so."""
        self.keep_item(self.stay.item(kind, subject))

    def keep_item(self, item: CarnetItem) -> None:
        """Put something in the carnet and say so."""
        added = self.stay.keep(item)
        if added is Added.ADDED:
            self.dispatch("on_message", _("C’est dans votre carnet."), "bookmark-simple", True)
        elif added is Added.ALREADY_THERE:
            self.dispatch(
                "on_message", _("C’est déjà dans votre carnet."), "bookmark-simple", False
            )
        else:
            self.dispatch(
                "on_message",
                _("Votre carnet est plein. Retirez une découverte, ou emportez-le."),
                "warning-circle",
                False,
            )

    def picture_of(self, media: Media | None) -> str:
        """The file of a picture; ``""`` for a sound, a film, nothing, or what a pack has lost."""
        if media is None or not Figure(media).is_picture:
            return ""
        return str(self.stay.media.path(media.file) or "")

    def _kept(self) -> int:
        return len(self.stay.visit.carnet.items)
