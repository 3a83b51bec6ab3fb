"""The largest letters in which words fit their place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from kivy.core.text import Label as CoreLabel

from kiosk.theme import theme

SIZE_STEP = 2  # u
SPARE = 2  # px: two widths of the same words differ by as much, drawn or measured


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
        size, smallest = largest, smallest_size()
        while size > smallest and not self.fits(words, size, room):
            size = max(smallest, size - SIZE_STEP * theme.u)
        return size

    def size_on_one_line(self, width: float, words: str, largest: float) -> float:
        """The same for words that do not wrap."""
        share = width / self.width(words, largest)
        return min(largest, max(smallest_size(), largest * share))

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


def smallest_size() -> float:
    """The floor of the type scale, which large letters may come down to in a tight place."""
    return theme.floor / theme.text_scale
