"""The carnet: what a patron keeps to go on with at home, six things at most.

Six is what one code that a phone reads from 60 cm can carry with readable titles.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum, auto
from typing import Literal

MAX_ITEMS = 6

ItemKind = Literal["universe", "resource", "tutorial", "activity", "pick", "event", "record"]


@dataclass(frozen=True, slots=True, kw_only=True)
class CarnetItem:
    """Something kept. ``kind`` and ``id`` say what it is, the rest is how it is shown."""

    kind: ItemKind
    id: str
    title: str
    detail: str
    universe: str
    url: str


class Added(Enum):
    """What became of something to keep."""

    ADDED = auto()
    ALREADY_THERE = auto()
    FULL = auto()


@dataclass(slots=True)
class Carnet:
    """The things kept, in the order they were added."""

    items: tuple[CarnetItem, ...] = ()
    _before: tuple[CarnetItem, ...] | None = field(default=None, init=False)

    def __contains__(self, item: CarnetItem) -> bool:
        return any(kept.kind == item.kind and kept.id == item.id for kept in self.items)

    @property
    def is_full(self) -> bool:
        return len(self.items) >= MAX_ITEMS

    @property
    def can_undo(self) -> bool:
        return self._before is not None

    def add(self, item: CarnetItem) -> Added:
        """Keep ``item`` unless it is there or the carnet is full; then nothing changes."""
        if item in self:
            return Added.ALREADY_THERE
        if self.is_full:
            return Added.FULL
        self._change((*self.items, item))
        return Added.ADDED

    def remove(self, *, kind: ItemKind, id: str) -> None:
        """Let go of one thing; what is not there changes nothing."""
        self._change(tuple(i for i in self.items if (i.kind, i.id) != (kind, id)))

    def clear(self) -> None:
        self._change(())

    def undo(self) -> None:
        """Put the carnet back as it was before the last change; once, not further."""
        if self._before is not None:
            self.items, self._before = self._before, None

    def _change(self, items: tuple[CarnetItem, ...]) -> None:
        if items != self.items:
            self.items, self._before = items, self.items
