"""Ce que compte cette borne: the counters of the journal, and what it never keeps."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from kivy.properties import NumericProperty, ObjectProperty, StringProperty

from kiosk.errors import KioskError
from kiosk.i18n import _
from kiosk.screens.leaf import HEADING, sized, turn_offer
from kiosk.screens.screen import KioskScreen
from kiosk.theme import arrow_back, theme
from kiosk.widgets import load_kv
from kiosk.widgets.background import Errand
from kiosk.widgets.cutting import Block
from kiosk.widgets.fitting import Face
from kiosk.widgets.layouts import Fill, Row
from kiosk.widgets.lines import IconLine
from kiosk.widgets.offers import Offer
from kiosk.widgets.tally import Tally
from kiosk.widgets.text import Text, Title
from kiosk.words import counts

FIGURE = Face("Titre")
CARD = 1


class CountsAside(Fill):
    """The first counter in the light, or words where there is none."""

    figure = StringProperty("")
    what = StringProperty("")
    room = NumericProperty(0)
    figure_size = NumericProperty(1)

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        for name in ("figure", "room"):
            self.fbind(name, self._measure)

    def _measure(self, *_args: object) -> None:
        self.figure_size = FIGURE.size_on_one_line(self.room, self.figure, 1.3 * theme.display)


class TallyRow(Row):
    """Counters side by side, on a thin rule."""


class CountsScreen(KioskScreen):
    tab = "help"
    offers = ObjectProperty(())

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.ids.pages.bind(page=self._offer, count=self._offer)
        self._errand: Errand[Mapping[str, int]] | None = None
        self._aside: CountsAside | None = None
        if not theme.is_large_text:  # which leaves no room beside the words
            self._aside = CountsAside()
            self._aside.ids.strip.scenes = [
                universe.illustration for universe in self.stay.content.universes
            ]
            self.ids.place.add_widget(self._aside, index=1)

    def arrive(self, subject: str) -> None:
        self._say(_("La borne compte."))
        self._errand = Errand(self.stay.counts, done=self._show, failed=self._apologise)
        self._errand.start()

    def leave(self) -> None:
        if self._errand is not None:
            self._errand.drop()

    # --- what came of it ---------------------------------------------------------------

    def _show(self, counted: Mapping[str, int]) -> None:
        first, *others = tallies = counts.tallies(counted)
        if self._aside is None:
            self._fill(self._tallies(tallies))
        else:
            self._aside.figure, self._aside.what = first.figure, first.what
            self._fill(self._tallies(others))

    def _apologise(self, _error: KioskError) -> None:
        self._say(_("Les nombres ne se lisent pas en ce moment."))

    def _say(self, text: str) -> None:
        """Words in the place of the counters."""
        if self._aside is None:
            self._fill((Block(sized(Text(text=text), theme.body)),))
        else:
            self._aside.figure, self._aside.what = "", text
            self._fill(())

    # --- what is on the pages ----------------------------------------------------------

    def _fill(self, counted: Iterable[Block]) -> None:
        self.ids.pages.show((*self._head(), *counted, *self._promises()))
        self._offer()

    def _head(self) -> Iterator[Block]:
        if self._aside is None:
            title = Title(text=_("Ce que compte cette borne"))
            yield Block(sized(title, theme.h2), with_next=True)

    def _tallies(self, tallies: Sequence[counts.Tally]) -> Iterator[Block]:
        cols = 3 if not theme.is_large_text else 2 if theme.layout == "wide" else 1
        for start in range(0, len(tallies), cols):
            row = TallyRow()
            for tally in tallies[start : start + cols]:
                row.add_widget(Tally(figure=tally.figure, what=tally.what))
            yield Block(row)

    def _promises(self) -> Iterator[Block]:
        heading = Title(text=_("Ce qu’elle ne garde pas"))
        yield Block(sized(heading, max(HEADING * theme.h3, theme.body)), CARD, with_next=True)
        for line in counts.never_kept():
            yield Block(sized(IconLine(rich=line.text, icon=line.icon), theme.running), CARD)

    # --- what can be done --------------------------------------------------------------

    def _offer(self, *_args: object) -> None:
        self.offers = tuple(self._offers())

    def _offers(self) -> Iterator[Offer]:
        pages = self.ids.pages
        yield Offer(name="back", text=_("Retour"), icon=arrow_back())
        if pages.count > 1:
            yield turn_offer(int(pages.page), int(pages.count))
        yield Offer(name="credits", text=_("Crédits"), icon="users-three")

    def choose(self, offer: str) -> None:
        match offer:
            case "turn":
                self.ids.pages.turn()
            case "credits":
                self.dispatch("on_go", "credits", "")
            case _:
                self.dispatch("on_back")


load_kv(__file__)
