from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.formats import FORMATS
from tests.patron import Patron, spoken_in

FIX = "Installez un pack, ou partez d’un dépôt avec make run."


@pytest.mark.parametrize("size", FORMATS)
def test_a_kiosk_without_content_is_calm_and_says_what_to_do(
    arrive: Callable[..., Patron], size: str
) -> None:
    patron = arrive(content=None, trouble=FIX, size=FORMATS[size])
    said = list(spoken_in(patron.app.root))
    assert said[0] == "L’étagère se repose."
    assert said[-1] == FIX


def test_a_kiosk_without_content_takes_touches_keys_and_time_calmly(
    arrive: Callable[..., Patron],
) -> None:
    patron = arrive(content=None, trouble=FIX)
    before = list(spoken_in(patron.app.root))
    patron.tap(640, 400)
    for key in ("tab", "enter", "escape"):
        patron.press(key)
    patron.look()
    assert list(spoken_in(patron.app.root)) == before
    assert patron.events == []
