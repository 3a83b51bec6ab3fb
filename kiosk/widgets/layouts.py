"""Boxes that know the direction of reading.

``Row`` sets its children along the direction of reading, ``Column`` from top to bottom,
``Split`` beside each other on a wide screen and one above the other on an upright one.
The order of the children is the reading order, mirrored or not.
"""

from __future__ import annotations

from typing import Any

from kivy.properties import BooleanProperty, ColorProperty, NumericProperty
from kivy.uix.boxlayout import BoxLayout
from kivy.uix.gridlayout import GridLayout

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


class Split(Row):
    """Two halves: a row when the screen is wide, a column when it is upright."""


class Fill(BoxLayout):
    """A column on a flat colour, with square corners."""

    fill = ColorProperty()


class Shelf(GridLayout):
    """The piece of furniture: cases between uprights, square corners."""

    thickness = NumericProperty(0)


load_kv(__file__)
