"""Veille: the shelf that looks empty, and a lens of light that goes from scene to scene.

A touch anywhere opens the light where the finger is. Every second step asks a question of the
pack instead: an answer begins the visit in the middle of that game.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from kivy.animation import Animation
from kivy.clock import Clock
from kivy.input import MotionEvent
from kivy.properties import ListProperty, NumericProperty, ObjectProperty, StringProperty

from kiosk.i18n import _
from kiosk.screens.places import place_of
from kiosk.screens.screen import KioskScreen
from kiosk.theme import theme
from kiosk.widgets import load_kv
from kiosk.widgets.action import WORDS, Action
from kiosk.widgets.fitting import Face
from kiosk.widgets.layouts import Column, Split
from kiosk.widgets.plank import PlankEntry
from kiosk.words.teasers import Teaser, teasers

FIRST_SCENE = "jeunesse"
HEADLINE = Face("Titre", line_height=0.86)
PROMISE = Face("Texte", is_bold=True, line_height=1.04)
PHRASES: Mapping[str, Callable[[], str]] = {
    "presse": lambda: _("1\u00a0500 titres\nà lire."),
    "cinema": lambda: _("7\u00a0000 vidéos\nà voir."),
    "former": lambda: _("130\u00a0000 cours\nà suivre."),
}


class AttractPromise(Split):
    """What there is behind the shelf, and the button that opens it."""

    screen = ObjectProperty(None)


class AttractTeaser(Column):
    """The answers to a question, beside each other."""

    screen = ObjectProperty(None)


class AttractScreen(KioskScreen):
    """``farewell`` is said for a while after a visit was forgotten. ``phrase_room`` and
    ``question_room`` are the width and height of the headline, whichever it is, and
    ``answers_width`` is that of a row of answers."""

    headline = StringProperty("")
    headline_size = NumericProperty(0)
    headline_width = NumericProperty(0)
    phrase_room = ListProperty([0, 0])
    question_room = ListProperty([0, 0])
    answers_width = NumericProperty(0)
    farewell = StringProperty("")

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self._ticking: Any = None
        self._step = 0
        shelf = [universe.illustration for universe in self.stay.content.universes]
        self.ids.strip.scenes = shelf
        self._first = shelf.index(FIRST_SCENE) if FIRST_SCENE in shelf else 0
        self._teasers: tuple[Teaser, ...] | None = None

    def plank(self) -> tuple[PlankEntry, ...]:
        return ()

    def arrive(self, subject: str) -> None:
        self.farewell = _("L’étagère est refermée. Il ne reste rien de votre visite.") * bool(
            subject
        )
        self._step = 0
        self._show_step()
        self.ids.strip.radius = self.ids.strip.full_radius
        self._ticking = Clock.schedule_interval(self.go_on, theme.seconds("attract_step"))

    def leave(self) -> None:
        if self._ticking:
            self._ticking.cancel()
        Animation.cancel_all(self.ids.strip)
        self.ids.strip.let_go()  # a visit ends with a new one

    def escape(self) -> None:
        """There is nowhere to go back to."""

    # --- from step to step -------------------------------------------------------------

    def go_on(self, *_args: object) -> None:
        """Close the lens, go to the next step, open it."""
        self.farewell = ""
        self._step += 1
        if theme.still:
            self._show_step()
            return
        closing = Animation(radius=0, d=theme.seconds("close"), t="in_cubic")
        closing.bind(on_complete=self._reveal)
        closing.start(self.ids.strip)

    def _reveal(self, *_args: object) -> None:
        self._show_step()
        strip = self.ids.strip
        opening = Animation(radius=strip.full_radius, d=theme.seconds("reveal"), t="out_cubic")
        opening.start(strip)

    def _show_step(self) -> None:
        turn, is_question = divmod(self._step, 2)
        fitting = self._fitting_teasers() if is_question else ()
        if fitting:
            self._ask(fitting[turn % len(fitting)])
        else:
            self._promise(turn + is_question)

    def _promise(self, turn: int) -> None:
        strip = self.ids.strip
        strip.first = self._first + turn
        scene = strip.scenes[strip.first % len(strip.scenes)] if strip.scenes else ""
        say = PHRASES.get(scene, lambda: _("Cette étagère\na l’air vide."))
        self._say(say(), theme.display, self.phrase_room)
        self._show(AttractPromise(screen=self))

    def _ask(self, teaser: Teaser) -> None:
        strip, universe = self.ids.strip, teaser.activity.universe
        if universe:
            illustration = self.stay.content.universe(universe).illustration
            strip.first = strip.scenes.index(illustration)
        self._say(teaser.text, theme.h1, self.question_room)
        part = AttractTeaser(screen=self)
        for number, choice in enumerate(teaser.choices):
            part.ids.choices.add_widget(self._choice(teaser, number, choice))
        self._show(part)

    def _choice(self, teaser: Teaser, number: int, text: str) -> Action:
        action = Action(text=text, look="light")
        action.font_size = theme.large
        action.bind(on_release=lambda *_: self._answer(teaser, number))
        return action

    def _say(self, words: str, largest: float, room: tuple[float, float]) -> None:
        self.headline, self.headline_width = words, room[0]
        self.headline_size = HEADLINE.size_within(room, words, largest)

    def _show(self, part: Split | Column) -> None:
        self.ids.base.clear_widgets()
        self.ids.base.add_widget(part)

    # --- questions that fit ------------------------------------------------------------

    def _fitting_teasers(self) -> tuple[Teaser, ...]:
        if self._teasers is None:
            self._teasers = tuple(filter(self._fits, teasers(self.stay.content)))
        return self._teasers

    def _fits(self, teaser: Teaser) -> bool:
        """Whether it can be read from afar: in large letters, its answers on one line."""
        count = len(teaser.choices)
        each = (self.answers_width - (count - 1) * theme.space_small) / count
        room = each - 2 * theme.space_medium
        return HEADLINE.fits(teaser.text, theme.h2, self.question_room) and all(
            WORDS.width(choice, theme.button) <= room for choice in teaser.choices
        )

    def _answer(self, teaser: Teaser, choice: int) -> None:
        self.stay.answer(teaser.activity.id, teaser.question, choice)
        self.dispatch("on_go", *place_of(teaser.activity))

    # --- touch -------------------------------------------------------------------------

    def on_touch_up(self, touch: MotionEvent) -> bool:
        if touch.grab_current is None and self.collide_point(*touch.pos):
            self.dispatch("on_go", "home", "")
            return True
        return super().on_touch_up(touch)


load_kv(__file__)
