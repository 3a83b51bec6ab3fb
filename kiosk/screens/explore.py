"""Explorer: what the catalogue holds, without typing; a case leads to all that is in it.

Its subject is what was chosen so far, as ``wish_text.written`` says it: « » is nothing yet, and
« universe=cinema » goes on choosing among the films.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from kivy.properties import NumericProperty, ObjectProperty, StringProperty

from kiosk.catalogue.wish_text import read, written
from kiosk.i18n import _
from kiosk.screens.leaf import turn_offer
from kiosk.screens.question import Question
from kiosk.screens.screen import KioskScreen
from kiosk.theme import arrow_back, theme
from kiosk.widgets import load_kv
from kiosk.widgets.case_pages import LyingCase
from kiosk.widgets.offers import Offer
from kiosk.words.explore import Aisle, aisles
from kiosk.words.search import answers, not_ready


class ExploreScreen(KioskScreen):
    """``aisle`` is the place of the one on show among the ``aisles``."""

    tab = "search"
    title = StringProperty("")
    aisles = ObjectProperty(())
    aisle = NumericProperty(0)
    cases = ObjectProperty(())
    offers = ObjectProperty(())

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.heading = _("Que cherchez-vous\u00a0?")
        self._subject: str | None = None
        self._question: Question[tuple[Aisle, ...]] | None = None
        self.ids.pages.bind(page=self._offer, count=self._offer)

    def arrive(self, subject: str) -> None:
        """Who comes back to the same choices finds the page that they left."""
        if subject == self._subject and self.aisles:
            return
        self._subject, self.aisles = subject, ()
        self._show_aisle(0)
        content, wish = self.stay.content, read(subject)
        self._question = Question(
            self.stay,
            lambda catalogue: aisles(content, catalogue, wish),
            done=self._show,
            waiting=self._wait,
        )
        self._question.ask()

    def leave(self) -> None:
        if self._question is not None:
            self._question.drop()

    def _wait(self) -> None:
        self.title = not_ready()

    def _show(self, found: tuple[Aisle, ...]) -> None:
        self.aisles = found
        self.title = _("Rien à choisir ici pour l’instant.")
        self._show_aisle(0)

    def _show_aisle(self, place: int) -> None:
        self.aisle, self.ids.pages.page = place, 0
        aisle = self._aisle()
        if aisle is not None:
            self.title = aisle.question
        self.cases = tuple(
            LyingCase(choice.scene, choice.title, answers(choice.count))
            for choice in (aisle.choices if aisle else ())
        )
        self._offer()

    def _aisle(self) -> Aisle | None:
        found: tuple[Aisle, ...] = self.aisles
        return found[int(self.aisle)] if found else None

    def open(self, case: int) -> None:
        """A case of the shelf was touched."""
        if aisle := self._aisle():
            self.dispatch("on_go", "listing", written(aisle.choices[case].wish))

    # --- what can be done --------------------------------------------------------------

    def _offer(self, *_args: object) -> None:
        self.offers = tuple(self._offers())

    def _offers(self) -> Iterator[Offer]:
        pages = self.ids.pages
        yield Offer(name="back", text="", icon=arrow_back(), spoken=_("Retour"))
        yield from self._others() if theme.is_large_text else self._tabs()
        if pages.count > 1:
            yield turn_offer(int(pages.page), int(pages.count), is_short=True)

    def _tabs(self) -> Iterator[Offer]:
        for place, aisle in enumerate(self.aisles):
            look = "primary" if place == self.aisle else "secondary"
            yield Offer(name=str(place), text=aisle.name, look=look)

    def _others(self) -> Iterator[Offer]:
        """The next aisle alone, so that large letters leave room for the shelf."""
        if len(self.aisles) > 1:
            place = (int(self.aisle) + 1) % len(self.aisles)
            yield Offer(
                name=str(place), text=self.aisles[place].name, icon=arrow_on(), icon_side="after"
            )

    def choose(self, offer: str) -> None:
        match offer:
            case "back":
                self.dispatch("on_back")
            case "turn":
                self.ids.pages.turn()
            case _:
                self._show_aisle(int(offer))


def arrow_on() -> str:
    """The icon that points to what comes next, in the direction of reading."""
    return "arrow-left" if theme.mirrored else "arrow-right"


load_kv(__file__)
