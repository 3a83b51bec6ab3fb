"""What the screens of all games have in common: the game being played, and the plank in play.

A game screen shows ``run`` and makes its moves through the stay, which tells the journal:
``self.stay.do(self.run.choose, 2)``.
"""

from __future__ import annotations

from typing import Any

from kivy.properties import ColorProperty, ObjectProperty, StringProperty

from kiosk.i18n import _
from kiosk.screens.screen import KioskScreen
from kiosk.theme import theme
from kiosk.widgets.plank import PlankEntry


class GameScreen(KioskScreen):
    """``illustration`` and ``vivid`` are the scene and the colour of the game's universe."""

    run: Any = ObjectProperty(None, allownone=True)  # each screen names its own kind of Run
    illustration = StringProperty("")
    vivid = ColorProperty("#FFFFFF")

    def show_run(self) -> None:
        """Show ``run`` as it stands now."""
        raise NotImplementedError

    def moves(self) -> tuple[PlankEntry, ...]:
        """What the plank offers beside quitting, help and comfort: « Passer », « Un indice »…"""
        return ()

    def move(self, name: str) -> None:
        """One of ``moves`` was touched."""

    def plank(self) -> tuple[PlankEntry, ...]:
        return (
            PlankEntry("quit", "x", _("Quitter le jeu")),
            *self.moves(),
            PlankEntry("help", "hand-waving", _("Demander de l’aide")),
            PlankEntry("comfort", "text-aa", _("Confort de lecture")),
        )

    def arrive(self, subject: str) -> None:
        self.run = self.stay.play(subject)
        content = self.stay.content
        universes = (u for u in content.universes if u.id == self.run.activity.universe)
        self.illustration = next(universes, content.universes[0]).illustration
        self.vivid = theme.universes[self.illustration].vivid
        self.show_run()

    def choose_tab(self, name: str) -> None:
        if name == "quit":
            self.escape()
        elif name in (entry.name for entry in self.moves()):
            self.move(name)
        else:
            super().choose_tab(name)

    def escape(self) -> None:
        self.stay.leave_activity()
        self.dispatch("on_back")

    def play_again(self) -> None:
        """« Recommencer »."""
        self.run = self.stay.play_again()
        self.show_run()

    def keep_game(self) -> None:
        """« Dans mon carnet »."""
        self.keep("activity", self.run.activity.id)
