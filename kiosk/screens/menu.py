"""What there is to play or to practise, as a shelf of cases lying down; pages turn.

Its subject is ``play`` or ``learn``, and the id of a universe to see only what is in it:
``play``, ``play cinema``; or ``train``, for the staff. Where there is only one thing,
``places.doorway`` leads to it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from kivy.clock import Clock
from kivy.properties import NumericProperty, ObjectProperty, StringProperty

from kiosk.activities.path import audiences_of
from kiosk.i18n import _
from kiosk.screens.leaf import turn_offer
from kiosk.screens.places import can_share, offered, place_of
from kiosk.screens.screen import KioskScreen
from kiosk.theme import arrow_back, theme
from kiosk.widgets import load_kv
from kiosk.widgets.case_row import CaseRow
from kiosk.widgets.offers import Offer
from kiosk.words.kinds import facts, made_for
from kiosk.words.players import menu_title, so_many

MOST_ROWS = 6  # on an upright screen: more is a list to read, not a choice


class MenuScreen(KioskScreen):
    title = StringProperty("")
    page = NumericProperty(0)
    offers = ObjectProperty(())

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self._fill_later = Clock.create_trigger(lambda _dt: self._fill(), -1)
        self.ids.room.bind(size=lambda *_: self._fill_later())

    def arrive(self, subject: str) -> None:
        self.stay.leave_activity()
        self._what, _space, self._universe = subject.partition(" ")
        self._list()

    def _list(self) -> None:
        visit = self.stay.visit
        self._pages = offered(
            self.stay.content,
            self._what,
            self._universe,
            audience=visit.audience,
            players=visit.players,
        )
        self.title = menu_title(self._what, visit.players)
        self.page = 0
        self._fill_later()

    def choose(self, offer: str) -> None:
        if offer == "turn":
            self.page = (self.page + 1) % self._count()
            self._fill()
        elif offer == "share":
            self.stay.share()
            self._list()
        elif offer == "audience":
            self.stay.play_for(audiences_of(self.stay.content, self._universe))
            self._list()
        else:
            self.dispatch("on_back")

    # --- the shelf ---------------------------------------------------------------------

    def _fill(self) -> None:
        shelf = self.ids.shelf
        first = int(self.page) * self._at_once()
        shelf.clear_widgets()
        for page in self._pages[first : first + self._at_once()]:
            shelf.add_widget(self._row(page))
        self.offers = tuple(self._offers())

    def _row(self, page: Any) -> CaseRow:
        content = self.stay.content
        universe = content.universe(page.universe) if page.universe else content.universes[0]
        row = CaseRow(
            scene=universe.illustration,
            title=page.title,
            detail=facts(page),
            is_done=page.id in self.stay.visit.finished,
        )
        row.size_hint_y, row.height = None, self._row_height()
        row.bind(on_release=lambda *_: self.dispatch("on_go", *place_of(page)))
        return row

    def _row_height(self) -> float:
        """As high as the one with the most words needs; some air where there is room."""
        width = (self.ids.room.width - (self._cols() + 1) * theme.space_shelf) / self._cols()
        least = max(CaseRow.least_height(one.title, facts(one), width) for one in self._pages)
        return max(least, (160 if theme.layout != "compact" else 112) * theme.u)

    def _cols(self) -> int:
        return 1 if theme.is_portrait or theme.is_large_text else 2

    def _at_once(self) -> int:
        room = self.ids.room.height - theme.space_shelf
        rows = int(room / (self._row_height() + theme.space_shelf))
        return max(1, min(rows, MOST_ROWS)) * self._cols()

    def _count(self) -> int:
        return -(-len(self._pages) // self._at_once())

    def _offers(self) -> Iterator[Offer]:
        back = _("Retour")
        text = "" if theme.is_large_text and not theme.is_portrait else back
        yield Offer(name="back", text=text, icon=arrow_back(), spoken=back)
        if self._what == "play":
            yield from self._company()
        if self._count() > 1:
            yield turn_offer(int(self.page), self._count())

    def _company(self) -> Iterator[Offer]:
        """Who plays: for whom the games are, and how many take turns."""
        content, visit = self.stay.content, self.stay.visit
        if audiences_of(content, self._universe):
            yield Offer(name="audience", text=made_for(visit.audience), icon="smiley")
        if can_share(content, self._universe):
            yield Offer(name="share", text=so_many(visit.players), icon="users")


load_kv(__file__)
