from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.packs.authoring.typography import french, unshowable


@pytest.mark.parametrize(
    ("typed", "set_"),
    [
        ("L'été", "L’été"),
        ("Quel film ce soir ?", "Quel film ce soir\u00a0?"),
        ("« Presse »", "«\u00a0Presse\u00a0»"),
        ("Oui ; non : si !", "Oui\u00a0; non\u00a0: si\u00a0!"),
        ("la suite...", "la suite…"),
        ("Plus de 1 500 titres", "Plus de 1\u00a0500 titres"),
        ("138 500 ou 1 000 000", "138\u00a0500 ou 1\u00a0000\u00a0000"),
        ("3,1 %", "3,1\u00a0%"),
        ("deux\nlignes  ici", "deux lignes ici"),
        ("biblio\u00adthèque", "bibliothèque"),
    ],
)
def test_plain_typing_becomes_french_typography(typed: str, set_: str) -> None:
    assert french(typed) == set_


@pytest.mark.parametrize("text", ["en 2023 250 films", "03 20 12 34 56", "10:30", "https://a.fr"])
def test_what_only_looks_like_a_number_or_a_sign_is_left_alone(text: str) -> None:
    assert french(text) == text


def test_the_narrow_space_that_the_fonts_lack_becomes_the_wide_one() -> None:
    assert french("Quoi\u202f?") == "Quoi\u00a0?"


@given(st.text())
def test_setting_a_text_twice_changes_nothing_more(text: str) -> None:
    assert french(french(text)) == french(text)


@pytest.mark.parametrize(
    "character", ["\x00", "\x85", "\u2028", "\ud800", "\ufffe", "\u200b", "\ufeff", "\U000e0041"]
)
def test_a_character_that_no_screen_shows_is_found(character: str) -> None:
    assert unshowable(f"avant\n{character}après") == character


def test_letters_spaces_and_line_ends_are_shown() -> None:
    assert unshowable("Œuvre\tn° 1\u00a0:\n« à suivre… »") == ""


TURNS_OF_DIRECTION = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"


@pytest.mark.parametrize("mark", TURNS_OF_DIRECTION)
@pytest.mark.parametrize("letter", ["é", "م"])
def test_no_text_in_any_script_turns_the_direction_of_reading(mark: str, letter: str) -> None:
    assert unshowable(f"{letter}{mark}{letter}") == mark


@pytest.mark.parametrize("joiner", ["\u200c", "\u200d"])
def test_a_joiner_is_for_arabic_letters(joiner: str) -> None:
    assert unshowable(f"می{joiner}خواهم") == ""
    assert unshowable(f"e{joiner}n") == joiner
    assert unshowable(f"{joiner}م") == joiner


def test_a_soft_hyphen_is_accepted_and_goes_without_a_word() -> None:
    assert unshowable("biblio\u00adthèque") == ""
