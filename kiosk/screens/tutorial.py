"""Tutoriel: one instruction, one gesture, done by touching the practice phone."""

from __future__ import annotations

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
from kiosk.packs.content import Span
from kiosk.screens.screen import KioskScreen
from kiosk.theme import theme
from kiosk.widgets import load_kv
from kiosk.widgets.failure import FailureLine
from kiosk.widgets.phone import Phone
from kiosk.widgets.qr_panel import QrPanel
from kiosk.widgets.sheet import Sheet

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
    needs_help = BooleanProperty(False)
    has_failures = BooleanProperty(False)
    address = StringProperty("")
    back_text = StringProperty("")

    def arrive(self, subject: str) -> None:
        self.run = self.stay.start_tutorial(subject)
        universe = self.stay.content.universe(self.run.tutorial.universe)
        self.illustration = universe.illustration
        self.vivid = theme.universes[universe.illustration].vivid
        self.name_of_it = self.run.tutorial.title
        self._show_step()

    def leave(self) -> None:
        self.stay.leave_activity()

    def touched(self, block: int) -> None:
        """A block of the phone was touched. A wrong one costs nothing: the hand shows again."""
        touch = self.stay.touch_phone(block)
        if touch is Touch.RIGHT:
            self._show_step()
        elif touch is Touch.WRONG:
            self.needs_help = self.run.needs_help
            self._phone().show_gesture()

    def show_me(self) -> None:
        """« Montrez-moi »: the hand plays the gesture, the patron still does it."""
        self.run.show()
        self._phone().show_gesture()

    def step_back(self) -> None:
        if self.run.index == 0 or self.is_over:
            self.dispatch("on_back")
        else:
            self.run.back()
            self._show_step()

    def show_failures(self) -> None:
        """« Ça ne marche pas »: what may happen at home, and the ways out."""
        sheet = Sheet(title=_("Ça ne marche pas ?"))
        topic = ""
        for failure in self.run.step.failures:
            sheet.add_line(FailureLine(symptom=failure.symptom, remedy=failure.remedy))
            topic = topic or failure.help_topic
        sheet.add_action(_("Je réessaie"), "again", icon="arrow-counter-clockwise")
        sheet.add_action(_("Demander de l’aide"), topic or "help", look="primary", icon="hand-waving")
        sheet.bind(on_choose=self._leave_failures)
        self.dispatch("on_sheet", sheet)

    def _leave_failures(self, _sheet: Sheet, name: str) -> None:
        self.dispatch("on_sheet", None)
        if name != "again":
            self.dispatch("on_go", "help", "" if name == "help" else name)

    def _show_step(self) -> None:
        self.is_over = self.run.is_over
        self.index, self.count = self.run.index, self.run.count
        self.needs_help = False
        self.back_text = self._back_text()
        self.has_failures = bool(self.run.step.failures) and not self.is_over
        if self.is_over:
            self._show_end()
        else:
            self.title, self.text = self.run.step.title, self.run.step.text
            self._show_phone()

    def _back_text(self) -> str:
        if self.run.index == 0 or self.is_over:
            return _("Retour")
        return _("Étape {number}").format(number=self.run.index)

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
        panel = QrPanel(matrix=matrix(resource.url), spoken=_("Carré à viser avec votre téléphone"))
        self.address = readable(resource.url)
        self.ids.place.clear_widgets()
        self.ids.place.add_widget(panel)

    def _phone(self) -> Phone:
        return self.ids.place.children[0]


load_kv(__file__)
