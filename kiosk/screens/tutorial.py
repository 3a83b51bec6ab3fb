"""Tutoriel: one instruction, one gesture, done by touching the practice phone."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from kivy.factory import Factory
from kivy.properties import (
    BooleanProperty,
    ColorProperty,
    NumericProperty,
    ObjectProperty,
    StringProperty,
)
from kivy.uix.widget import Widget

from kiosk.activities.path import Page
from kiosk.activities.tutorial import Touch, TutorialRun
from kiosk.handoff.link import readable
from kiosk.handoff.qr import matrix
from kiosk.i18n import _
from kiosk.packs.content import Resource, Span
from kiosk.screens.going_on import go_on, next_offer
from kiosk.screens.screen import KioskScreen
from kiosk.screens.tutorial_sheets import KEEP, STAY, failures_sheet, home_sheet
from kiosk.theme import arrow_back, theme
from kiosk.widgets import load_kv
from kiosk.widgets.address import Address
from kiosk.widgets.control import Control
from kiosk.widgets.halo import Halo
from kiosk.widgets.lines import NumberedLine
from kiosk.widgets.offers import Offer, Offers
from kiosk.widgets.phone import Phone
from kiosk.widgets.plank import PlankEntry
from kiosk.widgets.practice_keyboard import PracticeKeyboard
from kiosk.widgets.qr_panel import QrPanel
from kiosk.widgets.sheet import Sheet
from kiosk.widgets.take_home import in_short_lines
from kiosk.widgets.text import Text
from kiosk.words.voice import no_voice

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
    is_typing = BooleanProperty(False)

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

    def leave(self) -> None:
        self._stop_typing()

    # --- the plank ---------------------------------------------------------------------

    def plank(self) -> tuple[PlankEntry, ...]:
        """As in play, with the way on at home; once it is over, that of every other screen."""
        if self.run is not None and self.run.is_over:
            return super().plank()
        if self.is_typing and _is_low():
            return ()  # the keyboard takes all that is within reach
        return (
            PlankEntry("quit", "x", _("Quitter")),
            PlankEntry("listen", "speaker-high", _("Écouter")),
            PlankEntry("skip", "skip-forward", _("Passer")),
            PlankEntry("take-home", "qr-code", _("Continuer chez moi")),
            PlankEntry("help", "hand-waving", _("Demander de l’aide")),
            PlankEntry("comfort", "text-aa", _("Confort de lecture")),
        )

    def choose_tab(self, name: str) -> None:
        match name:
            case "quit":
                self._quit()
            case "listen":
                self.dispatch("on_message", no_voice(), "speaker-high", False)
            case "skip":
                self.stay.skip_step()
                self._show_step()
            case "take-home":
                self.show_way_home()
            case _:
                super().choose_tab(name)

    def choose(self, offer: str) -> None:
        """One of the buttons under the instruction was touched."""
        match offer:
            case "keep":
                self.keep("tutorial", self.run.tutorial.id)
            case "back":
                self.step_back()
            case "failures":
                self.show_failures()
            case "show":
                self.show_me()
            case _:
                go_on(self, self._next())

    # --- the gesture -------------------------------------------------------------------

    def touched(self, block: int) -> None:
        """A block of the phone was touched. A wrong one costs nothing: the hand shows again."""
        touch = self.stay.touch_phone(block)
        if touch is Touch.WRONG:
            self._phone().show_gesture()
        self._show_touch(touch)

    def _show_touch(self, touch: Touch) -> None:
        if touch is Touch.RIGHT:
            self._show_step()
        elif touch is Touch.HALFWAY:
            self._show_typing()
        elif touch is Touch.WRONG:
            self._show_offers()

    def show_me(self) -> None:
        """« Montrez-moi »: the hand plays the gesture, the patron still does it; or the word is
        typed."""
        self.run.show()
        if not self.run.to_type:
            self._phone().show_gesture()
            return
        self.touched(self.run.target)
        self._keyboard().spell()

    def step_back(self) -> None:
        """The step before; from the first, back to where one came from."""
        if self.run.index == 0 or self.is_over:
            self._quit()
        else:
            self.run.back()
            self._show_step()

    def escape(self) -> None:
        if self.is_typing:
            self._stop_typing()
        else:
            self._quit()

    def _quit(self) -> None:
        self.stay.leave_activity()
        self.dispatch("on_back")

    # --- typing ------------------------------------------------------------------------

    def typed(self, letter: str) -> None:
        """A letter was typed. A wrong one is not written: the way to the right one is told."""
        touch = self.stay.type_letter(letter)
        self._show_touch(touch)
        if touch is Touch.WRONG:
            self._tell(_("Presque. {way}").format(way=self._keyboard().way_to_wanted()))

    def _show_typing(self) -> None:
        """The keyboard, as long as the field is open, and what is typed in it."""
        if not self.is_typing:
            self.is_typing = True
            self._open_keyboard()
        self._keyboard().wanted = self.run.next_letter
        phone = self._phone()
        phone.write(self.run.typed, is_open=True)
        phone.is_bare, phone.is_cut = theme.is_compact, theme.layout != "wide"
        self._tell("")

    def _open_keyboard(self) -> None:
        keyboard = PracticeKeyboard()
        keyboard.bind(
            on_type=lambda _keyboard, letter: self.typed(letter),
            on_erase=lambda _keyboard: self._edit(self.run.erase),
            on_clear=lambda _keyboard: self._edit(self.run.clear),
            on_done=lambda _keyboard: self.show_me(),
        )
        self._keys().add_widget(keyboard)
        self._show_offers()
        self.dispatch("on_plank")

    def _edit(self, edit: Callable[[], None]) -> None:
        edit()
        self._show_typing()

    def _tell(self, way: str) -> None:
        """What to type, and the ``way`` to its next letter: in large where there is little room."""
        prompt = _("Tapez « {value} ».").format(value=self.run.to_type)
        self.title, text = (way, prompt) if way and _is_tight() else (prompt, way)
        self.text = ((Span(text or _("Touchez les lettres une par une.")),),)

    def _stop_typing(self) -> None:
        """Close the field in the middle of a word."""
        if self.is_typing:
            self.run.stop_typing()
            self._close_keyboard()
            phone = self._phone()
            phone.is_bare = phone.is_cut = False
            phone.write(self.run.typed, is_open=False)
            self._show_instruction()
            self.dispatch("on_plank")

    def _close_keyboard(self) -> None:
        self.is_typing = False
        self._keys().clear_widgets()

    def _keys(self) -> Widget:
        """Where the keyboard stands: beside the phone, or under it."""
        return self.ids.keys_beside if theme.layout == "wide" else self.ids.keys_below

    def _keyboard(self) -> PracticeKeyboard:
        return self._keys().children[0]

    # --- sheets ------------------------------------------------------------------------

    def show_failures(self) -> None:
        """« Ça ne marche pas »."""
        self._open(failures_sheet(self.run.step))

    def show_way_home(self) -> None:
        """« Continuer chez moi »: the code of this step."""
        url = self.stay.content.resource(self.run.tutorial.resource).url
        self._open(home_sheet(self.run, self.stay.show_step_link(), url))

    def _open(self, sheet: Sheet) -> None:
        self._stop_typing()  # a real keyboard would go on typing under it
        sheet.bind(on_choose=self._close)
        self.dispatch("on_sheet", sheet)

    def _close(self, _sheet: Sheet, name: str) -> None:
        self.dispatch("on_sheet", None)
        if name == KEEP:
            self.choose("keep")
        elif name != STAY:
            self.dispatch("on_go", "help", "" if name == "help" else name)

    # --- what is shown -----------------------------------------------------------------

    def _show_step(self) -> None:
        self._close_keyboard()
        self.is_over = self.run.is_over
        self.index, self.count = self.run.index, self.run.count
        self.ids.to_type.clear_widgets()
        if self.is_over:
            self.ids.more.clear_widgets()
            self._show_offers()
            self._show_end()
        else:
            self._show_phone()
            self._show_instruction()
        self.dispatch("on_plank")

    def _show_instruction(self) -> None:
        self.title, self.text = self.run.step.title, self.run.step.text
        self.ids.more.clear_widgets()
        if not theme.is_portrait:
            self.ids.more.add_widget(Factory.PracticePromise())
        self._show_offers()

    def _show_offers(self) -> None:
        self._offered.offers = tuple(self._offers())
        for halo in [one for one in self._offered.walk() if isinstance(one, Halo)]:
            halo.parent.remove_widget(halo)  # its button may say something else now
        if self.run.needs_help and not self.is_typing:
            show = next(one for one in self._offered.walk() if _is_help(one))
            show.add_widget(Halo(around=show))

    def _offers(self) -> Iterator[Offer]:
        if self.is_typing and _is_tight() and not theme.is_portrait:
            return  # all the room is the keyboard's
        yield self._back_offer()
        if self.is_over:
            yield Offer(name="keep", text=_("Dans mon carnet"), icon="bookmark-simple")
            yield next_offer(self._next())
            return
        if self.run.step.failures:
            yield Offer(name="failures", text=_("Ça ne marche pas"), icon="question", share=1.05)
        if not self.is_typing:  # the keyboard has it then
            look = "light" if self.run.needs_help else "secondary"
            yield Offer(name="show", text=_("Montrez-moi"), icon="hand-pointing", look=look)

    def _next(self) -> Page | None:
        return self.stay.next_page(self.run.tutorial)

    def _back_offer(self) -> Offer:
        back = _("Retour")
        if self.run.index > 0 and not self.is_over:
            back = _("Étape {number}").format(number=self.run.index)
        text = "" if _is_tight() else back
        return Offer(name="back", text=text, icon=arrow_back(), share=0.8, spoken=back)

    def _show_phone(self) -> None:
        place = self.ids.place
        if not place.children or not isinstance(place.children[0], Phone):
            place.clear_widgets()
            place.add_widget(self._new_phone())
        phone = self._phone()
        page = self.run.step.page
        is_portal = page.address in readable(self.stay.content.portal)
        phone.site = PORTAL_SITE if is_portal and not _is_low() else ""
        phone.has_back = self.run.index > 0 and not _is_low()
        phone.is_bare = phone.is_cut = False
        phone.page = page

    def _new_phone(self) -> Phone:
        phone = Phone()
        phone.bind(
            on_touch_block=lambda _phone, block: self.touched(block),
            on_page_back=lambda _phone: self.step_back(),
        )
        return phone

    def _show_end(self) -> None:
        done, seen = _("Vous savez le faire."), _("Vous avez fait le tour.")
        self.title = seen if self.run.has_skipped else done
        self.text = ((Span(_("Recommencez chez vous avec ce carré.")),),)
        resource = self.stay.content.resource(self.run.tutorial.resource)
        self._show_gestures(resource)
        panel = QrPanel(
            matrix=matrix(resource.url),
            spoken=_("Carré à viser avec votre téléphone"),
            size_hint=(0.62, 0.62),
        )
        self.ids.place.clear_widgets()
        self.ids.place.add_widget(panel)

    def _show_gestures(self, resource: Resource) -> None:
        """The gestures to do at home, and the address for who has nothing to aim with."""
        for number, gesture in enumerate(resource.gestures, start=1):
            self.ids.more.add_widget(NumberedLine(rich=gesture, number=number))
        address = in_short_lines(resource.url) if _is_tight() else readable(resource.url)
        self.ids.to_type.add_widget(Text(text=_("Ou tapez :")))
        self.ids.to_type.add_widget(Address(text=address))

    def _phone(self) -> Phone:
        return self.ids.place.children[0]


def _is_tight() -> bool:
    return theme.is_compact or theme.is_large_text


def _is_low() -> bool:
    """Whether all is brought within reach on a lying screen: the phone does without its bars."""
    return theme.reach and not theme.is_upright


def _is_help(widget: Widget) -> bool:
    return isinstance(widget, Control) and widget.spoken == _("Montrez-moi")


load_kv(__file__)
