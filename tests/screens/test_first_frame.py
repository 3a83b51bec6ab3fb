from __future__ import annotations

import logging
from collections.abc import Iterator

import pytest
from kivy.clock import Clock

from kiosk.app import MOST_LAYOUTS
from tests.patron import Patron

KIVYS_OWN = 10
DEEP = ("help", "counts", "nearby", "comfort", "credits")  # boxes in boxes in boxes


def open_them(patron: Patron) -> None:
    for name in DEEP:
        patron.app.stage.go(name)
        patron.look()


def test_a_screen_is_laid_out_before_its_first_frame(
    patron: Patron, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.CRITICAL):
        open_them(patron)
    assert "too much iteration" not in caplog.text


@pytest.fixture
def kivys_own_rounds() -> Iterator[None]:
    Clock.max_iteration = KIVYS_OWN
    yield
    Clock.max_iteration = MOST_LAYOUTS


@pytest.mark.usefixtures("kivys_own_rounds")
def test_that_takes_more_rounds_than_kivy_gives(
    patron: Patron, caplog: pytest.LogCaptureFixture
) -> None:
    """Otherwise the test above, and ``MOST_LAYOUTS``, are not needed any more."""
    with caplog.at_level(logging.CRITICAL):
        open_them(patron)
    assert "too much iteration" in caplog.text
