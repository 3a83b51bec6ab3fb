"""Boxes that know the direction of reading.

    Split:                          # beside each other, or one above the other
        Stack:
            Title:
                text: root.title
            Text:
                spare: 1            # goes first where there is no room
                text: root.text
            Row:                    # along the direction of reading
                Action: …
        Fill:                       # on a flat colour
            fill: theme.light
            Column:
                Text: …
            Shelf:                  # cases between uprights
                cols: 3
                Case: …

``Row`` sets its children along the direction of reading, ``Column`` from top to bottom,
``Stack`` too but lets go of what does not fit,
``Split`` beside each other on a wide screen and one above the other on an upright one.
The order of the children is the reading order, mirrored or not.
"""

from __future__ import annotations

from typing import Any

from kivy.properties import (
    BooleanProperty,
    ColorProperty,
    NumericProperty,
    VariableListProperty,
)
from kivy.uix.boxlayout import BoxLayout
from kivy.uix.gridlayout import GridLayout
from kivy.uix.layout import Layout
from kivy.uix.widget import Widget

from kiosk.widgets import load_kv


class Row(BoxLayout):
    """A horizontal box, right to left when the theme is mirrored."""

    is_mirrored = BooleanProperty(False)

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.fbind("is_mirrored", self._trigger_layout)

    def do_layout(self, *args: Any) -> None:
        super().do_layout(*args)
        if self.is_mirrored and self.orientation == "horizontal":
            for child in self.children:
                child.x = self.x + self.right - child.right


class Column(BoxLayout):
    """A vertical box."""


class Stack(Layout):
    """A column that lets go of what does not fit, instead of making it smaller (DESIGN § 6).

    A child with ``spare: 1`` goes first, then ``spare: 2``, and so on; a child without stays.
    Children without height leave no gap. What a height hint asks for is shared from the rest,
    beyond its ``size_hint_min_y``.
    """

    padding = VariableListProperty([0, 0, 0, 0])
    spacing = NumericProperty(0)

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self._gone: set[Widget] = set()
        for name in ("children", "pos", "size", "padding", "spacing"):
            self.fbind(name, self._trigger_layout)

    def do_layout(self, *_args: Any) -> None:
        left, top, right, bottom = self.padding
        for child in self.children:  # also what is hidden: its height follows from its width
            child.width = self.width - left - right
        shown = self._fitting(self.height - top - bottom)
        rest = self.height - top - bottom - self._needed(shown)
        hints = sum(child.size_hint_y for child in shown if child.size_hint_y is not None)
        y = self.top - top
        for child in shown:
            if child.size_hint_y is not None:
                child.height = max(0, _fixed(child) + rest * child.size_hint_y / hints)
            y -= child.height
            child.pos = (self.x + left, y)
            y -= self.spacing
        for child in self._gone:
            child.right = 0  # out of sight: a lens is drawn in spite of its parents' opacity

    def _fitting(self, room: float) -> list[Widget]:
        """The children to show, from the top; the others become invisible."""
        wanted = [c for c in reversed(self.children) if c.size_hint_y is not None or c.height > 0]
        spare = sorted((c for c in wanted if _spare(c)), key=_spare, reverse=True)
        shown = list(wanted)
        while spare and self._needed(shown) > room:
            shown.remove(spare.pop())
        self._hide({child for child in wanted if child not in shown})
        return shown

    def _needed(self, shown: list[Widget]) -> float:
        fixed = sum(map(_fixed, shown))
        return float(fixed + self.spacing * max(0, len(shown) - 1))

    def _hide(self, gone: set[Widget]) -> None:
        for child in gone - self._gone:
            child.opacity = 0
        for child in self._gone - gone:
            child.opacity = 1
        self._gone = gone


def _fixed(child: Widget) -> float:
    """The part of a height that is not shared."""
    return float(child.height if child.size_hint_y is None else child.size_hint_min_y or 0)


def _spare(child: Widget) -> int:
    # kv makes ``spare`` a property of the whole class, None for the children that do not set it.
    return int(getattr(child, "spare", None) or 0)


class Split(Row):
    """Two halves: a row when the screen is wide, a column when it is upright."""


class Fill(BoxLayout):
    """A column on a flat colour, with square corners."""

    fill = ColorProperty()


class Shelf(GridLayout):
    """The piece of furniture: cases between uprights, square corners."""

    thickness = NumericProperty(0)


load_kv(__file__)
