"""Flat bars that can be read from afar: a name, a bar, its value; never a pie.

    chart = BarChart(
        shares=(Share(name=_('Presse'), value=168), Share(name=_('Cinéma'), value=241)),
        marked=1,
        sentence=_('Le cinéma est la case la plus ouverte.'),
    )

The value to remember is red, and told by the ``sentence`` below too.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from kivy.clock import Clock
from kivy.properties import BooleanProperty, NumericProperty, ObjectProperty, StringProperty

from kiosk.theme import theme
from kiosk.widgets import load_kv
from kiosk.widgets.fitting import Face
from kiosk.widgets.layouts import Column, Row

NAME = Face("Texte", is_bold=True)
VALUE = Face("Titre")
WIDEST_NAME = 0.4  # of the chart


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """One bar. ``shown`` is how its value is written; without it, as a whole number."""

    name: str
    value: float
    shown: str = ""

    @property
    def figure(self) -> str:
        return self.shown or f"{self.value:.0f}"


class BarRow(Row):
    """One bar between its name and its value."""

    name = StringProperty("")
    figure = StringProperty("")
    fraction = NumericProperty(0.0)
    is_marked = BooleanProperty(False)
    name_width = NumericProperty(0)
    figure_width = NumericProperty(0)


class BarChart(Column):
    """``shares`` from top to bottom, ``marked`` the one to remember (−1: none). The longest bar
    is that of the largest value."""

    shares = ObjectProperty(())
    marked = NumericProperty(-1)
    sentence = StringProperty("")

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        later = Clock.create_trigger(self._rebuild, -1)
        for name in ("shares", "marked", "width"):
            self.fbind(name, later)
        later()

    def _rebuild(self, *_args: object) -> None:
        self.ids.rows.clear_widgets()
        if not self.shares:
            return
        largest = max(share.value for share in self.shares) or 1
        names = max(NAME.width(share.name, theme.note) for share in self.shares)
        figures = max(VALUE.width(share.figure, theme.button) for share in self.shares)
        for number, share in enumerate(self.shares):
            row = BarRow(
                name=share.name,
                figure=share.figure,
                fraction=share.value / largest,
                is_marked=number == self.marked,
                name_width=min(names, WIDEST_NAME * self.width),
                figure_width=figures,
            )
            self.ids.rows.add_widget(row)


load_kv(__file__)
