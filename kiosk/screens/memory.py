"""Memory: a shelf of cards, two to be turned at a time, and what each pair tells.

The cards that were found stay open until the patron asks for what comes next.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from kivy.properties import NumericProperty, ObjectProperty, StringProperty

from kiosk.activities.memory import Card, MemoryRun
from kiosk.i18n import _, ngettext
from kiosk.packs.content import Memory, Rich, Span, plain
from kiosk.screens.game import GameScreen
from kiosk.theme import theme
from kiosk.widgets import load_kv
from kiosk.widgets.layouts import Split
from kiosk.widgets.memory_card import MemoryCard
from kiosk.widgets.offers import Offer
from kiosk.words import players

MOST_IN_TWO_LINES = 8  # cards; more lie in three


class MemoryBoard(Split):
    """The cards, and beside or below them how far one is."""

    screen = ObjectProperty(None)


class MemoryScreen(GameScreen):
    """``found`` and ``found_words`` are two lines: « 2 sur 6 », « paires trouvées »."""

    run: MemoryRun
    title = StringProperty("")
    summary = StringProperty("")
    what = StringProperty("")
    found = StringProperty("")
    found_words = StringProperty("")
    tries = StringProperty("")
    cols = NumericProperty(4)
    offers = ObjectProperty(())

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self._game: Memory | None = None
        self._cards: dict[tuple[Card, int], MemoryCard] = {}

    def show_run(self) -> None:
        self._lay_cards()
        self._show_state()
        self.dispatch("on_plank")

    def turn(self, place: int) -> None:
        pair = self.stay.do(self.run.turn, place)
        self._show_state()
        self.dispatch("on_plank")
        if pair and pair.fact:
            self.dispatch("on_message", plain(pair.fact), "check-circle", False)

    def move(self, name: str) -> None:
        """The cards stay where they lie."""
        if name == "skip" or self.run.has_hint:
            self.stay.do(self.run.skip if name == "skip" else self.run.show_hint)
            self._show_state()
            self.dispatch("on_plank")
        else:
            super().move(name)

    def choose(self, offer: str) -> None:
        if offer == "end":
            self._show_end()
        elif offer == "again":
            self.play_again()
        else:
            self.stay.do(self.run.deal, self.run.other_count)
            self.show_run()

    def play_again(self) -> None:
        """The same number of cards, in other places."""
        pairs = self.run.pair_count
        super().play_again()
        self.stay.do(self.run.deal, pairs)
        self.show_run()

    # --- the cards ---------------------------------------------------------------------

    def _lay_cards(self) -> None:
        count = len(self.run.cards)
        lines = 2 if count <= MOST_IN_TWO_LINES else 3
        self.cols = lines if theme.is_portrait else -(-count // lines)
        self._board = self.part(MemoryBoard)
        self._board.ids.cards.clear_widgets()
        for place, card in enumerate(self.run.cards):
            shown = self._card(card, self.run.cards[:place].count(card))
            shown.number = place + 1
            self._board.ids.cards.add_widget(shown)
        self.show_part(self._board)

    def _card(self, card: Card, twins: int) -> MemoryCard:
        """The same widget each time that card of the game is dealt; ``twins`` lie there already,
        where both sides of its pair look the same."""
        if self._game is not self.run.activity:
            self._game, self._cards = self.run.activity, {}
        if (card, twins) not in self._cards:
            face = card.face
            made = MemoryCard(text=face.text, scene=face.scene, picture=self.picture_of(face.media))
            made.bind(on_release=lambda *_: self.turn(int(made.number) - 1))
            self._cards[card, twins] = made
        return self._cards[card, twins]

    def _show_state(self) -> None:
        run = self.run
        for place, card in enumerate(reversed(self._board.ids.cards.children)):
            card.side, card.is_hinted = _side(run, place), place == run.hinted
        self.title = _("Trouvez les paires.") if not run.is_over else _("Tout est trouvé.")
        self.summary = run.activity.summary
        self.show_turn()
        self.what = (
            f"{self.whose_turn} {_('Retournez deux cartes.')}".strip() if not run.is_over else ""
        )
        big = round(theme.h1 if theme.is_large_text else theme.display)
        self.found = _("{found} sur {count}").format(
            found=f"[size={big}]{run.step}[/size]", count=run.pair_count
        )
        self.found_words = ngettext("paire trouvée", "paires trouvées", run.step)
        self.tries = self._tries()
        self.offers = tuple(self._offers())

    def _told(self) -> str:
        if self.run.turns.count > 1:
            return players.told(self.run.turns.found)
        return _("{count} paires, en {tries}.").format(
            count=self.run.pair_count, tries=self._tries()
        )

    def _tries(self) -> str:
        return ngettext("{count} essai", "{count} essais", self.run.tries).format(
            count=self.run.tries
        )

    def _offers(self) -> Iterator[Offer]:
        run = self.run
        if run.is_over:
            yield Offer(name="end", text=_("Continuer"), icon="sparkle", look="primary")
        elif run.other_count < run.pair_count:
            yield Offer(name="deal", text=_("Moins de cartes"), icon="stack")
        elif run.other_count > run.pair_count:
            yield Offer(name="deal", text=_("Plus de cartes"), icon="stack")
        yield Offer(name="again", text=_("Recommencer"), icon="arrows-clockwise")

    # --- the end -----------------------------------------------------------------------

    def _show_end(self) -> None:
        pairs = self.run.activity.pairs
        facts: tuple[Rich, ...] = tuple(pairs[pair].fact for pair in self.run.found)
        told = ((Span(self._told()),), *filter(None, facts))
        self.show_end(_("Toutes les paires sont là."), told)


def _side(run: MemoryRun, place: int) -> str:
    if run.is_found(place):
        return "found"
    return "turned" if run.is_up(place) else "hidden"


load_kv(__file__)
