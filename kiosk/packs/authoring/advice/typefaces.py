"""How wide words are in the kiosk's own typefaces, and how many lines they take.

Widths are sums of advances, without kerning: on the screen a line of French is up to 1 %
shorter, never longer.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal

from kiosk.fonts import FONT_FILES, packaged
from kiosk.packs.content import Rich

WORDS_KEPT = 20_000  # a pack has fewer different ones

FaceName = Literal["Texte", "Texte bold", "Titre"]

# A line after the first, to the height of the face: `line_height` of Text and of Title.
_LEADING = {"Texte": 1.04, "Texte bold": 1.04, "Titre": 0.86}


@dataclass(frozen=True, slots=True)
class Face:
    """Lengths in ems: ``advances`` by character, and the height of a line alone."""

    advances: dict[str, float]
    height: float
    leading: float

    def width(self, words: str) -> float:
        missing = self.advances["n"]
        return sum(self.advances.get(character, missing) for character in words)


@cache
def face(name: FaceName) -> Face:
    """A typeface of the kiosk. Raises: FontError."""
    from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

    regular, bold = FONT_FILES[name.split()[0]]
    with TTFont(packaged(*(bold if name.endswith("bold") else regular)), lazy=True) as font:
        em, metrics = font["head"].unitsPerEm, font["hmtx"].metrics
        advances = {chr(code): metrics[glyph][0] / em for code, glyph in font.getBestCmap().items()}
        height = (font["hhea"].ascent - font["hhea"].descent) / em
    return Face(advances, height, _LEADING[name])


@cache
def drawable() -> frozenset[str]:
    """The characters that both the face of texts and that of titles have."""
    return frozenset(face("Texte").advances) & frozenset(face("Titre").advances)


@lru_cache(maxsize=WORDS_KEPT)
def _width(name: FaceName, words: str) -> float:
    return face(name).width(words)


@dataclass(frozen=True, slots=True)
class Type:
    """A face at a size in pixels."""

    name: FaceName
    size: float

    def height(self, lines: int) -> float:
        """Pixels that so many lines take, as Kivy lays them out."""
        alone, leading = face(self.name).height * self.size, face(self.name).leading
        return alone * (max(1.0, leading) + (lines - 1) * leading) if lines else 0.0

    def lines(self, paragraphs: Iterable[Rich], width: float) -> int:
        """How many lines the paragraphs take in a column of so many pixels."""
        return sum(self._lines(paragraph, width / self.size) for paragraph in paragraphs)

    def widest_word(self, paragraphs: Iterable[Rich]) -> tuple[float, str]:
        """The width in pixels of the word that needs the most room, and the word."""
        words = [word for paragraph in paragraphs for word in self._words(paragraph)]
        width, word = max(words, default=(0.0, ""))
        return width * self.size, word

    def _lines(self, paragraph: Rich, room: float) -> int:
        lines, left = 0, 0.0
        space = _width(self.name, " ")
        for width, _word in self._words(paragraph):
            if width > left:
                broken = math.ceil(width / room)  # a word wider than the column is cut
                lines, left = lines + broken, broken * room
            left -= width + space
        return lines

    def _words(self, paragraph: Rich) -> list[tuple[float, str]]:
        """The words with their widths in ems; weights may change inside a word."""
        words: list[tuple[float, str]] = [(0.0, "")]
        for span in paragraph:
            name: FaceName = "Texte bold" if span.strong and self.name == "Texte" else self.name
            for number, piece in enumerate(span.text.split(" ")):
                if number:
                    words.append((0.0, ""))
                width, word = words[-1]
                words[-1] = (width + _width(name, piece), word + piece)
        return [(width, word) for width, word in words if word]
