"""A sentence with missing words: framed blanks in the running text, words that were put in.

    GapText:
        pieces: (Piece('Vous avez '), Piece('', gap_text.ASKED), Piece(' jetons.'))
        largest: theme.h1
        room: root.height        # px; letters get smaller where the sentence would be higher

The blank that is asked for now is larger and has a question mark, the others three dots, and a
word that was put in is underlined: nobody needs the colour.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import Any, Literal

from kivy.clock import Clock
from kivy.graphics import Color, Rectangle, SmoothRoundedRectangle
from kivy.properties import ColorProperty, NumericProperty, ObjectProperty
from kivy.utils import escape_markup

from kiosk.theme import theme
from kiosk.widgets import load_kv
from kiosk.widgets.fitting import Face, largest_size
from kiosk.widgets.text import Title

Mark = Literal["", "asked", "blank", "filled"]
ASKED, BLANK, FILLED = "asked", "blank", "filled"
SIGNS = {
    ASKED: "\u00a0\u00a0\u00a0?\u00a0\u00a0\u00a0",
    BLANK: "\u00a0\u00a0\u00a0…\u00a0\u00a0\u00a0",
}
WORDS = Face("Titre")


@dataclass(frozen=True, slots=True)
class Piece:
    """Words, or a gap: ``text`` is what it holds, ``""`` as long as it is a blank."""

    text: str
    mark: Mark = ""
