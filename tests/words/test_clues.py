"""What the case of a clue says in one line."""

from __future__ import annotations

import pytest

from kiosk.packs.content import Clue, Media, Span
from kiosk.words.clues import found, opens_from


def a_clue(text: str) -> Clue:
    return Clue(id="a", title="La source", text=((Span(text),),) if text else ())


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Rien n’est signé.", "Rien n’est signé."),
        ("Rien n’est signé. Rien n’est daté.", "Rien n’est signé."),
        (
            "« Le chat\u00a0? Je ne l’ai pas vu. » Tiens\u00a0!",
            "« Le chat\u00a0? Je ne l’ai pas vu. »",
        ),
        ("« Carnaval, 12 février ». La photo est plus vieille.", "« Carnaval, 12 février »."),
        ("Le site M. Untel en parle", "Le site M."),
        ("Vu le 3 mai à Lille", "Vu le 3 mai à Lille"),
    ],
)
def test_the_line_is_the_first_sentence_and_quotes_stay_whole(text: str, line: str) -> None:
    assert found(a_clue(text)) == line


def test_a_clue_without_words_says_what_its_picture_shows() -> None:
    picture = Clue(id="a", title="La photo", text=(), media=Media("media/a.png", "Une place."))
    assert found(picture) == "Une place."
    assert found(a_clue("")) == ""


def test_what_is_locked_names_the_clue_that_opens_it() -> None:
    assert opens_from(a_clue("Rien.")) == "S’ouvre depuis «\u00a0La source\u00a0»"
