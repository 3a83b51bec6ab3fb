"""Cases lying down on the shelf, as many as fit; the others are on the next pages.

CasePages:
    id: pages
    cases: root.cases
    on_choose: root.open(args[1])

pages.turn()
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from kivy.clock import Clock
from kivy.properties import NumericProperty, ObjectProperty
from kivy.uix.floatlayout import FloatLayout

from kiosk.theme import theme
from kiosk.widgets import load_kv
from kiosk.widgets.case_row import CaseRow
from kiosk.widgets.layouts import Fill

MOST_ROWS = 6  # on an upright screen: more is a list to read, not a choice
ROW_HEIGHTS = {"wide": 160, "portrait": 160, "compact": 112}  # u, at least


@dataclass(frozen=True, slots=True)
class LyingCase:
    """``scene`` is that of its universe, or one of the drawing box."""

    scene: str
    title: str
    detail: str
    is_done: bool = False


class CasePages(FloatLayout):
    """``page`` is the one on show, from 0, of ``count``; ``on_choose`` tells the index of a
    case among all."""

    cases = ObjectProperty(())
    page = NumericProperty(0)
    count = NumericProperty(1)
    cols = NumericProperty(1)

    __events__ = ("on_choose",)

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        later = Clock.create_trigger(self._fill, -1)
        for name in ("cases", "page", "size", "cols"):
            self.fbind(name, later)
        later()

    def on_choose(self, case: int) -> None:
        """A case was touched."""

    def turn(self) -> None:
        """Show the next page, and after the last the first."""
        self.page = (self.page + 1) % self.count

    def _fill(self, *_args: object) -> None:
        self.ids.shelf.clear_widgets()
        if not self.cases:
            return
        height = self._row_height()
        at_once = self._rows_of(height) * int(self.cols)
        self.count = -(-len(self.cases) // at_once)
        self.page = min(self.page, self.count - 1)
        first = int(self.page) * at_once
        shown = range(first, min(first + at_once, len(self.cases)))
        for case in shown:
            self.ids.shelf.add_widget(self._row(case, height))
        for _empty in range(-len(shown) % int(self.cols)):
            self.ids.shelf.add_widget(Fill(size_hint_y=None, height=height))

    def _row(self, case: int, height: float) -> CaseRow:
        shown = self.cases[case]
        row = CaseRow(
            scene=shown.scene, title=shown.title, detail=shown.detail, is_done=shown.is_done
        )
        row.size_hint_y, row.height = None, height
        row.bind(on_release=lambda *_: self.dispatch("on_choose", case))
        return row

    def _row_height(self) -> float:
        """As high as the one with the most words needs; some air where there is room."""
        width = (self.width - (self.cols + 1) * theme.space_shelf) / self.cols
        least = max(CaseRow.least_height(one.title, one.detail, width) for one in self.cases)
        return max(least, ROW_HEIGHTS[theme.layout] * theme.u)

    def _rows_of(self, height: float) -> int:
        rows = int((self.height - theme.space_shelf) / (height + theme.space_shelf))
        return max(1, min(rows, MOST_ROWS))


load_kv(__file__)
