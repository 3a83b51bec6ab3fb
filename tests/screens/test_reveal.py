"""Light opens on what is new and closes on what is left, where the machine can draw it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from kivy.clock import Clock

from kiosk.packs.content import Content
from kiosk.theme import theme
from kiosk.widgets import motion
from kiosk.widgets.control import Control
from kiosk.widgets.finger import Finger
from kiosk.widgets.light import Light
from kiosk.widgets.sheet import Sheet
from kiosk.widgets.toast import Toast
from tests.patron import Patron


@pytest.fixture
def moving(arrive: Callable[..., Patron]) -> Patron:
    """Somebody before the shelf of a kiosk that can draw movements."""
    patron = arrive(still=False)
    patron.touch("Touchez la lumière")
    return patron


def light_of(patron: Patron, gesture: Callable[[], object]) -> Light:
    """The light that a gesture sets off, before it has moved."""
    gesture()
    (light,) = patron.app.stage.ids.lights.children
    return light


def tap(patron: Patron, control: Control) -> Callable[[], object]:
    return lambda: Finger(tuple).tap(*control.to_window(*control.center))


def named(patron: Patron, name: str) -> Control:
    return Finger(patron.app.focus.controls).find(name)


def radii(light: Light) -> list[float]:
    """Its radius at every frame until it has gone."""
    seen = [light.radius]
    while light.parent is not None:
        Clock.tick()
        seen.append(light.radius)
    return seen


# --- opening and closing ----------------------------------------------------------------


def test_light_opens_on_the_next_screen(moving: Patron, content: Content) -> None:
    light = light_of(moving, tap(moving, moving.controls[1]))
    assert moving.app.stage.is_moving
    seen = radii(light)
    assert seen == sorted(seen)
    assert (seen[0], seen[-1]) == (0, light.reach)
    assert not moving.app.stage.is_moving
    assert moving.screen.name == "universe"
    assert content.universes[1].title in moving.words()


def test_light_opens_where_the_finger_was(moving: Patron) -> None:
    case = moving.controls[2]
    light = light_of(moving, tap(moving, case))
    assert light.opens
    assert light.centre == pytest.approx(case.to_window(*case.center))


def test_going_back_closes_the_light_on_the_case_that_it_opened(moving: Patron) -> None:
    case = moving.controls[2]
    place = case.to_window(*case.center)
    moving.touch(case.spoken)
    light = light_of(moving, moving.app.stage.back)
    assert not light.opens
    assert light.centre == pytest.approx(place)
    seen = radii(light)
    assert seen == sorted(seen, reverse=True)
    assert (seen[0], seen[-1]) == (light.reach, 0)
    assert moving.screen.name == "home"


def test_from_deep_inside_the_shelf_closes_the_case_too(moving: Patron) -> None:
    case = moving.controls[0]
    place = case.to_window(*case.center)
    moving.touch(case.spoken)
    moving.touch("Chez vous")
    light = light_of(moving, tap(moving, named(moving, "Accueil")))
    assert not light.opens
    assert light.centre == pytest.approx(place)


def test_the_end_of_a_visit_closes_the_light(moving: Patron) -> None:
    finish = named(moving, "Terminer")
    light = light_of(moving, tap(moving, finish))
    assert not light.opens
    assert light.centre == pytest.approx(finish.to_window(*finish.center))
    assert [child.name for child in moving.app.stage.screens.children] == ["attract"]
    moving.look()
    assert not moving.app.stage.is_moving


def test_a_screen_made_again_is_there_at_once(moving: Patron) -> None:
    moving.app.stage.rebuild()
    assert moving.app.stage.ids.lights.children == []


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


# --- what comes up ----------------------------------------------------------------------


def test_a_sheet_comes_up_in_the_time_of_a_panel(moving: Patron) -> None:
    moving.app.stage.open_sheet(Sheet(title="Vous avez fini ?"))
    panel = moving.app.stage.scope()[0].ids.panel
    assert (panel.come, panel.opacity) == (0, 0)
    moving.look()
    assert (panel.come, panel.opacity) == (1, 1)


def test_a_message_comes_up_at_its_place(moving: Patron) -> None:
    moving.app.stage.say("C’est dans votre carnet.", icon="bookmark-simple")
    (toast,) = moving.app.stage.ids.messages.children
    assert isinstance(toast, Toast)
    assert toast.come == 0
    moving.look()
    assert toast.come == 1


# --- without movement -------------------------------------------------------------------


def test_on_a_slow_machine_nothing_moves(arrive: Callable[..., Patron]) -> None:
    patron = arrive(still=True)
    patron.touch("Touchez la lumière")
    tap(patron, patron.controls[0])()
    assert patron.app.stage.ids.lights.children == []
    patron.app.stage.open_sheet(Sheet(title="Vous avez fini ?"))
    assert patron.app.stage.scope()[0].ids.panel.come == 1


def test_whoever_asks_for_less_movement_gets_none_until_the_visit_ends(moving: Patron) -> None:
    moving.app._read_like(replace(moving.app.stay.visit.comfort, reduced_motion=True))
    assert theme.still
    moving.touch("Terminer")
    assert not theme.still


def test_a_slow_machine_stays_still_whatever_a_patron_asks(at_home: Patron) -> None:
    at_home.app._read_like(replace(at_home.app.stay.visit.comfort, reduced_motion=False))
    assert theme.still


def test_an_unmeasured_kiosk_moves_as_its_first_frames_allow(
    arrive: Callable[..., Patron], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(motion, "SLOWEST_SECONDS", 1e9)
    arrive(still=None)
    assert not theme.still
    monkeypatch.setattr(motion, "SLOWEST_SECONDS", 0.0)
    arrive(still=None)
    assert theme.still
