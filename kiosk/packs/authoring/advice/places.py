"""The table of ``places.toml``: which room texts have on the screens, and whether they fit."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import msgspec

from kiosk.packs.authoring.advice.shown import Text
from kiosk.packs.authoring.advice.typefaces import FaceName, Type

FORMATS = ("1920 × 1080", "1080 × 1920", "1280 × 800")

PerFormat = tuple[float, float, float]


class Place(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Where one text stands; lengths are pixels, in the order of ``FORMATS``."""

    type: FaceName
    size: PerFormat
    width: PerFormat
    above: PerFormat = (0.0, 0.0, 0.0)
    at_least: PerFormat = (0.0, 0.0, 0.0)

    def type_in(self, screen: int) -> Type:
        return Type(self.type, self.size[screen])

    def lines(self, text: Text, screen: int) -> int:
        return self.type_in(screen).lines(text.paragraphs, self.width[screen])

    def height(self, text: Text, screen: int) -> float:
        words = self.type_in(screen).height(self.lines(text, screen))
        return self.above[screen] + max(words, self.at_least[screen])

    def word_too_wide(self, text: Text) -> str:
        """A word that one of the screens would have to cut in two, or ``""``."""
        for screen, room in enumerate(self.width):
            width, word = self.type_in(screen).widest_word(text.paragraphs)
            if width > room:
                return word
        return ""


@dataclass(frozen=True, slots=True)
class Overflow:
    """``pixels`` of a room that are missing on ``screen``; negative where texts fit."""

    pixels: float
    screen: int


class Room(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What several texts share, one above the other, when letters are ``text_scale`` large."""

    text_scale: float
    height: PerFormat
    places: dict[str, Place]

    def overflow(self, texts: tuple[Text, ...]) -> Overflow:
        """What ``texts`` miss on the screen where they miss the most."""
        missing = (
            Overflow(sum(self.height_of(text, screen) for text in texts) - height, screen)
            for screen, height in enumerate(self.height)
        )
        return max(missing, key=lambda overflow: overflow.pixels)

    def height_of(self, text: Text, screen: int) -> float:
        return self.places[text.place].height(text, screen)


@cache
def rooms() -> dict[str, Room]:
    """Every room of the table, by its name."""
    table = tomllib.loads(Path(__file__).with_name("places.toml").read_text("utf-8"))
    return msgspec.convert(table, dict[str, Room])
