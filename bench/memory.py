"""Memory of the process at home: its own, and its part of what it shares (PSS)."""

from __future__ import annotations

from collections.abc import Iterator
from statistics import median

from bench.effort import Effort
from bench.figure import Figure
from bench.stand import Stand

MOST_RATIO = 1.4
MB = 1_000_000


def measure(stand: Stand, effort: Effort) -> Iterator[Figure]:
    runs = range(effort.runs)
    kiosk = median(stand.kiosk("memory", places=("attract", "home")) for _ in runs)
    bare = median(stand.bare("memory", places=("label",)) for _ in runs)
    yield Figure(
        name="memory at home",
        unit="MB",
        kiosk=(kiosk / MB,),
        bare=(bare / MB,),
        most_ratio=MOST_RATIO,
    )
