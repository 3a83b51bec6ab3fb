"""The plank at the bottom of the screen: up to seven ways to go, always in the same place.

    Plank:
        id: plank
        on_choose: root.choose_tab(args[1])

plank.entries = (PlankEntry('home', 'house', _('Accueil')), …)
plank.active = 'home'
plank.bind(on_choose=lambda plank, name: …)
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from kivy.properties import BooleanProperty, NumericProperty, ObjectProperty, StringProperty

from kiosk.widgets import load_kv
from kiosk.widgets.control import Control
from kiosk.widgets.layouts import Row

MAX_ENTRIES = 7  # more would be narrower than 20 mm on the smallest screen


@dataclass(frozen=True, slots=True)
class PlankEntry:
    """``name`` is what the plank dispatches; ``count`` is shown on a disc when over 0."""

    name: str
    icon: str
    text: str
    count: int = 0


class PlankTab(Control):
    EMS = 5.6  # the longest word that a tab can bear, « Demander », with air on both sides

    name = StringProperty("")
    icon = StringProperty("circle")
    text = StringProperty("")
    count = NumericProperty(0)
    is_active = BooleanProperty(False)
    letters = NumericProperty(0)  # px; where seven tabs are narrow, smaller than usual

    def show(self, entry: PlankEntry) -> None:
        if entry.name != self.name:
            self.state = "normal"  # what was touched is somewhere else now, or nowhere
        self.name, self.icon = entry.name, entry.icon
        self.text, self.count = entry.text, entry.count


class Plank(Row):
    entries = ObjectProperty(())
    active = StringProperty("")

    __events__ = ("on_choose",)

    def __init__(self, **kwargs: Any) -> None:
        self._tabs: list[PlankTab] = []  # those that are shown come first
        super().__init__(**kwargs)

    def on_choose(self, name: str) -> None:
        """A tab was touched. Whoever owns the plank goes there."""

    def on_entries(self, *_args: object) -> None:
        """Tabs are kept and say something else: a new one takes most of a frame."""
        entries = self.entries[:MAX_ENTRIES]
        while len(self._tabs) < len(entries):
            self._tabs.append(self._tab())
        while len(self.children) > len(entries):
            self.remove_widget(self.children[0])
        for tab in self._tabs[len(self.children) : len(entries)]:
            self.add_widget(tab)
        for tab, entry in zip(self._tabs, entries, strict=False):
            tab.show(entry)
        self.on_active()

    def on_active(self, *_args: object) -> None:
        for tab in self.children:
            tab.is_active = tab.name == self.active

    def _tab(self) -> PlankTab:
        tab = PlankTab()
        tab.bind(on_release=lambda touched: self.dispatch("on_choose", touched.name))
        return tab


load_kv(__file__)
