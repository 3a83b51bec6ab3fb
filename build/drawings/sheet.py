"""A sheet of cut paper: flat shapes in the colours of the house, edged with ink."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path
from typing import Literal

from PIL import Image, ImageDraw, ImageFont

from kiosk.fonts import FONT_FILES, packaged

ROOT = Path(__file__).parent.parent.parent
COLOURS: dict[str, str] = json.loads(
    (ROOT / "kiosk/assets/design/illustrations.json").read_text("utf-8")
)["couleurs"]

Point = tuple[float, float]
Face = Literal["title", "text", "bold", "italic"]

FINER = 4  # drawn so many times larger, then reduced: edges are smooth
EDGE = 6  # px of an outline
LINE_HEIGHT = 1.3
_FACES = {
    "title": FONT_FILES["Titre"][0],
    "text": FONT_FILES["Texte"][0],
    "bold": FONT_FILES["Texte"][1],
    "italic": ("fontpkg_atkinson_hyperlegible", "files/AtkinsonHyperlegible-Italic.ttf"),
}


class Sheet:
    """What is drawn later lies above. Colours are the names of ``illustrations.json``."""

    def __init__(self, width: int, height: int, colour: str) -> None:
        self._size = width, height
        self._image = Image.new("RGB", (width * FINER, height * FINER), COLOURS[colour])
        self._draw = ImageDraw.Draw(self._image)

    def save(self, path: Path) -> None:
        """In as many colours as flat shapes and smooth edges need: a light file."""
        reduced = self._image.resize(self._size, Image.Resampling.LANCZOS)
        reduced.quantize(128, dither=Image.Dither.NONE).save(path, optimize=True)

    def part(self, x: float, y: float, width: float, height: float, *, larger: float) -> Sheet:
        """A piece cut out of this sheet, and enlarged."""
        piece = Sheet(round(width * larger), round(height * larger), "blanc")
        box = (x * FINER, y * FINER, (x + width) * FINER, (y + height) * FINER)
        piece._image.paste(self._image.resize(piece._image.size, box=box))
        return piece

    def paste(self, other: Sheet, x: float, y: float) -> None:
        """Lay ``other`` on this sheet, cut at its own edges."""
        self._image.paste(other._image, (round(x * FINER), round(y * FINER)))

    def rect(
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        colour: str,
        *,
        edge: float = EDGE,
        radius: float = 0,
    ) -> None:
        """``edge`` 0 leaves the outline out, here and below."""
        box = _finer([(x, y), (x + width, y + height)])
        self._draw.rounded_rectangle(
            box,
            radius * FINER,
            fill=COLOURS[colour],
            outline=COLOURS["ink"] if edge else None,
            width=round(edge * FINER),
        )

    def disc(self, x: float, y: float, radius: float, colour: str, *, edge: float = EDGE) -> None:
        self.oval(x, y, radius, radius, colour, edge=edge)

    def oval(
        self, x: float, y: float, across: float, down: float, colour: str, *, edge: float = EDGE
    ) -> None:
        """``x`` and ``y`` are its middle, ``across`` and ``down`` the two radii."""
        box = _finer([(x - across, y - down), (x + across, y + down)])
        self._draw.ellipse(
            box,
            fill=COLOURS[colour],
            outline=COLOURS["ink"] if edge else None,
            width=round(edge * FINER),
        )

    def ring(self, x: float, y: float, radius: float, *, edge: float = EDGE) -> None:
        box = _finer([(x - radius, y - radius), (x + radius, y + radius)])
        self._draw.ellipse(box, outline=COLOURS["ink"], width=round(edge * FINER))

    def shape(self, points: Sequence[Point], colour: str, *, edge: float = EDGE) -> None:
        self._draw.polygon(_finer(points), fill=COLOURS[colour])
        if edge:
            self.line([*points, points[0], points[1]], edge=edge)

    def line(self, points: Sequence[Point], colour: str = "ink", *, edge: float = EDGE) -> None:
        """With round ends, as a felt pen draws."""
        self._draw.line(
            _finer(points), fill=COLOURS[colour], width=round(edge * FINER), joint="curve"
        )
        for x, y in (points[0], points[-1]):
            self.disc(x, y, edge / 2, colour, edge=0)

    def words(
        self,
        x: float,
        y: float,
        text: str,
        size: float,
        *,
        face: Face = "text",
        colour: str = "ink",
        anchor: str = "ls",
    ) -> None:
        """One line; ``y`` is its base line, unless ``anchor`` (as Pillow names them) differs."""
        font = _font(face, round(size * FINER))
        at = (x * FINER, y * FINER)
        self._draw.text(at, text, fill=COLOURS[colour], font=font, anchor=anchor)

    def column(
        self,
        x: float,
        y: float,
        width: float,
        text: str,
        size: float,
        *,
        face: Face = "text",
        colour: str = "ink",
        line_height: float = LINE_HEIGHT,
    ) -> float:
        """Lines that fit in ``width``, the first one on the base line ``y``.

        Returns the base line of what may come next.
        """
        for line in _lines(text, _font(face, round(size * FINER)), width * FINER):
            self.words(x, y, line, size, face=face, colour=colour)
            y += size * line_height
        return y


def _lines(text: str, font: ImageFont.FreeTypeFont, width: float) -> list[str]:
    """``text`` cut between words; a no-break space holds two of them together."""
    first, *others = text.split(" ")
    lines = [first]
    for word in others:
        longer = f"{lines[-1]} {word}"
        if font.getlength(longer) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _finer(points: Iterable[Point]) -> list[Point]:
    return [(x * FINER, y * FINER) for x, y in points]


@cache
def _font(face: Face, size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(packaged(*_FACES[face]), size)
