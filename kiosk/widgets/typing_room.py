"""Where things stand while somebody types: the field, what is proposed, what was found, the keys.

    TypingRoom:
        bar: bar
        proposals: proposals
        found: found
        keyboard: keyboard
        Row: …                # in reading order

Keys never get smaller: beside an AZERTY keyboard there is a column of answers, above any other as
much as there is room for. What has no room at all is not shown.
"""

from __future__ import annotations

from typing import Any

from kivy.properties import BooleanProperty, ObjectProperty
from kivy.uix.layout import Layout
from kivy.uix.widget import Widget

from kiosk.theme import theme
from kiosk.widgets import load_kv
from kiosk.widgets.key_rows import AZERTY_COLUMNS

LEAST_COLUMN = 480  # u: a narrower column of answers cannot be read
LEAST_LIST = 400  # u: as low as this, answers stand in a line
NARROW_BAR = 0.42  # of the width: the field, where something stands beside it


class TypingRoom(Layout):
    """Its four children, as they are; ``found`` gets a column or a line, and makes the best of
    it."""

    bar: Widget = ObjectProperty(None, allownone=True)
    proposals: Widget = ObjectProperty(None, allownone=True)
    found: Widget = ObjectProperty(None, allownone=True)
    keyboard: Widget = ObjectProperty(None, allownone=True)
    is_mirrored = BooleanProperty(False)

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        for name in ("pos", "size", "is_mirrored"):
            self.fbind(name, self._trigger_layout)

    def on_keyboard(self, *_args: object) -> None:
        self.keyboard.bind(height=self._trigger_layout)
        self.proposals.bind(height=self._trigger_layout)

    def do_layout(self, *_args: Any) -> None:
        if self.keyboard is None or self.width <= 1 or self.height <= 1:
            return
        keys = self._keys_width()
        if self.width - keys >= LEAST_COLUMN * theme.u:
            self._beside(keys)
        else:
            self._above()

    def _keys_width(self) -> float:
        """That of ten keys, with their margins."""
        pitch = theme.size_target + self.keyboard.gap
        return float(AZERTY_COLUMNS * pitch - self.keyboard.gap + 2 * theme.space_large)

    def _beside(self, keys: float) -> None:
        """Answers in a column of their own, and the rest over the keyboard."""
        edge, gap = theme.space_margin, theme.space_small
        column = self.width - keys
        self._put(self.keyboard, column, 0, keys, self.keyboard.height)
        pad = min(theme.space_large, self._above_keys() - self.bar.height) / 2
        top = self.height - max(pad, theme.space_large if self._has_air() else 0)
        self._put(self.bar, column + gap, top - self.bar.height, keys - gap - edge, self.bar.height)
        top -= self.bar.height + gap
        self._put_proposals(column + gap, top, keys - gap - edge)
        foot = theme.space_medium
        head = theme.space_large if self._has_air() else pad
        self._put(self.found, edge, foot, column - edge - gap / 2, self.height - foot - head)

    def _has_air(self) -> bool:
        return self._above_keys() > self.bar.height + self.proposals.height

    def _above_keys(self) -> float:
        return float(self.height - self.keyboard.height)

    def _put_proposals(self, x: float, top: float, width: float) -> None:
        """In the middle of what is left over the keys, if there is room for them."""
        rest = top - self.keyboard.height
        height = self.proposals.height
        if rest < height:
            self._drop(self.proposals)
        else:
            self._put(self.proposals, x, top - (rest - height) / 3 - height, width, height)

    def _above(self) -> None:
        """All of it over the keyboard, in as many lines as there is room for."""
        self._put(self.keyboard, 0, 0, self.width, self.keyboard.height)
        room = self._above_keys()
        if room >= self.bar.height + self.proposals.height + LEAST_LIST * theme.u:
            self._in_a_column(room)
        elif room >= self.bar.height + self._line() + 2 * theme.space_gap:
            self._in_two_lines(room)
        else:
            self._in_one_line(room)

    def _in_a_column(self, room: float) -> None:
        edge, gap = theme.space_margin, theme.space_medium
        width = self.width - 2 * edge
        y = self.height - theme.space_large
        for child in (self.bar, self.proposals):
            y -= child.height
            self._put(child, edge, y, width, child.height)
            y -= gap
        foot = self.keyboard.height + gap
        self._put(self.found, edge, foot, width, y - foot)

    def _in_two_lines(self, room: float) -> None:
        edge, gap = theme.space_margin, theme.space_gap
        spare = min(room - self.bar.height - self._line() - gap, 2 * theme.space_medium)
        y = self.height - spare / 2 - self.bar.height
        left = self._put_bar(y)
        height = self.bar.height
        self._put(self.proposals, left, y, self.width - left - edge, height)
        foot = self.keyboard.height + spare / 2
        self._put(self.found, edge, foot, self.width - 2 * edge, y - gap - foot)

    def _in_one_line(self, room: float) -> None:
        self._drop(self.proposals)
        left = self._put_bar(self.keyboard.height + (room - self.bar.height) / 2)
        line = self._line()
        y = self.keyboard.height + (room - line) / 2
        self._put(self.found, left, y, self.width - left - theme.space_margin, line)

    def _put_bar(self, y: float) -> float:
        """The field, with something beside it; where that begins."""
        edge = theme.space_margin
        width = NARROW_BAR * (self.width - 2 * edge)
        self._put(self.bar, edge, y, width, self.bar.height)
        return float(edge + width + theme.space_gap)

    def _line(self) -> float:
        """The height of answers in a line: a target, and its edge."""
        return float(theme.size_target + 2 * theme.stroke_fine)

    def _put(self, child: Widget, x: float, y: float, width: float, height: float) -> None:
        """``x`` is from the side where reading starts."""
        child.size = (width, height)
        left = self.width - x - width if self.is_mirrored else x
        child.pos = (self.x + left, self.y + y)
        child.opacity = 1

    def _drop(self, child: Widget) -> None:
        child.opacity = 0
        child.right = self.x - 1


load_kv(__file__)
