"""What holds at every moment of a visit, whatever is on the screen."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kiosk.packs.content import Content
from kiosk.screens.tour_script import script
from kiosk.widgets.control import ROLES
from tests.patron import Patron

Arrive = Callable[..., Patron]

ARROWS = ("up", "down", "left", "right")


def test_every_control_has_a_role_a_name_of_its_own_and_its_turn_with_tab(
    furnished: Arrive, content: Content
) -> None:
    patron = furnished()
    for moment in patron.play(script(content)):
        assert all(patron.names), moment
        assert sorted(patron.names) == sorted(set(patron.names)), moment
        for control in patron.controls:
            assert control.role in ROLES, (moment, control.spoken)
        for name in (*patron.names, patron.names[0]):
            patron.press("tab")
            assert patron.focused == name, moment
        patron.press("tab", "shift")
        assert patron.focused == patron.names[-1], moment
        patron.app.focus.clear()


@pytest.mark.long
def test_arrows_reach_every_control(furnished: Arrive, content: Content) -> None:
    patron = furnished()
    for moment in patron.play(script(content)):
        patron.press("down")
        reached, to_try = set(), [patron.app.focus.focused]
        while to_try:
            start = to_try.pop()
            reached.add(start)
            for arrow in ARROWS:
                patron.app.focus.focused = start
                patron.press(arrow)
                if patron.app.focus.focused not in {*reached, *to_try}:
                    to_try.append(patron.app.focus.focused)
        assert {control.spoken for control in reached} == set(patron.names), moment
        patron.app.focus.clear()


@pytest.mark.long
def test_enter_does_what_a_tap_does(furnished: Arrive) -> None:
    for number, name in enumerate(at_the_shelf(furnished).names, start=1):
        patron = at_the_shelf(furnished)
        patron.touch(name)
        by_finger = patron.words(), patron.events
        patron = at_the_shelf(furnished)
        for _ in range(number):
            patron.press("tab")
        patron.press("enter")
        assert (patron.words(), patron.events) == by_finger, name


def at_the_shelf(furnished: Arrive) -> Patron:
    patron = furnished()
    patron.touch("Touchez la lumière")
    return patron


def test_letters_and_digits_do_nothing(at_home: Patron) -> None:
    before = at_home.words()
    for letter in "abcxyz019.":
        at_home.press(letter)
    assert at_home.words() == before
    assert at_home.app.focus.focused is None
