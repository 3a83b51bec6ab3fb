"""Tutoriel: one instruction, one gesture, done by touching the practice phone."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from kivy.factory import Factory
from kivy.properties import (
    BooleanProperty,
    ColorProperty,
    NumericProperty,
    ObjectProperty,
    StringProperty,
)

from kiosk.activities.tutorial import Touch, TutorialRun
from kiosk.handoff.link import readable
from kiosk.handoff.qr import matrix
from kiosk.i18n import _
from kiosk.packs.content import Resource, Span
from kiosk.screens.screen import KioskScreen
from kiosk.theme import arrow_back, theme
from kiosk.widgets import load_kv
from kiosk.widgets.address import Address
from kiosk.widgets.failure import FailureLine
from kiosk.widgets.lines import NumberedLine
from kiosk.widgets.offers import Offer, Offers
from kiosk.widgets.phone import Phone
from kiosk.widgets.qr_panel import QrPanel
from kiosk.widgets.sheet import Sheet
from kiosk.widgets.take_home import in_short_lines
from kiosk.widgets.text import Text

PORTAL_SITE = "à suivre…"


class TutorialScreen(KioskScreen):
    run: TutorialRun = ObjectProperty(None, allownone=True)
    name_of_it = StringProperty("")
    illustration = StringProperty("")
    vivid = ColorProperty("#FFFFFF")
    title = StringProperty("")
    text = ObjectProperty(())
    index = NumericProperty(0)
    count = NumericProperty(1)
    is_over = BooleanProperty(False)

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self._offered = Offers()
        self._offered.bind(on_choose=lambda _row, name: self.choose(name))
        (self.ids.below if theme.is_portrait else self.ids.beside).add_widget(self._offered)

    def arrive(self, subject: str) -> None:
        self.run = self.stay.start_tutorial(subject)
        universe = self.stay.content.universe(self.run.tutorial.universe)
        self.illustration = universe.illustration
        self.vivid = theme.universes[universe.illustration].vivid
        self.name_of_it = self.run.tutorial.title
        self._show_step()

    def touched(self, block: int) -> None:
        """A block of the phone was touched. A wrong one costs nothing: the hand shows again."""
        touch = self.stay.touch_phone(block)
        if touch is Touch.RIGHT:
            self._show_step()
        elif touch is Touch.WRONG:
            self._offered.offers = tuple(self._offers())
            self._phone().show_gesture()

    def show_me(self) -> None:
        """« Montrez-moi »: the hand plays the gesture, the patron still does it."""
        self.run.show()
        self._phone().show_gesture()

    def step_back(self) -> None:
        if self.run.index == 0 or self.is_over:
            self.escape()
        else:
            self.run.back()
            self._show_step()

    def escape(self) -> None:
        self.stay.leave_activity()
        self.dispatch("on_back")

    def show_failures(self) -> None:
        """« Ça ne marche pas »: what may happen at home, and the ways out."""
        failures = self.run.step.failures
        topic = next((f.help_topic for f in failures if f.help_topic), "help")
        again = Offer(name="again", text=_("Je réessaie"), icon="arrow-counter-clockwise")
        ask = Offer(name=topic, text=_("Demander de l’aide"), icon="hand-waving", look="primary")
        sheet = Sheet(title=_("Ça ne marche pas ?"), offers=(again, ask), escape="again")
        for failure in failures:
            sheet.add_line(FailureLine(symptom=failure.symptom, remedy=failure.remedy))
        sheet.bind(on_choose=self._leave_failures)
        self.dispatch("on_sheet", sheet)

    def _leave_failures(self, _sheet: Sheet, name: str) -> None:
        self.dispatch("on_sheet", None)
        if name != "again":
            self.dispatch("on_go", "help", "" if name == "help" else name)

    def _show_step(self) -> None:
        self.is_over = self.run.is_over
        self.index, self.count = self.run.index, self.run.count
        self._offered.offers = tuple(self._offers())
        self.ids.more.clear_widgets()
        self.ids.to_type.clear_widgets()
        if self.is_over:
            self._show_end()
        else:
            self.title, self.text = self.run.step.title, self.run.step.text
            self._show_phone()
            if not theme.is_portrait:
                self.ids.more.add_widget(Factory.PracticePromise())

    def _offers(self) -> Iterator[Offer]:
        yield self._back_offer()
        if self.is_over:
            yield Offer(
                name="keep", text=_("Dans mon carnet"), icon="bookmark-simple", look="primary"
            )
            return
        if self.run.step.failures:
            yield Offer(name="failures", text=_("Ça ne marche pas"), icon="question", share=1.05)
        yield Offer(
            name="show",
            text=_("Montrez-moi"),
            icon="hand-pointing",
            look="light" if self.run.needs_help else "secondary",
        )

    def _back_offer(self) -> Offer:
        back = _("Retour")
        if self.run.index > 0 and not self.is_over:
            back = _("Étape {number}").format(number=self.run.index)
        text = "" if theme.is_compact or theme.is_large_text else back
        return Offer(name="back", text=text, icon=arrow_back(), share=0.8, spoken=back)

    def choose(self, offer: str) -> None:
        if offer == "keep":
            self.keep("tutorial", self.run.tutorial.id)
        else:
            {"back": self.step_back, "failures": self.show_failures, "show": self.show_me}[offer]()

    def _show_phone(self) -> None:
        place = self.ids.place
        if not place.children or not isinstance(place.children[0], Phone):
            place.clear_widgets()
            phone = Phone()
            phone.bind(on_touch_block=lambda _phone, block: self.touched(block))
            place.add_widget(phone)
        phone = self._phone()
        page = self.run.step.page
        phone.site = PORTAL_SITE if page.address in readable(self.stay.content.portal) else ""
        phone.page = page

    def _show_end(self) -> None:
        self.title = _("Vous savez le faire.")
        self.text = ((Span(_("Recommencez chez vous avec ce carré.")),),)
        resource = self.stay.content.resource(self.run.tutorial.resource)
        self._show_way_home(resource)
        panel = QrPanel(
            matrix=matrix(resource.url),
            spoken=_("Carré à viser avec votre téléphone"),
            size_hint=(0.62, 0.62),
        )
        self.ids.place.clear_widgets()
        self.ids.place.add_widget(panel)

    def _show_way_home(self, resource: Resource) -> None:
        """The gestures to do at home, and the address for who has nothing to aim with."""
        for number, gesture in enumerate(resource.gestures, start=1):
            self.ids.more.add_widget(NumberedLine(rich=gesture, number=number))
        is_tight = theme.is_compact or theme.is_large_text
        address = in_short_lines(resource.url) if is_tight else readable(resource.url)
        self.ids.to_type.add_widget(Text(text=_("Ou tapez :")))
        self.ids.to_type.add_widget(Address(text=address))

    def _phone(self) -> Phone:
        return self.ids.place.children[0]


load_kv(__file__)
