"""The gallery: every widget in all its states, for designers; no way leads a patron here.

    gallery = Gallery()
    gallery.show(FAMILIES[0])
    gallery.turn()

``kiosk tour --gallery`` draws it, a picture a page. What it shows are the house's own widgets,
so that a token or an illustration that changes is seen here as patrons will see it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from kivy.clock import Clock
from kivy.properties import ObjectProperty, StringProperty
from kivy.uix.floatlayout import FloatLayout
from kivy.uix.widget import Widget

from kiosk.screens.families import Family, Shown
from kiosk.theme import theme
from kiosk.widgets import load_kv
from kiosk.widgets.control import Control
from kiosk.widgets.cutting import Block
from kiosk.widgets.focus import FocusKeeper
from kiosk.widgets.layouts import Row


class Line(Row):
    """What stands side by side, as high as the highest of them."""


class Gallery(FloatLayout):
    """One ``family`` at a time, cut into as many pages as it needs."""

    family = ObjectProperty(None, allownone=True)
    position = StringProperty("")

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self._focus = FocusKeeper(lambda: (self,), self)
        self._fill_later = Clock.create_trigger(self._fill, -1)
        self._items: tuple[tuple[Widget, float], ...] = ()  # and how wide they would be
        pages = self.ids.pages
        pages.fbind("width", self._fill_later)
        for name in ("page", "count"):
            pages.fbind(name, self._tell_position)
        pages.fbind("children", Clock.create_trigger(self._show_focus, 0))

    @property
    def page(self) -> int:
        return int(self.ids.pages.page)

    @property
    def count(self) -> int:
        return int(self.ids.pages.count)

    def show(self, kind: type[Family]) -> None:
        """Show a family, from its first page."""
        self.family = kind()
        self._items = tuple((item, item.width) for item in self.family.children[::-1])
        self.family.clear_widgets()
        self._fill_later()

    def turn(self) -> None:
        """Show the next page of the family."""
        self.ids.pages.turn()

    def _fill(self, *_args: object) -> None:
        room = self.ids.pages.width
        items = []
        for item, width in self._items:
            item.width = room if item.is_wide else min(width, room)
            if item.parent is not None:
                item.parent.remove_widget(item)
            items.append(item)
        self.ids.pages.show(Block(line) for line in lines(items, room))
        self._tell_position()

    def _tell_position(self, *_args: object) -> None:
        several = f" {self.page + 1}/{self.count}" if self.count > 1 else ""
        self.position = f"{theme.palette}, {theme.text_scale:.0%}{several}"

    def _show_focus(self, *_args: object) -> None:
        self._focus.focused = next(_focused_in(self.ids.pages), None)


def lines(items: Iterable[Widget], room: float) -> Iterator[Line]:
    """``items`` side by side, in lines of ``room`` pixels."""
    line = Line()
    left = room
    for item in items:
        if line.children and item.width > left:
            yield line
            line, left = Line(), room
        line.add_widget(item)
        left -= item.width + line.spacing
    if line.children:
        yield line


def _focused_in(widget: Widget) -> Iterator[Control]:
    for shown in widget.walk():
        if isinstance(shown, Shown) and shown.is_focused:
            yield from (child for child in shown.walk() if isinstance(child, Control))


load_kv(__file__)
