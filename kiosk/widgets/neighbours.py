"""What stands beside something on the shelf: names side by side, a touch away.

Neighbours(cases=(Neighbour('Le Kid', 'Cinéma · Film', 'cinema'), …), cols=3)
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from kivy.clock import Clock
from kivy.properties import ColorProperty, NumericProperty, ObjectProperty, StringProperty

from kiosk.theme import theme
from kiosk.widgets import load_kv
from kiosk.widgets.control import Control
from kiosk.widgets.fitting import Face
from kiosk.widgets.layouts import Shelf

NAME = Face("Titre", line_height=0.86)
DETAIL = Face("Texte")


@dataclass(frozen=True, slots=True)
class Neighbour:
    """``universe`` is the name of the colours that it has."""

    title: str
    detail: str
    universe: str


class NeighbourCase(Control):
    """A case too narrow for a scene: its colour on the edge, a name, what there is to know."""

    title = StringProperty("")
    detail = StringProperty("")
    edge = ColorProperty("#000000")
    title_size = NumericProperty(1)
    detail_size = NumericProperty(1)


class Neighbours(Shelf):
    """All as high as the one with the most words; ``on_choose`` tells the index of one."""

    cases = ObjectProperty(())
    inset = NumericProperty(0)

    __events__ = ("on_choose",)

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        later = Clock.create_trigger(self._fit, -1)
        for name in ("width", "cols", "inset"):
            self.fbind(name, later)
        for place, case in enumerate(self.cases):
            self.add_widget(self._case(place, case))
        self._fit()

    def on_choose(self, case: int) -> None:
        """A case was touched."""

    def _case(self, place: int, shown: Neighbour) -> NeighbourCase:
        case = NeighbourCase(title=shown.title, detail=shown.detail)
        case.edge = theme.universes[shown.universe].vivid
        case.bind(on_release=lambda *_: self.dispatch("on_choose", place))
        return case

    def _fit(self, *_args: object) -> None:
        cols = int(self.cols)
        width = max(1, (self.width - (cols + 1) * self.thickness) / cols - self.inset)
        room = (width, self.width)  # as high as it takes: only no word is to be cut
        titles, details = [one.title for one in self.cases], [one.detail for one in self.cases]
        title_size = min(NAME.size_within(room, one, theme.body) for one in titles)
        detail_size = min(DETAIL.size_within(room, one, theme.note) for one in details)
        heights = [
            NAME.height(title, title_size, width) + DETAIL.height(detail, detail_size, width)
            for title, detail in zip(titles, details, strict=True)
        ]
        for case in self.children:
            case.title_size, case.detail_size = title_size, detail_size
            case.height = max(theme.size_target, max(heights) + 2 * theme.space_small)


load_kv(__file__)
