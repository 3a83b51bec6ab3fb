from __future__ import annotations

from collections.abc import Callable

import pytest

from kiosk.journal.events import ActivityFinished, ActivityStarted, QuestionAnswered, StepSkipped
from kiosk.packs.content import Content, InfoIntox, Question, plain
from kiosk.visit.comfort import TEXT_SCALES
from tests.formats import FORMATS
from tests.patron import Patron
from tests.screens.legibility import misplaced

INFO, INTOX = "Info, Je le crois", "Intox, Je n’y crois pas"
REFLEX = "Le bon réflexe\u00a0:"


@pytest.fixture
def statements(content: Content) -> InfoIntox:
    return content.activity("info-ou-intox")


@pytest.fixture
def playing(at_home: Patron, statements: InfoIntox) -> Patron:
    """Somebody at the first statement."""
    return begin(at_home, statements)


def begin(patron: Patron, statements: InfoIntox) -> Patron:
    patron.app.stage.go("info_intox", statements.id)
    patron.look()
    return patron


def name_of(question: Question, *, right: bool) -> str:
    return (INFO, INTOX)[question.choices[1].is_right is right]


def test_a_statement_comes_with_its_reflex_and_two_beliefs(
    playing: Patron, statements: InfoIntox
) -> None:
    assert f"Question 1 sur {len(statements.questions)}" in playing.words()
    assert statements.questions[0].text in playing.words()
    assert f"{REFLEX} qui le dit\u00a0? Où le vérifier\u00a0?" in playing.words()
    assert playing.names[:2] == [INFO, INTOX]


def test_checking_the_source_says_what_to_ask_oneself_here(
    playing: Patron, statements: InfoIntox
) -> None:
    playing.touch("Vérifier la source")
    assert f"{REFLEX} {plain(statements.questions[0].hint)}" in playing.words()
    playing.touch("Passer")
    assert f"{REFLEX} qui le dit\u00a0? Où le vérifier\u00a0?" in playing.words()


def test_an_answer_is_told_and_explained(playing: Patron, statements: InfoIntox) -> None:
    first, second = statements.questions[:2]
    playing.touch(name_of(first, right=True))
    assert "Oui !" in playing.words()
    assert "\n".join(map(plain, first.explanation)) in playing.words()
    playing.touch("Question suivante")
    playing.touch(name_of(second, right=False))
    assert "Presque." in playing.words()
    assert "Info, La bonne réponse" in playing.words()


def test_a_game_is_recorded_from_the_first_statement_to_the_last(
    playing: Patron, statements: InfoIntox
) -> None:
    right = 1 if statements.questions[0].choices[1].is_right else 0
    playing.touch(name_of(statements.questions[0], right=True))
    playing.touch("Question suivante")
    for _question in statements.questions[1:]:
        playing.touch("Passer")
    assert "Vous avez fait le tour." in playing.words()
    assert playing.said(ActivityStarted) == [
        ActivityStarted(activity=statements.id, kind="info-intox")
    ]
    assert playing.said(QuestionAnswered) == [
        QuestionAnswered(activity=statements.id, step=0, choice=right, is_right=True)
    ]
    assert len(playing.said(StepSkipped)) == len(statements.questions) - 1
    assert playing.said(ActivityFinished) == [
        ActivityFinished(
            activity=statements.id, kind="info-intox", right="some", players=1, minutes="0-1"
        )
    ]


@pytest.mark.long
@pytest.mark.parametrize("text_scale", TEXT_SCALES[:: len(TEXT_SCALES) - 1])
@pytest.mark.parametrize("size", FORMATS)
def test_every_statement_and_its_hint_can_be_read_and_touched(
    arrive: Callable[..., Patron], statements: InfoIntox, size: str, text_scale: float
) -> None:
    patron = begin(arrive(size=FORMATS[size], text_scale=text_scale), statements)
    for question in statements.questions:
        if question.hint:
            patron.touch("Vérifier la source")
        assert list(misplaced(patron)) == [], question.text
        patron.touch("Passer")
