"""Questions to ask whoever passes by: answered with one tap, before a visit has begun."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kiosk.packs.content import Content, InfoIntox, Question, Quiz
from kiosk.words.info_intox import quoted

MOST_CHOICES = 3  # beside each other in letters to be read from afar


@dataclass(frozen=True, slots=True)
class Teaser:
    """The question at this place (0-based) in ``activity``, in the words of the screen."""

    activity: Quiz | InfoIntox
    question: int
    text: str
    choices: tuple[str, ...]


def teasers(content: Content) -> tuple[Teaser, ...]:
    """The first question of each game, then the second ones: the game goes on after it."""
    return tuple(sorted(_all(content), key=lambda teaser: teaser.question))


def _all(content: Content) -> Iterator[Teaser]:
    for activity in content.activities:
        if isinstance(activity, Quiz | InfoIntox):
            for number, question in enumerate(activity.questions):
                if len(question.choices) <= MOST_CHOICES and question.media is None:
                    yield _teaser(activity, number, question)


def _teaser(activity: Quiz | InfoIntox, number: int, question: Question) -> Teaser:
    text = quoted(question.text) if isinstance(activity, InfoIntox) else question.text
    return Teaser(activity, number, text, tuple(choice.text for choice in question.choices))
