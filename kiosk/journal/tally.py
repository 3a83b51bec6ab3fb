"""Events counted in memory, where none may reach the journal: on a tour."""

from __future__ import annotations

from collections import Counter

from kiosk.journal.events import Event


class Tally:
    """Stands in for a journal and its reader."""

    def __init__(self) -> None:
        self._counter: Counter[str] = Counter()

    def record(self, event: Event) -> None:
        self._counter[str(event.__struct_config__.tag)] += 1

    def counts(self) -> dict[str, int]:
        """As ``reader.counts``."""
        return dict(self._counter)
