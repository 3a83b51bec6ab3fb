"""Univers: an open case; its promise, its key fact, and what to do next."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from kivy.properties import ColorProperty, NumericProperty, ObjectProperty, StringProperty

from kiosk.activities.path import games_of
from kiosk.catalogue.answer import Wish
from kiosk.catalogue.wish_text import written
from kiosk.i18n import _
from kiosk.packs.content import Activity
from kiosk.screens.places import doorway
from kiosk.screens.screen import KioskScreen
from kiosk.theme import arrow_back, theme
from kiosk.widgets import load_kv
from kiosk.widgets.lines import IconLine
from kiosk.widgets.offers import Offer

DONE = "check-circle"  # the icon of a step of the path


class UniverseScreen(KioskScreen):
    title = StringProperty("")
    illustration = StringProperty("")
    promise = ObjectProperty(())
    key_title = StringProperty("")
    key_text = ObjectProperty(())
    key_tokens = NumericProperty(0)
    vivid = ColorProperty("#FFFFFF")
    deep = ColorProperty("#000000")
    picks = ObjectProperty(())
    offers = ObjectProperty(())
    doors = ObjectProperty(())

    def arrive(self, subject: str) -> None:
        universe = self.stay.open_case(subject)
        paint = theme.universes[universe.illustration]
        self.illustration = universe.illustration
        self.vivid = paint.vivid
        self.deep = paint.deep if theme.palette == "clair" else theme.text
        self.title, self.promise = universe.title, universe.promise
        key = universe.key_fact
        self.key_title = key.title if key else ""
        self.key_text = key.text if key else ()
        self.key_tokens = key.tokens if key else 0
        self._fill_lines(universe.lines)
        self.offers = tuple(self._offers(subject))
        picks = tuple(self._picks(subject))
        # Large letters need a row of their own; others would miss the lines that it takes.
        self.picks, beside = (picks, ()) if theme.is_large_text else ((), picks)
        self.doors = (*self._doors(subject, is_narrow=bool(beside)), *beside)

    def _fill_lines(self, lines: tuple[Any, ...]) -> None:
        self.ids.lines.clear_widgets()
        for line in lines:
            self.ids.lines.add_widget(
                IconLine(rich=line.text, icon=line.icon, ink=self.deep, bold=True)
            )

    def _picks(self, universe: str) -> Iterator[Offer]:
        """The latest one."""
        picks = [pick for pick in self.stay.content.picks if pick.universe == universe]
        for pick in sorted(picks, key=lambda one: one.day)[-1:]:
            yield Offer(
                name=f"leaf picks/{pick.id}",
                text=_("Coup de cœur"),
                icon="heart",
                look="light",
                spoken=_("Coup de cœur\u00a0: {title}").format(title=pick.title),
            )

    def _offers(self, universe: str) -> Iterator[Offer]:
        """At most four: the path (play, practise, take home), its next step in sight; keep."""
        path = tuple(self._path(universe))
        onward = next((offer for offer in path if offer.icon != DONE), None)
        for offer in path:
            yield replace(offer, look="primary") if offer is onward else offer
        yield Offer(
            name=f"keep {universe}", text=_("Dans mon carnet"), icon="bookmark-simple", share=1.15
        )

    def _doors(self, universe: str, *, is_narrow: bool) -> Iterator[Offer]:
        """Back to the shelf, and on to all that the catalogue has of this case."""
        back = _("Toutes les cases")
        has_catalogue = self.stay.catalogue is not None
        if has_catalogue and not theme.is_portrait:
            is_narrow = is_narrow or theme.is_compact or theme.is_large_text
        text = "" if is_narrow else back
        yield Offer(name="home", text=text, icon=arrow_back(), spoken=back, share=1.5)
        if has_catalogue:
            wish = written(Wish(universe=universe))
            yield Offer(name=f"listing {wish}", text=_("Tout voir"), icon="list-bullets")

    def _path(self, universe: str) -> Iterator[Offer]:
        """What was finished in this visit is ticked."""
        content = self.stay.content
        if door := doorway(content, "play", universe):
            icon = self._icon(games_of(content, universe), "puzzle-piece")
            yield Offer(name=" ".join(door), text=_("Jouer"), icon=icon)
        if door := doorway(content, "learn", universe):
            icon = self._icon(content.tutorials_of(universe), "device-mobile")
            yield Offer(name=" ".join(door), text=_("M’entraîner"), icon=icon, share=1.15)
        for resource in content.resources_of(universe)[:1]:
            yield Offer(name=f"resource {resource.id}", text=_("Chez vous"), icon="house-line")

    def _icon(self, pages: Iterable[Activity], icon: str) -> str:
        finished = self.stay.visit.finished
        return DONE if any(page.id in finished for page in pages) else icon

    def choose(self, offer: str) -> None:
        name, _space, subject = offer.partition(" ")
        if name == "keep":
            self.keep("universe", subject)
        else:
            self.dispatch("on_go", name, subject)


load_kv(__file__)
