"""Ressource: what it is, three gestures for home, and the code to go on with."""

from __future__ import annotations

from kivy.properties import ColorProperty, ObjectProperty, StringProperty

from kiosk.handoff.link import readable
from kiosk.handoff.qr import matrix
from kiosk.i18n import _
from kiosk.screens.screen import KioskScreen
from kiosk.theme import theme
from kiosk.widgets import load_kv
from kiosk.widgets.lines import IconLine, NumberedLine


class ResourceScreen(KioskScreen):
    resource = ObjectProperty(None, allownone=True)
    title = StringProperty("")
    where = StringProperty("")
    illustration = StringProperty("")
    promise = ObjectProperty(())
    address = StringProperty("")
    vivid = ColorProperty("#FFFFFF")
    tutorial = StringProperty("")

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
        self.address = readable(resource.url)
        self.ids.code.matrix = matrix(resource.url)
        self.ids.code.spoken = _("Carré à viser avec votre téléphone")
        tutorials = self.stay.content.tutorials_of(resource.universe)
        self.tutorial = tutorials[0].id if tutorials else ""
        self._fill(paint.deep if theme.palette == "clair" else theme.text)

    def _fill(self, ink: tuple[float, ...]) -> None:
        self.ids.facts.clear_widgets()
        for fact in self.resource.facts if theme.text_scale < 1.5 else ():
            self.ids.facts.add_widget(IconLine(rich=fact.text, icon=fact.icon, ink=ink))
        self.ids.gestures.clear_widgets()
        for number, gesture in enumerate(self.resource.gestures, start=1):
            self.ids.gestures.add_widget(NumberedLine(rich=gesture, number=number))

    def practise(self) -> None:
        self.dispatch("on_go", "tutorial", self.tutorial)


load_kv(__file__)
