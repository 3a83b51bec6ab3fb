from __future__ import annotations

from kiosk.packs.authoring.advice.letters import advise_on_letters
from tests.packs.advice.pages import document, told

FIX = "write it with letters, or leave it out"


def advice(body: str) -> list[tuple[int, int, str, str]]:
    page, found = document(body)
    advise_on_letters(page)
    return told(found)


def test_french_is_drawn() -> None:
    assert (
        advice("« Œuvre, ça ira : 0,5 € – où\u202f? » l’été… À bientôt\n\n- Rien → Demandez") == []
    )


def test_a_character_that_no_typeface_has_is_shown_where_it_stands() -> None:
    what = "the typefaces of the kiosk have no “ᵉ”"
    assert advice("Oui.\n\nLe 19ᵉ siècle, le 20ᵉ.") == [(3, 6, what, FIX)]


def test_another_script_is_told_once() -> None:
    ((line, column, what, _fix),) = advice("Медиатека в сети.\n\nЖурналы и фильмы.")
    assert (line, column) == (1, 1)
    assert what == ("the typefaces of the kiosk have no “Ж”, “М”, “а”, “в”, “д”, “е”, “и”, “к”…")
