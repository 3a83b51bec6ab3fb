"""The case of a clue: shut in the dark, examined under the glass, or locked until a lead opens it.

    ClueCase(card=ClueCard(title='La date', line='Elle a douze ans.', side='examined'))

It stands, its scene above its words; or it lies, with a sign before its words, where letters are
large or cases are many.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal

from kivy.clock import Clock
from kivy.properties import BooleanProperty, NumericProperty, ObjectProperty, StringProperty

from kiosk.theme import theme
from kiosk.widgets import load_kv
from kiosk.widgets.control import Control
from kiosk.widgets.fitting import Face
from kiosk.widgets.loupe import SPOTS

NAME = Face("Titre", line_height=0.86)
LINE = Face("Texte", is_bold=True, line_height=1.04)
MOST_LINES = 2  # of what a case tells below its name; one in large letters

Side = Literal["shut", "hinted", "examined", "locked"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ClueCard:
    """``line`` is what was found, or how it opens; ``spoken`` says all of it. What was examined
    shows its ``picture`` (a file), or the part of ``scene`` at the place of its ``number``."""

    number: int
    title: str
    line: str
    spoken: str
    side: Side
    scene: str
    picture: str = ""


class ClueCase(Control):
    """``name_size`` and ``line`` are the letters and the words that fit their room (px)."""

    card = ObjectProperty(None)
    is_lying = BooleanProperty(False)
    words_height = NumericProperty(0)
    name_size = NumericProperty(0)
    line = StringProperty("")
    spot = ObjectProperty(SPOTS[0])

    def __init__(self, card: ClueCard, **kwargs: Any) -> None:
        super().__init__(card=card, spot=SPOTS[card.number % len(SPOTS)], **kwargs)
        fit = Clock.create_trigger(self._fit, -1)
        self.ids.words.fbind("width", fit)
        self.fbind("words_height", fit)
        fit()

    def _fit(self, *_args: object) -> None:
        width = self.ids.words.width
        self.name_size = name_size(self.card.title, width)
        room = self.words_height - NAME.height(self.card.title, self.name_size, width)
        lines = min(room, line_height())
        self.line = shortened(self.card.line, theme.note, (width, lines))


def name_size(title: str, width: float) -> float:
    """The letters of a title: two lines of the usual ones, or smaller."""
    return NAME.size_within((width, NAME.height("A\nA", theme.case, width)), title, theme.case)


def line_height() -> float:
    """What the line below a title takes at most, in pixels."""
    lines = 1 if theme.is_large_text else MOST_LINES
    return LINE.height("\n".join("A" * lines), theme.note, 2 * theme.note)


def sign_width() -> float:
    """What stands before the words of a case that lies, in pixels."""
    return float(0.8 * theme.size_target)


def words_height(title: str, width: float) -> float:
    """What a title and its line need, in lines ``width`` px long."""
    return NAME.height(title, name_size(title, width), width) + line_height()


def shortened(words: str, size: float, room: tuple[float, float]) -> str:
    """As many of the ``words`` as fit ``room`` (px), and an ellipsis where some are left out."""
    return next((cut for cut in _cuts(words) if LINE.fits(cut, size, room)), "")


def _cuts(words: str) -> Iterator[str]:
    """Shorter and shorter, by some letters each time; words stay whole."""
    yield words
    for length in range(min(len(words), 160), 8, -8):
        yield words[:length].rpartition(" ")[0].rstrip(" ,;:\u00a0") + "…"


load_kv(__file__)
