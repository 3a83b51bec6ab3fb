"""A quiz being played: any choice marked right is right, and a wrong one costs nothing.

A question counts once: its first answer stays, whatever is touched afterwards. « Info ou
intox » is a quiz whose two choices are always the same.
"""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from kiosk.activities.run import Answered, Run, Score, Skipped
from kiosk.packs.content import InfoIntox, Question, Quiz


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What was chosen, and what would have been right (indexes of choices)."""

    choice: int
    is_right: bool
    right_choices: tuple[int, ...]


class QuizRun(Run[Quiz | InfoIntox]):
    """``step`` is the current question, 0-based, and equals ``count`` once it is over;
    ``answer`` is ``None`` until the current question is answered.
    """

    def __init__(self, activity: Quiz | InfoIntox, chance: Random) -> None:
        super().__init__(activity, chance)
        self._step = 0
        self.right_count = 0
        self.answer: Answer | None = None
        self.is_hint_shown = False

    @property
    def step(self) -> int:
        return self._step

    @property
    def count(self) -> int:
        return len(self.activity.questions)

    @property
    def is_over(self) -> bool:
        return self._step >= self.count

    @property
    def score(self) -> Score:
        return Score(right=self.right_count, count=self.count)

    @property
    def question(self) -> Question:
        """The current question; once it is over, the last one, which is still on the screen."""
        return self.activity.questions[min(self._step, self.count - 1)]

    def resume(self, step: int) -> None:
        self._step = step

    def choose(self, choice: int) -> Answer:
        """Answer the current question; a second choice gets the first answer back.

        Raises:
            ValueError: the quiz is over, or the question has no such choice (a defect of the
                caller).
        """
        if self.answer is None:
            self.answer = self._judge(choice)
            self.right_count += self.answer.is_right
            self._note(Answered(step=self._step, choice=choice, is_right=self.answer.is_right))
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
            self._note(Skipped(step=self._step))
        self._go_on()

    def show_hint(self) -> None:
        self.is_hint_shown = True

    def _go_on(self) -> None:
        if not self.is_over:
            self._step += 1
            self.answer = None
            self.is_hint_shown = False

    def _judge(self, choice: int) -> Answer:
        choices = self.question.choices
        if self.is_over or not 0 <= choice < len(choices):
            raise ValueError(f"no choice {choice} at question {self._step} of {self.activity.id}")
        right_choices = tuple(i for i, one in enumerate(choices) if one.is_right)
        return Answer(choice=choice, is_right=choice in right_choices, right_choices=right_choices)
