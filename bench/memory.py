"""Memory of the process: its own, and its part of what it shares (PSS).

At home; at home again after a visit to every screen; and after thousands of changes of screen.
"""

from __future__ import annotations

from collections.abc import Iterator
from statistics import median

from bench.effort import Effort
from bench.figure import Figure
from bench.stand import Stand
from bench.visit import VISIT

MOST_RATIO = 1.4
MOST_AFTER_VISIT = 1.25  # of what it was at home
MOST_GROWTH = 3  # MB
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
    at_home, visited, changed = stand.kiosk(
        "growth", places=VISIT[:-1], home="home", changes=effort.changes
    )
    yield Figure(
        name="memory after every screen (beside: at home)",
        unit="MB",
        kiosk=(visited / MB,),
        bare=(at_home / MB,),
        most_ratio=MOST_AFTER_VISIT,
    )
    yield Figure(
        name=f"memory: growth over {effort.changes} changes of screen",
        unit="MB",
        kiosk=((changed - visited) / MB,),
        most=MOST_GROWTH,
    )
