"""A list of any length in a few rows: they are made once, and show what is in sight.

    class Lines(VirtualList):
        def new_row(self): …           # a Control that has ``show(item)``

    lines.bind(on_want=lambda _list, start, stop: fetch(start, stop))
    lines.show(138_500, first_items)   # how many there are, and those from the first on
    lines.put(start, items)            # what was wanted, when it is there

Whole rows are seen at rest. A finger pushes them, buttons turn them by pages (``turn``); what is
not there yet is an empty row until it comes. Nothing here grows with the length of the list.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from kivy.animation import Animation
from kivy.clock import Clock
from kivy.graphics import Color, Rectangle
from kivy.input import MotionEvent
from kivy.properties import BooleanProperty, ColorProperty, NumericProperty
from kivy.uix.stencilview import StencilView

from kiosk.theme import theme
from kiosk.widgets import load_kv

SPARE_ROWS = 1  # half of one is seen above and half of one below while they move
FLICK_SECONDS = 0.25  # a flick goes on for as long at the speed that it had
SETTLE_SECONDS = 0.3


class VirtualList(StencilView):
    """``count`` things in ``cols`` columns; rows are ``least_height`` px high or more, so that
    whole ones fill the height, with ``gap`` between them and an ``edge`` around all. ``first`` is
    the row at the top, with a fraction while it moves; ``at_once`` is how many things are seen
    at rest."""

    count = NumericProperty(0)
    cols = NumericProperty(1)
    least_height = NumericProperty(0)
    gap = NumericProperty(0)
    edge = NumericProperty(0)
    first = NumericProperty(0)
    at_once = NumericProperty(1)
    mirrored = BooleanProperty(False)
    ground = ColorProperty()

    __events__ = ("on_want", "on_choose")

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self._rows: list[Any] = []
        self._start = 0
        self._items: Sequence[Any] = ()
        self._wanted: tuple[int, int] = (0, 0)
        self._drag: _Drag | None = None
        with self.canvas.before:
            self._ground_colour = Color()
            self._ground = Rectangle()
        place_later = Clock.create_trigger(self._place, -1)
        for name in ("pos", "size", "cols", "least_height", "gap", "edge", "mirrored", "ground"):
            self.fbind(name, place_later)
        self.fbind("first", self._place)

    def new_row(self) -> Any:
        """A row: a ``Control`` that has ``show(item)``."""
        raise NotImplementedError

    def on_want(self, start: int, stop: int) -> None:
        """These are in sight, or nearly, and are not here: ``put`` them."""

    def on_choose(self, item: Any) -> None:
        """What a row shows was touched."""

    # --- what is shown -----------------------------------------------------------------

    def show(self, count: int, items: Sequence[Any], first: int = 0) -> None:
        """Another list, of ``count`` things, from the row ``first`` on; ``items`` are its
        beginning."""
        Animation.cancel_all(self, "first")
        self._drag = None
        self.count, self._start, self._items = count, 0, items
        self._wanted = (0, 0)
        self.first = min(first, self._last_first())
        self._place()

    def put(self, start: int, items: Sequence[Any]) -> None:
        """These are the things from ``start`` on."""
        self._start, self._items = start, items
        self._place()

    def turn(self, by: int) -> None:
        """Show the next page (1), or the one before (-1)."""
        self._go_to(round(self.first) + by * self._rows_at_once())

    def reach(self, index: int) -> None:
        """Show the row of the thing at ``index`` at the top."""
        self._go_to(index // int(self.cols))

    @property
    def is_at_start(self) -> bool:
        return bool(self.first <= 0)

    @property
    def is_at_end(self) -> bool:
        return bool(self.first >= self._last_first())

    # --- where rows are ----------------------------------------------------------------

    def _rows_at_once(self) -> int:
        room = self.height - 2 * self.edge + self.gap
        return max(1, int(room // (self.least_height + self.gap)))

    def _pitch(self) -> float:
        """From one row to the next, in px."""
        return float((self.height - 2 * self.edge + self.gap) / self._rows_at_once())

    def _last_first(self) -> int:
        return max(0, -(-int(self.count) // int(self.cols)) - self._rows_at_once())

    def _place(self, *_args: object) -> None:
        if self.least_height <= 0 or self.width <= 1:
            return
        cols, visible = int(self.cols), self._rows_at_once()
        self.at_once = visible * cols
        self._keep_rows((visible + SPARE_ROWS) * cols)
        pitch = self._pitch()
        width = (self.width - 2 * self.edge + self.gap) / cols
        top_row = int(self.first)
        below_top = self.top - self.edge + (self.first - top_row) * pitch
        for place, row in enumerate(self._rows):
            index = top_row * cols + place
            line, column = divmod(place, cols)
            if self.mirrored:
                column = cols - 1 - column
            row.size = (width - self.gap, pitch - self.gap)
            row.x = self.x + self.edge + column * width
            row.top = below_top - line * pitch
            self._fill(row, index)
        self._draw_ground(pitch)
        self._want(top_row * cols)

    def _keep_rows(self, count: int) -> None:
        while len(self._rows) < count:
            row = self.new_row()
            row.bind(on_release=self._choose)
            row.item = None
            self._rows.append(row)
            self.add_widget(row)
        while len(self._rows) > count:
            self.remove_widget(self._rows.pop())

    def _fill(self, row: Any, index: int) -> None:
        """What is out of sight, or not here yet, cannot be touched."""
        row.item = item = self._item(index)
        is_seen = item is not None and row.top > self.y + 1 and row.y < self.top - 1
        row.opacity = 1 if is_seen else 0
        if item is not None:
            row.show(item)
        if not is_seen:
            row.right = self.x - 1

    def _item(self, index: int) -> Any:
        here = index - self._start
        return self._items[here] if index < self.count and 0 <= here < len(self._items) else None

    def _draw_ground(self, pitch: float) -> None:
        """The shelf, as high as there are rows."""
        rows = min(self._rows_at_once(), -(-int(self.count) // int(self.cols)))
        height = rows * pitch - self.gap + 2 * self.edge if rows else 0
        self._ground_colour.rgba = self.ground
        self._ground.pos = (self.x, self.top - height)
        self._ground.size = (self.width, height)

    def _want(self, start: int) -> None:
        """Ask for what is missing, with a page on each side."""
        stop = min(int(self.count), start + len(self._rows))
        have = (self._start, self._start + len(self._items))
        if start >= stop or (have[0] <= start and stop <= have[1]):
            return
        page = int(self.at_once)
        wanted = (max(0, start - page), min(int(self.count), stop + page))
        if wanted != self._wanted:
            self._wanted = wanted
            self.dispatch("on_want", *wanted)

    def _choose(self, row: Any) -> None:
        if row.item is not None:
            self.dispatch("on_choose", row.item)

    # --- moving ------------------------------------------------------------------------

    def _go_to(self, row: float) -> None:
        """Settle on a whole row."""
        target = max(0, min(round(row), self._last_first()))
        Animation.cancel_all(self, "first")
        if theme.still or target == self.first:
            self.first = target
        else:
            Animation(first=target, d=SETTLE_SECONDS, t="out_cubic").start(self)

    def on_touch_down(self, touch: MotionEvent) -> bool:
        if not self.collide_point(*touch.pos):
            return False
        Animation.cancel_all(self, "first")
        self._drag = _Drag(touch, self.first)
        return bool(super().on_touch_down(touch))

    def on_touch_move(self, touch: MotionEvent) -> bool:
        drag = self._drag
        if drag is None or drag.touch is not touch:
            return bool(super().on_touch_move(touch))
        if not drag.is_moving and abs(touch.y - touch.oy) > theme.space_medium:
            self._let_go_of_rows(touch)
            drag.is_moving = True
        if drag.is_moving:
            drag.follow()
            row = drag.first + drag.moved / self._pitch()
            self.first = max(0, min(row, self._last_first()))
        return True

    def on_touch_up(self, touch: MotionEvent) -> bool:
        drag, self._drag = self._drag, None
        if drag is None or drag.touch is not touch:
            return bool(super().on_touch_up(touch))
        self._go_to(self.first + drag.speed * FLICK_SECONDS / self._pitch())
        return True if drag.is_moving else bool(super().on_touch_up(touch))

    def _let_go_of_rows(self, touch: MotionEvent) -> None:
        """The finger pushes the list: the row under it is not touched."""
        for row in self._rows:
            touch.ungrab(row)
            row.state = "normal"


class _Drag:
    """A finger on the list: how far it has gone (px, up), and how fast (px/s)."""

    def __init__(self, touch: MotionEvent, first: float) -> None:
        self.touch = touch
        self.first = first
        self.is_moving = False
        self.speed = 0.0
        self._last = (touch.y, touch.time_update)

    @property
    def moved(self) -> float:
        return float(self.touch.y - self.touch.oy)

    def follow(self) -> None:
        y, when = self._last
        self._last = (self.touch.y, self.touch.time_update)
        if (seconds := self._last[1] - when) > 0:
            self.speed = (self._last[0] - y) / seconds


load_kv(__file__)
