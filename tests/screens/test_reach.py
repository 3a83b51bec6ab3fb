"""« À portée »: everything that is touched lies in the lower part of the screen."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kiosk.packs.content import Content
from kiosk.screen_fit import REACH
from kiosk.screens.tour_script import script
from kiosk.theme import theme
from tests.formats import FORMATS
from tests.patron import Patron

Arrive = Callable[..., Patron]

# What a lying tablet can do: its targets are larger beside its height (see ``screen_fit``).
SHARES = {"1920x1080": REACH, "1080x1920": REACH, "1280x800": 0.8}


@pytest.mark.parametrize(
    "size",
    [pytest.param(size, marks=() if size == "1080x1920" else pytest.mark.long) for size in FORMATS],
)
def test_nothing_is_touched_above_what_a_seated_person_reaches(
    furnished: Arrive, content: Content, size: str
) -> None:
    patron = furnished(size=FORMATS[size], reach=True)
    highest = FORMATS[size][1] * SHARES[size] + 1
    for moment in patron.play(script(content)):
        if moment == "23-accueil-a-portee":
            break  # the script has touched « À portée », which was on
        above = [
            control.spoken
            for control in patron.controls
            if control.to_window(control.x, control.top)[1] > highest
        ]
        assert above == [], moment


def test_the_screen_goes_up_again_from_every_screen_that_has_a_plank(at_home: Patron) -> None:
    at_home.touch("Confort de lecture")
    at_home.touch("À portée")
    assert theme.reach
    at_home.touch("C’est bon")
    at_home.touch("Presse")
    before = theme.room_height
    at_home.touch("Remonter l’écran")
    assert not theme.reach
    assert theme.room_height > before
    assert at_home.screen.name == "universe"
    assert "Remonter l’écran" not in at_home.names


def test_the_next_visitor_finds_the_screen_at_its_usual_height(at_home: Patron) -> None:
    at_home.touch("Confort de lecture")
    at_home.touch("À portée")
    at_home.touch("Terminer")
    assert not theme.reach
