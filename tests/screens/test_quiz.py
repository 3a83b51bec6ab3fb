from __future__ import annotations

from collections.abc import Callable

import pytest

from kiosk.journal.events import (
    ActivityAbandoned,
    ActivityFinished,
    ActivityStarted,
    Kept,
    QuestionAnswered,
    StepSkipped,
)
from kiosk.packs.content import Content, Question, Quiz, plain
from kiosk.theme import theme
from kiosk.visit.comfort import TEXT_SCALES
from kiosk.widgets.answer import Answer
from tests.formats import FORMATS
from tests.patron import Patron
from tests.screens.clipping import clipped

LARGE = [
    pytest.param(scale, marks=() if scale == TEXT_SCALES[-1] else pytest.mark.long)
    for scale in TEXT_SCALES[1:]
]


@pytest.fixture
def quiz(content: Content) -> Quiz:
    return content.quizzes[0]


@pytest.fixture
def playing(at_home: Patron, quiz: Quiz) -> Patron:
    """Somebody at the first question."""
    at_home.touch("Jouer pour découvrir")
    at_home.touch(quiz.title)
    return at_home


def choice(question: Question, *, right: bool) -> int:
    return next(i for i, choice in enumerate(question.choices) if choice.is_right is right)


def answer(patron: Patron, question: Question, *, right: bool) -> None:
    patron.touch(question.choices[choice(question, right=right)].text)


def explanation(question: Question) -> str:
    return "\n".join(plain(paragraph) for paragraph in question.explanation)


def go_on(patron: Patron) -> None:
    """« Question suivante », or « Continuer » after the last."""
    patron.touch(patron.names[0])


def test_a_question_comes_with_its_answers_in_their_order(playing: Patron, quiz: Quiz) -> None:
    question = quiz.questions[0]
    assert f"Question 1 sur {len(quiz.questions)}" in playing.words()
    assert question.text in playing.words()
    answers = [choice.text for choice in question.choices]
    assert playing.names[: len(answers)] == answers


def test_a_right_answer_is_told_and_explained(playing: Patron, quiz: Quiz) -> None:
    question = quiz.questions[0]
    answer(playing, question, right=True)
    assert "Oui !" in playing.words()
    assert explanation(question) in playing.words()


def test_a_wrong_answer_is_nearly_right_and_the_right_one_is_told(
    playing: Patron, quiz: Quiz
) -> None:
    question = quiz.questions[0]
    answer(playing, question, right=False)
    chosen = question.choices[choice(question, right=False)].text
    right = question.choices[choice(question, right=True)].text
    told = ["Presque.", f"{chosen}, Votre réponse", f"{right}, La bonne réponse"]
    assert [words for words in playing.words() if words in told] == told
    assert explanation(question) in playing.words()


def test_answers_cannot_be_touched_once_more(playing: Patron, quiz: Quiz) -> None:
    answer(playing, quiz.questions[0], right=False)
    assert [name for name in playing.names if "réponse" in name] == []


def test_a_quiz_of_right_answers_is_told_and_recorded(
    arrive: Callable[..., Patron], quiz: Quiz
) -> None:
    patron = arrive(size=FORMATS["1080x1920"])
    patron.touch("Touchez la lumière")
    patron.touch("Jouer pour découvrir")
    patron.touch(quiz.title)
    for question in quiz.questions:
        answer(patron, question, right=True)
        go_on(patron)
    assert "Vous avez fait le tour." in patron.words()
    count = len(quiz.questions)
    assert any(f"Vous avez trouvé {count} bonnes réponses." in words for words in patron.words())
    assert patron.events[1:] == [
        ActivityStarted(activity=quiz.id, kind="quiz"),
        *(
            QuestionAnswered(
                activity=quiz.id,
                step=index,
                choice=choice(question, right=True),
                is_right=True,
            )
            for index, question in enumerate(quiz.questions)
        ),
        ActivityFinished(activity=quiz.id, kind="quiz", right="all", players=1, minutes="0-1"),
    ]
    patron.touch("Dans mon carnet")
    assert patron.said(Kept) == [Kept(item_kind="activity", id=quiz.id)]
    patron.touch("Accueil")
    assert patron.screen.name == "home"


def test_a_question_may_be_passed_over(playing: Patron, quiz: Quiz) -> None:
    for index, question in enumerate(quiz.questions):
        assert question.text in playing.words()
        playing.touch("Passer")
        assert playing.said(StepSkipped)[-1] == StepSkipped(activity=quiz.id, step=index)
    finished = ActivityFinished(
        activity=quiz.id, kind="quiz", right="none", players=1, minutes="0-1"
    )
    assert playing.said(ActivityFinished) == [finished]


def test_a_hint_is_told_when_it_is_asked_for(playing: Patron, quiz: Quiz) -> None:
    hinted = [bool(question.hint) for question in quiz.questions]
    assert True in hinted
    for question in quiz.questions:
        shown = len(question.choices)
        playing.touch("Un indice")
        if question.hint:
            assert plain(question.hint) in playing.words()
        else:
            assert len([one for one in question.choices if one.text in playing.names]) == shown - 1
        playing.touch("Un indice")
        assert "Pas d’autre indice. Essayez, ou passez." in playing.words()
        playing.touch("Passer")
        assert not question.hint or plain(question.hint) not in playing.words()


@pytest.mark.parametrize("leave", ["touch", "escape"])
def test_a_quiz_that_is_left_is_recorded_at_its_question(
    playing: Patron, quiz: Quiz, leave: str
) -> None:
    playing.touch("Passer")
    if leave == "touch":
        playing.touch("Quitter le jeu")
    else:
        playing.press("escape")
    assert playing.screen.name == "menu"
    left = ActivityAbandoned(activity=quiz.id, kind="quiz", step=1, players=1, minutes="0-1")
    assert playing.said(ActivityAbandoned) == [left]


@pytest.mark.parametrize("text_scale", LARGE)
@pytest.mark.parametrize("size", FORMATS)
def test_large_letters_leave_answers_large_enough_to_touch(
    arrive: Callable[..., Patron], quiz: Quiz, size: str, text_scale: float
) -> None:
    patron = arrive(size=FORMATS[size], text_scale=text_scale)
    patron.app.stage.go("quiz", quiz.id)
    patron.look()
    for question in quiz.questions:
        if question.hint:
            patron.touch("Un indice")
        low = [answer.text for answer in answers(patron) if answer.height < theme.size_target]
        assert (low, beyond_their_box(patron)) == ([], []), question.text
        patron.touch("Passer")


@pytest.mark.parametrize("text_scale", [TEXT_SCALES[0], *LARGE])
@pytest.mark.parametrize("size", FORMATS)
def test_the_verdict_and_words_of_any_size_stay_together(
    arrive: Callable[..., Patron], quiz: Quiz, size: str, text_scale: float
) -> None:
    patron = arrive(size=FORMATS[size], text_scale=text_scale)
    patron.app.stage.go("quiz", quiz.id)
    patron.look()
    for question in quiz.questions:
        answer(patron, question, right=False)
        assert {"Presque.", explanation(question)} <= set(patron.words())
        assert beyond_their_box(patron) == [], question.text
        go_on(patron)


def answers(patron: Patron) -> list[Answer]:
    return [widget for widget in patron.screen.walk(restrict=True) if isinstance(widget, Answer)]


def beyond_their_box(patron: Patron) -> list[str]:
    """Words that a screen cuts, and answers that are lower than their words."""
    return [
        *clipped(patron.screen),
        *(one.text for one in answers(patron) if one.ids.words.height > one.height),
    ]
