"""Whose turn it is, where several people or teams share one screen (hot seat).

Nobody wins: what each one found is counted, and what all found together is what matters.
"""

from __future__ import annotations

MAX_PLAYERS = 4


class Turns:
    """``now`` (0-based) is who plays; ``found`` what each of the ``count`` players found."""

    def __init__(self, count: int) -> None:
        if not 1 <= count <= MAX_PLAYERS:
            raise ValueError(f"{count} cannot play on one screen")
        self.now = 0
        self.found = [0] * count

    @property
    def count(self) -> int:
        return len(self.found)

    def score(self) -> None:
        """Whoever plays has found something."""
        self.found[self.now] += 1

    def pass_on(self) -> None:
        self.now = (self.now + 1) % self.count
