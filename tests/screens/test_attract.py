from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from msgspec.structs import replace

from kiosk.journal.events import ActivityAbandoned, ActivityStarted, QuestionAnswered, VisitStarted
from kiosk.packs.content import Content
from kiosk.theme import theme
from kiosk.visit.comfort import TEXT_SCALES
from kiosk.words.teasers import Teaser, teasers
from tests.formats import FORMATS
from tests.patron import Patron
from tests.screens.legibility import misplaced

EMPTY = "Cette étagère\na l’air vide."
NUMBERS = [
    "1\u00a0500 titres\nà lire.",
    "7\u00a0000 vidéos\nà voir.",
    "130\u00a0000 cours\nà suivre.",
]
STEPS = 24


def go_on(patron: Patron) -> None:
    """The next step of the attract screen, without waiting for it."""
    patron.screen.go_on()
    patron.look()


def headlines(patron: Patron) -> Iterator[str]:
    for _step in range(STEPS):
        yield patron.screen.headline
        go_on(patron)


def asked(patron: Patron, content: Content) -> Teaser:
    """The question that is on the screen."""
    return next(one for one in teasers(content) if one.text == patron.screen.headline)


@pytest.fixture
def questioned(patron: Patron) -> Patron:
    """Somebody before the first question of the attract screen."""
    go_on(patron)
    return patron


def test_the_shelf_looks_empty_at_first_and_says_what_it_holds(patron: Patron) -> None:
    said = list(headlines(patron))
    assert said[0] == EMPTY
    assert [one for one in dict.fromkeys(said) if one in NUMBERS] == NUMBERS


def test_every_second_step_asks_another_question(patron: Patron, content: Content) -> None:
    said = list(headlines(patron))
    questions = {teaser.text for teaser in teasers(content)}
    assert [one in questions for one in said] == [False, True] * (STEPS // 2)
    assert len(set(said[1::2])) > 5


def test_the_lens_lights_the_universe_that_is_asked_about(
    questioned: Patron, content: Content
) -> None:
    universe = content.universe(asked(questioned, content).activity.universe)
    strip = questioned.screen.ids.strip
    assert strip.scenes[strip.first] == universe.illustration


@pytest.mark.parametrize("steps", [1, 3])
@pytest.mark.parametrize("choice", [0, 1])
def test_an_answer_begins_the_visit_in_the_middle_of_that_game(
    patron: Patron, content: Content, steps: int, choice: int
) -> None:
    for _step in range(steps):
        go_on(patron)
    teaser = asked(patron, content)
    question = teaser.activity.questions[teaser.question]
    patron.touch(teaser.choices[choice])
    is_right = question.choices[choice].is_right
    assert ("Oui !" if is_right else "Presque.") in patron.words()
    kind = patron.said(ActivityStarted)[0].kind
    assert patron.events == [
        VisitStarted(language="fr"),
        ActivityStarted(activity=teaser.activity.id, kind=kind),
        QuestionAnswered(
            activity=teaser.activity.id, step=teaser.question, choice=choice, is_right=is_right
        ),
    ]


def test_the_game_goes_on_and_leads_back_to_the_shelf(questioned: Patron, content: Content) -> None:
    teaser = asked(questioned, content)
    questioned.touch(teaser.choices[0])
    questioned.touch("Question suivante")
    others = [one for one in teaser.activity.questions[:2] if one.text != teaser.text]
    assert others[0].text in questioned.words()
    questioned.touch("Quitter le jeu")
    assert questioned.screen.name == "home"
    assert [left.step for left in questioned.said(ActivityAbandoned)] == [1]


def test_a_touch_beside_the_answers_opens_the_shelf(questioned: Patron) -> None:
    questioned.tap(900, 500)
    assert questioned.screen.name == "home"
    assert questioned.events == [VisitStarted(language="fr")]


def test_an_answer_is_given_by_keyboard_too(questioned: Patron, content: Content) -> None:
    teaser = asked(questioned, content)
    questioned.press("tab")
    assert questioned.focused == teaser.choices[0]
    questioned.press("enter")
    assert len(questioned.said(QuestionAnswered)) == 1


def test_without_a_question_the_phrases_follow_each_other(
    arrive: Callable[..., Patron], content: Content
) -> None:
    patron = arrive(content=replace(content, activities=()))
    assert [one for one in dict.fromkeys(headlines(patron)) if one in NUMBERS] == NUMBERS
    patron.touch("Touchez la lumière")
    assert patron.screen.name == "home"


def test_a_shelf_without_a_case_still_waits_for_somebody(
    arrive: Callable[..., Patron], content: Content
) -> None:
    patron = arrive(content=replace(content, universes=(), activities=()))
    assert set(headlines(patron)) == {EMPTY}


def test_without_movement_the_steps_follow_each_other_too(patron: Patron, content: Content) -> None:
    theme.still = True
    go_on(patron)
    assert asked(patron, content)
    assert patron.screen.ids.strip.radius == patron.screen.ids.strip.full_radius


@pytest.mark.parametrize("text_scale", TEXT_SCALES[:: len(TEXT_SCALES) - 1])
@pytest.mark.parametrize("size", FORMATS)
def test_phrases_and_questions_have_room(
    arrive: Callable[..., Patron], size: str, text_scale: float
) -> None:
    patron = arrive(size=FORMATS[size], text_scale=text_scale)
    for headline in headlines(patron):
        assert list(misplaced(patron)) == [], headline
