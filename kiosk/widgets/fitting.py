"""The largest letters in which words fit their place."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from kivy.core.text import Label as CoreLabel

from kiosk.theme import theme

SIZE_STEP = 2  # u
SPARE = 2  # px: as much wider may words be drawn than they were measured


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
        return _largest_size(largest, lambda size: self.fits(words, size, room))

    def size_on_one_line(self, width: float, words: str, largest: float) -> float:
        """The same for words that do not wrap."""
        return _largest_size(largest, lambda size: self.width(words, size) <= width)

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


def _largest_size(largest: float, fits: Callable[[float], bool]) -> float:
    size, smallest = largest, theme.floor / theme.text_scale
    while size > smallest and not fits(size):
        size = max(smallest, size - SIZE_STEP * theme.u)
    return size
