"""The keyboard of the screen: every letter, never a smaller key, never a letter twice."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from kivy.uix.widget import Widget

from kiosk.theme import theme
from kiosk.widgets.key_rows import ACCENTS, ALPHABET, DIGITS, ORDERS, PAGES, key_rows
from kiosk.widgets.keyboard import Key, Keyboard
from tests.formats import FORMATS
from tests.patron import lay_out

Show = Callable[[Widget], Widget]
FRENCH = set("éèêëàâçùûîïôœ")


@pytest.fixture
def typed(show: Show) -> tuple[Keyboard, list[str]]:
    """A keyboard as wide as the window, and what it says; its clock stands still."""
    said: list[str] = []
    keyboard = Keyboard(done_text="Chercher", size_hint=(None, None), width=1280)
    keyboard.now = lambda: 0.0
    keyboard.bind(
        on_type=lambda _keyboard, text: said.append(text),
        on_erase=lambda _keyboard: said.append("erase"),
        on_clear=lambda _keyboard: said.append("clear"),
        on_done=lambda _keyboard: said.append("done"),
    )
    show(keyboard)
    return keyboard, said


def strike(keyboard: Keyboard, *names: str) -> None:
    for name in names:
        key(keyboard, name).activate()
        lay_out()


def key(keyboard: Keyboard, name: str) -> Key:
    (found,) = (child for child in keyboard.children if child.spoken == name)
    return found


def test_a_word_is_typed_letter_by_letter_in_small_letters(
    typed: tuple[Keyboard, list[str]],
) -> None:
    keyboard, said = typed
    strike(keyboard, "L", "apostrophe", "Lettres accentuées", "é", "Lettres", "T", "espace")
    strike(keyboard, "Chiffres", "9", "Effacer une lettre", "Tout effacer", "Chercher")
    assert said == ["l", "’", "é", "t", " ", "9", "erase", "clear", "done"]


def test_a_key_that_bounces_counts_once_and_a_double_letter_counts_twice(
    typed: tuple[Keyboard, list[str]],
) -> None:
    """EN 301 549, 5.8."""
    keyboard, said = typed
    now = 10.0
    keyboard.now = lambda: now
    strike(keyboard, "L")
    now += keyboard.bounce_seconds - 0.01
    strike(keyboard, "L", "E")
    assert said == ["l", "e"]
    now += keyboard.bounce_seconds
    strike(keyboard, "E")
    assert said == ["l", "e", "e"]


def test_how_long_a_bounce_lasts_can_be_set(typed: tuple[Keyboard, list[str]]) -> None:
    keyboard, said = typed
    keyboard.bounce_seconds = 0.5
    now = 10.0
    keyboard.now = lambda: now
    strike(keyboard, "A")
    now += 0.49
    strike(keyboard, "A")
    now += 0.02
    strike(keyboard, "A")
    assert said == ["a", "a"]


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("size", FORMATS)
def test_keys_are_as_large_as_fingers_and_lie_beside_each_other(
    show: Show, size: str, page: str
) -> None:
    theme.fit(*FORMATS[size])
    keyboard = Keyboard(done_text="Chercher", size_hint=(None, None), width=FORMATS[size][0])
    keyboard.page = page
    show(keyboard)
    assert "Chercher" in {one.spoken for one in keyboard.children}
    for one in keyboard.children:
        assert min(one.size) >= theme.size_target - 0.01, one.spoken
        assert one.x >= keyboard.x - 0.01, one.spoken
        assert one.right <= keyboard.right + 0.01, one.spoken
        assert one.y >= keyboard.y - 0.01, one.spoken
    for one, other in combinations(keyboard.children, 2):
        across = max(one.x, other.x) - min(one.right, other.right)
        along = max(one.y, other.y) - min(one.top, other.top)
        assert max(across, along) >= keyboard.gap - 0.01, (one.spoken, other.spoken)


@pytest.mark.parametrize(("size", "first"), [("1920x1080", "A Z E"), ("1080x1920", "A B C")])
def test_azerty_gives_way_to_the_alphabet_before_keys_get_small(
    show: Show, size: str, first: str
) -> None:
    theme.fit(*FORMATS[size])
    keyboard = show(Keyboard(size_hint=(None, None), width=FORMATS[size][0]))
    assert [one.text for one in keyboard.children[::-1]][:3] == first.split()


def test_every_page_is_as_high_as_the_letters(typed: tuple[Keyboard, list[str]]) -> None:
    keyboard, _said = typed
    letters = keyboard.height
    for name in ("Lettres accentuées", "Chiffres"):
        strike(keyboard, name)
        assert keyboard.height == letters


def test_keys_stay_where_they_are_in_right_to_left_languages(show: Show) -> None:
    theme.mirrored = True
    keyboard = show(Keyboard(size_hint=(None, None), width=1280))
    assert key(keyboard, "A").x < key(keyboard, "P").x


def signs_of(rows: tuple[tuple[str, ...], ...]) -> Iterator[str]:
    for row in rows:
        yield from row


@given(order=st.sampled_from(ORDERS), columns=st.integers(7, 10))
def test_no_sign_is_lost_however_few_columns_there_are(order: str, columns: int) -> None:
    for page, signs in zip(PAGES, (ALPHABET, ACCENTS, DIGITS), strict=True):
        rows = key_rows(page, order, columns)
        assert sorted(signs_of(rows)) == sorted(signs)
        assert max(map(len, rows)) <= columns
        assert len(rows[-1]) <= columns - 3
        assert len(rows) == len(key_rows("letters", order, columns))


def test_french_can_be_written() -> None:
    assert set(ACCENTS) == FRENCH
