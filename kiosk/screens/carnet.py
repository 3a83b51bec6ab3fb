"""Mon carnet: what this patron kept, six things at most, and one code to take them home."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from kivy.properties import NumericProperty, ObjectProperty, StringProperty

from kiosk.handoff.carnet_text import carnet_text
from kiosk.handoff.link import readable
from kiosk.handoff.qr import matrix
from kiosk.i18n import _, ngettext
from kiosk.screens.screen import KioskScreen
from kiosk.theme import arrow_back
from kiosk.visit.carnet import CarnetItem
from kiosk.widgets import load_kv
from kiosk.widgets.kept import KeptRow
from kiosk.widgets.offers import Offer
from kiosk.widgets.sheet import Sheet

PAGE = 3  # things shown at once: screens turn pages, they do not scroll


class CarnetScreen(KioskScreen):
    tab = "carnet"
    count = NumericProperty(0)
    counted = StringProperty("")
    address = StringProperty("")
    page = NumericProperty(0)
    pages = NumericProperty(1)
    offers = ObjectProperty(())

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        content = self.stay.content
        self.address = readable(content.portal)
        self.ids.strip.scenes = [universe.illustration for universe in content.universes]

    def arrive(self, subject: str) -> None:
        self.stay.show_carnet()
        self.page = 0
        self.carnet_changed()

    def carnet_changed(self) -> None:
        items = self.stay.visit.carnet.items
        self.count = len(items)
        self.counted = ngettext(
            "{count} découverte à emporter.", "{count} découvertes à emporter.", self.count
        ).format(count=self.count)
        self.pages = max(1, -(-self.count // PAGE))
        self.page = min(self.page, self.pages - 1)
        self.offers = tuple(self._offers())
        self._fill(items[self.page * PAGE : (self.page + 1) * PAGE])
        portal = self.stay.content.portal
        self.ids.code.matrix = matrix(carnet_text(items, portal)) if items else ()
        self.ids.code.spoken = _("Carré à viser avec votre téléphone") if items else ""

    def _fill(self, items: tuple[CarnetItem, ...]) -> None:
        shelf = self.ids.shelf
        shelf.clear_widgets()
        for item in items:
            row = KeptRow(
                title=item.title,
                detail=item.detail,
                scene=self.stay.content.universe(item.universe).illustration,
            )
            row.bind(on_remove=lambda _row, item=item: self.remove(item))
            shelf.add_widget(row)

    def turn(self) -> None:
        """Show the next page, and after the last the first."""
        self.page = (self.page + 1) % self.pages
        self.carnet_changed()

    def remove(self, item: CarnetItem) -> None:
        self.stay.visit.carnet.remove(kind=item.kind, id=item.id)
        self.carnet_changed()
        self.dispatch("on_message", _("C’est retiré de votre carnet."), "bookmark-simple", True)

    def _offers(self) -> Iterator[Offer]:
        many = self.pages > 1
        yield Offer(
            name="home",
            text="" if many else _("Toutes les cases"),
            icon=arrow_back(),
            look="secondary" if self.count else "primary",
            share=1.2,
            spoken=_("Toutes les cases"),
        )
        if many:
            page = _("Page {number} sur {count}").format(number=self.page + 1, count=self.pages)
            yield Offer(
                name="turn",
                text=page,
                icon="arrows-clockwise",
                spoken=_("Voir la suite, {page}").format(page=page),
            )
        if self.count:
            yield Offer(name="clear", text=_("Tout effacer"), icon="trash")

    def choose(self, offer: str) -> None:
        if offer == "home":
            self.dispatch("on_go", "home", "")
        else:
            {"turn": self.turn, "clear": self.ask_to_clear}[offer]()

    def ask_to_clear(self) -> None:
        held = ngettext(
            "Votre carnet contient {count} découverte.",
            "Votre carnet contient {count} découvertes.",
            self.count,
        ).format(count=self.count)
        keep = Offer(name="keep", text=_("Non, je garde"))
        clear = Offer(name="clear", text=_("Oui, effacer"), look="primary")
        sheet = Sheet(title=_("Tout effacer ?"), text=held, offers=(keep, clear), escape="keep")
        sheet.bind(on_choose=self._answer)
        self.dispatch("on_sheet", sheet)

    def _answer(self, _sheet: Sheet, name: str) -> None:
        self.dispatch("on_sheet", None)
        if name == "clear":
            self.stay.visit.carnet.clear()
            self.carnet_changed()
            self.dispatch("on_message", _("Votre carnet est vide."), "bookmark-simple", True)


load_kv(__file__)
