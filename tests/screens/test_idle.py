from __future__ import annotations

from collections.abc import Callable

import pytest

from kiosk.journal.events import VisitEnded
from kiosk.packs.content import Content
from kiosk.theme import tokens
from kiosk.widgets.countdown import Countdown
from tests.formats import FORMATS
from tests.patron import Patron

QUIET = tokens()["session"]["quiet"]
ACCESSIBLE_QUIET = tokens()["session"]["accessible_quiet"]
WARNING = tokens()["session"]["warning"]
ANSWERS = ["Oui, je continue", "J’ai fini, tout effacer"]


def is_warned(patron: Patron) -> bool:
    return patron.app.stage.is_warning


def countdown(patron: Patron) -> Countdown:
    (warning,) = patron.app.stage.scope()
    return next(widget for widget in warning.walk() if isinstance(widget, Countdown))


def test_nobody_is_warned_a_moment_too_soon(at_home: Patron) -> None:
    at_home.wait(QUIET - 0.1)
    assert not is_warned(at_home)
    at_home.wait(0.2)
    assert is_warned(at_home)
    assert at_home.names == ANSWERS
    assert at_home.words()[0] == "Toujours là ?"


def test_nobody_is_warned_while_a_finger_is_down(at_home: Patron) -> None:
    finger = at_home.put_finger(5, 795)
    at_home.wait(QUIET + WARNING + 1)
    assert not is_warned(at_home)
    at_home.lift_finger(finger)
    at_home.wait(QUIET - 0.1)
    assert not is_warned(at_home)
    at_home.wait(0.2)
    assert is_warned(at_home)


def test_whoever_reads_larger_text_has_more_time(at_home: Patron) -> None:
    at_home.touch("Confort de lecture")
    at_home.touch("Grand texte")
    at_home.wait(ACCESSIBLE_QUIET - 0.1)
    assert not is_warned(at_home)
    at_home.wait(0.2)
    assert is_warned(at_home)


@pytest.mark.parametrize("size", FORMATS)
def test_a_touch_anywhere_goes_on_with_the_visit(
    arrive: Callable[..., Patron], content: Content, size: str
) -> None:
    patron = arrive(size=FORMATS[size])
    patron.touch("Touchez la lumière")
    patron.touch(content.universes[0].title)
    width, height = FORMATS[size]
    for place in ((3, 3), (width / 2, height / 2), (width - 3, height - 3), (3, height - 3)):
        patron.wait(QUIET + 1)
        assert is_warned(patron)
        patron.tap(*place)
        assert not is_warned(patron)
        assert patron.screen.name == "universe"
    assert patron.said(VisitEnded) == []


@pytest.mark.parametrize("key", ["tab", "enter", "escape", "down"])
def test_any_key_goes_on_with_the_visit(at_home: Patron, content: Content, key: str) -> None:
    at_home.touch(content.universes[0].title)
    at_home.wait(QUIET + 1)
    at_home.press(key)
    at_home.wait(1)
    assert not is_warned(at_home)
    assert at_home.screen.name == "universe"


def test_the_visit_goes_on_as_often_as_wanted(at_home: Patron) -> None:
    """EN 301 549, 11.2.2.1 asks for ten times."""
    for _ in range(12):
        at_home.wait(QUIET + WARNING - 1)
        at_home.touch("Oui, je continue")
    assert at_home.screen.name == "home"
    assert at_home.said(VisitEnded) == []


def test_the_countdown_tells_the_seconds_left_and_forgets_at_none(at_home: Patron) -> None:
    at_home.wait(QUIET)
    for left in range(WARNING, 0, -1):
        assert countdown(at_home).seconds == left
        at_home.wait(1)
    assert at_home.screen.name == "attract"
    assert not is_warned(at_home)
    (ended,) = at_home.said(VisitEnded)
    assert ended.reason == "idle"


def test_whoever_has_finished_says_so_without_another_question(
    at_home: Patron, content: Content
) -> None:
    at_home.touch(content.universes[0].title)
    at_home.touch("Dans mon carnet")
    at_home.wait(QUIET + 1)
    at_home.touch("J’ai fini, tout effacer")
    assert at_home.screen.name == "attract"
    (ended,) = at_home.said(VisitEnded)
    assert (ended.reason, ended.kept) == ("button", 1)


def test_the_attract_screen_waits_for_ever(patron: Patron) -> None:
    patron.wait(10 * (QUIET + WARNING))
    assert patron.screen.name == "attract"
    assert not is_warned(patron)
    assert patron.events == []
