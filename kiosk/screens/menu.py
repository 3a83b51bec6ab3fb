"""What there is to play or to practise, as a shelf of cases lying down; pages turn.

Its subject is ``play`` or ``learn``, and the id of a universe to see only what is in it:
``play``, ``play cinema``; or ``train``, for the staff. Where there is only one thing,
``places.doorway`` leads to it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from kivy.properties import ObjectProperty, StringProperty

from kiosk.activities.path import audiences_of
from kiosk.i18n import _
from kiosk.screens.leaf import turn_offer
from kiosk.screens.places import can_share, offered, place_of
from kiosk.screens.screen import KioskScreen
from kiosk.theme import arrow_back, theme
from kiosk.widgets import load_kv
from kiosk.widgets.case_pages import LyingCase
from kiosk.widgets.offers import Offer
from kiosk.words.kinds import facts, made_for
from kiosk.words.players import menu_title, so_many


class MenuScreen(KioskScreen):
    title = StringProperty("")
    cases = ObjectProperty(())
    offers = ObjectProperty(())

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.ids.pages.bind(page=self._offer, count=self._offer)

    def arrive(self, subject: str) -> None:
        self.stay.leave_activity()
        self._what, _space, self._universe = subject.partition(" ")
        self._list()

    def _list(self) -> None:
        visit = self.stay.visit
        self._listed = offered(
            self.stay.content,
            self._what,
            self._universe,
            audience=visit.audience,
            players=visit.players,
        )
        self.title = menu_title(self._what, visit.players)
        self.ids.pages.page = 0
        self.cases = tuple(map(self._case, self._listed))
        self._offer()

    def _case(self, page: Any) -> LyingCase:
        content = self.stay.content
        universe = content.universe(page.universe) if page.universe else content.universes[0]
        is_done = page.id in self.stay.visit.finished
        return LyingCase(universe.illustration, page.title, facts(page), is_done)

    def open(self, case: int) -> None:
        """A case of the shelf was touched."""
        self.dispatch("on_go", *place_of(self._listed[case]))

    # --- what can be done --------------------------------------------------------------

    def choose(self, offer: str) -> None:
        if offer == "turn":
            self.ids.pages.turn()
        elif offer == "share":
            self.stay.share()
            self._list()
        elif offer == "audience":
            self.stay.play_for(audiences_of(self.stay.content, self._universe))
            self._list()
        else:
            self.dispatch("on_back")

    def _offer(self, *_args: object) -> None:
        self.offers = tuple(self._offers())

    def _offers(self) -> Iterator[Offer]:
        back, pages = _("Retour"), self.ids.pages
        text = "" if theme.is_large_text and not theme.is_portrait else back
        yield Offer(name="back", text=text, icon=arrow_back(), spoken=back)
        if self._what == "play":
            yield from self._company()
        if pages.count > 1:
            yield turn_offer(int(pages.page), int(pages.count))

    def _company(self) -> Iterator[Offer]:
        """Who plays: for whom the games are, and how many take turns."""
        content, visit = self.stay.content, self.stay.visit
        if audiences_of(content, self._universe):
            yield Offer(name="audience", text=made_for(visit.audience), icon="smiley")
        if can_share(content, self._universe):
            yield Offer(name="share", text=so_many(visit.players), icon="users")


load_kv(__file__)
