"""Blocks cut into pages, so that each is full before the next begins.

What is parted: first what lies between cards, then a card between its blocks, then a text
between its lines.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from kivy.uix.widget import Widget

from kiosk.widgets.parting import parted

FULL_ENOUGH = 0.7  # of a page, before the next one may begin


@dataclass(frozen=True, slots=True)
class Block:
    """One thing on a page. Neighbours of one ``card`` share a sheet of paper; 0 is none.

    ``with_next`` keeps a heading from ending a page. A picture has the height ``least`` (px)
    where room is short, and grows up to ``most``; otherwise its widget knows its height.
    """

    widget: Widget
    card: int = 0
    with_next: bool = False
    least: float = 0
    most: float = 0

    @property
    def height(self) -> float:
        return self.least or float(self.widget.height)


@dataclass(frozen=True, slots=True)
class Paper:
    """The room of one page, in pixels: ``inset`` is the margin within a card."""

    height: float
    spacing: float
    inset: float

    def extent(self, blocks: Sequence[Block]) -> float:
        cards = sum(1 for card, _blocks in groupby(blocks, key=card_of) if card)
        heights = sum(block.height for block in blocks)
        return heights + self.spacing * (len(blocks) - 1) + 2 * self.inset * cards

    def left(self, blocks: Sequence[Block]) -> float:
        """The height that ``blocks`` leave; negative when they do not fit."""
        return self.height - self.extent(blocks)

    def cut(self, blocks: Iterable[Block]) -> tuple[tuple[Block, ...], ...]:
        """One page at least; a block that no page can hold stands alone on its own."""
        pages: list[list[Block]] = [[]]
        for _card, group in groupby(blocks, key=card_of):
            for unit in self._units(list(group), pages[-1]):
                self._place(unit, pages)
        return tuple(map(tuple, pages))

    def _units(self, card: list[Block], page: Sequence[Block]) -> Iterable[list[Block]]:
        """A card is parted when no page can hold it, or when it would leave a page too empty."""
        is_whole = card[0].card and self.left(card) >= 0
        if is_whole and (self.left([*page, *card]) >= 0 or self._is_full(page)):
            return (card,)
        return headed(card)

    def _place(self, unit: list[Block], pages: list[list[Block]]) -> None:
        page = pages[-1]
        if self.left([*page, *unit]) >= 0:
            page.extend(unit)
        elif cut := self._parted(unit, page):
            page.extend(cut[0])
            pages.append([])
            self._place(cut[1], pages)
        elif page:
            pages.append([])
            self._place(unit, pages)
        elif len(unit) > 1:  # no page holds a heading and what it heads
            for block in unit:
                self._place([block], pages)
        else:
            page.extend(unit)

    def _parted(
        self, unit: list[Block], page: Sequence[Block]
    ) -> tuple[list[Block], list[Block]] | None:
        """``unit`` with the lines of its last block that fit on ``page``, and with the others."""
        if self._is_full(page) and self.left(unit) >= 0:
            return None
        *heading, last = unit
        halves = parted(last.widget, self.left([*page, *unit]) + last.height)
        if halves is None:
            return None
        first, rest = (replace(last, widget=half) for half in halves)
        return [*heading, first], [rest]

    def _is_full(self, page: Sequence[Block]) -> bool:
        return self.extent(page) >= FULL_ENOUGH * self.height


def card_of(block: Block) -> int:
    return block.card


def headed(blocks: Iterable[Block]) -> Iterator[list[Block]]:
    """Blocks one by one, each heading with what it heads."""
    unit: list[Block] = []
    for block in blocks:
        unit.append(block)
        if not block.with_next:
            yield unit
            unit = []
    if unit:
        yield unit
