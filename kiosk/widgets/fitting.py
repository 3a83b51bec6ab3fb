"""The largest letters in which words fit their place.

Kivy keeps the last 64 letterings (a face at a size) open, up to 240 KB each (measured): words are
measured in one size for all, and drawn in few.
"""

from __future__ import annotations

from bisect import bisect
from collections.abc import Callable
from dataclasses import dataclass
from math import ceil, log
from typing import Any

from kivy.core.text import Label as CoreLabel

from kiosk.theme import theme

SIZE_RATIO = 1.06  # from one size to the next
SPARE = 2  # px: as much wider may words be drawn than they were measured

# Whether words fit, in letters of a size: drawn in that size, or measured ``at`` another.
Fits = Callable[[float, float], bool]


@dataclass(frozen=True, slots=True)
class Face:
    """Letters in which words are measured before they are drawn; every length is in pixels."""

    name: str
    is_bold: bool = False
    line_height: float = 1.0

    def width(self, words: str, size: float) -> float:
        """The width that ``words`` need so that none of their lines wraps."""
        lines = words.split("\n")
        return max(float(self._label(line, size).get_extents(line)[0]) for line in lines) + SPARE

    def height(self, words: str, size: float, width: float) -> float:
        """The height of ``words`` in lines that are ``width`` long at most."""
        return float(self._label(words, size, text_size=(width, None)).render()[1])

    def fits(self, words: str, size: float, room: tuple[float, float]) -> bool:
        """Whether ``words`` fit the width and height of ``room``, and no word is cut in two."""
        longest = max(words.split(), key=len, default="")
        if self.width(longest, size) > room[0]:
            return False
        return self.height(words, size, room[0]) <= room[1]

    def size_within(self, room: tuple[float, float], words: str, largest: float) -> float:
        """The size at which ``words`` fit ``room``: ``largest``, or smaller, down to the floor."""

        def fit(size: float, at: float) -> bool:
            return self.fits(words, at, (room[0] * at / size, room[1] * at / size))

        return _largest_size(largest, fit)

    def size_on_one_line(self, width: float, words: str, largest: float) -> float:
        """The same for words that do not wrap."""

        def fit(size: float, at: float) -> bool:
            return self.width(words, at) <= width * at / size

        return _largest_size(largest, fit)

    def beginning(self, words: str, size: float, room: tuple[float, float]) -> str:
        """``words``, or as much of their beginning as fits ``room``, and « … »."""
        if self.fits(words, size, room):
            return words
        kept = bisect(
            range(len(words)), False, key=lambda end: not self.fits(_cut(words, end), size, room)
        )
        return _cut(words, max(0, kept - 1))

    def _label(self, words: str, size: float, **options: Any) -> CoreLabel:
        label = CoreLabel(
            text=words,
            font_name=self.name,
            font_size=size,
            bold=self.is_bold,
            line_height=self.line_height,
            **options,
        )
        label.resolve_font_name()
        return label


def _cut(words: str, end: int) -> str:
    return words[:end].rstrip(" ·,;:") + "…"


def _largest_size(largest: float, fit: Fits) -> float:
    shared = sizes(largest)
    likely = bisect(shared, False, key=lambda size: not fit(size, theme.h3)) - 1
    while likely > 0 and not fit(shared[likely], shared[likely]):  # small letters are wider
        likely -= 1
    return shared[max(0, likely)]


def sizes(largest: float) -> list[float]:
    """The floor, then what all words share, then the ``largest``."""
    smallest = theme.floor / theme.text_scale
    if largest <= smallest:
        return [largest]
    steps = ceil(log(largest / smallest, SIZE_RATIO))
    return [*(smallest * SIZE_RATIO**step for step in range(steps)), largest]
