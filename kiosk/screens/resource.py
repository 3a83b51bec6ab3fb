"""Ressource: what it is, three gestures for home, and the code to go on with."""

from __future__ import annotations

from collections.abc import Iterator

from kivy.properties import ColorProperty, ObjectProperty, StringProperty

from kiosk.handoff.qr import matrix
from kiosk.i18n import _
from kiosk.screens.screen import KioskScreen
from kiosk.theme import arrow_back, theme
from kiosk.widgets import load_kv
from kiosk.widgets.lines import IconLine, NumberedLine
from kiosk.widgets.offers import Offer
from kiosk.widgets.take_home import in_short_lines


class ResourceScreen(KioskScreen):
    resource = ObjectProperty(None, allownone=True)
    title = StringProperty("")
    where = StringProperty("")
    illustration = StringProperty("")
    promise = ObjectProperty(())
    address = StringProperty("")
    vivid = ColorProperty("#FFFFFF")
    offers = ObjectProperty(())

    def arrive(self, subject: str) -> None:
        self.resource = resource = self.stay.open_resource(subject)
        universe = self.stay.content.universe(resource.universe)
        paint = theme.universes[universe.illustration]
        self.illustration, self.vivid = universe.illustration, paint.vivid
        self.title, self.promise = resource.title, resource.promise
        self.where = universe.title
        if resource.provider:
            self.where = _("{universe} · avec {provider}").format(
                universe=universe.title, provider=resource.provider
            )
        self.address = in_short_lines(resource.url)
        self.ids.code.matrix = matrix(resource.url)
        self.ids.code.spoken = _("Carré à viser avec votre téléphone")
        self.offers = tuple(self._offers())
        self._fill(paint.deep if theme.palette == "clair" else theme.text)

    def _fill(self, ink: tuple[float, ...]) -> None:
        self.ids.facts.clear_widgets()
        for fact in self.resource.facts:
            self.ids.facts.add_widget(IconLine(rich=fact.text, icon=fact.icon, ink=ink))
        self.ids.gestures.clear_widgets()
        for number, gesture in enumerate(self.resource.gestures, start=1):
            self.ids.gestures.add_widget(NumberedLine(rich=gesture, number=number))

    def _offers(self) -> Iterator[Offer]:
        yield Offer(name="back", text="", icon=arrow_back(), spoken=_("Retour"))
        tutorials = self.stay.content.tutorials_of(self.resource.universe)
        for tutorial in tutorials[:1]:
            yield Offer(
                name=f"tutorial {tutorial.id}",
                text=_("Essayer pas à pas"),
                icon="device-mobile",
                look="primary",
                share=1.15,
            )
        yield Offer(
            name="keep",
            text=_("Dans mon carnet"),
            icon="bookmark-simple",
            look="secondary" if tutorials else "primary",
        )

    def choose(self, offer: str) -> None:
        name, _space, subject = offer.partition(" ")
        if name == "keep":
            self.keep("resource", self.resource.id)
        elif name == "back":
            self.dispatch("on_back")
        else:
            self.dispatch("on_go", name, subject)


load_kv(__file__)
