"""Whose kiosk this is: a logo, or an initial on the commune's colour."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from kivy.graphics import Color
from kivy.uix.label import Label
from kivy.uix.widget import Widget
from PIL import Image

from kiosk.accent import LEAST_CONTRAST, best_contrast, ink_on, readable
from kiosk.theme import colour, theme
from kiosk.widgets.crest import Crest
from kiosk.widgets.photo import Photo

Show = Callable[[Widget], Widget]
ORANGE = "#B3541E"


@pytest.fixture(autouse=True)
def clear_palette() -> Iterator[None]:
    theme.palette = "clair"
    yield
    theme.palette = "clair"


def crest(show: Show, **how: str) -> Widget:
    return show(Crest(letter="R", fill=ORANGE, ink="#FFFFFF", size_hint=(None, None), **how))


def words(shown: Widget) -> list[str]:
    return [one.text for one in shown.walk() if isinstance(one, Label)]


def painted(shown: Widget) -> list[tuple[float, ...]]:
    return [tuple(one.rgba) for one in shown.canvas.before.children if isinstance(one, Color)]


def test_without_a_logo_the_initial_stands_on_the_colour(show: Show) -> None:
    shown = crest(show)
    assert words(shown) == ["R"]
    assert painted(shown) == [colour(ORANGE), colour(ORANGE)]


def test_a_logo_takes_the_place_of_the_initial_on_white(show: Show, tmp_path: Path) -> None:
    logo = tmp_path / "logo.png"
    Image.new("RGBA", (240, 240), (200, 30, 30, 255)).save(logo)
    shown = crest(show, logo=str(logo))
    assert words(shown) == [""]
    assert [one.source for one in shown.walk() if isinstance(one, Photo)] == [str(logo)]
    assert painted(shown)[-1] == colour("#FFFFFF")


def test_in_strong_contrast_the_commune_has_no_colour(show: Show) -> None:
    theme.palette = "contraste"
    assert painted(crest(show)) == [tuple(theme.text), tuple(theme.background)]


@given(st.integers(0, 0xFFFFFF))
def test_any_colour_of_a_commune_can_be_read_on(number: int) -> None:
    accent = readable(f"#{number:06X}")
    assert best_contrast(accent) >= LEAST_CONTRAST
    assert ink_on(accent) in ("#FFFFFF", "#111C38")
