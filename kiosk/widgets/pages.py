"""A column cut into pages: what does not fit is on the next one, nothing scrolls (DESIGN § 2).

    Pages:
        id: pages
        spacing: theme.space_small

    pages.show((Block(title), Block(heading, card=1, with_next=True), Block(text, card=1)))
    pages.page = 1

Only what is on the current page is in the widget tree, so that nobody touches, reads or
focuses the rest.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import Any

from kivy.graphics import Color, SmoothRoundedRectangle
from kivy.properties import NumericProperty
from kivy.uix.layout import Layout

from kiosk.theme import theme
from kiosk.widgets.cutting import Block, Paper, card_of


class Pages(Layout):
    """``page`` is the one on show, from 0; ``count`` follows from what has to fit."""

    page = NumericProperty(0)
    count = NumericProperty(1)
    spacing = NumericProperty(0)
    inset = NumericProperty(0)

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self._blocks: tuple[Block, ...] = ()
        self._pages: tuple[tuple[Block, ...], ...] = ((),)
        self._measured: object = None
        for name in ("pos", "size", "page", "spacing", "inset"):
            self.fbind(name, self._trigger_layout)

    def show(self, blocks: Iterable[Block]) -> None:
        """Show these, from their first page."""
        for block in self._blocks:
            block.widget.unbind(height=self._trigger_layout)
        self._blocks, self._measured = tuple(blocks), None
        for block in self._blocks:
            block.widget.size_hint = (None, None)
            block.widget.bind(height=self._trigger_layout)
        self.page = 0
        self._trigger_layout()

    def turn(self) -> None:
        """Show the next page, and after the last the first."""
        self.page = (self.page + 1) % self.count

    def do_layout(self, *_args: Any) -> None:
        if self._spread():
            self._trigger_layout()
            return
        pages = self._cut()
        self.count = len(pages)
        self.page = min(self.page, self.count - 1)
        self._place(pages[int(self.page)])

    def _spread(self) -> bool:
        """Whether a block has another width than before, from which its height follows later."""
        widths = [self.width - (2 * self.inset if block.card else 0) for block in self._blocks]
        changed = [block.widget.width for block in self._blocks] != widths
        for block, width in zip(self._blocks, widths, strict=True):
            block.widget.width = width
        return changed

    def _cut(self) -> tuple[tuple[Block, ...], ...]:
        """The pages; the same ones until something has another height."""
        sheet = Paper(self.height, self.spacing, self.inset)
        measured = (sheet, self.width, tuple(block.height for block in self._blocks))
        if measured != self._measured:
            self._measured, self._pages = measured, sheet.cut(self._blocks)
        return self._pages

    def _place(self, blocks: Sequence[Block]) -> None:
        self._grow(blocks)
        wanted = [block.widget for block in blocks]
        if self.children != wanted[::-1]:
            self.clear_widgets()
            for widget in wanted:
                self.add_widget(widget)
        sheets = []
        y = self.top
        for card, group in groupby(blocks, key=card_of):
            inset, top = (self.inset if card else 0), y
            y -= inset
            for block in group:
                y -= block.widget.height
                block.widget.pos = (self.x + inset, y)
                y -= self.spacing
            y += self.spacing - inset
            if card:
                sheets.append((y, top - y))
            y -= self.spacing
        self._draw_sheets(sheets)

    def _grow(self, blocks: Sequence[Block]) -> None:
        """Share what is left of the page among its pictures."""
        pictures = [block for block in blocks if block.least]
        spare = Paper(self.height, self.spacing, self.inset).left(blocks)
        for block in pictures:
            block.widget.height = min(block.most, block.least + max(0, spare) / len(pictures))

    def _draw_sheets(self, sheets: Iterable[tuple[float, float]]) -> None:
        edge = theme.stroke_fine
        self.canvas.before.clear()
        with self.canvas.before:
            for y, height in sheets:
                Color(*theme.outline)
                SmoothRoundedRectangle(
                    pos=(self.x, y), size=(self.width, height), radius=[theme.radius_button]
                )
                Color(*theme.surface)
                SmoothRoundedRectangle(
                    pos=(self.x + edge, y + edge),
                    size=(self.width - 2 * edge, height - 2 * edge),
                    radius=[theme.radius_button - edge],
                )
