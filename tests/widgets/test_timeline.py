from __future__ import annotations

import pytest

from kiosk.theme import register_fonts, theme
from kiosk.widgets.timeline import Place, Timeline
from tests.patron import lay_out

COUNT = 8


@pytest.fixture
def line() -> Timeline:
    """With room for about half of its places."""
    register_fonts()
    theme.fit(1280, 800)
    line = Timeline(title="Avant le livre", count=COUNT, size_hint=(None, None), size=(600, 220))
    lay_out()
    return line


def seen(line: Timeline) -> set[int]:
    return {int(one.number) for one in line.children if hasattr(one, "number") and one.opacity}


def test_what_was_just_put_and_what_comes_next_are_always_seen(line: Timeline) -> None:
    for filled in range(1, COUNT + 1):
        line.places = tuple(Place("Une date", date=str(1900 + n)) for n in range(filled))
        lay_out()
        assert {filled, min(filled + 1, COUNT)} <= seen(line) < set(range(1, COUNT + 1))


def test_a_shorter_line_has_no_place_of_a_longer_one(line: Timeline) -> None:
    line.height, line.count = 900, 3
    lay_out()
    assert seen(line) == {1, 2, 3}
