"""Rectangles of the window, in pixels from its lower left corner."""

from __future__ import annotations

from typing import NamedTuple

from kivy.core.window import Window
from kivy.uix.widget import Widget

ROUNDING = 1.0  # px


class Box(NamedTuple):
    left: float
    bottom: float
    right: float
    top: float

    @property
    def width(self) -> float:
        return self.right - self.left

    @property
    def height(self) -> float:
        return self.top - self.bottom

    def overlaps(self, other: Box) -> bool:
        """Whether more than a pixel of both is the same place."""
        return max(self._away(other)) < -ROUNDING

    def gap(self, other: Box) -> float:
        """How many pixels are between them, up, down or sideways; at most 0 where they touch."""
        return max(self._away(other))

    def holds(self, other: Box) -> bool:
        outside = (
            self.left - other.left,
            self.bottom - other.bottom,
            other.right - self.right,
            other.top - self.top,
        )
        return max(outside) <= ROUNDING

    def _away(self, other: Box) -> tuple[float, float]:
        return (
            max(self.left, other.left) - min(self.right, other.right),
            max(self.bottom, other.bottom) - min(self.top, other.top),
        )


def box_of(widget: Widget) -> Box:
    return Box(*widget.to_window(*widget.pos), *widget.to_window(widget.right, widget.top))


def window_box() -> Box:
    return Box(0, 0, *Window.size)
