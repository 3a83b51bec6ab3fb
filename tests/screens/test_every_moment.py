"""What holds at every moment of a visit, whatever is on the screen."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import combinations

import pytest

from kiosk.packs.content import Content
from kiosk.screens.tour import script
from kiosk.visit.comfort import TEXT_SCALES
from kiosk.widgets.control import ROLES, Control
from kiosk.widgets.toast import Toast
from tests.formats import FORMATS
from tests.patron import Patron

Arrive = Callable[..., Patron]
Box = tuple[float, float, float, float]

ARROWS = ("up", "down", "left", "right")
ROUNDING = 1.0  # px

COMFORTS = [
    pytest.param(
        scale,
        mirrored,
        id=f"{scale:.0%}, {'mirrored' if mirrored else 'plain'}",
        marks=() if scale in (TEXT_SCALES[0], TEXT_SCALES[-1]) else pytest.mark.long,
    )
    for scale in TEXT_SCALES
    for mirrored in (False, True)
]


@pytest.mark.parametrize(("text_scale", "mirrored"), COMFORTS)
@pytest.mark.parametrize("size", FORMATS)
def test_controls_lie_inside_the_window_and_beside_each_other(
    arrive: Arrive, content: Content, size: str, text_scale: float, mirrored: bool
) -> None:
    patron = arrive(size=FORMATS[size], text_scale=text_scale, mirrored=mirrored)
    wrong = [
        f"{moment}: {problem}"
        for moment in patron.play(script(content))
        for problem in misplaced(patron.controls, FORMATS[size])
    ]
    assert "\n".join(wrong) == ""


def misplaced(controls: Sequence[Control], window: tuple[int, int]) -> Iterator[str]:
    boxes = {control: box_of(control) for control in controls}
    for control, (x, y, right, top) in boxes.items():
        if min(x, y) < -ROUNDING or right > window[0] + ROUNDING or top > window[1] + ROUNDING:
            yield f"« {control.spoken} » is partly outside of the window"
    below_messages = [control for control in controls if not isinstance(control.parent, Toast)]
    for one, other in combinations(below_messages, 2):
        if touches(boxes[one], boxes[other]):
            yield f"« {one.spoken} » lies on « {other.spoken} »"


def box_of(control: Control) -> Box:
    return (*control.to_window(*control.pos), *control.to_window(control.right, control.top))


def touches(one: Box, other: Box) -> bool:
    wide = min(one[2], other[2]) - max(one[0], other[0])
    high = min(one[3], other[3]) - max(one[1], other[1])
    return wide > ROUNDING and high > ROUNDING


def test_every_control_has_a_name_a_role_and_a_size(arrive: Arrive, content: Content) -> None:
    patron = arrive()
    for moment in patron.play(script(content)):
        for control in patron.controls:
            assert control.spoken.strip(), moment
            assert control.role in ROLES, (moment, control.spoken)
            assert min(control.size) >= 40, (moment, control.spoken)


def test_no_two_controls_have_the_same_name(arrive: Arrive, content: Content) -> None:
    patron = arrive()
    for moment in patron.play(script(content)):
        assert sorted(patron.names) == sorted(set(patron.names)), moment


def test_tab_goes_through_every_control_in_reading_order_and_round(
    arrive: Arrive, content: Content
) -> None:
    patron = arrive()
    for moment in patron.play(script(content)):
        for name in (*patron.names, patron.names[0]):
            patron.press("tab")
            assert patron.focused == name, moment
        patron.press("tab", "shift")
        assert patron.focused == patron.names[-1], moment
        patron.app.focus.clear()


def test_arrows_reach_every_control(arrive: Arrive, content: Content) -> None:
    patron = arrive()
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


def test_enter_does_what_a_tap_does(arrive: Arrive) -> None:
    for number, name in enumerate(at_the_shelf(arrive).names, start=1):
        patron = at_the_shelf(arrive)
        patron.touch(name)
        by_finger = patron.words(), patron.events
        patron = at_the_shelf(arrive)
        for _ in range(number):
            patron.press("tab")
        patron.press("enter")
        assert (patron.words(), patron.events) == by_finger, name


def at_the_shelf(arrive: Arrive) -> Patron:
    patron = arrive()
    patron.touch("Touchez la lumière")
    return patron


def test_letters_and_digits_do_nothing(at_home: Patron) -> None:
    before = at_home.words()
    for letter in "abcxyz019.":
        at_home.press(letter)
    assert at_home.words() == before
    assert at_home.app.focus.focused is None
