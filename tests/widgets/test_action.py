from __future__ import annotations

from collections.abc import Callable

import pytest
from kivy.uix.widget import Widget

from kiosk.widgets.action import Action
from tests.patron import lay_out

Show = Callable[[Widget], Widget]
WHY = "Il manque un demi-jeton."


@pytest.fixture
def action(show: Show) -> tuple[Action, list[str]]:
    """A button, and what came of touching it."""
    came: list[str] = []
    button = Action(text="Poser ce film", icon="plus", size_hint=(None, None), width=400)
    button.bind(
        on_release=lambda _button: came.append("released"),
        on_refuse=lambda _button, why: came.append(why),
    )
    return show(button), came


def test_a_button_that_cannot_act_says_why_instead(action: tuple[Action, list[str]]) -> None:
    button, came = action
    button.activate()
    button.why = WHY
    button.activate()
    button.why = ""
    button.activate()
    assert came == ["released", WHY, "released"]


def test_a_button_that_cannot_act_shows_it_by_more_than_its_colour(
    action: tuple[Action, list[str]],
) -> None:
    button, _came = action
    assert (button.shown_icon, button.spoken) == ("plus", "Poser ce film")
    button.why = WHY
    lay_out()
    assert (button.shown_icon, button.spoken) == ("prohibit", "Poser ce film, indisponible")
    assert button.is_focusable


def test_a_button_goes_down_under_the_finger(action: tuple[Action, list[str]]) -> None:
    button, _came = action
    lay_out()
    resting = button.ids.row.y
    button.state = "down"
    lay_out()
    assert 0 < resting - button.ids.row.y < 10
