"""Chips side by side: some of the values of a facet, each as wide as its words.

for looks in chip_rows(values, width):
    row = ChipRow(looks)
    row.bind(on_choose=lambda _row, value: limit('language', value))
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from kiosk.theme import theme
from kiosk.widgets import load_kv
from kiosk.widgets.choice import WORDS, Chip
from kiosk.widgets.layouts import Row

AROUND = 1.3  # targets: what a chip leaves around its words, with its tick
LEAST = 1.8  # targets: no chip is narrower


@dataclass(frozen=True, slots=True)
class ChipLook:
    """``value`` is what is dispatched, ``text`` what is read."""

    value: str
    text: str
    is_selected: bool = False

    @property
    def width(self) -> float:
        words = WORDS.width(self.text, theme.button)
        return max(LEAST * theme.size_target, words + AROUND * theme.size_target)


class ChipRow(Row):
    """The chips of one row."""

    __events__ = ("on_choose",)

    def __init__(self, looks: Iterable[ChipLook], **kwargs: Any) -> None:
        super().__init__(**kwargs)
        for look in looks:
            self.add_widget(self._chip(look))

    def on_choose(self, value: str) -> None:
        """A chip was touched."""

    def _chip(self, look: ChipLook) -> Chip:
        chip = Chip(text=look.text, is_selected=look.is_selected)
        chip.size_hint = (1, 1)
        chip.size_hint_max_x = look.width
        chip.bind(on_release=lambda *_: self.dispatch("on_choose", look.value))
        return chip


def chip_rows(looks: Iterable[ChipLook], width: float) -> Sequence[Sequence[ChipLook]]:
    """Which chips share a row of ``width`` px."""
    rows: list[list[ChipLook]] = []
    left = 0.0
    for look in looks:
        if not rows or look.width > left:
            rows.append([])
            left = width
        rows[-1].append(look)
        left -= look.width + theme.space_gap
    return rows


load_kv(__file__)
