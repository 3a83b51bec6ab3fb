"""Près d'ici: the libraries of the commune, what happens there, what they recommend."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import cycle
from typing import Any

from kivy.properties import ObjectProperty, StringProperty
from kivy.uix.widget import Widget

from kiosk.i18n import _, ngettext
from kiosk.packs.content import Event, Library, Pick, Wifi
from kiosk.screens.leaf import turn_offer
from kiosk.screens.screen import KioskScreen
from kiosk.theme import theme
from kiosk.widgets import load_kv
from kiosk.widgets.cutting import Block
from kiosk.widgets.layouts import Fill
from kiosk.widgets.lines import IconLine
from kiosk.widgets.list_row import ListRow
from kiosk.widgets.offers import Offer
from kiosk.words import days, hours
from kiosk.words.leaf import said
from kiosk.words.nearby import nearby
from kiosk.words.pages import library_path

LIBRARIES, EVENTS, PICKS = "libraries", "events", "picks"


class NearbyAside(Fill):
    """The network, and the lens on what is near."""

    screen = ObjectProperty(None)


class NearbyScreen(KioskScreen):
    """Its subject is the list to begin with, ``libraries``, ``events`` or ``picks``."""

    tab = "nearby"
    title = StringProperty("")
    shown = StringProperty("")
    offers = ObjectProperty(())

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.ids.pages.bind(page=self._offer, count=self._offer)
        if not theme.is_large_text:  # which leaves no room beside the words
            self.ids.place.add_widget(NearbyAside(screen=self), index=1)

    def arrive(self, subject: str) -> None:
        self._now = self.stay.clock()
        self._near = nearby(self.stay.content, self._now.date())
        self.title = self._count_libraries()
        there = [name for name, things in self._lists().items() if things]
        wanted = subject or self.shown
        self._show(wanted if wanted in there else next(iter(there), LIBRARIES))

    def _count_libraries(self) -> str:
        count = len(self._near.libraries)
        if count < 2:
            return _("Près d’ici")
        told = ngettext("{count} bibliothèque.", "{count} bibliothèques.", count)
        return told.format(count=count) + "\n" + _("Une inscription suffit.")

    def _lists(self) -> dict[str, tuple[Any, ...]]:
        near = self._near
        return {LIBRARIES: near.libraries, EVENTS: near.events, PICKS: near.picks}

    def _show(self, name: str) -> None:
        self.shown = name
        self.ids.pages.show(map(Block, self._rows(name)))
        self._offer()

    def _rows(self, name: str) -> Iterator[Widget]:
        match name:
            case "events":
                yield from map(self._event, self._near.events)
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
            yield self._event(event, look="light")
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

    def _event(self, event: Event, look: str = "plain") -> ListRow:
        facts = (days.when(event), event.place)
        return self._row(
            f"events/{event.id}",
            title=event.title,
            detail=" · ".join(fact for fact in facts if fact),
            icon="calendar-blank",
            look=look,
        )

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
        self.offers = tuple(self._offers())

    def _offers(self) -> Iterator[Offer]:
        pages = self.ids.pages
        if pages.count > 1:
            yield turn_offer(int(pages.page), int(pages.count))
        tabs = (
            (LIBRARIES, _("Bibliothèques"), "map-pin"),
            (EVENTS, _("Agenda"), "calendar-blank"),
            (PICKS, _("Coups de cœur"), "heart"),
        )
        for name, text, icon in tabs:
            if self._lists()[name]:
                look = "primary" if name == self.shown else "secondary"
                yield Offer(name=name, text=text, icon=icon, look=look)

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
