"""Accueil: the shelf of six universes, and two ways to begin."""

from __future__ import annotations

from typing import Any

from kivy.clock import Clock
from kivy.properties import StringProperty
from kivy.uix.boxlayout import BoxLayout
from kivy.uix.widget import Widget

from kiosk.accent import ink_on
from kiosk.i18n import _, ngettext
from kiosk.packs.content import Commune
from kiosk.screens.places import doorway
from kiosk.screens.screen import KioskScreen
from kiosk.theme import theme
from kiosk.widgets import load_kv
from kiosk.widgets.case import Case

MINUTE = 60  # s


class HomeBody(BoxLayout):
    """The shelf and what stands beside it; one arrangement a layout."""


class HomeWide(HomeBody):
    pass


class HomePortrait(HomeBody):
    pass


class HomeCompact(HomeBody):
    pass


class HomeReach(HomeBody):
    """In the lower part of an upright screen; the title stands above."""


BODIES = {"wide": HomeWide, "portrait": HomePortrait, "compact": HomeCompact}


class HomeScreen(KioskScreen):
    tab = "home"
    hour = StringProperty("")

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.heading = _("Ouvrez une case.")
        self._ticking: Any = None
        self._cases: dict[str, Case] = {}
        commune = self.stay.content.commune
        if commune is not None:
            self.ids.header.library = commune.library
            self.ids.header.commune = (
                _("{commune} · démonstration").format(commune=commune.name)
                if commune.is_demonstration
                else commune.name
            )
            self._show_crest(commune)
        body = HomeReach() if theme.reach and theme.is_upright else BODIES[theme.layout]()
        self.ids.place.add_widget(body)
        self._body = body
        self._fill_shelf(body.ids.shelf)
        body.ids.play.bind(on_release=lambda *_: self._begin("play"))
        body.ids.learn.bind(on_release=lambda *_: self._begin("learn"))

    def _show_crest(self, commune: Commune) -> None:
        header = self.ids.header
        header.accent, header.accent_ink = commune.accent, ink_on(commune.accent)
        logo = commune.logo and self.stay.media.path(commune.logo.file)
        header.logo = str(logo or "")

    def arrive(self, subject: str) -> None:
        self.stay.leave_activity()
        opened = self.stay.visit.opened
        for name, case in self._cases.items():
            case.is_open = name in opened
        self._count(opened)
        self._tell_hour()
        self._ticking = Clock.schedule_interval(self._tell_hour, MINUTE / 6)

    def leave(self) -> None:
        if self._ticking:
            self._ticking.cancel()

    def escape(self) -> None:
        """The shelf is where everything starts."""

    def _fill_shelf(self, shelf: Widget) -> None:
        for universe in self.stay.content.universes:
            case = Case(
                universe=universe.illustration,
                title=universe.title,
                fact="" if theme.is_compact or theme.is_large_text else universe.fact,
            )
            case.bind(
                on_release=lambda *_, name=universe.id: self.dispatch("on_go", "universe", name)
            )
            self._cases[universe.id] = case
            shelf.add_widget(case)

    def _begin(self, what: str) -> None:
        if door := doorway(self.stay.content, what):
            self.dispatch("on_go", *door)

    def _count(self, opened: tuple[str, ...]) -> None:
        ids = self._body.ids
        if "dots" not in ids:
            return
        ids.dots.colours = [
            theme.universes[u.illustration].vivid if u.id in opened else None
            for u in self.stay.content.universes
        ]
        count = len(opened)
        told = ngettext("{count} case ouverte", "{count} cases ouvertes", count)
        ids.opened.text = told.format(count=count) if count else _("Qu’y a-t-il dedans ?")

    def _tell_hour(self, *_args: object) -> None:
        now = self.stay.clock()
        self.hour = _("{hour} h {minute:02d}").format(hour=now.hour, minute=now.minute)


load_kv(__file__)
