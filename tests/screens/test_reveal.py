from __future__ import annotations

import pytest

from kiosk.packs.content import Content
from kiosk.screens.reveal import Reveal
from kiosk.theme import theme
from tests.patron import Patron


def test_without_a_gpu_nothing_moves(patron: Patron) -> None:
    assert theme.still


@pytest.fixture
def moving(at_home: Patron) -> Patron:
    """Somebody at a kiosk with a GPU."""
    theme.still = False
    return at_home


def test_light_opens_on_the_next_screen(moving: Patron, content: Content) -> None:
    case = moving.controls[1]
    moving.touch(case.spoken)
    stage = moving.app.stage
    assert isinstance(stage.screens.transition, Reveal)
    assert not stage.is_moving
    assert stage.screens.current == "universe"
    assert [child.name for child in stage.screens.children] == ["universe"]
    assert content.universes[1].title in moving.words()


def test_light_opens_where_the_finger_was(moving: Patron) -> None:
    case = moving.controls[2]
    moving.touch(case.spoken)
    centre = case.to_window(*case.center)
    assert moving.app.stage.screens.transition.centre == pytest.approx(centre)


def test_a_second_tap_during_the_change_lands_on_nothing(moving: Patron, content: Content) -> None:
    case, plank = moving.controls[0], moving.controls[-1]
    moving.tap_twice(case, plank)
    assert moving.screen.name == "universe"
    assert moving.app.stay.visit.opened == (content.universes[0].id,)


def test_a_whole_way_there_and_back_ends_where_it_should(moving: Patron, content: Content) -> None:
    moving.touch(content.universes[0].title)
    moving.touch("Chez vous")
    moving.press("escape")
    assert moving.screen.name == "universe"
    moving.touch("Accueil")
    assert moving.screen.name == "home"
    moving.touch("Terminer")
    assert moving.screen.name == "attract"
    assert [child.name for child in moving.app.stage.screens.children] == ["attract"]
