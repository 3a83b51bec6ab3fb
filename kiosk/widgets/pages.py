"""A column cut into pages: what does not fit is on the next one, nothing scrolls (DESIGN § 2).

    pages.show((Block(title), Block(heading, card=1, with_next=True), Block(text, card=1)))
    pages.page = 1

Only what is on the current page is in the widget tree, so that nobody touches, reads or
focuses the rest.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from kivy.graphics import Color, SmoothRoundedRectangle
from kivy.properties import NumericProperty
from kivy.uix.layout import Layout
from kivy.uix.widget import Widget

from kiosk.theme import theme


@dataclass(frozen=True, slots=True)
class Block:
    """One thing on a page. Neighbours of one ``card`` share a sheet of paper; 0 is none.

    ``with_next`` keeps a heading from ending a page.
    """

    widget: Widget
    card: int = 0
    with_next: bool = False


class Pages(Layout):
    """``page`` is the one on show, from 0; ``count`` follows from what has to fit."""

    page = NumericProperty(0)
    count = NumericProperty(1)
    spacing = NumericProperty(0)
    inset = NumericProperty(0)

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self._blocks: tuple[Block, ...] = ()
        for name in ("pos", "size", "page", "spacing", "inset"):
            self.fbind(name, self._trigger_layout)

    def show(self, blocks: Iterable[Block]) -> None:
        """Show these, from their first page."""
        for block in self._blocks:
            block.widget.unbind(height=self._trigger_layout)
        self._blocks = tuple(blocks)
        for block in self._blocks:
            block.widget.size_hint = (None, None)
            block.widget.bind(height=self._trigger_layout)
        self.page = 0
        self._trigger_layout()

    def turn(self) -> None:
        """Show the next page, and after the last the first."""
        self.page = (self.page + 1) % self.count

    def do_layout(self, *_args: Any) -> None:
        for block in self._blocks:
            block.widget.width = self.width - (2 * self.inset if block.card else 0)
        pages = self._cut()
        self.count = len(pages)
        self.page = min(self.page, self.count - 1)
        self._place(pages[int(self.page)])

    def _cut(self) -> list[list[Block]]:
        pages: list[list[Block]] = [[]]
        for _card_number, group in groupby(self._blocks, key=_card):
            card = list(group)
            for unit in [card] if self._stays_whole(card, pages[-1]) else _headed(card):
                if not pages[-1] or self._fits([*pages[-1], *unit]):
                    pages[-1].extend(unit)
                else:
                    pages.append(unit)
        return pages

    def _stays_whole(self, card: Sequence[Block], page: Sequence[Block]) -> bool:
        """A card is parted when no page can hold it, or when it would leave half a page empty."""
        if not card[0].card or not self._fits(card):
            return False
        return self._fits([*page, *card]) or self._extent(page) > self.height / 2

    def _fits(self, blocks: Sequence[Block]) -> bool:
        return self._extent(blocks) <= self.height

    def _extent(self, blocks: Sequence[Block]) -> float:
        cards = sum(1 for card, _blocks in groupby(blocks, key=_card) if card)
        heights = sum(block.widget.height for block in blocks)
        return float(heights + self.spacing * (len(blocks) - 1) + 2 * self.inset * cards)

    def _place(self, blocks: Sequence[Block]) -> None:
        wanted = [block.widget for block in blocks]
        if self.children != wanted[::-1]:
            self.clear_widgets()
            for widget in wanted:
                self.add_widget(widget)
        sheets = []
        y = self.top
        for card, group in groupby(blocks, key=_card):
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


def _card(block: Block) -> int:
    return block.card


def _headed(blocks: Iterable[Block]) -> Iterator[list[Block]]:
    """Blocks one by one, each heading with what it heads."""
    unit: list[Block] = []
    for block in blocks:
        unit.append(block)
        if not block.with_next:
            yield unit
            unit = []
    if unit:
        yield unit
