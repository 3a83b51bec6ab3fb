"""A quiz being played: any choice marked right is right, and a wrong one costs nothing.

A question counts once: its first answer stays, whatever is touched afterwards.
"""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.packs.content import Question, Quiz


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What was chosen, and what would have been right (indexes of choices)."""

    choice: int
    is_right: bool
    right_choices: tuple[int, ...]


class QuizRun:
    """One patron's way through ``quiz``, from ``first_question`` (0-based) on.

    ``index`` is the current question, 0-based, and equals ``count`` once it is over;
    ``answer`` is ``None`` until the current question is answered.
    """

    def __init__(self, quiz: Quiz, first_question: int = 0) -> None:
        self.quiz = quiz
        self.index = first_question
        self.right_count = 0
        self.answer: Answer | None = None
        self.is_hint_shown = False

    @property
    def count(self) -> int:
        return len(self.quiz.questions)

    @property
    def is_over(self) -> bool:
        return self.index >= self.count

    @property
    def question(self) -> Question:
        """The current question; once it is over, the last one, which is still on the screen."""
        return self.quiz.questions[min(self.index, self.count - 1)]

    def choose(self, choice: int) -> Answer:
        """Answer the current question; a second choice gets the first answer back.

        Raises:
            ValueError: the quiz is over, or the question has no such choice (a defect of the
                caller).
        """
        if self.answer is None:
            self.answer = self._judge(choice)
            self.right_count += self.answer.is_right
        return self.answer

    def next(self) -> None:
        """Go on after an answer.

        Before one it does nothing, so that a bounced touch passes over no question
        (EN 301 549, 5.8).
        """
        if self.answer is not None:
            self.skip()

    def skip(self) -> None:
        """Leave the question, answered or not. Skipping costs nothing."""
        if not self.is_over:
            self.index += 1
            self.answer = None
            self.is_hint_shown = False

    def show_hint(self) -> None:
        self.is_hint_shown = True

    def _judge(self, choice: int) -> Answer:
        choices = self.question.choices
        if self.is_over or not 0 <= choice < len(choices):
            raise ValueError(f"no choice {choice} at question {self.index} of {self.quiz.id}")
        right_choices = tuple(i for i, one in enumerate(choices) if one.is_right)
        return Answer(choice=choice, is_right=choice in right_choices, right_choices=right_choices)
