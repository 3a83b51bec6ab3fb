from __future__ import annotations

from collections.abc import Iterator

import pytest

from kiosk.theme import register_fonts, theme
from kiosk.widgets.fitting import SIZE_RATIO, Face

LARGEST = 40.0  # px
NAME = "Patrimoine"


@pytest.fixture
def face() -> Iterator[Face]:
    """A face of a wide screen, where a unit is a pixel."""
    register_fonts()
    theme.fit(1920, 1080)
    theme.text_scale = 1.0
    yield Face("Texte", is_bold=True)
    theme.text_scale = 1.0


@pytest.fixture
def floor(face: Face) -> float:
    return float(theme.floor)


def test_words_that_fit_are_as_large_as_they_may(face: Face) -> None:
    width = face.width(NAME, LARGEST)
    assert face.size_on_one_line(width, NAME, LARGEST) == LARGEST
    assert face.size_within((width, LARGEST * 2), NAME, LARGEST) == LARGEST


def test_words_are_as_large_as_their_width_allows(face: Face) -> None:
    room = face.width(NAME, LARGEST) * 0.8
    size = face.size_on_one_line(room, NAME, LARGEST)
    assert face.width(NAME, size) <= room < face.width(NAME, size * SIZE_RATIO**2)


def test_words_that_wrap_are_as_large_as_their_height_allows(face: Face) -> None:
    words = f"{NAME} et bibliothèques"
    room = (face.width(NAME, LARGEST), face.height(words, LARGEST, 1000) * 1.5)
    size = face.size_within(room, words, LARGEST)
    assert face.fits(words, size, room)
    assert not face.fits(words, size * SIZE_RATIO**2, room)


def test_words_of_all_places_share_few_sizes(face: Face) -> None:
    """Kivy keeps so many letterings open, and closes those of running text for one more."""
    rooms = [face.width(NAME, LARGEST) * part / 100 for part in range(50, 100)]
    assert len({face.size_on_one_line(room, NAME, LARGEST) for room in rooms}) <= 15


def test_a_word_that_would_be_cut_in_two_does_not_fit(face: Face) -> None:
    assert not face.fits(NAME, LARGEST, (face.width(NAME, LARGEST) / 2, 1000))


def test_words_are_never_smaller_than_the_floor(face: Face, floor: float) -> None:
    assert face.size_on_one_line(1, NAME, LARGEST) == floor
    assert face.size_within((1, 1), NAME, LARGEST) == floor
    theme.text_scale = 2.0
    assert face.size_on_one_line(1, NAME, LARGEST) == floor
