"""How long a screen takes to open, from the touch to its first frame.

Three times: the first ever, which imports it; again in the same visit; and in the next visit,
which builds it anew. The peer is a label that takes the place of another.
"""

from __future__ import annotations

from collections.abc import Iterator
from statistics import median

from bench.effort import Effort
from bench.figure import Figure
from bench.stand import Stand
from bench.visit import ATTRACT, VISIT

THREE_TIMES = (*VISIT, *VISIT, ATTRACT, *VISIT)


def measure(stand: Stand, effort: Effort) -> Iterator[Figure]:
    kiosk, bare = [], []
    for _ in range(effort.runs):
        kiosk.append(stand.kiosk("openings", places=(ATTRACT, *THREE_TIMES)))
        bare.append(stand.bare("openings", places=("label",) * 4))
    openings = [1000 * median(times) for times in zip(*kiosk, strict=True)]
    peer = tuple(1000 * median(times) for times in zip(*bare, strict=True))
    count = len(VISIT)
    first, again, later = openings[:count], openings[count : 2 * count], openings[-count:]
    for place, *times in zip(VISIT, first, again, later, strict=True):
        yield Figure(
            name=f"{place}: opening, first / again / next visit",
            unit="ms",
            kiosk=tuple(times),
            bare=peer,
        )
