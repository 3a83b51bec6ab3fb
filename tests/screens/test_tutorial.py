from __future__ import annotations

from collections.abc import Callable

import msgspec
import pytest

from kiosk.journal.events import (
    HelpAsked,
    Kept,
    StepAbandoned,
    StepDone,
    TutorialFinished,
    TutorialStarted,
)
from kiosk.packs.content import Button, Content, Field, Step, Tutorial, plain
from tests.formats import FORMATS
from tests.patron import Patron


@pytest.fixture
def content(content: Content) -> Content:
    """With one tutorial, so that there is nothing to choose from."""
    only = (content.tutorial("lire-la-presse"),)
    return msgspec.structs.replace(content, tutorials=only)


@pytest.fixture
def tutorial(content: Content) -> Tutorial:
    return content.tutorial("lire-la-presse")


@pytest.fixture
def practising(at_home: Patron) -> Patron:
    """Somebody at the first step."""
    at_home.touch("Apprendre pas à pas")
    return at_home


def buttons(step: Step) -> list[tuple[str, bool]]:
    """What can be touched on the phone, and whether it is right."""
    return [
        (block.text if isinstance(block, Button) else block.label, block.is_target)
        for block in step.page.blocks
        if isinstance(block, Button | Field)
    ]


def target(step: Step) -> str:
    return next(text for text, is_target in buttons(step) if is_target)


def test_every_step_says_what_its_author_wrote(
    arrive: Callable[..., Patron], tutorial: Tutorial
) -> None:
    patron = arrive(size=FORMATS["1920x1080"])
    patron.touch("Touchez la lumière")
    patron.touch("Apprendre pas à pas")
    for number, step in enumerate(tutorial.steps, start=1):
        said = [tutorial.title, f"Étape {number} sur {len(tutorial.steps)}", step.title]
        said += ["\n".join(plain(paragraph) for paragraph in step.text), step.page.address]
        heard = [words.replace(".\n", ".") for words in patron.words()]  # the address, in two lines
        assert [words for words in heard if words in said] == said
        assert [name for name in patron.names if name.startswith(target(step))] != []
        patron.touch(target(step))
    assert "Vous savez le faire." in patron.words()


def test_a_tutorial_played_to_its_end_is_recorded_step_by_step(
    practising: Patron, tutorial: Tutorial
) -> None:
    for step in tutorial.steps:
        practising.touch(target(step))
    assert practising.events[1:] == [
        TutorialStarted(tutorial=tutorial.id),
        *(
            StepDone(tutorial=tutorial.id, step=index, mistakes=0, was_shown=False)
            for index in range(len(tutorial.steps))
        ),
        TutorialFinished(tutorial=tutorial.id, minutes="0-1"),
    ]
    practising.touch("Dans mon carnet")
    assert practising.said(Kept) == [Kept(item_kind="tutorial", id=tutorial.id)]


def test_a_tutorial_ends_on_one_thing_to_do_next(practising: Patron, tutorial: Tutorial) -> None:
    for step in tutorial.steps:
        practising.touch(target(step))
    practising.touch("Jouer")
    played = practising.app.stay.game.activity
    assert played.universe == tutorial.universe


def test_a_wrong_touch_costs_nothing_and_the_step_stays(
    practising: Patron, tutorial: Tutorial
) -> None:
    for index, step in enumerate(tutorial.steps):
        wrong = [text for text, is_target in buttons(step) if not is_target]
        for text in wrong:
            practising.touch(text)
            assert step.title in practising.words()
        practising.touch(target(step))
        assert practising.said(StepDone)[index].mistakes == len(wrong)
    assert sum(done.mistakes for done in practising.said(StepDone)) > 0


def test_a_gesture_that_was_shown_is_still_the_patrons_to_do(
    practising: Patron, tutorial: Tutorial
) -> None:
    practising.touch("Montrez-moi")
    assert tutorial.steps[0].title in practising.words()
    practising.touch(target(tutorial.steps[0]))
    assert practising.said(StepDone)[0].was_shown


def test_the_way_back_goes_step_by_step_and_then_home(
    practising: Patron, tutorial: Tutorial
) -> None:
    practising.touch(target(tutorial.steps[0]))
    practising.touch("Étape 1")
    assert tutorial.steps[0].title in practising.words()
    practising.touch("Retour")
    assert practising.screen.name == "home"


def test_a_tutorial_that_is_left_is_recorded_at_its_step(
    practising: Patron, tutorial: Tutorial
) -> None:
    practising.touch(target(tutorial.steps[0]))
    practising.touch("Quitter")
    assert practising.screen.name == "home"
    assert practising.said(StepAbandoned) == [
        StepAbandoned(tutorial=tutorial.id, step=1, minutes="0-1")
    ]


def test_what_may_go_wrong_at_home_is_said_with_its_way_out(
    practising: Patron, tutorial: Tutorial
) -> None:
    hard = next(step for step in tutorial.steps if step.failures)
    for step in tutorial.steps[: tutorial.steps.index(hard)]:
        practising.touch(target(step))
    practising.touch("Ça ne marche pas")
    assert practising.names == ["Je réessaie", "Demander de l’aide"]
    for failure in hard.failures:
        assert failure.symptom in practising.words()
        assert plain(failure.remedy) in practising.words()
    practising.press("escape")
    assert "Je réessaie" not in practising.names
    assert hard.title in practising.words()
    practising.touch("Ça ne marche pas")
    practising.touch("Demander de l’aide")
    assert practising.screen.name == "help"
    topics = [failure.help_topic for failure in hard.failures if failure.help_topic]
    assert practising.said(HelpAsked) == [HelpAsked(topic=topic) for topic in topics[:1]]
