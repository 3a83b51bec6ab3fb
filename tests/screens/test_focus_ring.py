"""The ring that shows where the keyboard is, looked at in pictures."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image, ImageChops

from kiosk.theme import theme, tokens
from kiosk.widgets import camera
from kiosk.widgets.control import Control
from tests.patron import Patron

Look = Callable[[], Image.Image]


@pytest.fixture
def look(tmp_path: Path) -> Look:
    """The window as it is drawn now."""

    def take() -> Image.Image:
        with Image.open(camera.take(tmp_path / "now.png")) as picture:
            return picture.convert("RGB")

    return take


def ring_box(control: Control, height: int) -> tuple[float, float, float, float]:
    """Where a ring around ``control`` ends, y down; its edge may be lost on a dark ground."""
    out = theme.stroke_strong / 2
    x, y = control.to_window(*control.pos)
    right, top = control.to_window(control.right, control.top)
    return (x - out, height - top - out, right + out, height - y + out)


@pytest.mark.parametrize("palette", tokens()["palette"])
def test_the_ring_is_drawn_around_each_control_in_two_colours(
    at_home: Patron, look: Look, palette: str
) -> None:
    theme.palette = palette
    at_home.look()
    without = look()
    for control in at_home.controls:
        at_home.press("tab")
        shown = look()
        changed = ImageChops.difference(without, shown).getbbox()
        expected = ring_box(control, without.height)
        clipped = [
            min(max(edge, 0), most) for edge, most in zip(expected, without.size * 2, strict=True)
        ]
        assert changed == pytest.approx(clipped, abs=theme.stroke_fine + 1), control.spoken
        counted = shown.crop(changed).getcolors(maxcolors=shown.width * shown.height) or []
        colours = {colour for _, colour in counted}
        assert colours >= {rgb(theme.focus), rgb(theme.focus_edge)}, control.spoken


def rgb(colour: tuple[float, ...]) -> tuple[int, ...]:
    return tuple(round(channel * 255) for channel in colour[:3])


def test_a_finger_takes_the_ring_away(at_home: Patron, look: Look) -> None:
    without = look()
    at_home.press("tab")
    assert ImageChops.difference(without, look()).getbbox() is not None
    at_home.tap(5, 795)
    assert ImageChops.difference(without, look()).getbbox() is None


def test_the_ring_surrounds_the_first_thing_of_the_next_screen(patron: Patron, look: Look) -> None:
    """It was drawn 140 px too low: a new screen is put above the plank after its layout."""
    for key in ("tab", "enter", "tab", "enter"):
        patron.press(key)
    assert patron.screen.name == "universe"
    shown = look()
    first = patron.app.focus.focused
    assert first is patron.controls[0]
    patron.app.focus.clear()
    patron.look()
    changed = ImageChops.difference(look(), shown).getbbox()
    assert changed == pytest.approx(ring_box(first, shown.height), abs=theme.stroke_fine + 1)
