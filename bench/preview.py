"""From an author's save to the first frame with the new words.

The peer is a bare window that watches a file the same way, and shows its text in a label: the
least that noticing a save and drawing a word can cost. The rest is compiling the pack.
"""

from __future__ import annotations

from collections.abc import Iterator
from statistics import median

from bench.effort import Effort
from bench.figure import Figure
from bench.stand import Stand

MOST_MS = 300


def measure(stand: Stand, effort: Effort) -> Iterator[Figure]:
    kiosk = stand.preview("saves", count=effort.saves)
    bare = stand.watching_label("saves", count=effort.saves)
    yield Figure(
        name="save → the new words, median / slowest",
        unit="ms",
        kiosk=_median_and_slowest(kiosk),
        bare=_median_and_slowest(bare),
        most=MOST_MS,
    )


def _median_and_slowest(seconds: list[float]) -> tuple[float, float]:
    return 1000 * median(seconds), 1000 * max(seconds)
