"""Quiz: the scene is hidden during the question and revealed by the answer.

A wrong answer explains and goes on: « Presque. », never a negative score.
"""

from __future__ import annotations

from typing import Any

from kivy.properties import BooleanProperty, NumericProperty, ObjectProperty, StringProperty

from kiosk.activities.quiz import Answer as Given
from kiosk.activities.quiz import QuizRun
from kiosk.i18n import _, ngettext
from kiosk.packs.content import Choice, Rich, Span, plain
from kiosk.screens.game import GameScreen
from kiosk.theme import theme
from kiosk.widgets import load_kv
from kiosk.widgets.answer import Answer
from kiosk.widgets.control import Control
from kiosk.widgets.layouts import Fill
from kiosk.widgets.plank import PlankEntry
from kiosk.widgets.sound import sound
from kiosk.words import players


class QuizQuestion(Fill):
    """A question and its answers."""

    screen = ObjectProperty(None)


class QuizAnswer(Fill):
    """What the answer was, and why."""

    screen = ObjectProperty(None)


class GivenAnswer(Answer):
    """An answer that is looked at: as high as its words ask for."""


class QuizScreen(GameScreen):
    """``phase`` is ``question``, ``answer`` or ``end``; ``shapes`` are those of the choices."""

    run: QuizRun
    question_part: type[Fill] = QuizQuestion
    shapes: tuple[int, ...] = (0, 1, 2, 3)
    phase = StringProperty("question")
    is_right = BooleanProperty(True)
    question = StringProperty("")
    position = StringProperty("")
    index = NumericProperty(0)
    count = NumericProperty(1)
    hint = StringProperty("")
    verdict = StringProperty("")
    explanation = ObjectProperty(())

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self._choices: dict[int, Control] = {}
        self._given: dict[str, GivenAnswer] = {}

    def moves(self) -> tuple[PlankEntry, ...]:
        return super().moves() if self.phase == "question" else ()

    def choose(self, choice: int) -> None:
        answer = self.stay.do(self.run.choose, choice)
        sound.play("right" if answer.is_right else "again")
        self._show_answer(answer)

    def _show_answer(self, answer: Given) -> None:
        self._show_phase("answer")
        self._part.ids.answers.clear_widgets()
        self.is_right = answer.is_right
        self.explanation = self.run.question.explanation
        self.verdict = _("Oui !") if answer.is_right else _("Presque.")
        if answer.is_right:
            self._show_verdict(answer.choice, "right", "")
        else:
            self._show_verdict(answer.choice, "chosen", _("Votre réponse"))
            self._show_verdict(answer.right_choices[0], "right", _("La bonne réponse"))
        self.dispatch("on_plank")

    def go_on(self) -> None:
        self.stay.do(self.run.next)
        self.show_run()

    def show_run(self) -> None:
        self.hint = plain(self.run.question.hint) if self.run.is_hint_shown else ""
        self.count, self.index = self.run.count, self.run.step
        self.show_turn()
        position = _("Question {number} sur {count}").format(
            number=min(self.run.step + 1, self.run.count), count=self.run.count
        )
        self.position = f"{position} · {self.whose_turn}" if self.whose_turn else position
        if self.run.is_over:
            self._show_end()
        elif self.run.answer is not None:
            self._show_answer(self.run.answer)
        else:
            self._show_question()
        self.dispatch("on_plank")

    def _show_phase(self, phase: str) -> None:
        self.phase = phase
        self._part = self.part(self.question_part if phase == "question" else QuizAnswer)
        self.show_part(self._part)

    def _show_question(self) -> None:
        self._show_phase("question")
        self.question = self.run.question.text
        place = self._part.ids.choices
        place.clear_widgets()
        for number, choice in enumerate(self.run.question.choices):
            if number != self.run.ruled_out:
                place.add_widget(self._choice(number, choice))

    def _choice(self, number: int, choice: Choice) -> Control:
        """What is touched to choose it: one widget for the choices of that place, question after
        question."""
        if number not in self._choices:
            made = self._choices[number] = self.answer_of(number)
            made.bind(on_release=lambda *_: self.choose(number))
        self._choices[number].text = choice.text
        return self._choices[number]

    def answer_of(self, number: int) -> Control:
        """A widget with a ``text``, for the choice at that place."""
        return Answer(position=self.shapes[number])

    def _show_verdict(self, choice: int, verdict: str, note: str) -> None:
        if verdict not in self._given:
            self._given[verdict] = GivenAnswer(verdict=verdict)
        given = self._given[verdict]
        given.text = self.run.question.choices[choice].text
        given.position = self.shapes[choice]
        given.note = "" if theme.is_large_text else note
        self._part.ids.answers.add_widget(given)

    def _show_end(self) -> None:
        self.phase = "end"
        self.show_end(_("Vous avez fait le tour."), self._told())

    def _told(self) -> tuple[Rich, ...]:
        """What was found, and one thing to remember: the question that was missed first, if any."""
        found = self.run.right_count
        told = ngettext(
            "Vous avez trouvé {count} bonne réponse.",
            "Vous avez trouvé {count} bonnes réponses.",
            found,
        ).format(count=found)
        if self.run.turns.count > 1:
            told = players.told(self.run.turns.found)
        return ((Span(told),), *self.run.to_remember.explanation)


load_kv(__file__)
