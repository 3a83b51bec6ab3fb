"""A sentence with blanks: where its lines break, how large its letters are, what is drawn."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from kivy.graphics import Rectangle, SmoothRoundedRectangle
from kivy.uix.widget import Widget

from kiosk.theme import theme
from kiosk.widgets.gap_text import GapText, Piece
from kiosk.widgets.text import MARKUP_TAG

Show = Callable[[Widget], Widget]

PIECES = (
    Piece("Avec l’"),
    Piece("inscription à la bibliothèque", "filled"),
    Piece(", on lit la presse et l’on a «\u00a0"),
    Piece("", "asked"),
    Piece("\u00a0» jetons, chaque "),
    Piece("", "blank"),
    Piece("."),
)


def shown(show: Show, width: float, *, room: float = 0) -> GapText:
    text = GapText(pieces=PIECES, size_hint=(None, None), width=width)
    text.largest, text.room = theme.h2, room
    show(text)
    return text


def lines(text: GapText) -> list[str]:
    return MARKUP_TAG.sub("", text.text).split("\n")


@pytest.mark.parametrize("width", range(300, 900, 20))
def test_a_line_breaks_at_spaces_alone(show: Show, width: int) -> None:
    text = shown(show, width)
    whole = " ".join(lines(text))
    assert whole == "".join(piece.shown for piece in PIECES)
    assert len(text._label._cached_lines) == len(lines(text))  # Kivy has broken none of them


def test_letters_get_smaller_where_there_is_less_room_down_to_the_floor(show: Show) -> None:
    free = shown(show, 400)
    tight, tightest = shown(show, 400, room=free.height - 1), shown(show, 400, room=1)
    assert free.font_size == theme.h2
    assert theme.floor < tight.font_size < free.font_size
    assert tight.height < free.height
    assert tightest.font_size == theme.floor


def test_blanks_are_framed_and_words_that_were_put_in_underlined(show: Show) -> None:
    text = shown(show, 1200)
    drawn = [part for part in text.canvas.before.children if isinstance(part, Rectangle)]
    frames = [part for part in drawn if isinstance(part, SmoothRoundedRectangle)]
    assert len(frames) == 2 * 2  # an edge and its paper, for each blank
    assert len(drawn) - len(frames) >= 1


def test_a_voice_says_a_blank_as_a_pause(show: Show) -> None:
    assert shown(show, 700).spoken == (
        "Avec l’inscription à la bibliothèque, on lit la presse et l’on a «\u00a0…\u00a0» jetons, "
        "chaque …."
    )
