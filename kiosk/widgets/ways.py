"""Ways to go, on a shelf: two a row, a paper-cut above the words of each.

    Ways:
        ways: (Signpost('En solo', scene='seul'), Signpost('Un jeton et demi', tokens=1.5))
        on_choose: root.take(args[1])

Large letters take the room of the paper-cuts, and ways that do not fit are on the next page.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil
from typing import Any

from kivy.clock import Clock
from kivy.properties import ColorProperty, NumericProperty, ObjectProperty, StringProperty
from kivy.uix.boxlayout import BoxLayout

from kiosk.theme import theme
from kiosk.widgets import load_kv
from kiosk.widgets.control import Control
from kiosk.widgets.fitting import Face
from kiosk.widgets.layouts import Row

NAME = Face("Titre", line_height=0.86)
COLOURS = ("livres", "former", "presse", "jeunesse", "cinema", "patrimoine")
A_ROW = 2
LOWEST_BAND = 70  # u: a lower paper-cut is not worth its room


@dataclass(frozen=True, slots=True)
class Signpost:
    """``text`` is where to; a scene of the drawing box or a number of tokens shows it."""

    text: str
    scene: str = ""
    tokens: float = 0


class WayCase(Control):
    """One way; its words get smaller where ``label_height`` does not hold them."""

    text = StringProperty("")
    scene = StringProperty("")
    tokens = NumericProperty(0)
    fill = ColorProperty()
    ink = ColorProperty()
    label_height = NumericProperty(0)
    words_size = NumericProperty(0)
    padding = NumericProperty(0)

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        fit = Clock.create_trigger(self._fit, -1)
        self.ids.words.fbind("width", fit)
        self.fbind("label_height", fit)
        self.fbind("text", fit)
        fit()

    def _fit(self, *_args: object) -> None:
        room = (self.ids.words.width, self.label_height - 2 * self.padding)
        self.words_size = NAME.size_within(room, self.text, theme.case)


class Ways(BoxLayout):
    """``page`` is the one on show, from 0, of ``count``; ``on_choose`` tells the index of a
    way among all."""

    ways = ObjectProperty(())
    page = NumericProperty(0)
    count = NumericProperty(1)
    label_padding = NumericProperty(0)
    words_inset = NumericProperty(0)

    __events__ = ("on_choose",)

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self._cases: dict[int, WayCase] = {}
        self._later = Clock.create_trigger(self._lay_out, -1)
        for name in ("ways", "page", "size"):
            self.fbind(name, self._later)

    def on_choose(self, way: int) -> None:
        """A way was touched."""

    def on_ways(self, *_args: object) -> None:
        self.page = 0

    def turn(self) -> None:
        """Show the next page, and after the last the first."""
        self.page = (self.page + 1) % self.count

    def _lay_out(self, *_args: object) -> None:
        label = self._label_height()
        lowest = max(theme.size_target, label)
        self.size_hint_min_y = self._height_of(ceil(len(self.ways) / A_ROW), lowest)
        fitting = max(1, int((self.height - self.spacing) / (lowest + self.spacing)))
        a_page = fitting * A_ROW
        self.count = max(1, ceil(len(self.ways) / a_page))
        first = int(min(self.page, self.count - 1)) * a_page
        self._show(range(first, min(first + a_page, len(self.ways))), label)

    def _height_of(self, rows: int, each: float) -> float:
        return rows * (each + self.spacing) + self.spacing

    def _label_height(self) -> float:
        """The height at which the longest words stand in the letters of all cases."""
        width = (self.width - 3 * self.spacing) / A_ROW - self.words_inset
        heights = (NAME.height(one.text, theme.case, max(1, width)) for one in self.ways)
        return float(max(heights, default=0) + 2 * self.label_padding)

    def _show(self, shown: Sequence[int], label: float) -> None:
        for row in self.children:
            row.clear_widgets()
        self.clear_widgets()
        rows = [shown[start : start + A_ROW] for start in range(0, len(shown), A_ROW)]
        height = (self.height - self.spacing) / max(1, len(rows)) - self.spacing
        if height - label < LOWEST_BAND * theme.u:
            label = height
        for numbers in rows:
            row = Row(spacing=self.spacing)
            for number in numbers:
                row.add_widget(self._case(number, label))
            self.add_widget(row)

    def _case(self, number: int, label: float) -> WayCase:
        """One widget for the ways of that place, question after question."""
        if number not in self._cases:
            fill = theme.universes[COLOURS[number % len(COLOURS)]].vivid
            made = self._cases[number] = WayCase(fill=fill, padding=self.label_padding)
            made.bind(on_release=lambda *_: self.dispatch("on_choose", number))
        case, way = self._cases[number], self.ways[number]
        case.text, case.tokens = way.text, way.tokens
        case.scene, case.label_height = "" if way.tokens else way.scene, label
        return case


load_kv(__file__)
