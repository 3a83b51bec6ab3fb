"""The keyboard's way through the screen: Tab, arrows, Enter, Escape, and a ring to see it.

One keeper serves every screen: it asks ``scope`` for the widgets in play (a dialog, or the
screen and its plank), walks them in reading order, and forgets the focus when they go.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from kivy.clock import Clock
from kivy.core.window import Window
from kivy.event import EventDispatcher
from kivy.graphics import Color, SmoothLine
from kivy.properties import ObjectProperty
from kivy.uix.widget import Widget

from kiosk.theme import theme
from kiosk.widgets.control import Control

TAB, ENTER, KEYPAD_ENTER, SPACE, ESCAPE = 9, 13, 271, 32, 27
ARROWS = {273: (0, 1), 274: (0, -1), 275: (1, 0), 276: (-1, 0)}
SIDEWAYS_COST = 2.5  # how much a move off the axis counts against one along it


class FocusKeeper(EventDispatcher):
    """``scope`` returns the roots in reading order; ``on_escape`` is dispatched by Escape;
    ``on_key`` by any key at all, before anything else."""

    focused = ObjectProperty(None, allownone=True)

    __events__ = ("on_escape", "on_key")

    def __init__(self, scope: Callable[[], Sequence[Widget]], layer: Widget) -> None:
        super().__init__()
        self._scope = scope
        with layer.canvas.after:
            self._edge_colour = Color(0, 0, 0, 0)
            self._edge = SmoothLine(width=1)
            self._ring_colour = Color(0, 0, 0, 0)
            self._ring = SmoothLine(width=1)
        self._later = Clock.create_trigger(self._draw, -1)
        Window.bind(on_key_down=self._on_key_down)

    def on_escape(self) -> None:
        """Escape was pressed."""

    def on_key(self) -> None:
        """Someone is at the keyboard."""

    def clear(self) -> None:
        """No focus: a finger is in use, or the screen has changed."""
        self.focused = None

    def controls(self) -> list[Control]:
        """Everything that can take the focus, in reading order."""
        return [found for root in self._scope() for found in _controls_in(root)]

    def on_focused(self, _keeper: object, control: Control | None) -> None:
        for widget in self._watched:
            widget.unbind(pos=self._later, size=self._later)
        self._watched = tuple(_with_parents(control))
        for widget in self._watched:
            widget.bind(pos=self._later, size=self._later)
        self._draw()

    _watched: tuple[Widget, ...] = ()  # the ring moves with any of them

    def step(self, by: int) -> None:
        """Focus the next (1) or previous (-1) control, round and round."""
        controls = self.controls()
        if not controls:
            return
        if self.focused in controls:
            self.focused = controls[(controls.index(self.focused) + by) % len(controls)]
        else:
            self.focused = controls[0 if by > 0 else -1]

    def move(self, direction: tuple[int, int]) -> None:
        """Focus the nearest control in a direction of the screen; none there, stay."""
        if self.focused not in self.controls():
            self.step(1)
            return
        here = self.focused.to_window(*self.focused.center)
        ahead = [
            (cost, index, control)
            for index, control in enumerate(self.controls())
            if (cost := _cost(here, control.to_window(*control.center), direction)) is not None
        ]
        if ahead:
            self.focused = min(ahead)[2]

    def _on_key_down(self, _window: Any, key: int, _scan: int, _text: Any, modifiers: Any) -> bool:
        self.dispatch("on_key")
        Clock.schedule_once(self._follow, 0)
        if key == TAB:
            self.step(-1 if "shift" in modifiers else 1)
        elif key in ARROWS:
            self.move(ARROWS[key])
        elif key in (ENTER, KEYPAD_ENTER, SPACE):
            if self.focused in self.controls():
                self.focused.activate()
        elif key == ESCAPE:
            self.dispatch("on_escape")
        else:
            return False
        return True

    def _follow(self, _dt: float) -> None:
        """After a change of screen, the focus is on the first thing of the new one."""
        if self.focused is not None and self.focused not in self.controls():
            self.focused = None
            self.step(1)

    def _draw(self, *_args: object) -> None:
        control = self.focused
        visible = control is not None and control.get_parent_window() is not None
        self._edge_colour.rgba = theme.focus_edge if visible else (0, 0, 0, 0)
        self._ring_colour.rgba = theme.focus if visible else (0, 0, 0, 0)
        if not visible:
            return
        x, y = control.to_window(*control.pos)
        ring = theme.stroke_strong
        self._ring.width, self._edge.width = ring / 2, ring / 2 + theme.stroke_fine
        place = [x, y, control.width, control.height, max(1, control.radius)]
        self._ring.rounded_rectangle = self._edge.rounded_rectangle = place


def _with_parents(widget: Widget | None) -> Iterator[Widget]:
    while isinstance(widget, Widget):
        yield widget
        widget = widget.parent


def _controls_in(widget: Widget) -> Iterator[Control]:
    if widget.disabled or widget.opacity == 0:
        return
    if isinstance(widget, Control) and widget.is_focusable and widget.width > 0:
        yield widget
        return
    for child in reversed(widget.children):
        yield from _controls_in(child)


def _cost(
    here: tuple[float, float], there: tuple[float, float], way: tuple[int, int]
) -> float | None:
    dx, dy = there[0] - here[0], there[1] - here[1]
    along = dx * way[0] + dy * way[1]
    if along <= 1:
        return None
    across = abs(dx * way[1]) + abs(dy * way[0])
    return float(along + SIDEWAYS_COST * across)
