"""What the screens of all games have in common: the game being played, and the plank in play.

A game screen shows ``run`` and makes its moves through the stay, which tells the journal:
``self.stay.do(self.run.choose, 2)``.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, TypeVar

from kivy.properties import ColorProperty, ObjectProperty, StringProperty
from kivy.uix.widget import Widget

from kiosk.i18n import _
from kiosk.packs.content import Rich
from kiosk.screens.game_end import GameEnd
from kiosk.screens.screen import KioskScreen
from kiosk.theme import theme
from kiosk.widgets.plank import PlankEntry
from kiosk.words import players
from kiosk.words.voice import no_voice

Part = TypeVar("Part", bound=Widget)


class GameScreen(KioskScreen):
    """``illustration`` and ``vivid`` are the scene and the colour of the game's universe.
    ``whose_turn`` says who plays, where several share the screen."""

    run: Any = ObjectProperty(None, allownone=True)  # each screen names its own kind of Run
    illustration = StringProperty("")
    vivid = ColorProperty("#FFFFFF")
    whose_turn = StringProperty("")

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self._parts: dict[type[Widget], Any] = {}

    def show_run(self) -> None:
        """Show ``run`` as it stands now."""
        raise NotImplementedError

    # --- what is shown -----------------------------------------------------------------

    def part(self, kind: type[Part]) -> Part:
        """The part of that kind: made when it is first shown, which takes some frames, and then
        the same again with other words, which takes one."""
        if kind not in self._parts:
            self._parts[kind] = kind(screen=self)
        part: Part = self._parts[kind]
        return part

    def show_part(self, part: Widget) -> None:
        """``part`` in the place of the one before."""
        if self.ids.place.children != [part]:
            self.ids.place.clear_widgets()
            self.ids.place.add_widget(part)

    def show_end(self, title: str, paragraphs: Iterable[Rich]) -> None:
        """How the game ends: what was discovered (see ``GameEnd``)."""
        end = self.part(GameEnd)
        end.show(title, paragraphs)
        self.show_part(end)

    # --- the plank ---------------------------------------------------------------------

    def plank(self) -> tuple[PlankEntry, ...]:
        """In play, the ways to go on or out; once it is over, those of every other screen."""
        if self.run is not None and self.run.is_over:
            return super().plank()
        return (
            PlankEntry("quit", "x", _("Quitter le jeu")),
            PlankEntry("listen", "speaker-high", _("Écouter")),
            *self.moves(),
            PlankEntry("help", "hand-waving", _("Demander de l’aide")),
            PlankEntry("comfort", "text-aa", _("Confort de lecture")),
        )

    def moves(self) -> tuple[PlankEntry, ...]:
        """What the plank offers beside quitting, listening, help and comfort: three at most."""
        return (self.hint_entry(), self.skip_entry())

    def hint_entry(self) -> PlankEntry:
        return PlankEntry("hint", "lightbulb", _("Un indice"))

    def skip_entry(self) -> PlankEntry:
        return PlankEntry("skip", "skip-forward", _("Passer"))

    def move(self, name: str) -> None:
        """One of ``moves`` was touched."""
        if name == "hint" and not self.run.has_hint:
            self.dispatch("on_message", self.no_hint(), "lightbulb", False)
            return
        self.stay.do(self.run.show_hint if name == "hint" else self.run.skip)
        self.show_run()

    def no_hint(self) -> str:
        """What is said where there is nothing more to help with."""
        return _("Pas d’autre indice. Essayez, ou passez.")

    def choose_tab(self, name: str) -> None:
        if name == "quit":
            self.escape()
        elif name == "listen":
            self.dispatch("on_message", no_voice(), "speaker-high", False)
        elif name in (entry.name for entry in self.moves()):
            self.move(name)
        else:
            super().choose_tab(name)

    # --- the game ----------------------------------------------------------------------

    def arrive(self, subject: str) -> None:
        self.run = self.stay.play(subject)
        content = self.stay.content
        universes = (u for u in content.universes if u.id == self.run.activity.universe)
        self.illustration = next(universes, content.universes[0]).illustration
        self.vivid = theme.universes[self.illustration].vivid
        self.show_turn()
        self.show_run()

    def escape(self) -> None:
        self.stay.leave_activity()
        self.dispatch("on_back")

    def play_again(self) -> None:
        """« Recommencer »."""
        self.run = self.stay.play_again()
        self.show_turn()
        self.show_run()

    def keep_game(self) -> None:
        """« Dans mon carnet »."""
        self.keep("activity", self.run.activity.id)

    def show_turn(self) -> None:
        """Whose turn it is; screens of shared games call it after each move."""
        turns = self.run.turns
        self.whose_turn = (
            players.whose(turns.now) if turns.count > 1 and not self.run.is_over else ""
        )
