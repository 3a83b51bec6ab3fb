"""What is heard during a visit, and when nothing is."""

from __future__ import annotations

from dataclasses import replace

import pytest
from kivy.core.window import Window

from kiosk.packs.content import Content
from kiosk.widgets.sound import sound
from tests.patron import Patron


@pytest.fixture
def listening(at_home: Patron) -> Patron:
    """Somebody before the shelf, who has heard nothing yet."""
    at_home.heard.clear()
    return at_home


def play_quiz(patron: Patron, content: Content, *, right: bool) -> None:
    quiz = content.quizzes[0]
    choices = quiz.questions[0].choices
    patron.app.stage.go("quiz", quiz.id)
    patron.look()
    patron.heard.clear()
    patron.touch(next(choice.text for choice in choices if choice.is_right is right))


def test_the_attract_screen_is_mute(patron: Patron) -> None:
    patron.screen.go_on()
    patron.look()
    assert patron.heard == []


def test_a_touch_anywhere_opens_the_light_with_two_notes(patron: Patron) -> None:
    patron.tap(640, 500)
    assert patron.heard == ["reveal"]


def test_a_case_clicks_under_the_finger_and_opens(listening: Patron) -> None:
    listening.touch(listening.controls[0].spoken)
    assert listening.heard == ["key", "reveal"]


def test_going_back_is_heard_as_closing(listening: Patron) -> None:
    listening.touch(listening.controls[0].spoken)
    listening.heard.clear()
    listening.press("escape")
    assert listening.heard == ["close"]
    assert listening.screen.name == "home"


def test_the_end_of_a_visit_is_heard_as_closing(listening: Patron) -> None:
    listening.touch("Terminer")
    assert listening.heard == ["key", "close"]


def test_a_message_falls_like_a_drop(listening: Patron) -> None:
    listening.touch(listening.controls[0].spoken)
    listening.heard.clear()
    listening.touch("Dans mon carnet")
    assert listening.heard == ["key", "message"]


def test_a_right_answer_is_a_third(listening: Patron, content: Content) -> None:
    play_quiz(listening, content, right=True)
    assert listening.heard == ["key", "right"]


def test_an_answer_to_see_again_is_one_note(listening: Patron, content: Content) -> None:
    play_quiz(listening, content, right=False)
    assert listening.heard == ["key", "again"]


def test_an_answer_seen_again_after_help_is_not_heard_again(
    listening: Patron, content: Content
) -> None:
    play_quiz(listening, content, right=True)
    listening.touch("Demander de l’aide")
    listening.heard.clear()
    listening.press("escape")
    assert listening.heard == ["close"]


def test_whoever_cuts_the_sounds_hears_none_to_the_end(listening: Patron) -> None:
    listening.app._read_like(replace(listening.app.stay.visit.comfort, sounds=False))
    listening.touch(listening.controls[0].spoken)
    listening.touch("Terminer")
    assert listening.heard == []
    listening.touch("Touchez la lumière")
    assert listening.heard == ["key", "reveal"]


def test_the_loudspeaker_is_opened_after_the_first_frame_and_only_then(patron: Patron) -> None:
    opened = sound.device
    Window.dispatch("on_flip")
    patron.look()
    assert opened is not None
    assert sound.device is opened
