"""All that a wish finds, in the order to show: a row costs the same wherever it is."""

from __future__ import annotations

from array import array
from collections.abc import Callable

from kiosk.catalogue.answer import Hit


class Listing:
    """``len(listing)`` records; ``hits`` reads some of them, of which none need be kept."""

    def __init__(self, numbers: array[int], hit: Callable[[int], Hit]) -> None:
        self._numbers = numbers
        self._hit = hit

    def __len__(self) -> int:
        return len(self._numbers)

    def hits(self, start: int, stop: int) -> tuple[Hit, ...]:
        """Those from ``start`` on, up to ``stop``; fewer at the end.

        Raises:
            DamagedIndex: the index has gone bad since.
        """
        return tuple(map(self._hit, self._numbers[max(0, start) : max(0, stop)]))
