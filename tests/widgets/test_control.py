from __future__ import annotations

from collections.abc import Callable

import pytest
from kivy.base import EventLoop
from kivy.core.window import Window
from kivy.uix.widget import Widget

from kiosk.widgets.control import Control
from kiosk.widgets.finger import Finger, NothingToTouch, ScriptedTouch

Show = Callable[[Widget], Widget]


@pytest.fixture
def released(show: Show) -> list[str]:
    """The names of what was released; « Oui » is 200 px wide, « Non » is disabled beside it."""
    released: list[str] = []
    for number, name in enumerate(("Oui", "Non")):
        control = Control(
            spoken=name, size_hint=(None, None), size=(200, 100), pos=(200 * number, 0)
        )
        control.disabled = name == "Non"
        control.bind(on_release=lambda control: released.append(control.spoken))
        show(control)
    return released


def test_a_control_acts_when_the_finger_leaves_it(released: list[str]) -> None:
    """EN 301 549, 11.2.5.2: never on the way down."""
    finger = ScriptedTouch(100, 50)
    EventLoop.post_dispatch_input("begin", finger)
    assert released == []
    EventLoop.post_dispatch_input("end", finger)
    assert released == ["Oui"]


def test_what_is_disabled_cannot_be_touched_nor_activated(released: list[str], show: Show) -> None:
    Finger(tuple).tap(300, 50)
    disabled = show(Control(spoken="Jamais"))
    disabled.bind(on_release=lambda control: released.append(control.spoken))
    disabled.disabled = True
    disabled.activate()
    assert released == []


def test_a_finger_that_finds_nothing_says_what_there_is(show: Show) -> None:
    there = [show(Control(spoken=name)) for name in ("Accueil", "Mon carnet, 2")]
    finger = Finger(lambda: there)
    assert finger.find("Mon carnet") is there[1]
    with pytest.raises(NothingToTouch) as refusal:
        finger.touch("Aide")
    assert str(refusal.value) == (
        "« Aide » is not on the screen, only « Accueil », « Mon carnet, 2 »"
    )


def test_a_finger_that_holds_what_another_has_taken_away_does_nothing(
    released: list[str], show: Show
) -> None:
    control = show(Control(spoken="Parti", size_hint=(None, None), size=(100, 100), pos=(500, 0)))
    control.bind(on_release=lambda control: released.append(control.spoken))
    finger = ScriptedTouch(550, 50)
    EventLoop.post_dispatch_input("begin", finger)
    Window.remove_widget(control)
    EventLoop.post_dispatch_input("end", finger)
    assert (released, control.state) == ([], "normal")
