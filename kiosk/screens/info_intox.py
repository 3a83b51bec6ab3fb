"""Info ou intox: a quiz on one statement at a time, and the reflex of checking before answering.

The two choices are always the same, so each has its own colour, its own shape, and its words.
"""

from __future__ import annotations

from kivy.properties import ColorProperty, NumericProperty, ObjectProperty, StringProperty

from kiosk.i18n import _
from kiosk.screens.quiz import QuizScreen
from kiosk.theme import theme
from kiosk.widgets import load_kv
from kiosk.widgets.control import Control
from kiosk.widgets.fitting import Face
from kiosk.widgets.layouts import Fill
from kiosk.widgets.plank import PlankEntry
from kiosk.words.info_intox import quoted, reflex

DISC, TRIANGLE = 0, 2
NAME = Face("Titre", line_height=0.86)
SAYS = Face("Texte", is_bold=True)


class InfoIntoxQuestion(Fill):
    """A statement, the reflex to have, and what one believes of it."""

    screen = ObjectProperty(None)
    ground = ColorProperty()
    margins = NumericProperty(0)


class Belief(Control):
    """« Info » or « Intox », and what it says of whoever touches it."""

    text = StringProperty("")
    says = StringProperty("")
    shape = NumericProperty(DISC)
    fill = ColorProperty()
    ink = ColorProperty()


class InfoIntoxScreen(QuizScreen):
    """``reflex`` is what to ask oneself before answering."""

    question_part = InfoIntoxQuestion
    shapes = (DISC, TRIANGLE)
    reflex = ObjectProperty(())

    def hint_entry(self) -> PlankEntry:
        return PlankEntry("hint", "magnifying-glass-plus", _("Vérifier la source"))

    def show_run(self) -> None:
        question = self.run.question
        self.reflex = reflex(question.hint if self.run.is_hint_shown else ())
        super().show_run()
        self.question = quoted(question.text)

    def answer_of(self, number: int) -> Control:
        believes = number == 0
        return Belief(
            says=_("Je le crois") if believes else _("Je n’y crois pas"),
            shape=self.shapes[number],
            fill=theme.universes["livres" if believes else "cinema"].vivid,
        )


load_kv(__file__)
