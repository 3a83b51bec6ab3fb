"""Sort: a thing in hand, the others beside it, and the cases of a shelf to put them in.

One touches the thing, then its case. A wrong case explains and goes on: « Presque. ».
"""

from __future__ import annotations

from collections.abc import Iterator

from kivy.properties import (
    BooleanProperty,
    NumericProperty,
    ObjectProperty,
    StringProperty,
)

from kiosk.activities.sort import Placed, SortRun, Thing
from kiosk.i18n import _, ngettext
from kiosk.packs.content import Face, Rich, Span
from kiosk.screens.game import GameScreen
from kiosk.screens.game_end import GameEnd
from kiosk.screens.leaf import sized, turn_offer
from kiosk.theme import theme
from kiosk.widgets import load_kv
from kiosk.widgets.baskets import BasketSign
from kiosk.widgets.card_spread import SpreadCard
from kiosk.widgets.cutting import Block
from kiosk.widgets.layouts import Fill, Row, Split
from kiosk.widgets.offers import Offer
from kiosk.widgets.plank import PlankEntry
from kiosk.widgets.sound import sound
from kiosk.widgets.text import Text
from kiosk.widgets.thing_card import ThingCard
from kiosk.words import players
from kiosk.words.leaf import Figure

WIDEST = 4  # cases on one line of an upright shelf: half of them


class SortBoard(Fill):
    """The shelf of cases below, and above it what is in hand, or what came of it."""

    screen = ObjectProperty(None)


class SortHand(Split):
    """The thing in hand, and the others."""

    screen = ObjectProperty(None)


class SortVerdict(Split):
    """Whether the case was right, and why."""

    screen = ObjectProperty(None)


class Verdict(Row):
    """« Oui ! », « Presque. », or « Il va ici. » with its icon."""

    text = StringProperty("")
    is_right = BooleanProperty(True)


class SortScreen(GameScreen):
    """``hint`` is what the hint tells in words; ``cards`` are the things that wait."""

    run: SortRun
    title = StringProperty("")
    position = StringProperty("")
    hint = StringProperty("")
    cards = ObjectProperty(())
    baskets = ObjectProperty(())
    is_live = BooleanProperty(True)
    cols = NumericProperty(2)
    offers = ObjectProperty(())

    def moves(self) -> tuple[PlankEntry, ...]:
        return super().moves() if self.run is not None and self.run.held is not None else ()

    # --- the game ----------------------------------------------------------------------

    def hold(self, index: int) -> None:
        self.stay.do(self.run.hold, next(t for t in self.run.waiting if t.index == index))
        self.show_run()

    def place(self, basket: int) -> None:
        placed = self.stay.do(self.run.place, basket)
        sound.play("right" if placed.is_right else "again")
        self.show_run()

    def choose(self, offer: str) -> None:
        if offer == "turn":
            self._part.ids.pages.turn()
        else:
            self.stay.do(self.run.next)
            self.show_run()

    def show_run(self) -> None:
        run = self.run
        self.show_turn()
        self.title = run.activity.title
        self.position = _("Objet {number} sur {count}").format(
            number=min(run.step + 1, run.count), count=run.count
        )
        self.hint = self._hint()
        self.baskets, self.is_live = tuple(self._baskets()), run.last is None
        self.cards = tuple(self._cards())
        if run.is_over:
            self._show(self._end())
        elif run.last is not None:
            self._show_verdict(run.last)
        elif run.held is not None:
            self._show_hand(run.held)
        self.dispatch("on_plank")

    def _show(self, part: Fill | Split) -> None:
        self.ids.place.clear_widgets()
        self.ids.place.add_widget(part)
