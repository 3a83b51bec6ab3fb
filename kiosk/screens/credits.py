"""Crédits: who made what this kiosk shows and what it runs on, page after page."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.i18n import _
from kiosk.screens.leaf import LeafScreen
from kiosk.theme import theme
from kiosk.widgets.offers import Offer
from kiosk.words.credits import credits_leaf
from kiosk.words.leaf import Leaf

SCENE = "patrimoine"


class CreditsScreen(LeafScreen):
    """It has no subject."""

    tab = "help"

    def read(self, subject: str) -> Leaf:
        return credits_leaf(self.stay.content)

    def _paint(self) -> str:
        """The scene beside the words is drawn by the project, as they all are."""
        self.deep = theme.text
        return SCENE

    def _offers(self) -> Iterator[Offer]:
        yield from super()._offers()
        yield Offer(name="counts", text=_("Ce que compte cette borne"), icon="chart-bar")

    def choose(self, offer: str) -> None:
        if offer == "counts":
            self.dispatch("on_go", "counts", "")
        else:
            super().choose(offer)
