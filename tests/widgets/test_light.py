"""What the light shows and what it lets through, pixel by pixel; and how long it takes."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from kivy.core.window import Window
from kivy.graphics import Color, Fbo, Rectangle
from kivy.uix.floatlayout import FloatLayout
from kivy.uix.widget import Widget

from kiosk.widgets.light import Light, farthest_corner, picture_of
from kiosk.widgets.motion import Rehearsal, is_too_slow_to_move

RED, BLUE, NOTHING = [255, 0, 0, 255], [0, 0, 255, 255], [0, 0, 0, 0]
LOW, HIGH = (100, 100), (700, 500)

Show = Callable[[Widget], Widget]


@pytest.fixture
def flag(show: Show) -> Widget:
    """Red below and blue above, in the window."""
    cloth, pole = Widget(), FloatLayout()
    width, height = Window.size
    with cloth.canvas:
        Color(1, 0, 0)
        Rectangle(size=(width, height / 2))
        Color(0, 0, 1)
        Rectangle(pos=(0, height / 2), size=(width, height / 2))
    pole.add_widget(cloth)
    show(pole)
    return cloth


def drawn(light: Light, *places: tuple[int, int]) -> list[list[int]]:
    """The colour and opacity of the light alone at some places."""
    frame = Fbo(size=Window.size)
    frame.add(light.canvas)
    frame.draw()
    return [list(frame.get_pixel_color(*place)) for place in places]


def test_a_picture_is_upright_and_leaves_its_widget_in_place(flag: Widget) -> None:
    place = flag.parent.canvas.indexof(flag.canvas)
    light = Light(picture_of(flag), LOW, opens=False)
    assert drawn(light, LOW, HIGH) == [RED, BLUE]
    assert flag.parent.canvas.indexof(flag.canvas) == place


def test_an_opening_light_lets_through_what_is_new(flag: Widget) -> None:
    light = Light(picture_of(flag), LOW, opens=True)
    assert drawn(light, (110, 110), HIGH) == [RED, BLUE]
    light.radius = 200
    assert [pixel[3] for pixel in drawn(light, LOW, HIGH)] == [0, 255]
    light.radius = light.reach
    assert [pixel[3] for pixel in drawn(light, LOW, HIGH)] == [0, 0]


def test_a_closing_light_keeps_what_was_there(flag: Widget) -> None:
    light = Light(picture_of(flag), LOW, opens=False)
    light.radius = 200
    colour, outside = drawn(light, LOW, HIGH)
    assert (colour, outside[3]) == (RED, 0)
    light.radius = 0
    assert drawn(light, HIGH)[0][3] == 0


def test_the_light_reaches_the_farthest_corner() -> None:
    assert farthest_corner((400, 300), (0, 0)) == 500
    assert farthest_corner((400, 300), (400, 300)) == 500
    assert farthest_corner((800, 600), (400, 300)) == 500


def test_a_rehearsal_takes_time_and_leaves_nothing_behind(flag: Widget) -> None:
    place = flag.parent.canvas.indexof(flag.canvas)
    with Rehearsal.of(flag) as rehearsal:
        assert flag.parent.canvas.indexof(flag.canvas) == -1
        assert 0 < rehearsal.seconds_of_frame(0.5) < 20
    assert flag.parent.canvas.indexof(flag.canvas) == place


def test_two_rectangles_are_drawn_fast_enough_to_move(flag: Widget) -> None:
    assert not is_too_slow_to_move(flag)
