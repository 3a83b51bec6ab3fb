"""Screens as they are sold, and the layout that each of them gets."""

from __future__ import annotations

from math import hypot

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.screen_fit import LEAST_REACH_U, MM_PER_INCH, REACH, Fit, fit
from kiosk.theme import tokens

SCREENS = [
    (1920, 1080, 13.3, "compact"),
    (1920, 1080, 15.6, "wide"),
    (1920, 1080, 21.5, "wide"),
    (1920, 1080, 55.0, "wide"),
    (3840, 2160, 24.0, "wide"),
    (1080, 1920, 15.6, "portrait"),
    (1080, 1920, 32.0, "portrait"),
    (1280, 800, 10.1, "compact"),
    (1920, 1200, 10.1, "compact"),
    (1366, 768, 15.6, "compact"),
    (1280, 1024, 19.0, "wide"),
]


def a_fit(width: float, height: float, diagonal: float = 0.0, *, reach: bool = False) -> Fit:
    return fit(width, height, tokens(), diagonal=diagonal, reach=reach)


@pytest.mark.parametrize(("width", "height", "diagonal", "layout"), SCREENS)
def test_no_target_is_under_20_mm(width: int, height: int, diagonal: float, layout: str) -> None:
    found = a_fit(width, height, diagonal)
    assert found.layout == layout
    assert found.target_mm > 19.9


@pytest.mark.parametrize(("width", "height", "diagonal", "layout"), SCREENS)
def test_what_is_brought_within_reach_keeps_the_size_of_its_targets(
    width: int, height: int, diagonal: float, layout: str
) -> None:
    assert a_fit(width, height, diagonal, reach=True).target_mm == pytest.approx(
        a_fit(width, height, diagonal).target_mm
    )


@pytest.mark.parametrize(
    ("width", "height", "layout"),
    [(1920, 1080, "wide"), (1080, 1920, "portrait"), (1280, 800, "compact")],
)
def test_a_screen_that_nobody_measured_is_taken_as_it_is_drawn_for(
    width: int, height: int, layout: str
) -> None:
    found = a_fit(width, height)
    assert (found.layout, found.u, found.height, found.target_mm) == (layout, 1.0, height, 0.0)


def test_a_screen_too_small_for_any_layout_says_how_small_its_targets_are() -> None:
    assert a_fit(1024, 600, 7.0).target_mm == pytest.approx(13.3, abs=0.1)


@given(st.integers(480, 7680), st.integers(480, 7680), st.sampled_from((0.0, 10.1, 15.6, 32.0)))
def test_within_reach_is_the_lowest_part_that_holds_a_screen(
    width: int, height: int, diagonal: float
) -> None:
    found = a_fit(width, height, diagonal, reach=True)
    assert found.height <= height
    assert found.height == pytest.approx(min(height, max(height * REACH, LEAST_REACH_U * found.u)))


@given(st.integers(480, 7680), st.integers(480, 7680), st.floats(7, 120))
def test_a_target_in_millimetres_is_what_a_ruler_would_say(
    width: int, height: int, diagonal: float
) -> None:
    found = a_fit(width, height, diagonal)
    size = tokens()["size"]
    target = size["compact"]["target"] if found.layout == "compact" else size["target"]
    across = hypot(width, height) / (diagonal * MM_PER_INCH)
    assert found.target_mm == pytest.approx(target * found.u / across)
