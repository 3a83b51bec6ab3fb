"""When the kiosk tidies up, told by a tidy that only writes down what it is asked."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from kivy.clock import Clock

from kiosk.widgets import housekeeper
from kiosk.widgets.housekeeper import Housekeeper
from tests.tours import wait_until

LONGEST = 10.0  # s


@pytest.fixture
def done(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    Clock.tick()  # what was begun before is done before
    done: list[str] = []
    noted = SimpleNamespace(
        collect=lambda: done.append("collect"), give_back=lambda: done.append("give back")
    )
    monkeypatch.setattr(housekeeper, "tidy", noted)
    monkeypatch.setattr(housekeeper, "QUIET_SECONDS", 0.05)
    return done


def until(done: list[str], *expected: str) -> None:
    """Let frames go by until so much is done."""

    def is_done() -> bool:
        Clock.tick()
        return done == [*expected]

    wait_until(is_done, LONGEST, f"{done}, not {expected}")


def test_a_screen_that_was_let_go_is_cleared_away_at_once_and_memory_when_it_is_quiet(
    done: list[str],
) -> None:
    keeper = Housekeeper(lambda: False)
    keeper.clear_away()
    assert done == []  # the screen that takes its place is drawn before
    until(done, "collect", "collect", "give back")


def test_nothing_is_tidied_under_a_finger(done: list[str]) -> None:
    keeper = Housekeeper(lambda: False)
    keeper.clear_away()
    keeper.hold()
    other = Housekeeper(lambda: False)
    other.wait()
    until(done, "collect", "give back")  # the other's, which waited as long


def test_nothing_is_tidied_while_the_light_moves(done: list[str]) -> None:
    moves = [True]
    keeper = Housekeeper(lambda: moves[0])
    keeper.clear_away()
    other = Housekeeper(lambda: False)
    other.wait()
    until(done, "collect", "give back")
    moves.clear()
    moves.append(False)
    until(done, "collect", "give back", "collect", "give back")
