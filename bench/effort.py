"""How much is measured: enough for the record, or enough to see a mistake."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Effort:
    """``starts`` are pairs of kiosk and bare window, one after the other, after a warm-up;
    ``runs`` the processes whose median is taken elsewhere; ``redraws`` the frames of a screen,
    ``saves`` those of an author, ``changes`` those of the screen, ``queries`` those of a search;
    ``pages`` is how many records the archive of kiwix-serve holds."""

    starts: int
    runs: int
    redraws: int
    idle_seconds: float
    saves: int
    changes: int
    queries: int
    pages: int


FULL = Effort(
    starts=7,
    runs=3,
    redraws=60,
    idle_seconds=5,
    saves=15,
    changes=2_000,
    queries=500,
    pages=138_500,
)
QUICK = Effort(
    starts=3,
    runs=1,
    redraws=15,
    idle_seconds=2,
    saves=5,
    changes=200,
    queries=50,
    pages=10_000,
)
