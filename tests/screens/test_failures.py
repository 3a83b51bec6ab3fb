"""A defect in one screen is recorded, and the patron goes on elsewhere."""

from __future__ import annotations

import logging

import pytest
from kivy.clock import Clock

from kiosk.app import FAILURES_TOLERATED
from kiosk.journal.events import ScreenFailed, VisitEnded
from kiosk.packs.content import Content
from kiosk.screens.carnet import CarnetScreen
from kiosk.screens.home import HomeScreen
from kiosk.screens.universe import UniverseScreen
from tests.patron import Patron

CALM = "Cette case coince. Essayez-en une autre, ou demandez de l’aide."


def fail(*_arguments: object, **_named: object) -> None:
    raise ZeroDivisionError("Mme Dupont, 12 rue Haute")


@pytest.mark.parametrize("method", ["__init__", "arrive"])
def test_a_screen_that_cannot_be_shown_leaves_the_patron_at_home(
    at_home: Patron, content: Content, monkeypatch: pytest.MonkeyPatch, method: str
) -> None:
    monkeypatch.setattr(UniverseScreen, method, fail)
    at_home.touch(content.universes[0].title)
    assert at_home.screen.name == "home"
    assert CALM in at_home.names
    assert at_home.events[-1] == ScreenFailed(screen="universe", error="ZeroDivisionError")
    assert at_home.said(VisitEnded) == []


def test_a_failure_is_logged_with_its_traceback(
    at_home: Patron,
    content: Content,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    monkeypatch.setattr(UniverseScreen, "arrive", fail)
    at_home.touch(content.universes[0].title)
    (logged,) = (r for r in caplog.records if r.name == "kiosk" and r.levelno == logging.ERROR)
    assert logged.getMessage() == "screen universe failed"
    assert logged.exc_info is not None


def test_a_screen_that_failed_is_made_anew(
    at_home: Patron, content: Content, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as broken:
        broken.setattr(UniverseScreen, "arrive", fail)
        at_home.touch(content.universes[0].title)
    at_home.touch(content.universes[0].title)
    assert at_home.screen.name == "universe"
    assert CALM not in at_home.names


def test_a_screen_that_fails_later_leaves_the_patron_at_home(at_home: Patron) -> None:
    at_home.touch("Mon carnet")
    Clock.schedule_once(fail, 0)
    at_home.look()
    assert at_home.screen.name == "home"
    assert CALM in at_home.names
    assert at_home.events[-1] == ScreenFailed(screen="carnet", error="ZeroDivisionError")


def test_a_screen_that_fails_when_it_is_left_is_left_all_the_same(
    at_home: Patron, monkeypatch: pytest.MonkeyPatch
) -> None:
    at_home.touch("Mon carnet")
    monkeypatch.setattr(CarnetScreen, "leave", fail)
    at_home.touch("Demander de l’aide")
    assert at_home.screen.name == "home"
    assert CALM in at_home.names


def test_a_home_that_fails_ends_the_visit(at_home: Patron) -> None:
    Clock.schedule_once(fail, 0)
    at_home.look()
    assert at_home.screen.name == "attract"
    assert [type(event) for event in at_home.events[-2:]] == [ScreenFailed, VisitEnded]
    assert at_home.events[-2] == ScreenFailed(screen="home", error="ZeroDivisionError")
    assert at_home.said(VisitEnded)[0].reason == "failure"


def test_a_home_that_cannot_be_shown_ends_the_visit(
    patron: Patron, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as broken:
        broken.setattr(HomeScreen, "arrive", fail)
        patron.touch("Touchez la lumière")
    assert patron.screen.name == "attract"
    assert patron.said(VisitEnded)[0].reason == "failure"
    patron.touch("Touchez la lumière")
    assert patron.screen.name == "home"


def test_failures_that_rain_end_the_process_so_that_it_starts_again(at_home: Patron) -> None:
    for _ in range(FAILURES_TOLERATED):
        Clock.schedule_once(fail, 0)
        at_home.look()
    Clock.schedule_once(fail, 0)
    with pytest.raises(ZeroDivisionError):
        at_home.look()
