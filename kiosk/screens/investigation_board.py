"""The evidence board of an investigation: what each case says, and what can be done there."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from kivy.properties import NumericProperty, ObjectProperty, StringProperty

from kiosk.activities.investigation import InvestigationRun
from kiosk.i18n import _
from kiosk.screens.leaf import turn_offer
from kiosk.widgets import load_kv
from kiosk.widgets.clue_case import ClueCard, Side
from kiosk.widgets.layouts import Split
from kiosk.widgets.offers import Offer
from kiosk.words.clues import found, opens_from


class InvestigationBoard(Split):
    """The cases of the clues, the page that matters first, and how many were examined."""

    screen = ObjectProperty(None)
    cards = ObjectProperty(())
    seen = NumericProperty(0)
    progress = StringProperty("")
    offers = ObjectProperty(())

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.ids.board.bind(page=self._offer, count=self._offer)

    def show(self, progress: str) -> None:
        """The game of the screen as it stands; ``progress`` says how far it is."""
        self.progress, run = progress, self.screen.run
        wanted = run.looked_at if run.hinted is None else run.hinted
        self.seen = 0 if wanted is None else run.laid.index(wanted)
        self.cards = tuple(self._card(number, clue) for number, clue in enumerate(run.laid))
        self._offer()

    def choose(self, offer: str) -> None:
        if offer == "turn":
            self.ids.board.turn()
        else:
            self.screen.go(offer)

    def _offer(self, *_args: object) -> None:
        self.offers = tuple(self._offers())

    def _offers(self) -> Iterator[Offer]:
        page, count = int(self.ids.board.page), int(self.ids.board.count)
        yield Offer(name="back", text=_("Relire l’affaire"), icon="article")
        if count > 1:
            yield turn_offer(page, count)
        if self.screen.run.can_judge:
            yield verdict_offer(look="primary")

    def _card(self, number: int, clue: int) -> ClueCard:
        run, side = self.screen.run, side_of(self.screen.run, clue)
        told = run.activity.clues[clue]
        line = {"examined": found(told), "locked": locked(run, clue)}.get(side, "")
        return ClueCard(
            number=number,
            title=told.title,
            line=line,
            side=side,
            scene=self.screen.illustration,
            picture=self.screen.picture_of(told.media),
        )


def side_of(run: InvestigationRun, clue: int) -> Side:
    """How the case of a clue looks."""
    if clue in run.examined:
        return "examined"
    if clue == run.hinted:
        return "hinted"
    return "shut" if clue in run.open_clues else "locked"


def locked(run: InvestigationRun, clue: int) -> str:
    """How to get at a clue; nothing for one that lies open."""
    if clue in run.open_clues:
        return ""
    return opens_from(run.activity.clues[run.opened_by(clue)])


def verdict_offer(look: str = "secondary") -> Offer:
    return Offer(name="verdict", text=_("Rendre mon verdict"), icon="scales", look=look)


load_kv(__file__)
