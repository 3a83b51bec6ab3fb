"""A quiz being played: any choice marked right is right, and a wrong one costs nothing.

A question counts once: its first answer stays, whatever is touched afterwards. « Info ou
intox » is a quiz whose two choices are always the same.
"""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from kiosk.activities.pool import drawn
from kiosk.activities.run import Answered, Run, Score, Skipped
from kiosk.packs.content import InfoIntox, Question, Quiz

SECONDS_EACH = 30  # that a question takes: reading it, answering, reading why


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What was chosen, and what would have been right (indexes of choices)."""

    choice: int
    is_right: bool
    right_choices: tuple[int, ...]


class QuizRun(Run[Quiz | InfoIntox]):
    """``step`` is the current question, 0-based, and equals ``count`` once it is over;
    ``answer`` is ``None`` until the current question is answered. Notes name a question by its
    place in the activity, of which ``drawn`` are those of this game. Players take turns, a
    question each.
    """

    def __init__(self, activity: Quiz | InfoIntox, chance: Random, **how: int) -> None:
        super().__init__(activity, chance, **how)
        self.drawn = drawn(
            len(activity.questions),
            chance,
            wanted=activity.draw,
            seconds=SECONDS_EACH,
            minutes=self.minutes,
        )
        self._step = 0
        self.answer: Answer | None = None
        self.is_hint_shown = False
        self._missed: list[int] = []

    @property
    def step(self) -> int:
        return self._step

    @property
    def count(self) -> int:
        return len(self.drawn)

    @property
    def is_over(self) -> bool:
        return self._step >= self.count

    @property
    def right_count(self) -> int:
        return sum(self.turns.found)

    @property
    def score(self) -> Score:
        return Score(right=self.right_count, count=self.count)

    @property
    def question(self) -> Question:
        """The current question; once it is over, the last one, which is still on the screen."""
        return self.activity.questions[self._index]

    @property
    def has_hint(self) -> bool:
        """Its author's, or one wrong choice less where more than two are left."""
        is_asked = self.answer is None and not self.is_over and not self.is_hint_shown
        return is_asked and bool(self.question.hint or self._spare_choices)

    @property
    def ruled_out(self) -> int | None:
        """The wrong choice that the hint takes away, where its author wrote no words."""
        if not self.is_hint_shown or self.question.hint or not self._spare_choices:
            return None
        return self._spare_choices[-1]

    @property
    def to_remember(self) -> Question:
        """The first question that was not found, or the last one of all."""
        return self.activity.questions[self._missed[0] if self._missed else self.drawn[-1]]

    def resume(self, step: int) -> None:
        self._step = min(step, self.count)

    def ask_first(self, question: int) -> None:
        """Begin with the question at this place in the activity, whether it was drawn or not."""
        others = tuple(one for one in self.drawn if one != question)
        self.drawn = (question, *others[: self.count - 1])

    def choose(self, choice: int) -> Answer:
        """Answer the current question; a second choice gets the first answer back.

        Raises:
            ValueError: the quiz is over, or the question has no such choice (a defect of the
                caller).
        """
        if self.answer is None:
            self.answer = self._judge(choice)
            if self.answer.is_right:
                self.turns.score()
            else:
                self._missed.append(self._index)
            self._note(Answered(step=self._index, choice=choice, is_right=self.answer.is_right))
        return self.answer

    def next(self) -> None:
        """Go on after an answer.

        Before one it does nothing, so that a bounced touch passes over no question
        (EN 301 549, 5.8).
        """
        if self.answer is not None:
            self._go_on()

    def skip(self) -> None:
        """Leave the question, answered or not. Skipping costs nothing."""
        if self.answer is None and not self.is_over:
            self._missed.append(self._index)
            self._note(Skipped(step=self._index))
        self._go_on()

    def show_hint(self) -> None:
        self.is_hint_shown = self.is_hint_shown or self.has_hint

    @property
    def _index(self) -> int:
        return self.drawn[min(self._step, self.count - 1)]

    @property
    def _spare_choices(self) -> list[int]:
        """The wrong choices, where one can go and two choices stay."""
        wrong = [i for i, one in enumerate(self.question.choices) if not one.is_right]
        return wrong if len(self.question.choices) > 2 else []

    def _go_on(self) -> None:
        if not self.is_over:
            self._step += 1
            self.answer = None
            self.is_hint_shown = False
            self.turns.pass_on()

    def _judge(self, choice: int) -> Answer:
        choices = self.question.choices
        if self.is_over or not 0 <= choice < len(choices):
            raise ValueError(f"no choice {choice} at question {self._step} of {self.activity.id}")
        right_choices = tuple(i for i, one in enumerate(choices) if one.is_right)
        return Answer(choice=choice, is_right=choice in right_choices, right_choices=right_choices)
