"""A sentence with missing words: framed blanks in the running text, words that were put in.

    GapText:
        pieces: (Piece('Vous avez '), Piece('', 'asked'), Piece(' jetons.'))
        largest: theme.h1
        room: root.height        # px; letters get smaller where the sentence would be higher

The blank that is asked for now has a question mark and a strong frame, the others three dots,
and a word that was put in is underlined: nobody needs the colour.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any, Literal

from kivy.clock import Clock
from kivy.graphics import Color, Rectangle, SmoothRoundedRectangle
from kivy.properties import AliasProperty, ColorProperty, NumericProperty, ObjectProperty
from kivy.utils import escape_markup

from kiosk.theme import theme
from kiosk.widgets import load_kv
from kiosk.widgets.fitting import Face, sizes
from kiosk.widgets.text import Title

BLANKS = {"asked": 5 * "\u00a0" + "?" + 5 * "\u00a0", "blank": 4 * "\u00a0" + "…" + 4 * "\u00a0"}
WORDS = Face("Titre", line_height=1.06)  # what leaves a frame its place between two lines
MISMEASURED = 1.01  # letters are as wide as their size asks for, but for whole pixels

Fragment = tuple[str, int]  # words, and the index of the piece that they belong to
Unit = tuple[Fragment, ...]  # what no line may part: a word, a gap with its comma


@dataclass(frozen=True, slots=True)
class Piece:
    """Words, or with a ``mark`` a gap: a blank holds no ``text``."""

    text: str
    mark: Literal["", "asked", "blank", "filled"] = ""

    @property
    def shown(self) -> str:
        return self.text or BLANKS.get(self.mark, "")


class GapText(Title):
    """``paper`` is the ground of a blank. ``room`` (px) is the height to keep to; 0 is any."""

    pieces = ObjectProperty(())
    largest = NumericProperty(0)
    room = NumericProperty(0)
    paper = ColorProperty()

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self._units: tuple[Unit, ...] = ()
        self._widths: tuple[float, ...] = ()
        set_later = Clock.create_trigger(self._set, -1)
        draw_later = Clock.create_trigger(self._draw, -1)
        for name in ("pieces", "width", "largest", "room"):
            self.fbind(name, set_later)
        for name in ("pos", "size", "refs", "color", "paper"):
            self.fbind(name, draw_later)
        set_later()

    def _said(self) -> str:
        return "".join(piece.text or ("…" if piece.mark else "") for piece in self.pieces)

    spoken = AliasProperty(_said, bind=("pieces",))

    # --- letters and lines -------------------------------------------------------------

    def _set(self, *_args: object) -> None:
        if self.largest <= 0:
            return
        self._units = tuple(_units(self.pieces))
        self._widths = tuple(
            sum(WORDS.width(text, self.largest) for text, _piece in unit) for unit in self._units
        )
        self.font_size = self._fitting_size()
        self.text = "\n".join(self._markup(line) for line in self._lines(self.font_size))

    def _fitting_size(self) -> float:
        smallest, *others = sizes(self.largest)
        return next((size for size in reversed(others) if self._fits(size)), smallest)

    def _fits(self, size: float) -> bool:
        if max(self._widths) * self._scale(size) > self.width:
            return False
        height = WORDS.height("\n".join("X" for _line in self._lines(size)), size, self.width)
        return not self.room or height <= self.room

    def _lines(self, size: float) -> list[list[Unit]]:
        scale, space = self._scale(size), WORDS.width(" ", size)
        lines: list[list[Unit]] = [[]]
        left = self.width
        for unit, width in zip(self._units, self._widths, strict=True):
            if lines[-1] and width * scale > left:
                lines.append([])
                left = self.width
            lines[-1].append(unit)
            left -= width * scale + space
        return lines

    def _scale(self, size: float) -> float:
        """Of the widths, which are measured once, in the largest letters."""
        return size / self.largest * MISMEASURED

    def _markup(self, line: Sequence[Unit]) -> str:
        whole = ""
        for piece, fragments in groupby(_spaced(line), key=lambda fragment: fragment[1]):
            words = escape_markup("".join(text for text, _piece in fragments))
            mark = self.pieces[piece].mark
            whole += f"[ref={mark}]{words}[/ref]" if mark else words
        return whole

    # --- frames and underlines ---------------------------------------------------------

    def _draw(self, *_args: object) -> None:
        self.canvas.before.clear()
        left = self.center_x - self.texture_size[0] / 2
        top = self.center_y + self.texture_size[1] / 2
        with self.canvas.before:
            for mark, boxes in self.refs.items():
                for x, upper, right, lower in boxes:
                    place, size = (left + x, top - lower), (right - x, lower - upper)
                    self._draw_gap(mark, place, size)

    def _draw_gap(self, mark: str, place: tuple[float, float], size: tuple[float, float]) -> None:
        if mark == "filled":
            Color(*self.color)
            Rectangle(pos=place, size=(size[0], theme.stroke_fine))
            return
        stroke = theme.stroke_strong if mark == "asked" else theme.stroke_fine
        for colour, inset in ((self.color, 0.0), (self.paper, stroke)):
            Color(*colour)
            SmoothRoundedRectangle(
                pos=[v + inset for v in place],
                size=[v - 2 * inset for v in size],
                radius=[max(1.0, theme.radius_key - inset)],
            )


def _units(pieces: Sequence[Piece]) -> Iterator[Unit]:
    """Lines break at spaces only, and never between a gap and what stands beside it."""
    unit: list[Fragment] = []
    for number, piece in enumerate(pieces):
        first, *others = piece.shown.split(" ")
        unit.append((first, number))
        for word in others:
            yield tuple(unit)
            unit = [(word, number)]
    yield tuple(unit)


def _spaced(line: Sequence[Unit]) -> Iterator[Fragment]:
    """With the spaces between units: each stands within a piece, that of what follows."""
    for number, unit in enumerate(line):
        if number:
            yield " ", unit[0][1]
        yield from unit


load_kv(__file__)
