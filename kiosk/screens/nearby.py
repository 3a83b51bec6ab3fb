"""Près d'ici: the libraries of the commune, what happens there, what they recommend."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import cycle
from typing import Any

from kivy.properties import ObjectProperty, StringProperty
from kivy.uix.widget import Widget

from kiosk.i18n import _
from kiosk.packs.content import Event, Library, Pick, Wifi
from kiosk.screens.leaf import sized, turn_offer
from kiosk.screens.screen import KioskScreen
from kiosk.theme import theme
from kiosk.widgets import load_kv
from kiosk.widgets.cutting import Block
from kiosk.widgets.layouts import Fill
from kiosk.widgets.lines import IconLine
from kiosk.widgets.list_row import ListRow
from kiosk.widgets.offers import Offer
from kiosk.widgets.take_home import TakeHome
from kiosk.widgets.text import Text
from kiosk.words import days, hours
from kiosk.words.leaf import said
from kiosk.words.nearby import motto, nearby
from kiosk.words.pages import library_path

LIBRARIES, EVENTS, PICKS = "libraries", "events", "picks"


class NearbyAside(Fill):
    """The network, and the lens on what is near."""

    screen = ObjectProperty(None)
    motto = StringProperty("")


class NearbyScreen(KioskScreen):
    """Its subject is the list to begin with, ``libraries``, ``events`` or ``picks``."""

    tab = "nearby"
    shown = StringProperty("")
    offers = ObjectProperty(())

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.ids.pages.bind(page=self._offer, count=self._offer)
        if not theme.is_large_text:  # which leaves no room beside the words
            self.ids.place.add_widget(NearbyAside(screen=self, motto=motto()), index=1)

    def arrive(self, subject: str) -> None:
        self._now = self.stay.clock()
        self._near = nearby(self.stay.content, self._now.date())
        there = [tab.name for tab in self._tabs()]
        wanted = subject or self.shown
        self._show(wanted if wanted in there else there[0])

    def _show(self, name: str) -> None:
        self.shown = name
        self.ids.pages.show(map(Block, self._rows(name)))
        self._offer()

    def _rows(self, name: str) -> Iterator[Widget]:
        match name:
            case "events":
                yield from map(self._event, self._near.events)
                if not self._near.events:
                    yield from self._empty_agenda()
            case "picks":
                yield from map(self._pick, self._near.picks)
            case _:
                yield from self._libraries()

    # --- rows --------------------------------------------------------------------------

    def _libraries(self) -> Iterator[Widget]:
        paints = cycle(theme.universes.values())
        for (number, library), paint in zip(self._near.libraries, paints, strict=False):
            yield self._library(number, library, paint.vivid)
        for event in self._near.events[:1]:
            yield self._event(event, icon="calendar-blank", look="light")
        commune = self.stay.content.commune
        if commune and commune.wifi:
            yield _wifi_line(commune.wifi)

    def _library(self, number: int, library: Library, dot: tuple[float, ...]) -> ListRow:
        here = _("Vous êtes ici") if library.is_here else library.address
        facts = (here, hours.in_words(library, self._now))
        return self._row(
            library_path(number),
            title=library.name,
            detail=" · ".join(fact for fact in facts if fact),
            dot=dot,
        )

    def _event(self, event: Event, **look: str) -> ListRow:
        """Its day stands first, unless an icon does."""
        facts = (days.when(event), event.place)
        leaf = {"day": str(event.day.day), "month": days.short_month(event.day)}
        return self._row(
            f"events/{event.id}",
            title=event.title,
            detail=" · ".join(fact for fact in facts if fact),
            **(look or leaf),
        )

    def _empty_agenda(self) -> Iterator[Widget]:
        commune = self.stay.content.commune
        for told in (
            _("Rien à l’agenda d’ici pour le moment."),
            _("L’agenda des bibliothèques est aussi sur le portail."),
        ):
            yield sized(Text(text=told), theme.body)
        yield TakeHome(url=(commune and commune.agenda) or self.stay.content.portal)

    def _pick(self, pick: Pick) -> ListRow:
        facts = (pick.creator, pick.library)
        universe = self.stay.content.universe(pick.universe)
        return self._row(
            f"picks/{pick.id}",
            title=pick.title,
            detail=" · ".join(fact for fact in facts if fact),
            dot=theme.universes[universe.illustration].vivid,
        )

    def _row(self, path: str, **look: Any) -> ListRow:
        row = ListRow(**look)
        row.bind(on_release=lambda *_: self.dispatch("on_go", "leaf", path))
        return row

    # --- what can be done --------------------------------------------------------------

    def _offer(self, *_args: object) -> None:
        pages = self.ids.pages
        turn = turn_offer(int(pages.page), int(pages.count), is_short=True)
        self.offers = (*((turn,) if pages.count > 1 else ()), *self._tabs())

    def _tabs(self) -> Iterator[Offer]:
        """The agenda is there also when it is empty, and says so."""
        if self._near.libraries:
            yield self._tab(LIBRARIES, _("Bibliothèques"), "map-pin", 1.25)
        yield self._tab(EVENTS, _("Agenda"), "calendar-blank", 0.9)
        if self._near.picks:
            yield self._tab(PICKS, _("Coups de cœur"), "heart", 1.25)

    def _tab(self, name: str, text: str, icon: str, share: float) -> Offer:
        look = "primary" if name == self.shown else "secondary"
        return Offer(name=name, text=text, icon=icon, look=look, share=share)

    def choose(self, offer: str) -> None:
        if offer == "turn":
            self.ids.pages.turn()
        else:
            self._show(offer)


def _wifi_line(wifi: Wifi) -> IconLine:
    told = _("Wi-Fi\u00a0: {name}").format(name=wifi.name)
    text = _("{wifi}. {how}").format(wifi=told, how=wifi.how) if wifi.how else told
    shown = IconLine(rich=said(text), icon="wifi-high")
    shown.font_size = theme.note
    return shown


load_kv(__file__)
